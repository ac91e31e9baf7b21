import type ExcelJS from 'exceljs';
import { checkForms } from '../../src/app/checkForms';
import type { CheckedForm } from '../../src/app/checkedForm';
import { clearMarks } from '../../src/app/clearMarks';
import type { Form } from '../../src/guide/form';
import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import { cellAddress } from '../../src/workbook/address';
import { answerOf, blankWorkbook, cellOf, fillForm, formSheets, portOf, valueOf } from './fillForms';

const guide = loadGuide(policyFolder('2021'));
const forms = new Map(
  guide.categories.flatMap(({ form }): [string, Form][] => (form ? [[form.attachment, form]] : [])),
);

function formOf(attachment: string): Form {
  const form = forms.get(attachment);
  if (!form) throw new Error(`no form ${attachment}`);
  return form;
}

async function check(workbook: ExcelJS.Workbook): Promise<readonly CheckedForm[]> {
  const port = await portOf(workbook);
  return (await checkForms(port, { guide, applications: null })).forms;
}

/** One form filled in without a fault, and what is then done to it. */
async function changed(
  attachment: string,
  change: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
): Promise<CheckedForm> {
  const form = formOf(attachment);
  const category = guide.categories.find((each) => each.form?.id === form.id);
  const workbook = await blankWorkbook(guide, [category?.id ?? '']);
  const [sheet] = formSheets(workbook);
  if (!sheet) throw new Error('no form');
  fillForm(sheet, form);
  change(sheet, workbook);
  const [checked] = await check(workbook);
  if (!checked) throw new Error('not read as a form');
  return checked;
}

const said = ({ findings }: CheckedForm): string[] =>
  findings.map(({ code, cells }) => [code, ...cells.map(cellAddress)].join(' '));

describe('all 29 forms filled in by hand', () => {
  test('values at the very ends of what is allowed leave nothing to say', async () => {
    const workbook = await blankWorkbook(guide);
    for (const sheet of formSheets(workbook)) fillForm(sheet, formOf(sheet.getCell('A1').text));
    const checked = await check(workbook);
    expect(checked).toHaveLength(29);
    expect(checked.map((form) => [form.sheet, form.findings.map(({ message }) => message)])).toEqual(
      checked.map((form) => [form.sheet, []]),
    );
    expect(new Set(checked.map(({ filled }) => filled?.form.attachment)).size).toBe(29);
  });

  test('left blank, one finding lists what is to be filled in, beside the total that must agree with the row', async () => {
    const checked = await check(await blankWorkbook(guide));
    expect(checked).toHaveLength(29);
    for (const { findings, filled } of checked) {
      expect(filled?.indicators.every(({ found }) => found !== null && !found.altered)).toBe(true);
      const empty = findings.filter(({ code }) => code === 'form-empty');
      const others = findings.filter(({ code }) => code !== 'form-empty');
      expect(others.map(({ code }) => code)).toEqual(others.map(() => 'form-not-ticked'));
      const listing = empty.filter(({ cells }) => cells.length > 1);
      expect(listing).toHaveLength(1);
      const asked = filled?.header.map(({ label }) => label) ?? [];
      for (const label of asked) expect(listing[0]?.message).toContain(label);
    }
  });

  test('partly filled, one finding lists the blank ones by name and cell', async () => {
    const cells: string[] = [];
    const checked = await changed('附件1-4', (sheet) => {
      for (const label of ['产品合格率（%）', '新增知识产权数量（个）', '项目总投入（万元）']) {
        const cell = valueOf(sheet, label);
        cell.value = null;
        cells.push(cell.address);
      }
    });
    const [merit, patents, invested] = cells;
    expect(said(checked)).toEqual([`form-empty ${invested}`, `form-empty ${patents} ${merit}`]);
    expect(checked.findings[1]).toMatchObject({
      severity: 'confirm',
      message: '有 2 项未填写，请补填：“新增知识产权数量（个）”、“产品合格率（%）”',
    });
  });
});

