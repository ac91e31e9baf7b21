/** @jest-environment jsdom */
import './pageSetup';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Review } from '../../src/review/review';
import type { CheckedForm } from '../../src/app/checkedForm';
import type { Finding, Severity } from '../../src/review/finding';
import { formFinding } from '../../src/review/forms/formFinding';
import { FormsView, type FormsViewProps } from '../../src/taskpane/forms/FormsView';
import { LimitsView } from '../../src/taskpane/limits/LimitsView';
import { StartView } from '../../src/taskpane/review/StartView';
import { SettingsView } from '../../src/taskpane/settings/SettingsView';
import { show } from './pageSetup';
import { guide, reviewedSample } from './reviewedSample';

let review: Review;
beforeAll(async () => {
  review = (await reviewedSample('suzhou-2021.xlsx')).review;
});
const nothing = (): void => undefined;

test('sheets are chosen before the review, and none is not enough', async () => {
  const onChoose = jest.fn();
  const sheets = [
    { name: '高端化', visibility: 'visible', protected: false },
    { name: '旧表', visibility: 'hidden', protected: true },
  ] as const;
  const given = { guide, sheets, asOf: null, onChoose, onAsOf: nothing, onReview: nothing };
  const { rerender } = show(<StartView {...given} chosen={['高端化']} />);
  await userEvent.click(screen.getByRole('checkbox', { name: '旧表' }));
  expect(onChoose).toHaveBeenCalledWith(['高端化', '旧表']);
  expect(screen.getByText('隐藏')).toBeInTheDocument();
  expect(screen.getByText(/受保护/)).toBeInTheDocument();
  rerender(<StartView {...given} chosen={[]} />);
  expect(screen.getByRole('button', { name: '审核' })).toBeDisabled();
  expect(screen.getByText('请至少选择一张工作表。')).toBeInTheDocument();
});

test('a city over its limit is marked in words, and cities within it are not', () => {
  show(<LimitsView pending={false} review={review} guide={guide} onWrite={nothing} onMerge={nothing} />);
  const [suzhou] = screen.getAllByRole('row', { name: /苏州市/ });
  if (!suzhou) throw new Error('苏州市 is not listed');
  expect(within(suzhou).getByText('超 1')).toBeInTheDocument();
  const [nanjing] = screen.getAllByRole('row', { name: /南京市/ });
  expect(nanjing).toHaveTextContent('未超');
});

describe('support numbers', () => {
  const use = (category: string, limit: number, filed: number, recommended: number | null) => ({
    category,
    limit,
    filed,
    recommended,
    recommendedByApproved: 0,
    approvedUnmarked: 0,
    over: Math.max(0, (recommended ?? 0) - limit),
  });
  const shown = (support: readonly ReturnType<typeof use>[]): string[] => {
    show(
      <LimitsView
        pending={false}
        review={{ ...review, support }}
        guide={guide}
        onWrite={nothing}
        onMerge={nothing}
      />,
    );
    const table = screen.getAllByRole('table').at(-1);
    if (!table) throw new Error('no table');
    return within(table)
      .getAllByRole('row')
      .slice(1)
      .map((each) =>
        within(each)
          .getAllByRole('cell')
          .map((cell) => cell.textContent)
          .join(' '),
      );
  };

  test('show what has been filed and recommended, and what is left or over', () => {
    expect(
      shown([
        use('green-upgrade', 50, 62, 48),
        use('industrial-internet-security', 3, 5, 4),
        use('digital-economy-service-system', 40, 41, 40),
      ]),
    ).toEqual([
      '绿色化改造升级项目 50 62 48 2',
      '工业互联网安全项目 3 5 4 超 1',
      '数字经济服务体系建设项目（共 7 个类别） 40 41 40 0',
    ]);
  });

  test('leave open what is left where no column tells of recommendations', () => {
    expect(shown([use('green-upgrade', 50, 62, null)])).toEqual(['绿色化改造升级项目 50 62 — —']);
    expect(screen.getByText('表中没有审批状态的，拟支持情况不明，不计剩余。')).toBeInTheDocument();
  });
});

