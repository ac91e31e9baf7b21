import { informs, met, notApplicable } from '../outcome';
import { sum } from '../exact';
import { figureText } from '../figure';
import { plain } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

/** Parts that the definition of an amount takes out of it: shown with the net figure, no violation by itself (A2). */
export function compileDeducted(deducted: ByKind['deducted'], kit: Kit): Judge {
  const fields = deducted.fields.map((field) => kit.field(field));
  const from = kit.field(deducted.from);
  const names = fields.map(({ label }) => label).join('、');
  return {
    judge(row) {
      const parts = row.deductions(fields);
      if ('end' in parts) return parts;
      if (parts.length === 0) {
        const absent = deducted.fields.filter((field) => row.cell(field) === undefined);
        return absent.length === 0 ? met : { end: 'absent', fields: absent };
      }
      if (row.settings['totalInvestment'] === 'net') return met;
      const net = row.figure(from);
      if (net.end !== 'value') return net.end === 'raised' ? notApplicable : net;
      return informs({
        code: 'deducted',
        cells: [...parts.map((part) => part.cell), ...net.cells],
        actual: plain(sum(parts.map((part) => part.value))),
        required: '0',
        message: `${figureText(net)}，以此判断门槛、比例和测算补助`,
      });
    },
    describe: (row) => `${row.stated(deducted.from)}（须剔除${names}）`,
  };
}
