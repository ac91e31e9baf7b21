import { rememberedChoices } from '../../src/app/rememberedChoices';
import { clearAll } from '../../src/app/clearMarks';
import type { ColumnAnswer } from '../../src/app/batch';
import { reviewSheets } from '../../src/app/reviewSheets';
import type { Progress } from '../../src/app/work';
import type { Review } from '../../src/review/review';
import { WorkbookFault } from '../../src/workbook/fault';
import type { FilePort } from '../../src/xlsx/filePort';
import { addBatchSheet, greenRows, headers, otherGreenRows } from '../cli/batchWorkbook';
import { told } from '../intake/sheetBuilder';
import { interruptedPort } from './interruptedPort';
import { changedParts, openedBatch, partsNow, request } from './openedBatch';

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (fault: unknown) => fault,
  );

test('reviews the visible sheets, marks them, remembers the choices, and says how far it is', async () => {
  const port = await openedBatch((workbook) => {
    addBatchSheet(workbook, '一', greenRows);
    addBatchSheet(workbook, '二', greenRows.slice(0, 1));
    addBatchSheet(workbook, '三', greenRows).state = 'hidden';
  });
  const heard: Progress[] = [];
  const options = { asOf: '2021-05-31', settings: { totalInvestment: 'net' } };
  const outcome = await reviewSheets(
    port,
    { ...request, options },
    { onProgress: (each) => heard.push(each) },
  );
  expect(outcome.marked?.sheets).toEqual(['一', '二']);
  expect(outcome.kind === 'reviewed' && outcome.review.applications).toHaveLength(4);
  expect(await rememberedChoices(port)).toMatchObject({ guide: '2021', ...options });
  expect([...new Set(heard.map(({ stage }) => stage))]).toEqual(['reading', 'reviewing', 'writing']);
  expect(heard.every(({ done, total }) => done <= total)).toBe(true);
});

test('a sheet named is reviewed even when hidden; one of ours never', async () => {
  const port = await openedBatch((workbook) => {
    addBatchSheet(workbook, '一', greenRows);
    addBatchSheet(workbook, '三', greenRows).state = 'hidden';
  });
  const outcome = await reviewSheets(port, { ...request, sheets: ['三'] });
  expect(outcome.marked?.sheets).toEqual(['三']);
});

test('a protected sheet is reviewed with the rest, and it is said why it bears no marks', async () => {
  const port = await openedBatch((workbook) => {
    addBatchSheet(workbook, '一', greenRows);
    void addBatchSheet(workbook, '二', otherGreenRows).protect('x', {});
  });
  const outcome = await reviewSheets(port, request);
  expect(outcome.kind === 'reviewed' && outcome.review.applications).toHaveLength(2 * greenRows.length);
  expect(outcome.marked?.sheets).toEqual(['一']);
  expect(outcome.marked?.unmarked).toEqual([
    { sheet: '二', reason: expect.stringMatching(/“二”受保护.*撤销工作表保护/) as string },
  ]);
});

describe('a doubtful column', () => {
  const titles = headers.map((title) => (title === '截至2021年3月底已投入（万元）' ? '已投入' : title));
  const rows = greenRows.map((row, index) =>
    index === 2 ? [row[0], '工业互联网标杆工厂项目', ...row.slice(2)] : row,
  );
  const doubtful = () => openedBatch((workbook) => addBatchSheet(workbook, '申报汇总', rows, titles));
  const answer = { file: null, sheet: '申报汇总', column: 7 };

  test('is asked about before anything is judged or written', async () => {
    const port = await doubtful();
    const before = partsNow(port);
    const outcome = await reviewSheets(port, request);
    expect(outcome.kind).toBe('question');
    expect(outcome.kind === 'question' && outcome.questions).toMatchObject([
      { sheet: '申报汇总', column: 7, header: '已投入' },
    ]);
    expect(changedParts(port, before)).toEqual([]);
  });

  test.each(['investedBy202103', null])(
    'answered with %p is not asked about again, the next time either',
    async (field) => {
      const port = await doubtful();
      const first = await reviewSheets(port, { ...request, answers: [{ ...answer, field }] });
      const second = await reviewSheets(port, request);
      for (const outcome of [first, second]) {
        const [sheet] = outcome.kind === 'reviewed' ? outcome.review.sheets : [];
        const mapped = sheet?.reading.columns.find(({ column }) => column === 7)?.field ?? null;
        expect([outcome.kind, mapped]).toEqual(['reviewed', field]);
      }
    },
  );
});

