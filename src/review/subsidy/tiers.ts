import type { Decimal } from 'decimal.js';
import type { SubsidyFormula } from '../../guide/category';
import { Exact, notNegative, smaller, toCent, zero } from '../exact';
import { asks, type Outcome } from '../outcome';
import type { Row } from '../row';
import { memberOf } from '../spelling';
import { money, percent, plain, quoted } from '../wording';
import { amountOf, closed, reasonFor, unknown, type Calculate, type SubsidyKit } from './calculation';
import { fixedFirst, instalments } from './instalments';
import { overpaidNote } from './overpaid';

type Tiers = Extract<SubsidyFormula, { kind: 'tiers' }>;

/**
 * A tier that an assessment grants, under a share of what has been completed (A7). Without a tier the highest counts
 * and a person is asked. The setting `tierRule` says what becomes of a share between two tiers. Who misses the
 * assessment's lowest threshold keeps the first payment, for a person to decide upon (A6).
 */
export function compileTiers(formula: Tiers, kit: SubsidyKit): Calculate {
  const tiers = formula.tiers.map((tier) => new Exact(tier)).sort((a, b) => a.comparedTo(b));
  const highest = tiers[tiers.length - 1] ?? zero;
  const rate = formula.rate === undefined ? null : new Exact(formula.rate);
  const payment = instalments(formula.first);
  const rule = `${kit.prefix}-S2.tier`;
  const missed = memberOf(formula.missed?.values ?? []);
  const sure = fixedFirst(formula.first);
  const tierField = kit.field(formula.tierField);
  const baseField = formula.base && kit.field(formula.base.field);
  const missedField = formula.missed && kit.field(formula.missed.field);

  return (row) => {
    const { tier, question } = tierOf(row);
    const requested = amountOf(row, kit.requested);
    const standing = { group: null, approved: amountOf(row, kit.approved) };
    const notes = question ? [{ rule, outcome: question }] : [];
    const tierStep = (): string => `档次 ${money(tier)}${question ? '（未核定档次，按最高档计）' : ''}`;
    const close = (worked: Parameters<typeof closed>[0], steps: () => readonly string[]) =>
      closed(worked, requested, () => [tierStep(), ...steps()], standing);
    const failure = sure && missedThreshold(row);
    if (failure) {
      const worked = {
        ...unknown,
        cap: tier,
        binding: 'tier' as const,
        eligible: sure,
        first: sure,
        final: zero,
      };
      return {
        subsidy: close(worked, () => [
          `${failure}，不再拨付余款；已首次拨付的 ${money(sure)} 是否收回须人工决定`,
        ]),
        notes,
      };
    }
    if (!formula.base || !baseField || rate === null) {
      const paid = payment.split(tier, row.settings);
      const { first, final, overpaid } = paid;
      const worked = { ...unknown, cap: tier, binding: 'tier' as const, eligible: tier, first, final };
      return {
        subsidy: close(worked, () => [payment.step(paid)]),
        notes: [...notes, ...overpaidNote(rule, overpaid, row, formula.tierField)],
      };
    }
    const { label } = formula.base;
    const base = row.figure(baseField);
    if (base.end !== 'value') {
      const worked = { ...unknown, rate, cap: tier, first: sure };
      return { subsidy: close(worked, () => [reasonFor(label, base)]), notes };
    }
    const uncapped = rate.times(base.value);
    const whole = highestWithin(smaller(tier, uncapped));
    const ceiling = toCent(notNegative(smaller(tier, uncapped)), row.settings);
    const eligible = row.settings['tierRule'] === 'wholeTier' ? whole : ceiling;
    const paid = payment.split(eligible, row.settings);
    const { first, final, overpaid } = paid;
    const binding = uncapped.lt(tier) ? ('rate' as const) : ('tier' as const);
    const worked = { base: base.value, rate, cap: tier, uncapped, binding, eligible, first, final };
    const share = (): string => `${label} ${money(base.value)} × ${percent(rate)} = ${money(uncapped)}`;
    const between = whole.lt(ceiling) ? [{ rule, outcome: betweenTiers(ceiling, whole, uncapped, row) }] : [];
    const reading = whole.lt(ceiling) ? kit.reading('tierRule', row.settings) : '';
    return {
      subsidy: close(worked, () => [share(), `测算补助 ${money(eligible)}${reading}`, payment.step(paid)]),
      notes: [...notes, ...between, ...overpaidNote(rule, overpaid, row, formula.base.field)],
    };
  };

  /** What the row says of the lowest threshold when it is missed; null otherwise. */
  function missedThreshold(row: Row): string | null {
    if (!missedField) return null;
    const said = row.words(missedField);
    if (said.end !== 'value' || !missed(said.text)) return null;
    return `“${missedField.name}”填${quoted(said.text)}`;
  }

  function tierOf(row: Row): { tier: Decimal; question: Outcome | null } {
    const stated = row.figure(tierField);
    if (stated.end !== 'value') {
      const blank = stated.end === 'raised';
      const message = `未核定档次，暂按最高档 ${money(highest)}测算，须核实`;
      return {
        tier: highest,
        question: blank ? asks({ code: 'tier-blank', cells: stated.cells, message }) : stated,
      };
    }
    if (tiers.some((tier) => tier.eq(stated.value))) return { tier: stated.value, question: null };
    const message = `${stated.field.label} ${money(stated.value)}，不是规定的档次（${tiers.map((tier) => plain(tier)).join('、')} 万元），暂按最高档测算，须核实`;
    return {
      tier: highest,
      question: asks({ code: 'tier-blank', cells: stated.cells, actual: plain(stated.value), message }),
    };
  }

  function highestWithin(limit: Decimal): Decimal {
    return tiers.filter((tier) => tier.lte(limit)).pop() ?? zero;
  }

  function betweenTiers(ceiling: Decimal, whole: Decimal, share: Decimal, row: Row): Outcome {
    const cell = formula.base && row.cell(formula.base.field);
    const wholeText = whole.isZero() ? '没有整档可用' : `最高整档为 ${money(whole)}`;
    const readings =
      row.settings['tierRule'] === 'wholeTier'
        ? `比例之内${wholeText}，已按 ${money(whole)}计；若取较低者为 ${money(ceiling)}`
        : `取较低者为 ${money(ceiling)}；若只取整档，比例之内${wholeText}`;
    return asks({
      code: 'tier-not-whole',
      cells: cell ? [cell] : [],
      actual: plain(share),
      required: plain(whole),
      message: `按比例最多 ${money(share)}，${readings}，须确认`,
    });
  }
}
