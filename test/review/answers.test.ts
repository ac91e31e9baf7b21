import type { Application } from '../../src/intake/application';
import { exampleApplication } from '../../src/review/exampleRow';
import { endOf, fieldsOf, findingOf, guideOf, guideWith, only, reviewOf } from './batch';

describe('a column that answers by itself (declared)', () => {
  const built = guideWith({ kind: 'declared', field: 'alreadyBuilt', expect: ['否'], refuse: ['是'] });
  const listed = guideWith({
    kind: 'declared',
    field: 'alreadyBuilt',
    expect: ['否'],
    refuse: ['是'],
    ifPresent: true,
  });

  it.each([
    ['否', 'met'],
    ['是', 'violation not-declared'],
    ['待核', 'confirm to-confirm'],
    ['', 'confirm empty-cell'],
  ])('“%s” is %s', (typed, end) => expect(endOf(built, { alreadyBuilt: typed })).toBe(end));

  it('is left to the sheet where its column is absent, or out of account where only a present one counts', () => {
    expect(endOf(built, { industry: '纺织' })).toBe('elsewhere');
    expect(endOf(listed, { industry: '纺织' })).toBe('not applicable');
  });

  it('says what it should be', () => {
    expect(findingOf(built, { alreadyBuilt: '是' })).toMatchObject({
      actual: '是',
      required: '否',
      message: '“是否已建成”填“是”，应为“否”',
    });
  });
});

describe('one of a list (one-of)', () => {
  const closed = guideWith({
    kind: 'one-of',
    field: 'applicantType',
    options: ['制造业企业'],
    asks: ['企业'],
  });
  const open = guideWith({
    kind: 'one-of',
    field: 'industry',
    options: ['集成电路', '5G'],
    within: true,
    open: true,
  });
  const task = guideWith({ kind: 'one-of', field: 'keyTaskNumber', catalogue: '1-1' });

  it.each([
    ['制造业企业', 'met'],
    ['企业', 'confirm to-confirm'],
    ['高校', 'violation not-in-list'],
  ])('“%s” is %s', (typed, end) => expect(endOf(closed, { applicantType: typed })).toBe(end));

  it.each([
    ['集成电路设备', 'met'],
    ['５ｇ 产业链', 'met'],
    ['纺织', 'confirm to-confirm'],
  ])('an open list asks: “%s” is %s', (typed, end) => expect(endOf(open, { industry: typed })).toBe(end));

  it.each([
    ['0', 'violation not-in-list'],
    ['1', 'met'],
    ['101', 'met'],
    ['102', 'violation not-in-list'],
  ])('a task of 附件1-1: %s is %s', (typed, end) => expect(endOf(task, { keyTaskNumber: typed })).toBe(end));

  it('names the appendix whose entries it should be one of', () =>
    expect(findingOf(task, { keyTaskNumber: '102' })).toMatchObject({ actual: '102', required: '附件1-1' }));
});

describe('手续 (procedures)', () => {
  const mechanism = {
    kind: 'procedures',
    fields: ['filingProcedure', 'environmentProcedure'],
    complete: ['完备'],
    exempt: ['无需'],
    missing: ['未办'],
    explanation: 'procedureExplanation',
  };
  const each = guideWith(mechanism);
  const whole = guideWith({ ...mechanism, expand: false });
  const row = { filingProcedure: '完备', environmentProcedure: '完备', procedureExplanation: '' };

  it('are judged one by one, and counted so', () => {
    const { findings, counts } = only(
      reviewOf(each, [{ filingProcedure: '未办', environmentProcedure: '无需', procedureExplanation: '' }]),
    );
    expect(findings).toMatchObject([
      { rule: 'EXA-1.a', severity: 'violation', code: 'procedure-missing' },
      { rule: 'EXA-1.b', severity: 'confirm', code: 'explanation-missing' },
    ]);
    expect(counts).toEqual({ met: 0, notApplicable: 0, findings: 2, toConfirmElsewhere: 0 });
  });

  it('are met when complete, or not needed and explained', () => {
    expect(only(reviewOf(each, [row])).counts.met).toBe(2);
    const exempt = { ...row, environmentProcedure: '无需', procedureExplanation: '不涉及污染物排放' };
    expect(only(reviewOf(each, [exempt])).counts.met).toBe(2);
  });

  it('show the missing explanation with its own cell', () => {
    const review = only(reviewOf(each, [{ ...row, environmentProcedure: '无需' }]));
    expect(fieldsOf(review, review.findings[0] ?? null)).toEqual([
      'environmentProcedure',
      'procedureExplanation',
    ]);
  });

  it('ask the sheet for the explanation where it has no column for it', () => {
    const review = reviewOf(each, [{ filingProcedure: '完备', environmentProcedure: '无需' }]);
    expect(only(review).counts).toMatchObject({ met: 1, toConfirmElsewhere: 1 });
    expect(review.sheets[0]?.findings).toMatchObject([{ code: 'column-absent', rules: ['EXA-1.b'] }]);
  });

  it('can be one rule, of which the gravest speaks', () => {
    const { findings, counts } = only(
      reviewOf(whole, [{ filingProcedure: '', environmentProcedure: '未办', procedureExplanation: '' }]),
    );
    expect(findings).toMatchObject([{ rule: 'EXA-1', severity: 'violation' }]);
    expect(counts.findings).toBe(1);
  });
});

