import type { SheetDescription } from '../../src/workbook/edit';
import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { settled } from './settled';
import { TrialPage } from './trialPage';

const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

/** A sheet of ours with all that a sheet for a meeting may have: a total that is live, a link, a chart. */
const summary: SheetDescription = {
  name: '分地区汇总',
  contents: [
    ['设区市', '申报', '限额'],
    ['南京市', 2, 6],
    ['无锡市', 7, 6],
    ['合计', { formula: 'SUM(B2:B3)', value: 9 }, 12],
  ],
  styles: [{ areas: [area(1, 0, 2, 1)], style: { underline: true, color: '#0563C1' } }],
  merges: [],
  columnWidths: [14, 14, 14],
  rowHeights: [],
  validations: [],
  links: [
    { row: 1, column: 0, target: { sheet: '南京市', row: 40, column: 1 } },
    { row: 2, column: 0, target: { sheet: '无锡市', row: 0, column: 0 } },
  ],
  charts: [
    {
      kind: 'clusteredBar',
      title: '各市申报项目数与限额',
      categories: area(1, 0, 2, 1),
      series: [
        { name: '申报', values: area(1, 1, 2, 1), fill: '#404040' },
        { name: '限额', values: area(1, 2, 2, 1), fill: '#BFBFBF' },
      ],
      place: area(5, 0, 14, 6),
      labels: '0',
      legend: 'bottom',
    },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    area: area(0, 0, 19, 6),
    centred: true,
    margins: { top: 54, bottom: 54, left: 36, right: 36 },
  },
  frozenRows: 1,
  showGridlines: true,
};

let trial: TrialPage;

beforeAll(async () => {
  const workbook = XlsxWorkbook.blank();
  workbook.addSheet('南京市').setContent(40, 1, '这里');
  await new FilePort(workbook, '汇总.xlsx').apply([{ kind: 'add-sheet', sheet: summary }]);
  trial = await TrialPage.launch();
  await trial.open();
  await trial.page.locator('input[type=file]').setInputFiles({
    name: '汇总.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(workbook.save()),
  });
  await trial.page.getByText('汇总.xlsx').waitFor();
  await trial.idle();
});
afterAll(() => trial.close());

const showSummary = (): Promise<void> => trial.page.getByRole('tab', { name: summary.name }).click();
const barWidths = async (): Promise<number[]> =>
  trial.page
    .getByRole('img', { name: '各市申报项目数与限额' })
    .first()
    .locator('rect[data-bar]')
    .evaluateAll((bars) => bars.map((bar) => Math.round(Number(bar.getAttribute('width')))));

test('a chart stands over its cells and follows what is typed', async () => {
  await showSummary();
  const [nanjing, wuxi] = await barWidths();
  expect((wuxi ?? 0) / (nanjing ?? 1)).toBeCloseTo(3.5, 1);
  await trial.cell('B2').click();
  await trial.page.keyboard.type('7');
  await trial.page.keyboard.press('Enter');
  await trial.page.waitForFunction(() => document.querySelector('[data-cell="B2"]')?.textContent === '7');
  const same = async (): Promise<boolean> => {
    const [first, second] = await barWidths();
    return first === second;
  };
  await settled(same, true);
});

test('a click on a link leads to its cell, a drag over it does not', async () => {
  await showSummary();
  await trial.cell('A2').hover();
  await trial.page.mouse.down();
  await trial.cell('C3').hover();
  await trial.page.mouse.up();
  await settled(() => trial.selected(), 'A2:C3');
  await trial.cell('A2').click();
  await trial.page.getByRole('tab', { name: '南京市', selected: true }).waitFor();
  await settled(() => trial.selected(), 'B41');
  await trial.cell('B41').waitFor();
});

test('a link to a sheet that is not there says so', async () => {
  await showSummary();
  await trial.cell('A3').click();
  await trial.page.getByRole('alert').getByText('工作簿中没有工作表“无锡市”。').waitFor();
  expect(trial.errors).toEqual([]);
});
