import { Decimal } from 'decimal.js';
import { loadGuide, policyFolder } from '../../../src/guide/loadGuide';
import type { Form } from '../../../src/guide/form';
import type { Reading } from '../../../src/intake/application';
import { inFormUnit } from '../../../src/intake/forms/formUnit';
import { applicantShort } from '../../../src/report/forms/applicantShort';
import { formOfCategory } from '../../../src/guide/formOfCategory';
import { formSheet } from '../../../src/report/forms/formSheet';
import { blankPrefill, prefillOf } from '../../../src/report/forms/prefill';
import { areaAddress } from '../../../src/workbook/address';
import type { SheetDescription } from '../../../src/workbook/edit';
import type { Area } from '../../../src/workbook/snapshot';
import { application } from '../reviewFixtures';

const guide = loadGuide(policyFolder('2021'));
const forms = new Map(
  guide.categories.flatMap(({ form }): [string, Form][] => (form ? [[form.id, form]] : [])),
);

function formOf(id: string): Form {
  const form = forms.get(id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
}

const texts = (sheet: SheetDescription): string[] =>
  sheet.contents.flat().flatMap((cell) => (typeof cell === 'string' ? [cell] : []));
const number = (value: string): Reading => ({ state: 'number', value: new Decimal(value) });
const text = (value: string): Reading => ({ state: 'text', value });

describe.each([...forms.values()])('the blank form $attachment', (form) => {
  const { description, prefilled } = formSheet(form, form.attachment, blankPrefill);

  test('prints every word of the guide, in its order, and fills in nothing', () => {
    const printed = texts(description);
    const labels = form.rows.flatMap(({ label, group, kind }) =>
      kind === 'custom' || label === null ? [] : [group ?? '', label],
    );
    const levels = form.rows.flatMap(({ level1, level2 }) => [level1 ?? '', level2 ?? '']);
    const head = [
      form.attachment,
      form.title,
      form.yearLine,
      ...form.header.flat().map(({ label }) => label),
    ];
    for (const word of [...head, ...form.tableHeader, ...labels, ...levels, ...form.footnotes]) {
      if (word !== '') expect(printed).toContain(word);
    }
    expect(printed.slice(0, 3)).toEqual([form.attachment, form.title, form.yearLine]);
    expect(prefilled).toEqual({});
  });

  test('has merges that do not meet, within the print area', () => {
    const covered = new Set<string>();
    const { area } = description.print;
    for (const merge of description.merges) {
      for (let row = merge.row; row < merge.row + merge.rows; row += 1) {
        for (let column = merge.column; column < merge.column + merge.columns; column += 1) {
          expect(row < area.rows && column < area.columns).toBe(true);
          const key = `${row},${column}`;
          expect(covered.has(key)).toBe(false);
          covered.add(key);
        }
      }
    }
    expect(area).toMatchObject({ row: 0, column: 0, rows: description.contents.length });
  });

  test('fits one upright page of A4', () => {
    const points = description.rowHeights.reduce((sum, { height }) => sum + height, 0);
    const { margins, titleRows } = description.print;
    const room = 842 - margins.top - margins.bottom;
    expect(description.print).toMatchObject({ paper: 'A4', orientation: 'portrait', centred: true });
    expect(titleRows).toBeUndefined();
    expect(points).toBeLessThan(room);
  });

  test('asks for shares from 0 to 100 and whole counts', () => {
    const kinds = form.rows.map(({ value }) => value);
    const shares = description.validations.filter((each) => each.kind === 'decimal' && each.max === 100);
    const counts = description.validations.filter((each) => each.kind === 'whole' && each.min === 0);
    const columns = form.valueColumns.length;
    const signed = form.rows.filter((row) => row.signed && row.value === 'share');
    expect(shares).toHaveLength(kinds.filter((kind) => kind === 'share').length * columns);
    expect(counts).toHaveLength(kinds.filter((kind) => kind === 'count').length * columns);
    expect(shares.filter((each) => each.kind === 'decimal' && each.min === undefined)).toHaveLength(
      signed.length * columns,
    );
  });
});

test('every indicator that a column fills in is asked for in a unit that the column’s converts to', () => {
  const fields = new Map(guide.fields.map((field) => [field.id, field]));
  for (const { form } of guide.categories) {
    for (const { field: id, unit, label } of form?.rows ?? []) {
      const field = id === undefined ? undefined : fields.get(id);
      if (!field || field.type === 'choice' || field.type === 'text') continue;
      expect([label, inFormUnit(new Decimal(1), field, unit)]).toEqual([label, expect.any(Decimal)]);
    }
  }
});

test.each<[string, string, string, string, number]>([
  ['1-13', '全省工业企业IP地址在库数(个)', 'ipAddressesHeld', '10.5', 105000],
  ['1-5', '省内智能制造装备应用数(个)', 'smartEquipmentCount', '30', 30],
  ['1-20', '评估企业事业单位数（个）', 'assessedUnitsTarget', '40', 40],
])(
  'form %s asks for %s in another unit than the column has: it is converted',
  (id, label, field, is, then) => {
    const row = application(4, { [field]: number(is) });
    const { description } = formSheet(formOf(id), '绩效-1', prefillOf(row, null, formOf(id), guide));
    expect(description.contents.find((line) => line.includes(label))).toContain(then);
  },
);

describe('a prefilled form', () => {
  const green = formOf('1-8');
  const row = application(4, {
    projectName: text('=1+1'),
    applicant: text('苏州华兴精密制造有限公司'),
    startDate: { state: 'date', value: { year: 2021, month: 3, day: null } },
    endDate: { state: 'date', value: { year: 2022, month: 5, day: 31 } },
    totalInvestment: number('1800.5'),
    energySaved: number('2100'),
    recommendingUnit: { state: 'unreadable', code: 'x', reason: '读不出' },
  });
  const { description, prefilled } = formSheet(green, '绩效-1', prefillOf(row, '节能', green, guide));

  test('carries what the row says, no finer than it says it, and texts as texts', () => {
    const cells = description.contents.flat();
    expect(cells).toEqual(
      expect.arrayContaining(['=1+1', '苏州华兴精密制造有限公司', '2021年3月', '2022年5月31日', 1800.5]),
    );
  });

  test('ticks the box of the branch with its figure and leaves the others open', () => {
    expect(texts(description)).toContain(
      '☑节能量（2100 吨标准煤）\n□节水量（　　　 万吨）\n□年处置废旧动力电池（　　　 吨）\n□其他指标（　　　 %）',
    );
  });

  test('shows which cells were filled in, and only those', () => {
    expect(Object.values(prefilled).sort()).toEqual(
      ['applicant', 'endDate', 'energySaved', 'projectName', 'startDate', 'totalInvestment'].sort(),
    );
    const filled = description.styles
      .filter(({ style }) => style.fill !== undefined)
      .flatMap(({ areas }) => areas.flatMap(leftCells));
    expect(filled.sort()).toEqual(Object.keys(prefilled).sort());
  });

  test('leaves a date that can be read in two ways blank, and says so beside the form', () => {
    const october = { year: 2022, month: 10, day: null };
    const endDate = {
      state: 'date',
      value: { year: 2022, month: 1, day: null },
      alternative: october,
    } as const;
    const sheet = formSheet(
      green,
      '绩效-1',
      prefillOf(application(4, { startDate: number('1'), endDate }), null, green, guide),
    );
    expect(Object.values(sheet.prefilled)).not.toContain('endDate');
    const said = texts(sheet.description);
    expect(said.filter((each) => each.startsWith('2022年'))).toEqual([]);
    expect(said.filter((each) => each.includes('2022年10月'))).toEqual([
      expect.stringMatching(
        /^注：申报汇总表“项目结束时间”填“.*”，可能是2022年1月，也可能是2022年10月，未预填/,
      ),
    ]);
  });

  test('takes a figure in the unit that the form asks for, and none where there is nothing to convert', () => {
    const prefill = prefillOf(row, null, green, guide);
    expect(prefill.value('totalInvestment', '元')).toBe(18005000);
    expect(prefill.value('totalInvestment', '亿元')).toBe(0.18005);
    expect(prefill.value('totalInvestment', '万美元')).toBeNull();
    expect(prefill.value('totalInvestment', '万元')).toBe(1800.5);
  });
});

test('two value columns stand under their common heading, and the row fills its own', () => {
  const form: Form = {
    ...formOf('1-4'),
    valueColumns: ['指标值-建设发展方向', '指标值-重大共性技术开发方向'],
    rows: [
      {
        kind: 'indicator',
        level1: '产出',
        level2: '数量',
        group: '甲带',
        label: '总投入',
        unit: '万元',
        value: 'number',
        signed: false,
        target: false,
        options: [],
        fills: [],
        field: 'totalInvestment',
      },
    ],
  };
  const { description, prefilled } = formSheet(form, '两列', {
    ...blankPrefill,
    valueColumn: 1,
    value: (field) => (field ? 5 : null),
  });
  expect(texts(description)).toEqual(
    expect.arrayContaining(['指标值', '建设发展方向', '重大共性技术开发方向', '甲带', '总投入']),
  );
  expect(
    Object.entries(prefilled)
      .filter(([, field]) => field === 'totalInvestment')
      .map(([cell]) => cell[0]),
  ).toEqual(['H']);
});

describe('which form a category has', () => {
  test('its own, or the reason why none', () => {
    expect(formOfCategory(guide, 'green-upgrade')).toMatchObject({ form: { id: '1-8' } });
    expect(formOfCategory(guide, null)).toMatchObject({ reason: expect.stringContaining('未与指南匹配') });
    const bare = { ...guide, categories: guide.categories.map((category) => ({ ...category, form: null })) };
    expect(formOfCategory(bare, 'green-upgrade')).toMatchObject({
      reason: expect.stringContaining('没有为'),
    });
  });

  test('a group whose members share one form has that', () => {
    expect(formOfCategory(guide, 'high-end-upgrade')).toMatchObject({ form: { id: '1-4' } });
  });
});

test.each([
  ['苏州华兴精密制造有限公司', '华兴精密制造'],
  ['江苏省南京市江宁区博远科技股份有限公司', '博远科技'],
  ['南京钢铁集团有限公司', '钢铁'],
  ['（江苏）亨通（集团）有限公司', '亨通'],
  ['昆山有限公司', '昆山'],
  ['一家名字特别特别特别长的研究院', '一家名字特别特别特别长的'],
  ['', ''],
])('%s is called %s on a tab', (name, short) => {
  expect(applicantShort(name, guide)).toBe(short);
});

describe('what helps to fill a form in', () => {
  const validations = (id: string): SheetDescription['validations'] =>
    formSheet(formOf(id), id, blankPrefill).description.validations;

  test('grades are chosen from the grades that the notes name', () => {
    const form = formOf('1-18');
    const lists = validations('1-18').flatMap((each) => (each.kind === 'list' ? [each.options] : []));
    expect(lists.map((options) => options.length)).toEqual([6, 6, 6, 3, 3]);
    for (const option of lists.flat()) expect(form.footnotes.join('')).toContain(option);
  });

  test('a loss may be typed where a profit is asked for', () => {
    const below = validations('1-4').filter((each) => each.kind === 'decimal' && each.min === undefined);
    expect(below).toHaveLength(1);
  });

  test('a slip of the print has its remark beside the form, outside what is printed', () => {
    const { description } = formSheet(formOf('1-17'), '1-17', blankPrefill);
    const row = description.contents.findIndex((line) => line.includes('服务对象满意度（万元）'));
    const column = description.contents[row]?.findIndex((cell) => String(cell).startsWith('注：')) ?? -1;
    expect(description.contents[row]?.[column]).toContain('请按百分数填写');
    expect(column).toBeGreaterThanOrEqual(description.print.area.columns);
  });
});

/** The first cell of each row of an area. */
function leftCells({ row, column, rows }: Area): string[] {
  return Array.from({ length: rows }, (_, down) =>
    areaAddress({ row: row + down, column, rows: 1, columns: 1 }),
  );
}
