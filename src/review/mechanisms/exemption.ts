import { met } from '../outcome';
import type { ByKind, Judge } from './mechanism';

/** What the guide lets applicants off: always met. */
export function compileExemption(exemption: ByKind['exemption']): Judge {
  return { judge: () => met, describe: () => `不要求${exemption.from}` };
}
