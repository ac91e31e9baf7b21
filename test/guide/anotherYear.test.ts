import { join } from 'node:path';
import { rememberedChoices } from '../../src/app/rememberedChoices';
import { reviewSheets } from '../../src/app/reviewSheets';
import { countCoverage, coverSentences, lostQuotes } from '../../src/guide/coverage';
import type { Guide } from '../../src/guide/guide';
import { loadGuide, loadGuideText } from '../../src/guide/loadGuide';
import { readSheet } from '../../src/intake/readSheet';
import { formSheet } from '../../src/report/forms/formSheet';
import { prefillOf } from '../../src/report/forms/prefill';
import { limitsSheet } from '../../src/report/limitsSheet';
import { reviewBatch } from '../../src/review/reviewBatch';
import type { ApplicationReview } from '../../src/review/review';
import { openedBatch, request } from '../app/openedBatch';
import { sheetOf } from '../intake/sheetBuilder';

/** A year that never was: nothing of it is known to the code. */
const folder = join(__dirname, '..', 'data', 'guides', '2035');
const guide = loadGuide(folder);

const rows = [
  ['云河省绿色航运发展专项资金申报汇总表'],
  [
    '序号',
    '项目类别',
    '项目名称',
    '申报单位',
    '所在市',
    '投资（元）',
    '改造泊位数',
    '完工日期',
    '货运量（万吨）',
    '清洁船舶占比',
    '是否无安全事故',
    '申请资助',
    '评审结论',
  ],
  [
    '1',
    '新建岸电项目',
    '甲港岸电',
    '甲港公司',
    '云州市',
    3_000_000,
    '',
    '2036年9月',
    '',
    '',
    '是',
    45,
    '拟资助',
  ],
  [
    '2',
    '新建岸电项目',
    '乙港岸电',
    '乙港公司',
    '云上县',
    2_999_900,
    '',
    '2036-10-01',
    '',
    '',
    '否',
    45,
    '拟资助',
  ],
  ['3', '岸电', '丙港岸电', '丙港公司', '云州市', 8_000_000, 4, '2036-09-30', '', '', '是', 120, '拟资助'],
  [
    '4',
    '岸电建设—改造岸电',
    '丁港岸电',
    '丁港公司',
    '云州市',
    8_000_000,
    3,
    '2036-09-30',
    '',
    '',
    '是',
    90,
    '',
  ],
  ['5', '新建岸电', '戊港岸电', '戊港公司', '云州市', 4_000_000, '', '2036-01-01', '', '', '是', 60, ''],
  ['6', '清洁船队', '己船队', '己航运公司', '河州市', 1_600_000, '', '', 20, '30%', '', 40, '拟资助'],
  ['7', '清洁船队', '庚船队', '庚航运公司', '河东县', 4_000_000, '', '', 19.99, '30.01%', '', 50, ''],
  ['8', '绿色化改造升级项目', '辛', '辛公司', '河州市', 4_000_000, '', '', '', '', '', 50, ''],
];
const reading = readSheet(sheetOf(rows), guide, { file: 'batch.xlsx' });
const review = reviewBatch([reading], guide, { asOf: null, settings: {} });

const codes = ({ findings }: ApplicationReview) =>
  findings.filter(({ severity }) => severity !== 'info').map(({ rule, code }) => [rule, code]);