describe('a planted fault is found where it stands, and nothing else', () => {
  const merit = '产品合格率（%）';
  const patents = '新增知识产权数量（个）';
  const invested = '项目总投入（万元）';

  test.each<[string, string, ExcelJS.CellValue, string]>([
    ['above 100 %', merit, 100.01, 'form-out-of-range'],
    ['below 0', merit, -0.01, 'form-out-of-range'],
    ['a bound above 100 %', merit, '≥ 101 %', 'form-out-of-range'],
    ['more than 100 %', merit, '>100%', 'form-out-of-range'],
    ['less than none', patents, '＜0', 'form-out-of-range'],
    ['a share as a fraction', merit, 0.95, 'form-share-or-percent'],
    ['half a patent', patents, 1.5, 'form-not-whole'],
    ['a negative count', patents, -1, 'form-out-of-range'],
    ['words for a figure', patents, '若干', 'form-not-numeric'],
    ['a range', invested, '1000-2000', 'form-not-numeric'],
    ['another unit', invested, '100万美元', 'form-other-unit'],
    ['another unit behind an operator', invested, '≥120%', 'form-other-unit'],
    ['an operator without a figure', invested, '≥若干', 'form-not-numeric'],
    ['nothing', invested, null, 'form-empty'],
    ['an error value', invested, { error: '#REF!' } as ExcelJS.CellErrorValue, 'form-not-numeric'],
  ])('%s in %s', async (_, label, value, code) => {
    let at = '';
    const checked = await changed('附件1-4', (sheet) => {
      const cell = valueOf(sheet, label);
      cell.value = value;
      at = cell.address;
    });
    expect(said(checked)).toEqual([`${code} ${at}`]);
  });

  test.each<[string, ExcelJS.CellValue]>([
    [merit, '≥95%'],
    [merit, '不低于95'],
    [merit, '95%以上'],
    [patents, '≤10'],
    [patents, '10个'],
    [patents, '＞１０ 个'],
    [invested, '1.2亿元'],
    [invested, '12,000 万元'],
  ])('an operator or a unit of the same kind is understood: %s %s', async (label, value) => {
    const checked = await changed('附件1-4', (sheet) => {
      valueOf(sheet, label).value = value;
    });
    expect(said(checked)).toEqual([]);
  });

  test('a row that is gone', async () => {
    const checked = await changed('附件1-4', (sheet) => {
      const row = Number(cellOf(sheet, patents).row);
      sheet.getCell(row, 4).value = null;
      sheet.getCell(row, 7).value = null;
    });
    expect(said(checked)).toEqual(['form-indicator-missing A2']);
    expect(checked.findings[0]?.message).toContain(patents);
  });

  test('altered wording, and a unit that was taken away together with it', async () => {
    let at = '';
    const checked = await changed('附件1-4', (sheet) => {
      const cell = cellOf(sheet, patents);
      at = cell.address;
      cell.value = '新增知识产权数';
    });
    expect(said(checked)).toEqual([`form-wording-altered ${at}`, `form-no-unit ${at.replace('D', 'G')}`]);
  });

  test('a header line left empty, and one that is lost', async () => {
    const checked = await changed('附件1-4', (sheet) => {
      answerOf(sheet, '总体目标').value = null;
      cellOf(sheet, '项目开始时间').value = '备注';
    });
    expect(said(checked)).toEqual(['form-header-missing A2', 'form-empty C7']);
  });

  test('dates that are none, and a start behind the end', async () => {
    const checked = await changed('附件1-4', (sheet) => {
      answerOf(sheet, '项目开始时间').value = '2020年13月';
      answerOf(sheet, '项目结束时间').value = '待定';
    });
    expect(said(checked)).toEqual(['form-not-a-date C6', 'form-not-a-date F6']);
    const turned = await changed('附件1-4', (sheet) => {
      answerOf(sheet, '项目开始时间').value = '2022年12月';
      answerOf(sheet, '项目结束时间').value = '2022年11月';
    });
    expect(said(turned)).toEqual(['form-dates-reversed C6 F6']);
    const same = await changed('附件1-4', (sheet) => {
      answerOf(sheet, '项目开始时间').value = '2022年12月';
      answerOf(sheet, '项目结束时间').value = '2022年12月';
    });
    expect(said(same)).toEqual([]);
  });

  test('a grade that the notes do not name', async () => {
    let at = '';
    const checked = await changed('附件1-18', (sheet) => {
      const cell = valueOf(sheet, '平台先进性*');
      cell.value = '宇宙领先';
      at = cell.address;
    });
    expect(said(checked)).toEqual([`form-not-a-grade ${at}`]);
  });

  test('a unit that the print leaves out and the applicant too', async () => {
    let at = '';
    const checked = await changed('附件1-11', (sheet) => {
      const cell = valueOf(sheet, '累计标识注册量');
      cell.value = 5000;
      at = cell.address;
    });
    expect(said(checked)).toEqual([`form-no-unit ${at}`]);
  });

  test('a ticked box without its figure, and no box ticked', async () => {
    const label = '节能量□/节水量□/年处置废旧动力电池□/其他指标□';
    const ticked = await changed('附件1-8', (sheet) => {
      valueOf(sheet, label).value = '☑节能量（　　　 吨标准煤）\n□节水量（　　　 万吨）';
    });
    expect(ticked.findings.map(({ code }) => code)).toEqual(['form-empty']);
    const open = await changed('附件1-8', (sheet) => {
      valueOf(sheet, label).value = '□节能量\n□节水量';
    });
    expect(open.findings.map(({ code }) => code)).toEqual(['form-not-ticked']);
  });

  test('of two bands only the ticked one is asked for', async () => {
    const form = formOf('附件1-20');
    const second = form.rows.filter(({ group }) => group?.includes('标段二'));
    const checked = await changed('附件1-20', (sheet) => {
      valueOf(sheet, 'DCMM服务（标段二）□').value = '□';
      const from = Number(cellOf(sheet, 'DCMM服务（标段二）□').row);
      for (const { label } of second) valueOf(sheet, label ?? '', from).value = null;
    });
    expect(said(checked)).toEqual([]);
    const none = await changed('附件1-13', (sheet) => {
      for (const group of ['安全服务', 'IP溯源']) cellOf(sheet, `${group}☑`).value = `${group}□`;
    });
    expect(none.findings.map(({ code }) => code)).toEqual(['form-not-ticked', 'form-not-ticked']);
  });

  test('of two directions only the one that is filled in is asked for', async () => {
    const checked = await changed('附件1-28', (sheet) => {
      for (let row = 1; row <= sheet.rowCount; row += 1) {
        if (sheet.getCell(row, 8).master.address.startsWith('H') && row > 10)
          sheet.getCell(row, 8).value = null;
      }
    });
    expect(said(checked)).toEqual([]);
  });

  test('an own indicator without its value', async () => {
    const checked = await changed('附件1-4', (sheet) => {
      sheet.getCell(Number(cellOf(sheet, '个性指标').row), 4).value = '新增产线（条）';
    });
    expect(checked.findings.map(({ code }) => code)).toEqual(['form-empty']);
  });
});