describe('what a person has said of a column', () => {
  const yuan = greenRows.map((row, index) => [...row.slice(0, 6), 20_000_000 + index, ...row.slice(7)]);
  const sheets = () =>
    openedBatch((workbook) => {
      addBatchSheet(workbook, '甲市', yuan);
      addBatchSheet(workbook, '乙市', otherGreenRows);
    });
  const total = { file: null, sheet: '甲市', column: 6 };
  const read = async (port: FilePort, answers: readonly ColumnAnswer[] = []): Promise<Review> => {
    const outcome = await reviewSheets(port, { ...request, doubtful: 'leave', answers });
    if (outcome.kind !== 'reviewed') throw new Error('a question');
    return outcome.review;
  };
  const totals = (review: Review, sheet: string): string[] =>
    review.applications
      .filter(({ application }) => application.sheet === sheet)
      .map(({ application }) => told(application.cells.get('totalInvestment')?.reading));
  const fieldAt = (review: Review, column: number): (string | undefined)[] =>
    review.sheets.map(({ reading }) => reading.columns.find((each) => each.column === column)?.field);

  test('its unit holds for that sheet alone, the next time too, until it is restored', async () => {
    const port = await sheets();
    expect(totals(await read(port), '甲市')).toEqual(Array(3).fill('!unit-suspect'));
    const chosen = await read(port, [{ ...total, unit: '元' }]);
    for (const review of [chosen, await read(port)]) {
      expect(totals(review, '甲市')).toEqual(['2000', '2000.0001', '2000.0002']);
      expect(totals(review, '乙市')).toEqual(['2000', '800', '!approximate']);
      expect(review.sheets[0]?.findings.map(({ code }) => code)).toContain('unit-chosen');
    }
    const restored = await read(port, [{ ...total, restored: true }]);
    for (const review of [restored, await read(port)])
      expect(totals(review, '甲市')).toEqual(Array(3).fill('!unit-suspect'));
  });

  test('its meaning is forgotten for that column alone', async () => {
    const port = await sheets();
    const said = [
      { ...total, field: 'approvedSubsidy' },
      { ...total, column: 7, field: null },
    ];
    expect(fieldAt(await read(port, said), 6)).toEqual(['approvedSubsidy', 'totalInvestment']);
    const restored = await read(port, [{ ...total, restored: true }]);
    for (const review of [restored, await read(port)]) {
      expect(fieldAt(review, 6)[0]).toBe('totalInvestment');
      expect(fieldAt(review, 7)[0]).toBeUndefined();
      expect([...(review.sheets[0]?.reading.chosen ?? [])]).toEqual([7]);
    }
  });

  test('a unit of an imported file holds under the same header only, and its figures are still doubted', async () => {
    const port = await sheets();
    const [header = ''] = headers.filter((title) => title.startsWith('项目总投资'));
    const shared = [{ header, unit: '元' }];
    const outcome = await reviewSheets(port, { ...request, doubtful: 'leave', shared });
    const review = outcome.kind === 'reviewed' ? outcome.review : null;
    expect(review && totals(review, '甲市')).toEqual(['2000', '2000.0001', '2000.0002']);
    expect(review && totals(review, '乙市').slice(0, 2)).toEqual(['!unit-suspect', '!unit-suspect']);
    const other = await reviewSheets(await sheets(), {
      ...request,
      doubtful: 'leave',
      shared: [{ header: '项目总投资（亿元）', unit: '元' }],
    });
    expect(other.kind === 'reviewed' && totals(other.review, '乙市').slice(0, 2)).toEqual(['2000', '800']);
  });
});

describe('when something happens in between', () => {
  test('a row moved: fault “moved”, and nothing is written', async () => {
    const port = await openedBatch();
    const sheet = port.workbook.sheet('申报汇总');
    const moved = interruptedPort(port, {
      beforeReadValues: () => {
        sheet.setContent(2, 3, '乙项目');
        sheet.setContent(3, 3, '甲项目');
      },
    });
    const fault = await faultOf(reviewSheets(moved, request));
    expect(fault).toBeInstanceOf(WorkbookFault);
    expect(fault).toMatchObject({ code: 'moved', message: expect.stringContaining('第 3 行') });
    expect(await port.readPart('urn:grant-review:journal')).toBeNull();
    expect(sheet.value(1, headers.length)).toBe('');
  });

  test('somebody typed where our columns would go: nothing is written over', async () => {
    const port = await openedBatch();
    const sheet = port.workbook.sheet('申报汇总');
    const typed = interruptedPort(port, {
      beforeReadValues: () => sheet.setContent(4, headers.length, '我的批注'),
    });
    expect(await faultOf(reviewSheets(typed, request))).toMatchObject({ code: 'moved' });
    expect(sheet.value(4, headers.length)).toBe('我的批注');
  });

  test.each([3, 5, 9, 16])('cancelled before edit %i: the workbook is as before', async (number) => {
    const port = await openedBatch();
    const before = partsNow(port);
    const stop = new AbortController();
    const cancelled = interruptedPort(port, {
      beforeEdit: (at) => (at === number ? stop.abort() : undefined),
    });
    const fault = await faultOf(reviewSheets(cancelled, request, { signal: stop.signal }));
    expect(fault).toMatchObject({ code: 'cancelled' });
    expect(changedParts(port, before)).toEqual([]);
  });

  test('refused half-way: the fault is told and the workbook is as before', async () => {
    const port = await openedBatch();
    const before = partsNow(port);
    const refusing = interruptedPort(port, {
      beforeEdit: (at) => {
        if (at === 8) throw new WorkbookFault('busy', 'Excel 正忙。');
      },
    });
    expect(await faultOf(reviewSheets(refusing, request))).toMatchObject({ code: 'busy' });
    expect(changedParts(port, before)).toEqual([]);
  });

  test('a second review is seen through once it writes, so that the first one’s marks are never half gone', async () => {
    const port = await openedBatch();
    await reviewSheets(port, request);
    const before = partsNow(port);
    const stop = new AbortController();
    const late = interruptedPort(port, { beforeEdit: (at) => (at === 6 ? stop.abort() : undefined) });
    await reviewSheets(late, request, { signal: stop.signal });
    expect(changedParts(port, before)).toEqual([]);
  });

  test('cancelled while reading: nothing has happened', async () => {
    const port = await openedBatch();
    const before = partsNow(port);
    expect(await faultOf(reviewSheets(port, request, { signal: AbortSignal.abort() }))).toMatchObject({
      code: 'cancelled',
    });
    expect(changedParts(port, before)).toEqual([]);
  });
});

test('reviewed twice and cleared, the workbook is what it was', async () => {
  const port = await openedBatch();
  const before = partsNow(port);
  await reviewSheets(port, request);
  await reviewSheets(port, request);
  expect(await clearAll(port)).toEqual({ found: true, edited: [], missing: [], remarks: [] });
  expect(changedParts(port, before)).toEqual([]);
});
