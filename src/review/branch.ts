import type { Category } from '../guide/category';
import type { FieldId } from '../guide/field';
import type { Application, FieldCell } from '../intake/application';
import type { FieldInfo } from './fieldInfo';
import { asks, type Outcome } from './outcome';
import { comparable } from './spelling';
import { oneOfQuoted, quoted } from './wording';

/** The branch (细分方向) that a row takes, or what keeps it from being told. */
export type BranchReading =
  | { readonly branch: string; readonly question: null }
  | { readonly branch: null; readonly question: Outcome };

/**
 * Reads a row's branch from the category's columns: either serves; where both stand and differ, a person is asked.
 * Null where the category has no branches.
 */
export function branchReader(
  { branches }: Category,
  fieldOf: (id: FieldId) => FieldInfo,
): ((application: Application) => BranchReading) | null {
  if (branches === null) return null;
  const byText = new Map<string, string>();
  for (const { name, spellings } of branches.options) {
    for (const spelling of [name, ...spellings]) byText.set(comparable(spelling), name);
  }
  const options = oneOfQuoted(branches.options.map((option) => option.name));
  const names = branches.fields.map((id) => `“${fieldOf(id).name}”`).join('或');

  return ({ cells }) => {
    const present = branches.fields.flatMap((id) => cells.get(id) ?? []);
    if (present.length === 0) return open({ end: 'absent', fields: branches.fields });
    const unreadable = present.filter((cell) => cell.reading.state === 'unreadable');
    if (unreadable.length > 0) return open({ end: 'unreadable', cells: unreadable });
    const filled = present.filter((cell) => cell.reading.state !== 'empty');
    if (filled.length === 0) {
      const message = `${names}未填写，须先确认方向（${options}）`;
      return open(asks({ code: 'branch-blank', cells: present, required: options, message }));
    }
    const read = new Set(filled.map((cell) => byText.get(comparable(textOf(cell))) ?? null));
    const [only] = read;
    if (read.size === 1 && only !== undefined && only !== null) return { branch: only, question: null };
    const differ = filled.length > 1;
    const stated = filled.map((cell) => `“${fieldOf(cell.field).name}”填${quoted(cell.raw)}`).join('，');
    return open(
      asks({
        code: differ ? 'branches-differ' : 'branch-unknown',
        cells: filled,
        actual: filled.map(textOf).join('|'),
        required: options,
        message: differ
          ? `${stated}，二者不一致，须确认方向（${options}）`
          : `${stated}，不是本类别的方向，应为${options}，须确认`,
      }),
    );
  };
}

function open(question: Outcome): BranchReading {
  return { branch: null, question };
}

function textOf(cell: FieldCell): string {
  return cell.reading.state === 'text' ? cell.reading.value : String(cell.raw);
}
