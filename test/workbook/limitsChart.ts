import type { ChartDescription } from '../../src/workbook/chart';
import type { Area } from '../../src/workbook/snapshot';

/** Filings against limits as bars, its categories and two series in the columns that `column` names. */
export const limitsChart = (column: (index: number) => Area): ChartDescription => ({
  kind: 'clusteredBar',
  title: '申报与限额',
  categories: column(0),
  series: [
    { name: '申报', values: column(1), fill: '#404040' },
    { name: '限额', values: column(2), fill: '#BFBFBF' },
  ],
  place: { row: 5, column: 0, rows: 10, columns: 4 },
  labels: '#,##0;;',
  legend: 'bottom',
});