test('filings of no known city are not said to be within a limit', () => {
  const unknown = { category: 'high-end-chain-modernization', city: null, limit: 4, filed: 2, over: 0 };
  show(
    <LimitsView
      pending={false}
      review={{ ...review, limits: [unknown], support: [] }}
      guide={guide}
      onWrite={nothing}
      onMerge={nothing}
    />,
  );
  expect(screen.getByRole('row', { name: /设区市不明/ })).not.toHaveTextContent('未超');
});

describe('forms', () => {
  const formsView = (given: Partial<FormsViewProps>) => (
    <FormsView
      review={review}
      guide={guide}
      checked={null}
      checkStale={false}
      onWrite={nothing}
      onWriteBlank={nothing}
      onCheck={nothing}
      onGoTo={nothing}
      {...given}
    />
  );

  test('are made for the rows chosen, and blank ones by category', async () => {
    const onWrite = jest.fn();
    const onWriteBlank = jest.fn();
    show(formsView({ onWrite, onWriteBlank }));
    await userEvent.click(screen.getByRole('button', { name: '生成绩效表' }));
    await userEvent.click(screen.getByRole('radio', { name: /全部申报项目/ }));
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: '此前生成且已有人填写的表' }),
      'version',
    );
    await userEvent.click(screen.getByRole('button', { name: '生成绩效表' }));
    await userEvent.click(screen.getByRole('radio', { name: '一个类别' }));
    expect(screen.getByRole('button', { name: '生成绩效表' })).toBeDisabled();
    const choice = screen.getByRole('combobox', { name: '生成哪个类别' });
    expect(within(choice).getByRole('option', { name: /绿色化改造升级项目（7）/ })).toBeInTheDocument();
    await userEvent.selectOptions(choice, 'green-upgrade');
    await userEvent.click(screen.getByRole('button', { name: '生成绩效表' }));
    expect(onWrite.mock.calls).toEqual([
      ['selected', 'keep'],
      ['all', 'version'],
      [{ category: 'green-upgrade' }, 'version'],
    ]);
    expect(screen.getByRole('button', { name: '生成空白表' })).toBeDisabled();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '项目类别' }), 'green-upgrade');
    await userEvent.click(screen.getByRole('button', { name: '生成空白表' }));
    expect(onWriteBlank).toHaveBeenCalledWith('green-upgrade');
  });

  test('filled in are checked: findings stand below their form and lead to their cells', async () => {
    const finding = (message: string, severity: Severity, row: number): Finding =>
      formFinding({ code: 'form-empty', severity, cells: [{ row, column: 5 }], message });
    const form = (sheet: string, findings: readonly Finding[]): CheckedForm => ({
      file: '',
      sheet,
      filled: null,
      application: null,
      verdict: findings.length > 0 ? '存疑' : '符合',
      findings,
    });
    const forms = [
      form('绩效-1', [finding('未填写', 'confirm', 8), finding('超过 100%', 'warning', 9)]),
      form('绩效-2', []),
      form('绩效-3', [finding('不一致', 'warning', 3)]),
    ];
    const onCheck = jest.fn();
    const onGoTo = jest.fn();
    show(
      formsView({
        checked: { forms, summary: '绩效表核对情况', unmarked: [], hidden: [] },
        checkStale: true,
        onCheck,
        onGoTo,
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: '核对绩效表' }));
    expect(onCheck).toHaveBeenCalledTimes(1);
    expect(screen.getByText('表中内容已变动，请重新核对。')).toBeInTheDocument();
    expect(screen.getByText('共 3 张，有意见 2 张')).toBeInTheDocument();
    expect(screen.getByText('其余 1 张未发现问题。')).toBeInTheDocument();
    expect(screen.queryByText('超过 100%')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /绩效-1/ }));
    expect(screen.queryByText('不一致')).not.toBeInTheDocument();
    const [gravest] = screen.getAllByRole('button', { name: /^定位到/ });
    if (!gravest) throw new Error('no way to a cell');
    expect(gravest).toHaveAccessibleName('定位到 F10');
    await userEvent.click(gravest);
    expect(onGoTo).toHaveBeenCalledWith({ sheet: '绩效-1', row: 9, column: 5 });
  });
});

