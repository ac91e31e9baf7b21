import { skippedSheet } from '../../src/intake/skippedReading';
import { Decimal } from 'decimal.js';
import type { Application, FieldCell, Reading, SheetReading } from '../../src/intake/application';
import type { Finding } from '../../src/review/finding';
import type { ApplicationReview, Review, Subsidy } from '../../src/review/review';
import { plainFeatures, type CellValue, type SheetSnapshot } from '../../src/workbook/snapshot';

export const file = '批次.xlsx';
export const sheetName = '申报汇总';

export function snapshot(values: readonly (readonly CellValue[])[], name = sheetName): SheetSnapshot {
  const plain = { formats: [], merges: [], date1904: false, ...plainFeatures };
  return { name, visibility: 'visible', protected: false, values, ...plain };
}

export function finding(part: Partial<Finding> = {}): Finding {
  return {
    rule: 'HCM-1.2a',
    code: 'below-floor',
    origin: 'guide',
    severity: 'warning',
    cells: [],
    actual: '8000',
    required: '>= 10000',
    message: '项目总投资 8,000 万元，低于 10,000 万元（差 2,000 万元）',
    clause: '一（一）1（2）',
    quote: '项目总投资投入原则上不低于1亿元',
    rules: [],
    ...part,
  };
}

export function application(row: number, readings: Readonly<Record<string, Reading>> = {}): Application {
  const cells = new Map(
    Object.entries(readings).map(([field, reading], column): [string, FieldCell] => [
      field,
      { field, at: { row, column }, raw: '', reading },
    ]),
  );
  return {
    file,
    sheet: sheetName,
    row,
    category: 'green-upgrade',
    categoryText: '绿色化改造升级项目',
    city: '苏州市',
    county: null,
    cells,
  };
}

export function applicationReview(row: number, part: Partial<ApplicationReview> = {}): ApplicationReview {
  return {
    application: application(row),
    branch: null,
    verdict: '符合',
    counts: { met: 3, notApplicable: 0, findings: 0, toConfirmElsewhere: 0 },
    findings: [],
    elsewhere: [],
    subsidy: null,
    ...part,
  };
}

export function subsidy(part: Partial<Subsidy> = {}): Subsidy {
  return {
    group: null,
    base: new Decimal(800),
    rate: new Decimal('0.1'),
    cap: new Decimal(1000),
    uncapped: new Decimal(80),
    binding: 'rate',
    eligible: new Decimal(80),
    first: new Decimal(40),
    final: new Decimal(40),
    requested: new Decimal(100),
    excess: new Decimal(20),
    steps: () => ['800 × 10% = 80 万元'],
    ...part,
  };
}

export function sheetReading(part: Partial<SheetReading> = {}): SheetReading {
  const empty = skippedSheet(file, sheetName, '');
  return { ...empty, role: 'batch', reason: null, headerRows: [1], headerFingerprint: 'f', ...part };
}

export function review(applications: readonly ApplicationReview[], part: Partial<Review> = {}): Review {
  return {
    guide: '2021',
    asOf: null,
    settings: {},
    sheets: [],
    applications,
    limits: [],
    support: [],
    findings: [],
    ...part,
  };
}
