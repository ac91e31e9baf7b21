import type { Catalogue } from '../guide/catalogue';
import { closeEntry, entryText, matchEntry, type CatalogueMatch } from '../guide/catalogueMatch';
import { categoryById, companionOf, fieldByRole } from '../guide/lookup';
import type { Guide } from '../guide/guide';
import type { Application } from '../intake/application';

/** The entries of an appendix that an application names, for the rule that asks for one. */
export interface NamedEntries {
  readonly rule: string;
  readonly catalogue: Catalogue;
  readonly match: CatalogueMatch;
  /** What was matched: the rule's own cell with the one beside it, or the project's name where that cell says nothing. */
  readonly text: string;
  /** It is only the project's name that hints at them. */
  readonly hinted: boolean;
}

/**
 * What an application names of the appendices its category refers to (a task of 附件1-1, a direction of 附件1-33). Where
 * its own column is blank or lacking, the project's name may hint at one, which is never more than doubtful.
 */
export function namedEntries(application: Application, guide: Guide): NamedEntries[] {
  const rules = categoryById(guide, application.category ?? '')?.rules ?? [];
  const project = fieldByRole(guide, 'project')?.id;
  return rules.flatMap(({ id: rule, mechanism }): NamedEntries[] => {
    if (mechanism.kind !== 'one-of') return [];
    const catalogue = guide.catalogues.find(({ id }) => id === mechanism.catalogue);
    if (!catalogue) return [];
    const beside = companionOf(guide, mechanism.field);
    const own = entryText(
      textOf(application, mechanism.field),
      beside === null ? '' : textOf(application, beside),
    );
    if (own !== '') return [{ rule, catalogue, match: matchEntry(catalogue, own), text: own, hinted: false }];
    const hint = project === undefined ? '' : textOf(application, project);
    const match = hintOf(catalogue, hint);
    return match.entries.length > 0 ? [{ rule, catalogue, match, text: hint, hinted: true }] : [];
  });
}

/** What a project's name hints at: entries whose name it contains or is much like; never beyond doubt. */
export function hintOf(catalogue: Catalogue, projectName: string): CatalogueMatch {
  const { entries } = closeEntry(catalogue, projectName);
  return { kind: entries.length > 0 ? 'doubtful' : 'none', entries };
}

function textOf({ cells }: Application, field: string): string {
  const reading = cells.get(field)?.reading;
  if (reading?.state === 'text') return reading.value;
  return reading?.state === 'number' ? reading.value.toFixed() : '';
}