describe('forms as applicants make them', () => {
  test('columns shifted, rows added, merged cells broken, other spaces and brackets', async () => {
    const checked = await changed('附件1-4', (sheet) => {
      const texts: { row: number; column: number; value: ExcelJS.CellValue }[] = [];
      sheet.eachRow((line, row) =>
        line.eachCell((cell, column) => {
          if (cell.master.address === cell.address) texts.push({ row, column, value: cell.value });
        }),
      );
      for (const merge of [...sheet.model.merges]) sheet.unMergeCells(merge);
      sheet.eachRow((line) => line.eachCell({ includeEmpty: true }, (cell) => (cell.value = null)));
      for (const { row, column, value } of texts) {
        const text = typeof value === 'string' ? value.replace(/（/g, ' (').replace(/）/g, ')') : value;
        sheet.getCell(row + (row > 10 ? 3 : 1), column + 2).value = text;
      }
    });
    expect(said(checked)).toEqual([]);
    expect(checked.filled?.form.attachment).toBe('附件1-4');
  });

  test('merged cells taken apart: labels repeated in each, a value left of its column', async () => {
    const checked = await changed('附件1-4', (sheet) => {
      const [project, total] = [cellOf(sheet, '项目名称'), cellOf(sheet, '项目总投入（万元）')];
      const merit = Number(cellOf(sheet, '产品合格率（%）').row);
      for (const merge of [...sheet.model.merges]) sheet.unMergeCells(merge);
      sheet.getCell(Number(project.row), 2).value = '项目名称';
      for (const column of [5, 6]) sheet.getCell(Number(total.row), column).value = '项目总投入（万元）';
      sheet.getCell(merit, 7).value = null;
      sheet.getCell(merit, 5).value = '≥101%';
    });
    expect(said(checked)).toEqual(['form-out-of-range E12']);
    expect(checked.filled?.header[0]?.cell?.raw).toBe('甲项目');
  });

  test.each([
    ['附件1-4　高端化改造升级项目绩效目标申报表（2021年度）', []],
    ['2021年高端化改造升级项目绩效目标申报表', []],
    ['高端化改造升级项目绩效目标申报表', ['form-no-year A2']],
    ['高端化改造升级项目绩效目标申报表（2020年度）', ['form-other-year A2']],
    ['2022年度高端化改造升级项目绩效目标申报表', ['form-other-year A2']],
  ])('a title with number or year in its own cell: %s', async (title, expected) => {
    const checked = await changed('附件1-4', (sheet) => {
      cellOf(sheet, '（2021年度）').value = null;
      cellOf(sheet, formOf('附件1-4').title).value = title;
    });
    expect(said(checked)).toEqual(expected);
  });

  test('a title that nearly is several forms’ is told by the table, and one that fits none of them is not guessed', async () => {
    const title = '工业互联网项目绩效目标申报表';
    const named = await changed('附件1-13', (sheet) => {
      cellOf(sheet, formOf('附件1-13').title).value = title;
    });
    expect(named.filled?.form.attachment).toBe('附件1-13');
    const guessed = await changed('附件1-4', (sheet) => {
      cellOf(sheet, formOf('附件1-4').title).value = title;
    });
    expect(said(guessed)).toEqual(['form-unknown A2']);
  });

  test('without a title, the table gives the form away', async () => {
    const checked = await changed('附件1-4', (sheet) => {
      cellOf(sheet, formOf('附件1-4').title).value = null;
    });
    expect(said(checked)).toEqual(['form-no-title A1']);
  });

  test.each<[string, (sheet: ExcelJS.Worksheet) => void, string]>([
    [
      'of another year',
      (sheet) => (cellOf(sheet, '（2021年度）').value = '（2020年度）'),
      'form-other-year A3',
    ],
    [
      'of another year, in brackets without 度',
      (sheet) => (cellOf(sheet, '（2021年度）').value = '（2020年）'),
      'form-other-year A3',
    ],
    [
      'of another year in Chinese numerals',
      (sheet) => (cellOf(sheet, '（2021年度）').value = '二〇二二年度'),
      'form-other-year A3',
    ],
    [
      'two on one sheet, the second without its title',
      (sheet) => (sheet.getCell(60, 1).value = '项目名称'),
      'form-several A4 A60',
    ],
    [
      'of a title that the guide does not know',
      (sheet) => (cellOf(sheet, formOf('附件1-4').title).value = '海洋渔业项目绩效目标申报表'),
      'form-unknown A2',
    ],
    [
      'two on one sheet',
      (sheet) => (sheet.getCell(60, 1).value = formOf('附件1-5').title),
      'form-several A2 A60',
    ],
    [
      'a title without a table',
      (sheet) => {
        for (const text of ['三级指标', '项目完成后预期达到的指标值']) cellOf(sheet, text).value = null;
      },
      'form-no-table A2',
    ],
  ])('%s: it is said by sheet and cell, and the others go on', async (_, change, expected) => {
    const workbook = await blankWorkbook(guide, ['high-end-chain-modernization', 'green-upgrade']);
    const [first, second] = formSheets(workbook);
    if (!first || !second) throw new Error('two forms are needed');
    for (const sheet of [first, second]) fillForm(sheet, formOf(sheet.getCell('A1').text));
    change(first);
    const checked = await check(workbook);
    expect(checked.map(said)).toEqual([[expected], []]);
    expect(checked[0]?.findings[0]).toMatchObject({ severity: 'unreadable' });
    expect(checked[0]?.findings[0]?.message).toContain(first.name);
  });
});