describe('人工核实 (confirm)', () => {
  const own = guideWith({ kind: 'confirm', field: 'directionFit', ask: '是否符合重点方向' });
  const shared = guideOf([
    { mechanism: { kind: 'confirm', ask: '是否有研发基础' } },
    { mechanism: { kind: 'confirm', ask: '是否成效明显' } },
    { mechanism: { kind: 'confirm', ask: '是否另有方向' }, strength: 'I' },
  ]);

  it.each([
    ['符合', 'met'],
    ['不符合', 'violation refused'],
    ['待核', 'confirm to-confirm'],
    ['', 'confirm empty-cell'],
  ])('a column of its own, “%s”, is %s', (typed, end) =>
    expect(endOf(own, { directionFit: typed })).toBe(end),
  );

  it('leaves a description to whoever confirms the row', () => {
    const guide = guideWith({
      kind: 'confirm',
      field: 'ownIntellectualProperty',
      ask: '是否有相关自主知识产权',
    });
    const words = { ownIntellectualProperty: '发明专利 3 项' };
    expect(findingOf(guide, words)?.message).toBe(
      '“自主知识产权情况”填“发明专利 3 项”，须人工核实：是否有相关自主知识产权',
    );
    expect(endOf(guide, { ...words, confirmed: '是' })).toBe('met');
    expect(endOf(guide, { ...words, confirmed: '待核' })).toBe('confirm to-confirm');
    expect(endOf(guide, { ownIntellectualProperty: '无', confirmed: '是' })).toBe('violation refused');
  });

  it('is one finding for all conditions that share 人工确认结论', () => {
    for (const typed of ['否', '待核', '']) {
      const { findings, counts, verdict } = only(reviewOf(shared, [{ confirmed: typed }]));
      expect(verdict).toBe('待核实');
      expect(findings).toMatchObject([{ severity: 'confirm', rules: ['EXA-1', 'EXA-2'] }]);
      expect(findings[0]?.message).toContain('是否有研发基础；是否成效明显');
      expect(counts).toEqual({ met: 0, notApplicable: 1, findings: 2, toConfirmElsewhere: 0 });
    }
  });

  it('is settled for all of them by 是', () => {
    expect(only(reviewOf(shared, [{ confirmed: '是' }]))).toMatchObject({
      verdict: '符合',
      counts: { met: 3 },
    });
  });

  it('is left to the sheet where the column is absent', () => {
    const review = reviewOf(shared, [{ industry: '纺织' }]);
    expect(only(review)).toMatchObject({ verdict: '符合', counts: { toConfirmElsewhere: 3 } });
    expect(review.sheets[0]?.findings).toMatchObject([{ rules: ['EXA-1', 'EXA-2', 'EXA-3'] }]);
    expect(review.sheets[0]?.missing).toEqual(['confirmed']);
  });

  it('fails by 人工确认结论 where it is the only one that goes by it', () => {
    const alone = guideWith({ kind: 'confirm', ask: '是否符合建设要点' });
    expect(findingOf(alone, { confirmed: '否' })).toMatchObject({
      rule: 'EXA-1',
      severity: 'violation',
      code: 'refused',
      message: '“人工确认结论”填“否”，不符合要求（核实内容：是否符合建设要点）',
    });
    expect(endOf(alone, { confirmed: '是' })).toBe('met');
    expect(endOf(alone, { confirmed: '' })).toBe('confirm empty-cell');
    expect(endOf(alone, { industry: '纺织' })).toBe('elsewhere');
  });

  it('is answered alone by a column whose header names it, at the rule’s strength', () => {
    const named = (rule: string, typed: string, given: Record<string, string>): Application => {
      const row = exampleApplication(shared, 'example', { ...given, directionFit: typed });
      const cell = row.cells.get('directionFit');
      const cells = new Map([...row.cells].filter(([field]) => field !== 'directionFit'));
      return { ...row, cells, answers: new Map(cell ? [[rule, cell]] : []) };
    };
    const refused = only(reviewOf(shared, [named('EXA-1', '不符合', { confirmed: '待核' })]));
    expect(refused.findings).toMatchObject([
      { rule: 'EXA-1', severity: 'violation', code: 'refused' },
      { rule: 'EXA-2', severity: 'confirm', rules: ['EXA-2'] },
    ]);
    expect(refused.counts).toEqual({ met: 0, notApplicable: 1, findings: 2, toConfirmElsewhere: 0 });
    const blank = only(reviewOf(shared, [named('EXA-2', '', { confirmed: '是' })]));
    expect(blank.findings).toMatchObject([
      { rule: 'EXA-2', severity: 'confirm', code: 'empty-cell', message: '“是否成效明显”未填写，待补' },
    ]);
    expect(only(reviewOf(shared, [named('EXA-3', '不符合', { confirmed: '是' })])).findings).toMatchObject([
      { rule: 'EXA-3', severity: 'info' },
    ]);
    const elsewhere = reviewOf(shared, [named('EXA-1', '符合', {})]);
    expect(only(elsewhere).counts).toEqual({ met: 1, notApplicable: 0, findings: 0, toConfirmElsewhere: 2 });
  });

  it('is raised by a figure that leaves the question open', () => {
    const guide = guideWith({
      kind: 'confirm',
      field: 'soleLargestShareholder',
      ask: '是否为唯一最大股东',
      raisedAt: { field: 'shareholdingAfter', value: '0.5' },
    });
    expect(endOf(guide, { shareholdingAfter: '50%' })).toBe('confirm to-confirm');
    expect(endOf(guide, { shareholdingAfter: '50.01%' })).toBe('elsewhere');
    expect(endOf(guide, { shareholdingAfter: '50%', soleLargestShareholder: '是' })).toBe('met');
  });
});

