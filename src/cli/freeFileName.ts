/** What Windows lets no file name contain; nor may one end in a blank or a dot. */
const illegal = /[\\/:*?"<>|\u0000-\u001f]/g;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const longest = 100;

/** A legal file name, without its ending, that none of those taken has, in whatever case. */
export function freeFileName(wanted: string, taken: readonly string[]): string {
  const legal = wanted
    .replace(illegal, '_')
    .slice(0, longest)
    .replace(/[ .]+$/, '')
    .trim();
  const base = legal === '' || reserved.test(legal) ? `${legal}_` : legal;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = base;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${base}(${number})`;
  return name;
}