test('a reading that the guide leaves open is chosen and saved', async () => {
  const onSave = jest.fn();
  const onClause = jest.fn();
  const setting = guide.settings[0];
  const other = setting?.options.find(({ value }) => value !== setting.value);
  if (!setting || !other) throw new Error('the guide has no settings');
  show(
    <SettingsView
      guide={guide}
      chosen={{ settings: {}, rejudge: false, comments: false, routine: {}, lists: {}, keepLists: false }}
      sheets={[]}
      commentsSupported
      asOf={null}
      onAsOf={nothing}
      onSave={onSave}
      onBack={nothing}
      onClause={onClause}
    />,
  );
  await userEvent.click(screen.getByRole('radio', { name: other.label }));
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(onSave).toHaveBeenCalledWith({
    settings: { [setting.id]: other.value },
    routine: {},
    rejudge: false,
    comments: false,
    lists: {},
    keepLists: false,
  });
  for (const { label, value, reading, options } of guide.settings) {
    expect(screen.getByText(label)).toBeInTheDocument();
    expect(screen.getByText(reading)).toBeInTheDocument();
    const byDefault = options.find((option) => option.value === value);
    expect(screen.getByRole('radio', { name: `${byDefault?.label}（默认）` })).toBeInTheDocument();
  }
  await userEvent.click(screen.getByRole('button', { name: '查看指南条款 三（四）3（2）' }));
  expect(onClause).toHaveBeenCalledWith({ clause: '三（四）3（2）', quote: null, rule: null });
});

test('a check beside the guide says what it does, is switched, and switched back is as the policy has it', async () => {
  const onSave = jest.fn();
  show(
    <SettingsView
      guide={guide}
      chosen={{
        settings: {},
        rejudge: false,
        comments: false,
        routine: { numbering: false },
        lists: {},
        keepLists: false,
      }}
      sheets={[]}
      commentsSupported
      asOf={null}
      onAsOf={nothing}
      onSave={onSave}
      onBack={nothing}
      onClause={nothing}
    />,
  );
  for (const { label, does } of guide.routine) {
    expect(screen.getByRole('switch', { name: label })).toBeInTheDocument();
    expect(screen.getByText(does)).toBeInTheDocument();
  }
  expect(screen.getByRole('switch', { name: '序号连续' })).not.toBeChecked();
  expect(screen.getByRole('switch', { name: '注册满一年' })).not.toBeChecked();
  await userEvent.click(screen.getByRole('switch', { name: '合计、小计核对' }));
  await userEvent.click(screen.getByRole('switch', { name: '注册满一年' }));
  await userEvent.click(screen.getByRole('switch', { name: '序号连续' }));
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(onSave).toHaveBeenCalledWith(
    expect.objectContaining({ routine: { totals: false, registered: true } }),
  );
});

test('a list is a sheet of the workbook or pasted text, and is kept with it only when that is said', async () => {
  const onSave = jest.fn();
  const sheets = [{ name: '失信', visibility: 'visible' as const, protected: false }];
  show(
    <SettingsView
      guide={guide}
      chosen={{ settings: {}, rejudge: false, comments: false, routine: {}, lists: {}, keepLists: false }}
      sheets={sheets}
      commentsSupported
      asOf={null}
      onAsOf={nothing}
      onSave={onSave}
      onBack={nothing}
      onClause={nothing}
    />,
  );
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '失信名单' }), '工作表“失信”');
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: '以前年度立项未验收项目名单' }),
    '粘贴的文字',
  );
  const save = screen.getByRole('button', { name: '保存' });
  await userEvent.click(save);
  const sheet = { kind: 'sheet', sheet: '失信' };
  expect(onSave).toHaveBeenLastCalledWith(
    expect.objectContaining({ lists: { badCredit: sheet }, keepLists: false }),
  );
  await userEvent.type(
    screen.getByRole('textbox', { name: '粘贴以前年度立项未验收项目名单' }),
    '苏州甲有限公司',
  );
  await userEvent.click(screen.getByRole('checkbox', { name: /随工作簿保存名单/ }));
  await userEvent.click(save);
  expect(onSave).toHaveBeenLastCalledWith(
    expect.objectContaining({
      lists: {
        badCredit: sheet,
        earlierGrants: { kind: 'text', text: '苏州甲有限公司', name: '粘贴的文字' },
      },
      keepLists: true,
    }),
  );
});
