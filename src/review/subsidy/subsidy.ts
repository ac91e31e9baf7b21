import type { SubsidyFormula } from '../../guide/category';
import { compileActual } from './actual';
import type { Calculate, SubsidyKit } from './calculation';
import { compileFixed } from './fixed';
import { compileRate } from './rate';
import { compileTiers } from './tiers';
import { compileTranches } from './tranches';

/** Makes a category's formula ready for many rows. */
export function compileSubsidy(formula: SubsidyFormula, kit: SubsidyKit): Calculate {
  switch (formula.kind) {
    case 'fixed':
      return compileFixed(formula, kit);
    case 'rate':
      return compileRate(formula, kit);
    case 'tiers':
      return compileTiers(formula, kit);
    case 'tranches':
      return compileTranches(formula, kit);
    case 'actual':
      return compileActual(formula, kit);
  }
}
