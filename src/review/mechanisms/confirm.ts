import { answers } from '../answers';
import { Exact } from '../exact';
import { asks, fails, met, type Outcome } from '../outcome';
import { asWritten, type Words } from '../figure';
import type { Gap, Row } from '../row';
import { quantity, quoted } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

/**
 * Only a person or a document can tell: a column whose header names the condition, a column of its own answers, or
 * 人工确认结论, which several conditions may share.
 */
export function compileConfirm(confirm: ByKind['confirm'], kit: Kit): Judge {
  const { ask, raisedAt } = confirm;
  const confirmed = kit.field(kit.confirmed);
  const unshared = kit.confirmsSeveral ? null : confirmed;
  const own = confirm.field === undefined ? unshared : kit.field(confirm.field);
  const figure = raisedAt && {
    ...raisedAt,
    field: kit.field(raisedAt.field),
    value: new Exact(raisedAt.value),
  };

  return {
    judge(row) {
      const named = row.answer(kit.rule, ask);
      if (named) return answered(row, named, ask, false);
      const outcome = own ? answered(row, row.words(own), own.name, own.describes) : shared(row);
      return outcome.end === 'absent' ? (raisedByFigure(row) ?? outcome) : outcome;
    },
    describe: (row) => (own ? `${row.stated(own.id)}（${ask}）` : ask),
  };

  function shared(row: Row): Outcome {
    const words = row.words(confirmed);
    if (words.end === 'absent' || words.end === 'unreadable') return words;
    return words.end === 'value' && answers.yes(words.text) ? met : { end: 'shared', ask };
  }

  function answered(row: Row, words: Words | Gap, name: string, describes: boolean): Outcome {
    if (words.end !== 'value') return words;
    if (answers.yes(words.text)) return met;
    const stated = { cells: words.cells, actual: words.text };
    const fact = `“${name}”填${quoted(asWritten(words))}`;
    if (answers.no(words.text)) {
      return fails({
        ...stated,
        code: 'refused',
        message: `${fact}，不符合要求${name === ask ? '' : `（核实内容：${ask}）`}`,
      });
    }
    // A description answers nothing by itself; whoever confirmed the row has read it.
    if (describes && shared(row).end === 'met') return met;
    return asks({
      ...stated,
      code: 'to-confirm',
      message: `${fact}，须人工核实${name === ask ? '' : `：${ask}`}`,
    });
  }

  /** A figure at which the question arises by itself, though no column answers it. */
  function raisedByFigure(row: Row): Outcome | null {
    if (!figure) return null;
    const found = row.figure(figure.field);
    if (found.end !== 'value' || !figure.value.eq(found.value)) return null;
    const message = `${figure.field.label}恰为 ${quantity(figure.value, figure.field)}，须人工核实：${ask}`;
    return asks({ code: 'to-confirm', cells: found.cells, message });
  }
}
