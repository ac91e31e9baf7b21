import type { Severity, Verdict } from '../review/finding';

/** How a severity is named and shown. Fill and text colour are #RRGGBB. */
export interface SeverityLook {
  readonly label: string;
  readonly fill: string;
  readonly color: string;
}

/** The severities that are shown in the cell itself, from the gravest: a cell bears one fill only. */
export const markedSeverities = ['violation', 'warning', 'unreadable', 'confirm'] as const;
export type MarkedSeverity = (typeof markedSeverities)[number];

/** Fills that stay apart in black-and-white print too: each is clearly lighter than the one before. */
export const severityLooks: Readonly<Record<Severity, SeverityLook>> = {
  violation: { label: '不符合', fill: '#F0827A', color: '#5C0000' },
  unreadable: { label: '数据问题', fill: '#CDB2EC', color: '#35105E' },
  warning: { label: '存疑', fill: '#FFDB8A', color: '#573800' },
  confirm: { label: '待核实', fill: '#E6F4FF', color: '#0B3D66' },
  priority: { label: '优先', fill: '#FFFFFF', color: '#1E5C2E' },
  info: { label: '提示', fill: '#FFFFFF', color: '#404040' },
};

/** The severity whose look a verdict borrows; null where nothing is to be shown. */
export const verdictSeverity: Readonly<Record<Verdict, MarkedSeverity | null>> = {
  不符合: 'violation',
  存疑: 'warning',
  待核实: 'confirm',
  符合: null,
};
