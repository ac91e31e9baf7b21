import { chartPieces } from '../../../src/excel/charts';
import { chartModel } from '../../../src/workbook/chart';
import { limitsChart } from '../../workbook/limitsChart';
import type { TrialHost } from '../../../src/trial/host/trialHost';
import { errorOf, firstSheet, openHost } from './openHost';

const SHEET = '申报汇总';
const sheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem(SHEET);
const column = (index: number) => ({ row: 1, column: index, rows: 2, columns: 1 });

const description = limitsChart(column);

async function openTable(): Promise<TrialHost> {
  const host = await openHost();
  const rows = [
    ['设区市', '申报', '限额'],
    ['南京市', 2, 6],
    ['无锡市', 7, 6],
  ];
  rows.forEach((row, r) => row.forEach((value, c) => firstSheet(host).setContent(r, c, value)));
  return host;
}

/** Every call that makes a chart whole; `change` may call more, or something else. */
function begin(context: Excel.RequestContext, without: string[] = []): Excel.Chart {
  const chart = sheet(context).charts.add('BarClustered', sheet(context).getRange('B2:B3'), 'Columns');
  const steps: Record<string, () => void> = {
    name: () => {
      chart.name = '图1';
    },
    place: () => chart.setPosition('A6', 'D15'),
    font: () => {
      Object.assign(chart.format.font, { name: '宋体', size: 10, color: '#000000' });
    },
    title: () => {
      chart.title.text = '申报与限额';
      Object.assign(chart.title.format.font, { size: 14, bold: true });
    },
    legend: () => {
      Object.assign(chart.legend, { visible: true, position: 'Bottom' });
    },
    first: () => fill(context, chart.series.getItemAt(0), '申报', 'B2:B3', '#404040'),
    second: () => fill(context, chart.series.add('限额'), '限额', 'C2:C3', '#BFBFBF'),
    categoryAxis: () => {
      Object.assign(chart.axes.categoryAxis, { reversePlotOrder: true, position: 'Maximum' });
    },
    valueAxis: () => {
      chart.axes.valueAxis.numberFormat = '[>=1000]#,##0;General';
      chart.axes.valueAxis.majorGridlines.format.line.color = '#BFBFBF';
    },
  };
  for (const [name, step] of Object.entries(steps)) if (!without.includes(name)) step();
  return chart;
}

function fill(
  context: Excel.RequestContext,
  series: Excel.ChartSeries,
  name: string,
  values: string,
  color: string,
): void {
  series.name = name;
  series.setValues(sheet(context).getRange(values));
  series.setXAxisValues(sheet(context).getRange('A2:A3'));
  series.gapWidth = 60;
  series.format.fill.setSolidColor(color);
  Object.assign(series.format.line, { color: '#404040', weight: 0.75 });
  series.hasDataLabels = true;
  Object.assign(series.dataLabels, { position: 'OutsideEnd', numberFormat: '#,##0;;' });
  series.dataLabels.format.font.color = '#000000';
}

test('what the calls describe is the chart that stands over the sheet', async () => {
  const host = await openTable();
  await Excel.run(async (context) => {
    begin(context);
    await context.sync();
  });
  const { name, place, ...chart } = chartModel(description, 0);
  expect(firstSheet(host).charts()).toEqual([{ name, place, chart }]);
});

test('a table with an empty corner makes all series at once, named by its headings', async () => {
  const host = await openTable();
  firstSheet(host).setContent(0, 0, '');
  await Excel.run(async (context) => {
    const named = {
      ...description,
      step: 1,
      series: description.series.map((each, index) => ({ ...each, nameCell: { row: 0, column: 1 + index } })),
    };
    for (const piece of chartPieces(SHEET, [named])) piece.queue(context);
    await context.sync();
    const { name, place, ...chart } = chartModel(named, 0);
    expect(firstSheet(host).charts()).toEqual([{ name, place, chart }]);
  });
});

test('a table whose corner is filled is not guessed at', async () => {
  await openTable();
  const error = await errorOf(async (context) =>
    sheet(context).charts.add('BarClustered', sheet(context).getRange('A1:C3'), 'Columns'),
  );
  expect(error).toMatchObject({ code: 'ApiNotFound' });
});

test('a chart is found by its name, and deleted', async () => {
  const host = await openTable();
  await Excel.run(async (context) => {
    begin(context);
    await context.sync();
    const { charts } = sheet(context);
    const [there, none] = [charts.getItemOrNullObject('图1'), charts.getItemOrNullObject('图2')];
    charts.load('items/name');
    await context.sync();
    expect([there.isNullObject, none.isNullObject]).toEqual([false, true]);
    expect(charts.items.map(({ name }) => name)).toEqual(['图1']);
    there.delete();
    await context.sync();
  });
  expect(firstSheet(host).charts()).toEqual([]);
});

test.each(['place', 'font', 'title', 'legend', 'first', 'valueAxis'])(
  'a chart without its %s is not guessed at',
  async (step) => {
    const host = await openTable();
    const error = await errorOf(async (context) => begin(context, [step]));
    expect(error).toMatchObject({ code: 'ApiNotFound', message: expect.stringContaining('a chart without') });
    expect(firstSheet(host).charts()).toEqual([]);
  },
);

test.each<[string, (context: Excel.RequestContext) => unknown]>([
  [
    'a chart of another type',
    (context) => sheet(context).charts.add('Pie', sheet(context).getRange('B2:B3')),
  ],
  [
    'several series at once',
    (context) => sheet(context).charts.add('BarClustered', sheet(context).getRange('A1:C3'), 'Columns'),
  ],
  [
    'an axis turned round that the other does not follow',
    (context) => {
      begin(context).axes.categoryAxis.position = 'Automatic';
    },
  ],
  [
    'values of several columns',
    (context) => begin(context).series.getItemAt(0).setValues(sheet(context).getRange('B2:C3')),
  ],
  [
    'a chart without gridlines',
    (context) => {
      begin(context).axes.valueAxis.majorGridlines.visible = false;
    },
  ],
  [
    'a font of a text that has none of its own',
    (context) => {
      begin(context).title.format.font.name = '黑体';
    },
  ],
])('%s is not emulated', async (_name, run) => {
  await openTable();
  const error = await errorOf(async (context) => run(context));
  expect(error.code).toBe('ApiNotFound');
});

test('a gap of more than 500 percent, and a series that is not there, are no arguments', async () => {
  await openTable();
  for (const wrong of [
    (chart: Excel.Chart) => {
      chart.series.getItemAt(0).gapWidth = 501;
    },
    (chart: Excel.Chart) => {
      chart.series.getItemAt(2).name = '无';
    },
  ]) {
    const error = await errorOf(async (context) => wrong(begin(context)));
    expect(error.code).toBe('InvalidArgument');
  }
});

test('a chart made once cannot be changed in a later request', async () => {
  await openTable();
  await Excel.run(async (context) => {
    begin(context);
    await context.sync();
  });
  const error = await errorOf(async (context) => {
    sheet(context).charts.getItemOrNullObject('图1').title.text = '新';
  });
  expect(error.code).toBe('ApiNotFound');
});
