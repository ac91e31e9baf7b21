import { compileAcceptance } from './acceptance';
import { compileAlternatives } from './alternatives';
import { compileCeiling } from './ceiling';
import { compileCombined } from './combined';
import { compileConfirm } from './confirm';
import { compileDateNamed } from './dateNamed';
import { compileDeadline } from './deadline';
import { compileDeclared } from './declared';
import { compileDeducted } from './deducted';
import { compileExactly } from './exactly';
import { compileExemption } from './exemption';
import { compileFilled } from './filled';
import { compileFirstPayment } from './firstPayment';
import { compileFloor } from './floor';
import { compileGrowth } from './growth';
import { compileLess } from './less';
import type { ByKind, Judge, Kind, Kit } from './mechanism';
import { compileNOf } from './nOf';
import { compileNOfRules } from './nOfRules';
import { compileOneOf } from './oneOf';
import { compilePeriod } from './period';
import { compilePriority } from './priority';
import { compileProcedures } from './procedures';
import { compileRequestedCap } from './requestedCap';
import { compileRequestedShare } from './requestedShare';
import { compileRoute } from './route';
import { compileShare } from './share';
import { compileSum } from './sum';
import { compileTenure } from './tenure';
import { compileYearNamed } from './yearNamed';

/** Every mechanism that the guide's schema knows: one that is missing here does not compile. */
const mechanisms: { readonly [K in Kind]: (mechanism: ByKind[K], kit: Kit) => Judge } = {
  floor: compileFloor,
  ceiling: compileCeiling,
  exactly: compileExactly,
  share: compileShare,
  less: compileLess,
  deadline: compileDeadline,
  tenure: compileTenure,
  period: compilePeriod,
  declared: compileDeclared,
  'one-of': compileOneOf,
  filled: compileFilled,
  'year-named': compileYearNamed,
  'date-named': compileDateNamed,
  growth: compileGrowth,
  sum: compileSum,
  'n-of': compileNOf,
  'n-of-rules': compileNOfRules,
  alternatives: compileAlternatives,
  route: compileRoute,
  procedures: compileProcedures,
  confirm: compileConfirm,
  priority: compilePriority,
  deducted: compileDeducted,
  'requested-share': compileRequestedShare,
  'requested-cap': compileRequestedCap,
  'first-payment': compileFirstPayment,
  acceptance: compileAcceptance,
  combined: compileCombined,
  exemption: compileExemption,
};

/** Makes a rule's mechanism ready. @throws Error where it names a field or catalogue that the guide lacks. */
export function compileMechanism<K extends Kind>(kind: K, mechanism: ByKind[K], kit: Kit): Judge {
  return mechanisms[kind](mechanism, kit);
}