describe('优先支持 (priority)', () => {
  const guide = guideWith(
    {
      kind: 'priority',
      fields: ['firstSetEquipment', 'crCertifiedRobots'],
      expect: ['是'],
      needs: { claim: 'crCertifiedRobots', document: 'crCertificate', expect: ['有'] },
    },
    'P',
  );
  const row = { firstSetEquipment: '否', crCertifiedRobots: '否', crCertificate: '' };

  it('marks what one of the columns claims and nothing else', () => {
    expect(endOf(guide, { ...row, firstSetEquipment: '是' })).toBe('priority priority');
    expect(endOf(guide, row)).toBe('not applicable');
    expect(endOf(guide, { ...row, firstSetEquipment: '待核' })).toBe('not applicable');
  });

  it('does not mark a claim without its document', () => {
    expect(endOf(guide, { ...row, crCertifiedRobots: '是' })).toBe('not applicable');
    expect(endOf(guide, { ...row, crCertifiedRobots: '是', crCertificate: '有' })).toBe('priority priority');
    const both = only(reviewOf(guide, [{ ...row, firstSetEquipment: '是', crCertifiedRobots: '是' }]));
    expect(fieldsOf(both, both.findings[0] ?? null)).toEqual(['firstSetEquipment']);
    expect(both.verdict).toBe('符合');
  });
});

describe('other simple conditions', () => {
  it('asks for a text that is missing', () => {
    const guide = guideWith({ kind: 'filled', field: 'partnerUniversity' });
    expect(endOf(guide, { partnerUniversity: '某大学' })).toBe('met');
    expect(endOf(guide, { partnerUniversity: ' ' })).toBe('confirm empty-cell');
  });

  it('counts an exemption as met', () => {
    expect(endOf(guideWith({ kind: 'exemption', from: '手续说明' }), { industry: '' })).toBe('met');
  });
});

describe('a value of a list', () => {
  it('is quoted as it stands in the cell', () => {
    const parks = guideWith({ kind: 'one-of', field: 'applicantType', options: ['园区'] });
    expect(findingOf(parks, { applicantType: '有限责任公司' })).toMatchObject({
      actual: '企业',
      message: '“申报单位类型”填“有限责任公司”，应为“园区”',
    });
  });
});
