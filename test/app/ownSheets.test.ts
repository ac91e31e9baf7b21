import { checkForms } from '../../src/app/checkForms';
import { clearMarks } from '../../src/app/clearMarks';
import { reviewSheets } from '../../src/app/reviewSheets';
import { writeBlankForms, writeForms } from '../../src/app/writeForms';
import { writeLimits } from '../../src/app/writeLimits';
import type { Review } from '../../src/review/review';
import { WorkbookFault } from '../../src/workbook/fault';
import type { FilePort } from '../../src/xlsx/filePort';
import { addBatchSheet, greenRows } from '../cli/batchWorkbook';
import { interruptedPort } from './interruptedPort';
import { changedParts, guide, openedBatch, partsNow, request } from './openedBatch';

async function reviewed(port: FilePort): Promise<Review> {
  const outcome = await reviewSheets(port, request);
  if (outcome.kind !== 'reviewed') throw new Error('a question');
  return outcome.review;
}

const names = (port: FilePort): string[] => port.workbook.sheets.map(({ name }) => name);

test('forms made twice stand once; one that somebody has filled in stays beside the new one', async () => {
  const port = await openedBatch();
  const { applications } = await reviewed(port);
  const first = await writeForms(port, applications, guide);
  expect(names(port)).toEqual(['申报汇总', '绩效表目录', '绩效-1-甲科技', '绩效-2-乙科技', '绩效-3-丙科技']);
  expect((await writeForms(port, applications, guide)).kept).toEqual([]);
  expect(names(port)).toHaveLength(5);
  const filled = first.made[1]?.sheet ?? '';
  port.workbook.sheet(filled).setContent(6, 2, '总体目标已填');
  const third = await writeForms(port, applications, guide);
  expect(third.kept).toEqual([filled]);
  expect(port.workbook.sheet(filled).value(6, 2)).toBe('总体目标已填');
  expect(names(port)).toContain(`${filled}(2)`);
});

test('told to keep it, one that somebody has filled in stays alone', async () => {
  const port = await openedBatch();
  const { applications } = await reviewed(port);
  const first = await writeForms(port, applications, guide);
  const filled = first.made[1]?.sheet ?? '';
  port.workbook.sheet(filled).setContent(6, 2, '总体目标已填');
  const again = await writeForms(port, applications, guide, { edited: 'keep' });
  expect([again.kept, again.made.length]).toEqual([[filled], 2]);
  expect(port.workbook.sheet(filled).value(6, 2)).toBe('总体目标已填');
  expect(names(port)).toHaveLength(5);
});

test('told to make nothing then, one that somebody has filled in is named and nothing is changed', async () => {
  const port = await openedBatch();
  const { applications } = await reviewed(port);
  const first = await writeForms(port, applications, guide, { edited: 'refuse' });
  const filled = first.made[1]?.sheet ?? '';
  port.workbook.sheet(filled).setContent(6, 2, '总体目标已填');
  const before = partsNow(port);
  const again = writeForms(port, applications, guide, { edited: 'refuse' });
  await expect(again).rejects.toMatchObject({ code: 'filled-in', message: expect.stringContaining(filled) });
  expect(changedParts(port, before)).toEqual([]);
});

test('an index whose lines lead to their forms is still known as untouched', async () => {
  const port = await openedBatch();
  const { applications } = await reviewed(port);
  const { index } = await writeForms(port, applications, guide);
  const part = partsNow(port)['xl/worksheets/sheet2.xml'] ?? '';
  expect(Buffer.from(part, 'latin1').toString()).toContain("'绩效-1-甲科技'!A1");
  expect((await writeForms(port, applications, guide)).index).toBe(index);
  expect(await clearMarks(port)).toEqual({ found: true, edited: [], missing: [], remarks: [] });
});

test('a form whose check is marked in it is replaced with its marks, and clearing misses nothing', async () => {
  const port = await openedBatch();
  const { applications } = await reviewed(port);
  const { made } = await writeForms(port, applications, guide);
  await checkForms(port, { guide, applications: null });
  const [form] = made;
  expect(port.workbook.sheet(form?.sheet ?? '').highlights().length).toBeGreaterThan(0);
  await writeForms(port, applications, guide);
  expect(port.workbook.sheet(form?.sheet ?? '').highlights()).toEqual([]);
  expect(await clearMarks(port)).toEqual({ found: true, edited: [], missing: [], remarks: [] });
  expect(names(port)).toEqual(['申报汇总']);
});

test('forms of single rows add up, and the index lists the earlier ones too', async () => {
  const port = await openedBatch();
  const { applications } = await reviewed(port);
  await writeForms(port, applications.slice(0, 1), guide);
  const { index } = await writeForms(port, applications.slice(1, 2), guide);
  const sheet = port.workbook.sheet(index);
  expect([sheet.value(2, 1), sheet.value(3, 1), sheet.value(3, 8)]).toEqual([
    '绩效-2-乙科技',
    '绩效-1-甲科技',
    '此前生成',
  ]);
});

