import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { headerName } from '../../src/intake/headerName';
import { lexiconOf } from '../../src/intake/lexicon';
import { matchColumns } from '../../src/intake/matchColumns';
import { guide } from './sheetBuilder';

/** Header wordings collected from practice, by kind of column, with the fields that they mean; none: nobody's. */
const collected = z
  .array(
    z.strictObject({ kind: z.string(), fields: z.array(z.string()), headers: z.array(z.string()).min(1) }),
  )
  .parse(JSON.parse(readFileSync(join(__dirname, '../data/headers/practice.json'), 'utf8')));
const lexicon = lexiconOf(guide);

/** What a column of that header alone is taken for, or asked about. */
function meanings(header: string): { readonly sure: string[]; readonly asked: readonly string[] } {
  const names = [headerName(header, lexicon.header)];
  const at = { row: 0, column: 0 };
  const column = { column: 0, at, path: header, texts: [header], names, units: [] };
  const { columns, doubtful } = matchColumns([column], lexicon);
  return { sure: columns.map(({ field }) => field), asked: doubtful.flatMap(({ candidates }) => candidates) };
}

describe('headers seen in practice', () => {
  it.each(collected)('of $kind mean $fields, surely or among what is asked', ({ fields, headers }) => {
    const wrong = headers.filter((header) => {
      const { sure, asked } = meanings(header);
      if (fields.length === 0) return sure.length + asked.length > 0;
      if (sure.length > 0) return !sure.every((field) => fields.includes(field));
      return !asked.some((field) => fields.includes(field));
    });
    expect(wrong).toEqual([]);
  });

  it('are mostly certain', () => {
    const theirs = collected.filter(({ fields }) => fields.length > 0).flatMap(({ headers }) => headers);
    const asked = theirs.filter((header) => meanings(header).sure.length === 0);
    expect(asked).toEqual([
      '类型',
      '项目核准、备案文号',
      '技改项目批准或备案文号',
      '立项批复文号',
      '项目审批、核准、备案文号',
      '项目审批核准备案文号',
      '项目备案文号',
      '备案文号',
      '备案证号',
      '核准（备案）文号',
      '立项文号',
      '备案号',
      '备案时间',
      '备案日期',
      '项目环评批准文号',
      '环评批复文号',
      '土地证号',
      '总预算',
      '计划投资',
      '已完成投资（万元）',
      '累计完成投资（万元）',
      '实际完成投资额',
      '项目申报前已完成投资',
      '已投入',
      '已投入资金',
      '已完成投资额',
      '已投资额',
      '软硬件投入',
      '实际到位银行贷款',
      '合同额（万元）',
      '合同金额',
      '服务合同金额',
      '签订合同总额',
      '申请贴息金额',
      '贷款付息额(技术设备购置费用)',
      '补助资金',
      '资助金额',
      '拨付金额（万元）',
      '财政专项资金(包括国债资金)',
      '是否申请省预算内投资',
    ]);
  });
});
