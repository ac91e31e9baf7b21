/** @jest-environment jsdom */
import './pageSetup';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ColumnAnswer } from '../../src/app/batch';
import type { HeaderAnswer } from '../../src/report/columnSaid';
import type { Review } from '../../src/review/review';
import { MappingView } from '../../src/taskpane/mapping/MappingView';
import { finding } from '../report/reviewFixtures';
import { show } from './pageSetup';
import { guide, reviewedSample } from './reviewedSample';

let review: Review;
beforeAll(async () => {
  review = (await reviewedSample('suzhou-2021.xlsx')).review;
});

const onAnswer = jest.fn();
const onImport = jest.fn();
beforeEach(() => {
  onAnswer.mockClear();
  onImport.mockClear();
});

/** The sample's first sheet with a doubtful column AE and a column AF of nobody's. */
function doubtful(): Review {
  return {
    ...review,
    sheets: review.sheets.slice(0, 1).map((sheet) => ({
      ...sheet,
      reading: {
        ...sheet.reading,
        doubtful: [
          {
            column: 30,
            header: '已投入',
            candidates: ['investedBy202103', 'totalInvestment'],
            reasons: { investedBy202103: '表头与常用叫法一致', totalInvestment: '可能指此项' },
          },
        ],
        unmapped: [{ column: 31, header: '备注2' }],
        samples: new Map([...sheet.reading.samples, [30, ['1200', '约500', '—']]]),
      },
    })),
  };
}

function open(given: {
  readonly answers?: readonly ColumnAnswer[];
  readonly shared?: readonly HeaderAnswer[];
  readonly exported?: string | null;
  readonly review?: Review | null;
}): void {
  show(
    <MappingView
      review={given.review === undefined ? doubtful() : given.review}
      guide={guide}
      answers={given.answers ?? []}
      shared={given.shared ?? []}
      onAnswer={onAnswer}
      onExport={() => Promise.resolve(given.exported ?? null)}
      onImport={onImport}
      onReview={() => undefined}
      onBack={() => undefined}
    />,
  );
}

const answer = (column: number, field: string | null): ColumnAnswer => ({
  file: null,
  sheet: '高端化',
  column,
  field,
});

describe('a doubtful column', () => {
  const choice = (): HTMLElement => screen.getByRole('radiogroup', { name: 'AE 列 已投入' });

  test('shows its values and what it may mean and why, and is not taken without an answer', async () => {
    open({});
    expect(screen.getByText('列中内容：1200、约500、—')).toBeInTheDocument();
    const labels = within(choice()).getAllByRole('radio');
    expect(
      labels.map((radio) => (radio instanceof HTMLInputElement ? radio.labels?.[0]?.textContent : '')),
    ).toEqual([
      '截至2021年3月底已投入（万元）表头与常用叫法一致',
      '项目总投资（万元）可能指此项',
      '不是以上任何一列',
    ]);
    for (const radio of labels) expect(radio).not.toBeChecked();
    expect(screen.getByRole('button', { name: '按此重新审核' })).toBeDisabled();
    await userEvent.click(within(choice()).getByRole('radio', { name: /截至2021年3月底/ }));
    await userEvent.click(within(choice()).getByRole('radio', { name: '不是以上任何一列' }));
    expect(onAnswer.mock.calls).toEqual([[answer(30, 'investedBy202103')], [answer(30, null)]]);
  });

  test('may be something else, found by a part of its name', async () => {
    open({ answers: [answer(30, 'labourCost')] });
    expect(within(choice()).getByRole('radio', { name: /人工费用/ })).toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: '选择其他含义…' }));
    await userEvent.type(screen.getByRole('searchbox', { name: /AE 列/ }), '软件购置');
    await userEvent.click(screen.getByRole('button', { name: /^软件投入（万元）/ }));
    expect(onAnswer).toHaveBeenLastCalledWith(answer(30, 'softwareInvestment'));
  });
});

