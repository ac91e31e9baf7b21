import { ownColumnsOf } from '../report/markColumns';
import { commentPrefix } from '../report/violationComments';
import { columnLetters } from '../workbook/address';
import type { WorkbookPort } from '../workbook/port';
import type { Work } from './work';

/**
 * Where a workbook without any record of ours still bears what looks like our marks, and what to do, in one Chinese
 * sentence; null where nothing does. Other programs drop the record when they save, and without it nobody can tell what
 * stood there before: nothing may be taken away on looks alone.
 */
export async function unrecordedMarks(workbook: WorkbookPort, work: Work): Promise<string | null> {
  const places: string[] = [];
  const infos = await workbook.listSheets();
  for (const [index, { name }] of infos.entries()) {
    work.report('clearing', index, infos.length, name);
    const columns = ownColumnsOf(await workbook.readSheet(name, work.portOptions('clearing', name)));
    const letters = [...new Set(columns.map(({ column }) => column))]
      .sort((a, b) => a - b)
      .map(columnLetters);
    const comments = (await workbook.readComments(name)) ?? [];
    const own = comments.filter(({ text }) => text.includes(commentPrefix)).length;
    const marks = [
      ...(letters.length > 0 ? [`${letters.join('、')} 列（〔审核〕列）`] : []),
      ...(own > 0 ? [`${own} 条${commentPrefix}批注`] : []),
    ];
    if (marks.length > 0) places.push(`工作表“${name}”有 ${marks.join('和 ')}`);
    await work.breathe();
  }
  if (places.length === 0) return null;
  return (
    `${places.join('；')}，像是本工具的审核标记，但文件中没有标记的记录（用 WPS、LibreOffice 等其他程序保存后会丢失），` +
    '无法据以清除，未作任何更改。请改用审核前的原文件；没有原文件的，请重新审核后再清除，〔审核〕列会一并去掉，' +
    '留下的着色和批注请核对后自行删除。'
  );
}
