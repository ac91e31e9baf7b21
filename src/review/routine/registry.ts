import type { RoutineCheck } from '../../guide/routine';
import { approvedAmount } from './approved';
import { creditCodes } from './creditCode';
import { dateOrder } from './dateOrder';
import { duplicateApplicants } from './duplicateApplicants';
import { duplicateProjects } from './duplicateProjects';
import { headingCity } from './headingCity';
import { listed } from './listed';
import { numbering } from './numbering';
import { projectCodeRegion, projectCodeShape } from './projectCode';
import { creditCodeRegion, projectCodeCounty } from './regions';
import { registeredLong } from './registered';
import { requestedAmount } from './requested';
import type { Make, RoutineContext } from './routineContext';
import type { RoutineFindings } from './routineFindings';
import { sumOfParts } from './sumOfParts';
import { totalRows } from './totalRows';
import { withinWhole } from './within';

/** How each kind of check is made. */
const makes: { readonly [Kind in RoutineCheck['kind']]: Make<Kind> } = {
  'credit-code': creditCodes,
  'project-code-shape': projectCodeShape,
  'project-code-region': projectCodeRegion,
  'project-code-county': projectCodeCounty,
  'credit-code-region': creditCodeRegion,
  'duplicate-applicant': duplicateApplicants,
  'duplicate-project': duplicateProjects,
  sum: sumOfParts,
  within: withinWhole,
  'date-order': dateOrder,
  requested: requestedAmount,
  approved: approvedAmount,
  totals: totalRows,
  numbering,
  'heading-city': headingCity,
  listed,
  registered: registeredLong,
};

/** Makes one check ready; what it has to say is added to `said`. */
export function makeCheck<Kind extends RoutineCheck['kind']>(
  check: Extract<RoutineCheck, { kind: Kind }>,
  context: RoutineContext,
  said: RoutineFindings,
): ReturnType<Make<Kind>> {
  const make: Make<Kind> = makes[check.kind as Kind];
  return make(check, context, said);
}
