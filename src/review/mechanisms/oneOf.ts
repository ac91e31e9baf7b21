import type { Catalogue, CatalogueEntry } from '../../guide/catalogue';
import { entryText, matchEntry } from '../../guide/catalogueMatch';
import { hintOf } from '../namedEntries';
import { asks, fails, isEmptyCell, met } from '../outcome';
import { asWritten, type Words } from '../figure';
import type { Row } from '../row';
import { comparable, memberOf } from '../spelling';
import { oneOfQuoted, quoted } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

/** The value stands in a list of the guide; an open list (“等”) asks instead of failing. */
export function compileOneOf(oneOf: ByKind['one-of'], kit: Kit): Judge {
  if (oneOf.catalogue !== undefined) return compileFromCatalogue(oneOf, kit.catalogue(oneOf.catalogue), kit);
  const field = kit.field(oneOf.field);
  const options = oneOf.options ?? [];
  const broad = memberOf(oneOf.asks);
  const member = oneOf.within ? containing : memberOf;
  const listed = member(options);
  const refused = member(oneOf.refuse);
  const list = oneOfQuoted(options);
  return {
    judge(row) {
      const words = row.words(field);
      if (words.end !== 'value') return words;
      if (listed(words.text) && !refused(words.text)) return met;
      const stated = { cells: words.cells, actual: words.text, required: options.join('|') };
      const fact = `“${field.name}”填${quoted(asWritten(words))}`;
      return (oneOf.open && !refused(words.text)) || broad(words.text)
        ? asks({ ...stated, code: 'to-confirm', message: `${fact}，是否属于${list}须人工核实` })
        : fails({ ...stated, code: 'not-in-list', message: `${fact}，应为${list}` });
    },
    describe: (row) => `${row.stated(oneOf.field)}（须为${list}）`,
  };
}

/** An entry of an appendix, by number or name; what may be one, or be called otherwise, is for a person. */
function compileFromCatalogue(oneOf: ByKind['one-of'], catalogue: Catalogue, kit: Kit): Judge {
  const field = kit.field(oneOf.field);
  const beside = kit.companion(oneOf.field);
  const companion = beside === null ? null : kit.field(beside);
  const project = kit.project === null ? null : kit.field(kit.project);
  const { attachment, title, entries } = catalogue;
  const list = `${attachment}《${title}》所列 ${entries.length} 项之一`;
  return {
    judge(row) {
      const own = row.words(field);
      const beside = companion && row.remark(companion);
      const blank = own.end === 'raised' && isEmptyCell(own);
      if (blank && !beside) return { ...own, message: own.message + hint(row) };
      if (own.end !== 'value' && !(blank && beside)) return own;
      const said = own.end === 'value' ? [own] : [];
      const words = [...said, ...(beside ? [beside] : [])];
      const text = entryText(said[0]?.text ?? '', beside?.text ?? '');
      const match = matchEntry(catalogue, text);
      if (match.kind === 'certain') return met;
      const stated = { cells: words.flatMap(({ cells }) => cells), actual: text, required: attachment };
      const fact = words.map((each) => `“${nameOf(each)}”填${quoted(each.text)}`).join('、');
      if (match.kind === 'none') {
        return fails({ ...stated, code: 'not-in-list', message: `${fact}，应为${list}` });
      }
      const message = `${fact}，可能是${attachment}${listed(match.entries)}，须人工核实`;
      return asks({ ...stated, code: 'to-confirm', message });
    },
    describe: (row) => `${row.stated(oneOf.field)}（须为${list}）`,
  };

  function nameOf({ cells }: Words): string {
    const [cell] = cells;
    return cell === undefined ? field.name : kit.field(cell.field).name;
  }

  /** “；按项目名称，可能是……”, "" where the name hints at nothing. */
  function hint(row: Row): string {
    const name = project && row.remark(project);
    const { entries: likely } = hintOf(catalogue, name?.text ?? '');
    return likely.length > 0 ? `；按项目名称，可能是${attachment}${listed(likely)}` : '';
  }
}

function listed(entries: readonly CatalogueEntry[]): string {
  return entries.map(({ number, name }) => `第 ${number} 项${quoted(name)}`).join('、');
}

function containing(options: readonly string[]): (text: string) => boolean {
  const wanted = options.map(comparable);
  return (text) => {
    const compared = comparable(text);
    return wanted.some((option) => compared.includes(option));
  };
}
