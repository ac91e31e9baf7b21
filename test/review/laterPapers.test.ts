import { reviewBatch } from '../../src/review/reviewBatch';
import { guide, readRows } from '../intake/sheetBuilder';

/** What is said of the filing's paper and of the sheet's papers, for a filing on that day. */
function saidOf(paper: string, asOf: string | null): { readonly row: string[]; readonly sheet: string[] } {
  const reading = readRows([
    ['项目承担单位', '项目名称', '项目类别', '项目总投资（万元）', '备案（核准）手续'],
    ['苏州甲机床有限公司', '产线改造项目', '产业链现代化提升项目', 12000, paper],
  ]);
  const { applications } = reviewBatch([reading], guide, { asOf, settings: {} });
  const row = applications.flatMap(({ findings }) =>
    findings.filter(({ cells }) => cells.some(({ column }) => column === 4)),
  );
  return {
    row: row.map(({ severity, message }) => `${severity} ${message}`),
    sheet: reading.notices.filter(({ code }) => code === 'documents-named').map(({ code }) => code),
  };
}

it.each(['苏行审备〔2022〕9号', '苏行审备(2022)9号', '苏行审备2022年第9号'])(
  '%s is of a later year than the filing: asked about, not taken for what is there',
  (paper) => {
    expect(saidOf(paper, '2021-05-31')).toEqual({
      row: [
        `confirm “备案（核准）手续”填“${paper}”，文号年份 2022 年晚于申报基准日 2021年5月31日，未按已办认定，须人工核实`,
      ],
      sheet: [],
    });
  },
);

it.each(['苏行审备〔2021〕9号', '苏行审备〔2021〕2022号'])('%s is of the year of the filing', (paper) => {
  expect(saidOf(paper, '2021-05-31')).toEqual({ row: [], sheet: ['documents-named'] });
});

it('counts from the day of the filing, and says nothing without one', () => {
  expect(saidOf('苏行审备〔2021〕9号', '2020-12-31').row).toHaveLength(1);
  expect(saidOf('苏行审备〔2022〕9号', '2022-01-01').row).toEqual([]);
  expect(saidOf('苏行审备〔2022〕9号', null).row).toEqual([]);
});
