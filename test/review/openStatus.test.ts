import { filingFigures } from '../../src/report/meeting/filingFigures';
import { supportedDoubts } from '../../src/report/meeting/supportedDoubts';
import { reviewBatch } from '../../src/review/reviewBatch';
import { guide, readRows } from '../intake/sheetBuilder';

const settings = { recommendedBy: 'statusOrApproved' };

/** A batch of these decisions under a header, each with an approved amount. */
function batchOf(header: string, decisions: readonly string[], map: Record<string, string | null> = {}) {
  const rows = decisions.map((decision, row) => [
    `苏州第${row + 1}机床有限公司`,
    `第${row + 1}号产线改造项目`,
    '产业链现代化提升项目',
    12000,
    decision,
    100,
  ]);
  const titles = [
    '项目承担单位',
    '项目名称',
    '项目类别',
    '项目总投资（万元）',
    header,
    '核定补助金额（万元）',
  ];
  const reading = readRows([titles, ...rows], { map });
  const review = reviewBatch([reading], guide, { asOf: '2021-05-31', settings });
  const filings = filingFigures(review, guide);
  return {
    asked: reading.doubtful.map(({ candidates }) => candidates.includes('approvalStatus')),
    listed: filings.filter(({ recommended }) => recommended.length > 0).length,
    counted: review.support.map(({ recommended }) => recommended).find((count) => count !== null) ?? null,
    doubts: supportedDoubts(filings, guide).join('\n'),
  };
}

const decided = ['拟支持', '不予支持', '拟支持'];

describe('a column that may be the status', () => {
  it.each([
    ['评审结论', decided],
    ['评审意见', decided],
    ['处理意见', decided],
    ['备注', decided],
    ['审核意见', ['拟支持2000万元', '同意支持', '拟不支持', '暂缓支持', '通过', '备选']],
  ])('%s with decisions is asked about, and until then no amount lists anything', (header, decisions) => {
    const { asked, listed, counted, doubts } = batchOf(header, decisions);
    expect(asked).toEqual([true]);
    expect([listed, counted]).toEqual([0, null]);
    expect(doubts).toContain(`E 列“${header}”可能是审批状态，尚未确认`);
    expect(doubts).toContain(`${decisions.length} 项未列入名单`);
    expect(doubts).not.toContain('标为“拟支持”');
  });

  it('lists by its marks once somebody has confirmed it', () => {
    const { listed, counted, doubts } = batchOf('评审结论', decided, { E: 'approvalStatus' });
    expect([listed, counted]).toEqual([2, 2]);
    expect(doubts).toBe('已填核定补助金额而审批状态未标“拟支持”的 1 项，未列入名单');
  });

  it('leaves the amounts to tell once somebody has said that it is none', () => {
    const { asked, listed, counted, doubts } = batchOf('评审结论', decided, { E: null });
    expect(asked).toEqual([]);
    expect([listed, counted]).toEqual([3, 3]);
    expect(doubts).toContain('认作“拟支持”的 3 项，其表中没有审批状态列');
    expect(doubts).not.toContain('标为“拟支持”');
  });
});

it.each(['审核意见', '处理意见'])('sentences under %s are none', (header) => {
  const sentences = ['材料齐全，投入达到要求，建议予以支持', '经现场核查，项目已开工建设', '无'];
  const { asked, listed } = batchOf(header, sentences);
  expect(asked).toEqual([]);
  expect(listed).toBe(3);
});

it.each(['是否支持', '是否拟支持', '拟支持意见', '支持意见'])('%s is the status', (header) => {
  const { asked, listed } = batchOf(header, decided);
  expect(asked).toEqual([]);
  expect(listed).toBe(2);
});
