import { clearAll, clearMarks } from '../../src/app/clearMarks';
import { reviewSheets } from '../../src/app/reviewSheets';
import { journalNamespace } from '../../src/report/journal';
import { writtenSheetsNamespace } from '../../src/report/writtenSheets';
import { choicesNamespace } from '../../src/report/choices';
import { clearPreview } from '../../src/taskpane/clear/clearPreview';
import { openedBatch, changedParts, partsNow, request } from './openedBatch';

/** A reviewed workbook that another program has saved: its records are gone, its marks are not. */
async function savedElsewhere(comments: boolean): Promise<Awaited<ReturnType<typeof openedBatch>>> {
  const port = await openedBatch();
  await reviewSheets(port, { ...request, comments });
  const records = [journalNamespace, choicesNamespace, writtenSheetsNamespace];
  await port.apply(records.map((namespace) => ({ kind: 'set-part', namespace, xml: null })));
  return port;
}

test.each([clearMarks, clearAll])(
  'marks without a record stay, and it is said where they are',
  async (clear) => {
    const port = await savedElsewhere(false);
    const before = partsNow(port);
    const { found, remarks } = await clear(port);
    expect([found, remarks.length, changedParts(port, before)]).toEqual([false, 1, []]);
    expect(remarks[0]).toMatch(
      /^工作表“申报汇总”有 ([A-Z]+、)+[A-Z]+ 列（〔审核〕列），像是本工具的审核标记/,
    );
    expect(remarks[0]).toContain('请改用审核前的原文件');
    expect(await clearPreview(port, 'marks')).toEqual({ lines: [], edited: [], unrecorded: remarks[0] });
  },
);

test('comments are told of by how they begin', async () => {
  const { remarks } = await clearMarks(await savedElsewhere(true));
  expect(remarks[0]).toMatch(/列（〔审核〕列）和 \d+ 条【项目审核】批注，像是/);
});

test('a new review records them, and clearing then takes the columns away', async () => {
  const port = await savedElsewhere(false);
  await reviewSheets(port, request);
  expect(await clearMarks(port)).toMatchObject({ found: true, remarks: [] });
  const { found, remarks } = await clearMarks(port);
  expect([found, remarks]).toEqual([false, []]);
});

test('a workbook without marks has none', async () => {
  const port = await openedBatch();
  expect(await clearMarks(port)).toMatchObject({ found: false, remarks: [] });
  expect(await clearPreview(port, 'marks')).toMatchObject({ unrecorded: null });
});