test('a user’s sheet of the same name is never touched', async () => {
  const port = await openedBatch((workbook) => {
    addBatchSheet(workbook, '申报汇总', greenRows);
    workbook.addWorksheet('限报使用情况').getCell('A1').value = '我的表';
    workbook.addWorksheet('绩效表目录').getCell('A1').value = '我的目录';
  });
  const review = await reviewed(port);
  expect(await writeLimits(port, review, guide)).toBe('限报使用情况(2)');
  expect(await writeLimits(port, review, guide)).toBe('限报使用情况(2)');
  expect((await writeBlankForms(port, guide, ['green-upgrade'])).index).toBe('绩效表目录(2)');
  await clearMarks(port);
  expect(names(port)).toEqual(['申报汇总', '限报使用情况', '绩效表目录']);
  expect(port.workbook.sheet('限报使用情况').value(0, 0)).toBe('我的表');
});

test('our own sheets are not reviewed as batches', async () => {
  const port = await openedBatch();
  const review = await reviewed(port);
  await writeLimits(port, review, guide);
  await writeForms(port, review.applications, guide);
  const again = await reviewed(port);
  expect(
    again.sheets.filter(({ reading }) => reading.role === 'batch').map(({ reading }) => reading.sheet),
  ).toEqual(['申报汇总']);
});

describe('clearing', () => {
  test('takes untouched sheets, lists those somebody typed in, and takes these when told to', async () => {
    const port = await openedBatch();
    const before = partsNow(port);
    const review = await reviewed(port);
    const limits = await writeLimits(port, review, guide);
    const { made } = await writeForms(port, review.applications, guide);
    const filled = made[0]?.sheet ?? '';
    port.workbook.sheet(filled).setContent(20, 5, 99);
    expect(await clearMarks(port)).toEqual({ found: true, edited: [filled], missing: [], remarks: [] });
    expect(names(port)).toEqual(['申报汇总', filled]);
    expect(names(port)).not.toContain(limits);
    expect((await clearMarks(port, [filled])).edited).toEqual([]);
    expect(partsNow(port)['xl/workbook.xml']).toEqual(before['xl/workbook.xml']);
  });

  test('lists a sheet of ours that is gone', async () => {
    const port = await openedBatch();
    const name = await writeLimits(port, await reviewed(port), guide);
    port.workbook.deleteSheet(name);
    expect(await clearMarks(port)).toEqual({ found: true, edited: [], missing: [name], remarks: [] });
  });

  test('changes nothing where a marked sheet has been protected since', async () => {
    const port = await openedBatch((workbook) => {
      void addBatchSheet(workbook, '申报汇总', greenRows).protect('x', {});
    });
    const journal = { columns: [], rows: [], highlights: ['申报汇总'], sheets: [] };
    const xml = `<journal xmlns="urn:grant-review:journal">${JSON.stringify(journal)}</journal>`;
    await port.apply([{ kind: 'set-part', namespace: 'urn:grant-review:journal', xml }]);
    const before = partsNow(port);
    await expect(clearMarks(port)).rejects.toMatchObject({ code: 'sheet-protected' });
    expect(changedParts(port, before)).toEqual([]);
  });
});

test('making forms refused half-way leaves the workbook as before', async () => {
  const port = await openedBatch();
  const { applications } = await reviewed(port);
  const before = partsNow(port);
  const refusing = interruptedPort(port, {
    beforeEdit: (at) => {
      if (at === 4) throw new WorkbookFault('busy', 'Excel 正忙。');
    },
  });
  await expect(writeForms(refusing, applications, guide)).rejects.toMatchObject({ code: 'busy' });
  expect(changedParts(port, before)).toEqual([]);
});

describe('300 forms', () => {
  const rows = Array.from({ length: 300 }, (_, index) => {
    const [, category, kind, , , ...rest] = greenRows[0] ?? [];
    return [index + 1, category, kind, `第${index + 1}号项目`, `苏州第${index + 1}科技有限公司`, ...rest];
  });
  const bulk = (): Promise<FilePort> =>
    openedBatch((workbook) => {
      addBatchSheet(workbook, '申报汇总', rows);
    });

  test('are made with progress, each under a name of its own', async () => {
    const port = await bulk();
    const { applications } = await reviewed(port);
    const told: number[] = [];
    const { made } = await writeForms(port, applications, guide, {
      onProgress: ({ stage, done }) => {
        if (stage === 'writing') told.push(done);
      },
    });
    expect(made).toHaveLength(300);
    expect(new Set(names(port)).size).toBe(302);
    expect(names(port).every((name) => name.length <= 31)).toBe(true);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.length).toBeGreaterThan(10);
  });

  test('cancelled in the middle leave no half of a form behind', async () => {
    const port = await bulk();
    const { applications } = await reviewed(port);
    const before = names(port);
    const cancel = new AbortController();
    const making = writeForms(port, applications, guide, {
      signal: cancel.signal,
      onProgress: ({ stage, done }) => {
        if (stage === 'writing' && done >= 100) cancel.abort();
      },
    });
    await expect(making).rejects.toMatchObject({ code: 'cancelled' });
    expect(names(port)).toEqual(before);
  });
});