describe('a guide of another year, in a folder of its own', () => {
  it('is covered by its own text, and shows what is left open', () => {
    const text = loadGuideText(folder);
    expect(lostQuotes(guide, text)).toEqual([]);
    expect(coverSentences(guide, text).filter(({ open }) => open.length > 0)).toEqual([]);
    expect(countCoverage(coverSentences(guide, text)).sentences).toBe(13);
  });

  it('reads a batch by its own columns, categories and places', () => {
    expect(reading.applications.map(({ category, city }) => [category, city])).toEqual([
      ['shore-power-new', '云州市'],
      ['shore-power-new', '云州市'],
      [null, '云州市'],
      ['shore-power-upgrade', '云州市'],
      ['shore-power-new', '云州市'],
      ['clean-fleet', '河州市'],
      ['clean-fleet', '河州市'],
      [null, '河州市'],
    ]);
  });

  it('judges it by its own figures, days and shares', () => {
    expect(review.guide).toBe('2035');
    expect(review.applications.map(codes)).toEqual([
      [],
      [
        ['SPN-1', 'below-floor'],
        ['SPN-2', 'after-deadline'],
        ['SPN-3', 'not-declared'],
        ['SPN-S1', 'requested-above-share'],
      ],
      [[null, 'category-unmatched']],
      [['SPU-1', 'below-floor']],
      [],
      [['CLF-2', 'below-floor']],
      [['CLF-1', 'below-floor']],
      [[null, 'category-unmatched']],
    ]);
    expect(review.applications.map(({ verdict }) => verdict)).toEqual([
      '符合',
      '不符合',
      '待核实',
      '不符合',
      '符合',
      '存疑',
      '不符合',
      '待核实',
    ]);
    expect(review.applications[7]?.findings[0]?.message).toContain(
      '2035年云河省绿色航运发展专项资金申报指南',
    );
  });

  it('calculates by its own rates and caps', () => {
    const told = review.applications.map(({ subsidy }) =>
      [subsidy?.eligible, subsidy?.first, subsidy?.final].map((value) => value?.toFixed() ?? null),
    );
    expect(told).toEqual([
      ['45', '18', '27'],
      ['44.99', '17.99', '27'],
      [null, null, null],
      ['90', '36', '54'],
      ['60', '24', '36'],
      ['40', '40', '0'],
      ['50', '50', '0'],
      [null, null, null],
    ]);
  });

  it('keeps its own limits and numbers', () => {
    const over = review.limits
      .filter(({ over: by }) => by > 0)
      .map(({ category, city, filed }) => [category, city, filed]);
    expect(over).toEqual([
      ['shore-power-new', '云州市', 3],
      ['clean-fleet', '河州市', 2],
      ['shore-power', '云州市', 4],
    ]);
    expect(
      review.support.map(({ category, limit, filed, recommended }) => [category, limit, filed, recommended]),
    ).toEqual([
      ['clean-fleet', 4, 2, 1],
      ['shore-power', 5, 4, 2],
    ]);
  });

  it('prints its own forms and figures', () => {
    const upgrade = guide.categories.find(({ id }) => id === 'shore-power-upgrade');
    const row = reading.applications[3];
    if (!upgrade?.form || !row) throw new Error('no form');
    const { description } = formSheet(upgrade.form, '表', prefillOf(row, null, upgrade.form, guide));
    expect(description.contents.flat()).toEqual(expect.arrayContaining(['岸电建设绩效目标表', '丁港岸电']));
    const limits = limitsSheet(review, guide, '限报');
    expect(limits.contents.flat().join('|')).toContain('云河省绿色航运发展专项资金');
  });

  it('is remembered by the workbook that it reviewed, until another guide reviews it', async () => {
    const port = await openedBatch((workbook) => workbook.addWorksheet('汇总').addRows(rows));
    const reviewed = async (by: Guide) => {
      const outcome = await reviewSheets(port, { ...request, guide: by, doubtful: 'leave' });
      if (outcome.kind !== 'reviewed') throw new Error(outcome.kind);
      return outcome.review.applications.map(({ application, verdict }) => [application.category, verdict]);
    };
    const own = review.applications.map(({ application, verdict }) => [application.category, verdict]);
    expect(await reviewed(guide)).toEqual(own);
    expect((await rememberedChoices(port)).guide).toBe('2035');
    // What the other year calls 绿色化改造升级项目 is no category of this one, and the other way round.
    expect((await reviewed(request.guide)).map(([category]) => category)).toEqual([
      ...Array<null>(7).fill(null),
      'green-upgrade',
    ]);
    expect((await rememberedChoices(port)).guide).toBe('2021');
  });
});
