import { Checkbox, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { listCheck } from '../../app/readLists';
import type { Guide } from '../../guide/guide';
import { listIds, type ListId } from '../../guide/routine';
import type { Choices } from '../../report/choices';
import type { SheetInfo } from '../../workbook/snapshot';
import { strings } from '../strings';

const useStyles = makeStyles({
  heading: { margin: '14px 0 4px', fontSize: tokens.fontSizeBase300 },
  note: { margin: '0 0 8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  list: { marginBottom: '8px' },
});

type Lists = Choices['lists'];

interface ComparisonListsProps {
  readonly guide: Guide;
  readonly sheets: readonly SheetInfo[];
  readonly lists: Lists;
  /** Whether the workbook keeps them. */
  readonly keep: boolean;
  readonly onLists: (lists: Lists) => void;
  readonly onKeep: (keep: boolean) => void;
}

/** The lists that applicants are looked up in (名单): each a sheet of the workbook, or text that is pasted. */
export function ComparisonLists(props: ComparisonListsProps): ReactElement | null {
  const { guide, lists, keep, onLists, onKeep } = props;
  const styles = useStyles();
  const text = strings.settings;
  const offered = listIds.filter((id) => listCheck(guide, id));
  if (offered.length === 0) return null;
  return (
    <section aria-label={text.lists}>
      <h3 className={styles.heading}>{text.lists}</h3>
      <p className={styles.note}>{text.listsHint}</p>
      {offered.map((id) => (
        <ListChoice
          key={id}
          {...props}
          title={listCheck(guide, id)?.title ?? ''}
          list={lists[id]}
          onList={(list) => onLists(withList(lists, id, list))}
        />
      ))}
      <Checkbox
        label={text.keepLists}
        checked={keep}
        onChange={(_, { checked }) => onKeep(checked === true)}
      />
    </section>
  );
}

/** The lists without text that has been left blank. */
export function usedLists(lists: Lists): Lists {
  return listIds.reduce((used, id) => {
    const list = used[id];
    return list?.kind === 'text' && list.text.trim() === '' ? withList(used, id, undefined) : used;
  }, lists);
}

function withList(lists: Lists, id: ListId, list: Lists[ListId]): Lists {
  const others = Object.fromEntries(Object.entries(lists).filter(([other]) => other !== id));
  return list ? { ...others, [id]: list } : others;
}

interface ListChoiceProps extends Pick<ComparisonListsProps, 'sheets'> {
  readonly title: string;
  readonly list: Lists[ListId];
  readonly onList: (list: Lists[ListId]) => void;
}

const sheetPrefix = 'sheet:';

function ListChoice({ title, list, sheets, onList }: ListChoiceProps): ReactElement {
  const styles = useStyles();
  const text = strings.settings;
  const chosen = list?.kind === 'sheet' ? sheetPrefix + list.sheet : (list?.kind ?? '');
  const names = sheets.map(({ name }) => name);
  const gone = list?.kind === 'sheet' && !names.includes(list.sheet) ? [list.sheet] : [];
  const choose = (value: string): void => {
    if (value === 'text') onList({ kind: 'text', text: '', name: text.pasted });
    else if (value === '') onList(undefined);
    else onList({ kind: 'sheet', sheet: value.slice(sheetPrefix.length) });
  };
  return (
    <div className={styles.list}>
      <Field label={title} size="small">
        <Select size="small" value={chosen} onChange={(_, { value }) => choose(value)}>
          <option value="">{text.noList}</option>
          <option value="text">{text.pasted}</option>
          {[...names, ...gone].map((name) => (
            <option key={name} value={sheetPrefix + name}>
              {text.listSheet(name)}
            </option>
          ))}
        </Select>
      </Field>
      {list?.kind === 'text' && (
        <Textarea
          style={{ width: '100%' }}
          size="small"
          rows={5}
          aria-label={text.pasteInto(title)}
          placeholder={text.pasteHint}
          value={list.text}
          onChange={(_, { value }) => onList({ ...list, text: value })}
        />
      )}
    </div>
  );
}
