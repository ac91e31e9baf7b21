/**
 * Text of rows as a table: tabs part its cells where there are any, else commas; a cell in quotation marks may hold
 * both, line breaks, and doubled quotation marks. Never throws.
 */
export function delimitedRows(text: string): string[][] {
  const body = text.replace(/^\ufeff/, '');
  const delimiters = body.includes('\t') ? '\t' : ',，';
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quotes = false;
  for (let at = 0; at < body.length; at += 1) {
    const character = body.charAt(at);
    if (quotes) {
      if (character !== '"') cell += character;
      else if (body.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quotes = false;
    } else if (character === '"' && cell === '') quotes = true;
    else if (delimiters.includes(character)) {
      row.push(cell.trim());
      cell = '';
    } else if (character === '\n') {
      rows.push([...row, cell.trim()]);
      row = [];
      cell = '';
    } else cell += character;
  }
  if (cell.trim() !== '' || row.length > 0) rows.push([...row, cell.trim()]);
  return rows;
}
