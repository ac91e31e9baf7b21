import type { CellValue } from '../../src/workbook/snapshot';
import { readRows, valuesOf } from './sheetBuilder';

const green = '绿色化改造升级项目';

/** A batch whose last columns are these, beside category, project and applicant. */
function withColumns(headers: readonly string[], rows: readonly (readonly CellValue[])[]) {
  return readRows([
    ['项目类别', '项目名称', '项目承担单位', ...headers],
    ...rows.map((cells, index) => [green, `项目${index}`, `某某${index}公司`, ...cells]),
  ]);
}

const fieldsOf = (reading: ReturnType<typeof readRows>, column = 3): string[] =>
  reading.columns.filter((each) => each.column === column).map(({ field }) => field);

describe('a header that may mean a length of time or a period', () => {
  it.each(['建设期', '实施期', '项目实施期'])('is a period where its cells hold one: %s', (header) => {
    const reading = withColumns([header], [['2020.10-2023.10'], ['2020年10月至2023年6月']]);
    expect(fieldsOf(reading).sort()).toEqual(['endDate', 'startDate']);
    expect(reading.applications.map((each) => valuesOf(each)['endDate'])).toEqual(['2023-10', '2023-06']);
  });

  it('is a length where they hold figures', () => {
    expect(fieldsOf(withColumns(['建设期'], [[2], [3]]))).toEqual(['implementationYears']);
    expect(fieldsOf(withColumns(['实施期（年）'], [[2]]))).toEqual(['implementationYears']);
  });

  it('is asked about where they hold single dates', () => {
    const reading = withColumns(['建设期'], [['2022.06'], ['2022年12月'], ['2022-10']]);
    expect(fieldsOf(reading)).toEqual([]);
    expect(reading.doubtful).toMatchObject([{ header: '建设期', candidates: ['implementationYears'] }]);
  });

  it('gives way to the column that alone holds periods, and is asked about beside another that does', () => {
    const lengths = withColumns(['建设工期', '起止时间'], [['24个月', '2020.10-2022.10']]);
    expect(fieldsOf(lengths)).toEqual([]);
    expect(fieldsOf(lengths, 4)).toHaveLength(2);
    const both = withColumns(['建设工期', '起止时间'], [['2020.10-2022.10', '2020.10-2022.10']]);
    expect(both.doubtful.map(({ column }) => column)).toEqual([3, 4]);
  });
});

it('reads the dates below the band of a period', () => {
  const reading = readRows(
    [
      ['项目类别', '项目名称', '项目承担单位', '起止', '', '建设期', ''],
      ['', '', '', '年月', '', '开始', '结束'],
      ['', '', '', '起', '止', '', ''],
      [green, '甲', '某某公司', '2020.10', '2022.12', '', ''],
    ],
    { merges: ['D1:E1', 'D2:E2', 'F1:G1', 'A1:A3', 'B1:B3', 'C1:C3', 'F2:F3', 'G2:G3'] },
  );
  const asked = reading.doubtful.map(({ header, candidates }) => [header, ...candidates]);
  expect(asked).toEqual([
    ['起止_年月_起', 'startDate'],
    ['起止_年月_止', 'endDate'],
    ['建设期_开始', 'startDate'],
    ['建设期_结束', 'endDate'],
  ]);
  const one = readRows(
    [
      ['项目类别', '项目名称', '项目承担单位', '建设期', ''],
      ['', '', '', '开始', '结束'],
      [green, '甲', '某某公司', '2020.10', '2022.12'],
    ],
    { merges: ['D1:E1', 'A1:A2', 'B1:B2', 'C1:C2'] },
  );
  expect(valuesOf(one.applications[0])).toMatchObject({ startDate: '2020-10', endDate: '2022-12' });
});