test('findings stand in the form’s cells and on a sheet of their own, and 清除标记 takes both away', async () => {
  const workbook = await blankWorkbook(guide, ['high-end-chain-modernization']);
  const [sheet] = formSheets(workbook);
  if (!sheet) throw new Error('no form');
  fillForm(sheet, formOf('附件1-4'));
  valueOf(sheet, '产品合格率（%）').value = 120;
  const port = await portOf(workbook);
  const before = await port.readSheet(sheet.name);
  const first = await checkForms(port, { guide, applications: null });
  const again = await checkForms(port, { guide, applications: null });
  expect([first.summary, again.summary]).toEqual(['绩效表核对情况', '绩效表核对情况']);
  expect((await port.readSheet(sheet.name)).values).toEqual(before.values);
  const summary = await port.readSheet('绩效表核对情况');
  expect(summary.values[2]).toEqual(
    expect.arrayContaining([sheet.name, '附件1-4', '存疑', expect.stringContaining('超过 100%')]),
  );
  expect(port.workbook.sheet(sheet.name).highlights()).toHaveLength(1);
  await clearMarks(port);
  expect((await port.listSheets()).map(({ name }) => name)).not.toContain('绩效表核对情况');
  expect(port.workbook.sheet(sheet.name).highlights()).toEqual([]);
});