describe('a column that was understood', () => {
  test('can be given another meaning, what the categories use before the rest', async () => {
    open({ answers: [answer(30, null)] });
    expect(screen.getByRole('button', { name: '按此重新审核' })).toBeEnabled();
    await userEvent.click(screen.getByRole('button', { name: '改为 F 列 所在设区市' }));
    await userEvent.type(screen.getByRole('searchbox', { name: /F 列/ }), '投入');
    const found = within(screen.getByRole('list', { name: '可选的含义' })).getAllByRole('button');
    const names = found.map(({ textContent }) => textContent ?? '');
    const foreign = names.findIndex((name) => name.includes('本表的项目类别不用'));
    expect(names[0]).toBe('项目总投资（万元）');
    expect(foreign).toBeGreaterThan(0);
    expect(names.slice(foreign).every((name) => name.includes('本表的项目类别不用'))).toBe(true);
    await userEvent.clear(screen.getByRole('searchbox', { name: /F 列/ }));
    await userEvent.type(screen.getByRole('searchbox', { name: /F 列/ }), '县');
    await userEvent.click(screen.getByRole('button', { name: '所在县（市、区）' }));
    expect(onAnswer).toHaveBeenLastCalledWith(answer(5, 'county'));
  });

  test('can be left unused, and shows that the next review will do so', async () => {
    open({ answers: [answer(5, null)] });
    expect(screen.getByText(/重新审核后生效/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /^改为 E 列/ }));
    await userEvent.click(screen.getByRole('button', { name: '不使用这一列' }));
    expect(onAnswer).toHaveBeenLastCalledWith(answer(4, null));
  });
});

describe('the unit of a column', () => {
  /** The sample with its column of total investment as it is, or with something said of it before. */
  function sheetWith(part: { unitBy?: 'person'; doubtful?: boolean } = {}): Review {
    const [sheet] = doubtful().sheets;
    if (!sheet) throw new Error('no sheet');
    const { reading } = sheet;
    const total = reading.columns.find(({ field }) => field === 'totalInvestment');
    if (!total) throw new Error('no total');
    const columns = reading.columns.map((each) =>
      each === total && part.unitBy ? { ...each, unit: '元', unitBy: part.unitBy } : each,
    );
    const chosen = new Set(part.unitBy ? [total.column] : []);
    const findings = part.doubtful
      ? [{ ...finding({ code: 'unit-suspect', severity: 'unreadable' }), cells: [total.headerCell] }]
      : [];
    return { ...review, sheets: [{ ...sheet, findings, reading: { ...reading, columns, chosen } }] };
  }
  const totalColumn = (): number | undefined =>
    review.sheets[0]?.reading.columns.find(({ field }) => field === 'totalInvestment')?.column;
  const change = (): HTMLElement => screen.getByRole('button', { name: /^改为 I 列 / });
  const units = (): HTMLElement[] =>
    within(screen.getByRole('radiogroup', { name: /^本列的数按什么单位填写/ })).getAllByRole('radio');

  test('is chosen or confirmed, where the last review doubts it as well', async () => {
    open({ review: sheetWith({ doubtful: true }) });
    expect(screen.getByText('单位疑似错误，请核对并指定单位')).toBeInTheDocument();
    await userEvent.click(change());
    expect(screen.getByText('本列的数按什么单位填写（现按“万元”读取）')).toBeInTheDocument();
    expect(units().map((radio) => radio.getAttribute('value'))).toEqual(['万元', '元', '千元', '亿元']);
    for (const radio of units()) expect(radio).not.toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: '元' }));
    await userEvent.click(change());
    await userEvent.click(screen.getByRole('radio', { name: '万元' }));
    const column = onAnswer.mock.calls.map(([each]: [ColumnAnswer]) => each.column);
    expect(new Set(column).size).toBe(1);
    expect(onAnswer.mock.calls).toEqual([
      [{ file: null, sheet: '高端化', column: column[0], unit: '元' }],
      [{ file: null, sheet: '高端化', column: column[0], unit: '万元' }],
    ]);
  });

  test('that somebody has chosen is shown, and is taken back for that column alone', async () => {
    open({ review: sheetWith({ unitBy: 'person' }) });
    expect(screen.getAllByText(/单位：元/)).toHaveLength(1);
    await userEvent.click(change());
    expect(screen.getByRole('radio', { name: '元' })).toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: '恢复自动识别' }));
    expect(onAnswer).toHaveBeenCalledTimes(1);
    expect(onAnswer).toHaveBeenLastCalledWith({
      file: null,
      sheet: '高端化',
      column: totalColumn(),
      restored: true,
    });
  });

  test('is not asked of columns that are no figures, nor the way back where nothing was said', async () => {
    open({});
    await userEvent.click(screen.getByRole('button', { name: '改为 F 列 所在设区市' }));
    expect(screen.queryByRole('radiogroup', { name: /单位/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '恢复自动识别' })).not.toBeInTheDocument();
  });
});

test('what was said of a column is taken back, before a review heeds it and after', async () => {
  open({ answers: [answer(5, 'county'), answer(30, 'totalInvestment')] });
  await userEvent.click(screen.getByRole('button', { name: '改为 F 列 所在设区市' }));
  const [ofDoubtful, ofCity] = screen.getAllByRole('button', { name: '恢复自动识别' });
  if (!ofDoubtful || !ofCity) throw new Error('not two');
  await userEvent.click(ofDoubtful);
  await userEvent.click(ofCity);
  const restored = (column: number) => ({ file: null, sheet: '高端化', column, restored: true });
  expect(onAnswer.mock.calls).toEqual([[restored(30)], [restored(5)]]);
});

test('a column that is to be recognised again says so', () => {
  open({ answers: [{ file: null, sheet: '高端化', column: 5, restored: true }] });
  expect(screen.getByText('重新自动识别')).toBeInTheDocument();
  expect(screen.getAllByText(/重新审核后生效/)).toHaveLength(1);
});

test('a column of nobody’s can be given one of the fields that the sheet lacks', async () => {
  open({});
  const [lacking] = review.sheets[0]?.missing ?? [];
  const name = guide.fields.find(({ id }) => id === lacking)?.name ?? '';
  await userEvent.click(screen.getByRole('button', { name: '改为 AF 列 备注2' }));
  expect(screen.getByText('列中没有内容')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name }));
  expect(onAnswer).toHaveBeenLastCalledWith(answer(31, lacking ?? null));
});

test('a missing column says how many conditions it leaves open, and which', () => {
  open({});
  const heading = screen.getByRole('heading', { name: /缺少的列/ });
  const lists = [...(heading.parentElement?.querySelectorAll('details') ?? [])];
  expect(lists.length).toBeGreaterThan(0);
  for (const list of lists) {
    const [, count] = /(\d+) 项条件无法核对/.exec(list.textContent ?? '') ?? [];
    expect(list.querySelectorAll('li')).toHaveLength(Number(count));
    expect(list.querySelector('li')?.textContent).toMatch(/〔.+〕[A-Z0-9]{3}-/);
  }
});

describe('the file for other cities', () => {
  test('is shown to be saved or copied', async () => {
    open({ exported: '{"kind":"columns"}' });
    await userEvent.click(screen.getByRole('button', { name: '导出' }));
    expect(await screen.findByRole('textbox', { name: '列对应关系文件的内容' })).toHaveValue(
      '{"kind":"columns"}',
    );
    const link = screen.getByRole('link', { name: '保存为文件' });
    expect(link).toHaveAttribute('download', '列对应关系-2021.json');
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toContain('{"kind":"columns"}');
  });

  test('is not shown where there is nothing in it', async () => {
    open({ exported: null });
    await userEvent.click(screen.getByRole('button', { name: '导出' }));
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  test('is taken as a file or as pasted text, before the first review as well', async () => {
    open({ review: null });
    await userEvent.click(screen.getByRole('button', { name: '导入' }));
    const file = new File(['甲'], '列.json');
    Object.assign(file, { text: () => Promise.resolve('甲') });
    await userEvent.upload(screen.getByLabelText('选择列对应关系文件'), file);
    expect(onImport).toHaveBeenLastCalledWith('甲');
    await userEvent.click(screen.getByRole('button', { name: '导入' }));
    await userEvent.type(screen.getByRole('textbox', { name: '或在此粘贴文件内容' }), '乙');
    await userEvent.click(screen.getByRole('button', { name: '采用粘贴的内容' }));
    expect(onImport).toHaveBeenLastCalledWith('乙');
  });

  test('settles the columns whose headers it names', () => {
    open({ shared: [{ header: '已 投入（万元）', field: 'investedBy202103' }] });
    const group = screen.getByRole('radiogroup', { name: 'AE 列 已投入' });
    expect(within(group).getByRole('radio', { name: /截至2021年3月底/ })).toBeChecked();
    expect(screen.getByRole('button', { name: '按此重新审核' })).toBeEnabled();
  });
});
