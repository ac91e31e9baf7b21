import { makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Appendix } from '../../guide/appendix';
import { matchEntry } from '../../guide/catalogueMatch';
import { searchCatalogue } from '../../guide/searchCatalogue';
import { fetchAppendices } from '../fetchGuide';
import { FetchedPart, ReadingPage } from '../shell/ReadingPage';
import { useFetched } from '../shell/useFetched';
import { strings } from '../strings';
import { AppendixEntryLine } from './AppendixEntryLine';
import type { EntryTarget } from './entryTarget';

const useStyles = makeStyles({
  search: { maxWidth: 'none' },
  select: { width: '100%', '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  note: { margin: '0 0 6px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface CatalogueViewProps {
  /** The entry that somebody wants to read; null opens the first appendix. */
  readonly target: EntryTarget | null;
  readonly onBack: () => void;
}

/** The appendices' key tasks and directions, found by number, name or the pinyin's first letters. */
export function CatalogueView({ target, onBack }: CatalogueViewProps): ReactElement {
  const styles = useStyles();
  const text = strings.catalogue;
  const fetched = useFetched(fetchAppendices);
  const [chosen, setChosen] = useState(target?.appendix ?? null);
  const [wanted, setWanted] = useState(target?.text ?? '');
  const appendices = fetched.value ?? [];
  const appendix = appendices.find(({ id }) => id === chosen) ?? appendices[0];
  const head = (
    <>
      <Select
        size="small"
        className={styles.select}
        aria-label={text.list}
        value={appendix?.id ?? ''}
        onChange={(_, { value }) => {
          setChosen(value);
          setWanted('');
        }}
      >
        {appendices.map(({ id, attachment, title }) => (
          <option key={id} value={id}>
            {attachment} {title}
          </option>
        ))}
      </Select>
      <SearchBox
        size="small"
        className={styles.search}
        value={wanted}
        placeholder={text.search}
        aria-label={text.search}
        onChange={(_, { value }) => setWanted(value)}
      />
    </>
  );
  return (
    <ReadingPage title={text.title} onBack={onBack} head={head}>
      <FetchedPart fetched={fetched} loading={text.loading} failed={text.failed}>
        {() => <>{appendix && <Entries appendix={appendix} wanted={wanted} target={target} />}</>}
      </FetchedPart>
    </ReadingPage>
  );
}

interface EntriesProps {
  readonly appendix: Appendix;
  readonly wanted: string;
  readonly target: EntryTarget | null;
}

function Entries({ appendix, wanted, target }: EntriesProps): ReactElement {
  const styles = useStyles();
  const text = strings.catalogue;
  // Only while the search still is what the application says.
  const asked = target?.appendix === appendix.id && target.text === wanted ? target : null;
  const match = asked && matchEntry(appendix, asked.text);
  const matched = new Set(match?.entries.map(({ number }) => number));
  const certain = match?.kind === 'certain';
  // What the review has matched goes first.
  const found = [
    ...appendix.entries.filter(({ number }) => matched.has(number)),
    ...searchCatalogue(appendix.entries, wanted).filter(({ number }) => !matched.has(number)),
  ];
  return (
    <>
      <p className={styles.note} role="status">
        {found.length === 0 ? text.none : text.found(found.length)}
      </p>
      {asked && !certain && found.length > 0 && <p className={styles.note}>{text.doubtful(asked.text)}</p>}
      <ul className={styles.list} aria-label={appendix.title}>
        {found.map((entry) => (
          <li key={`${appendix.id} ${entry.part} ${entry.number}`}>
            <AppendixEntryLine entry={entry} opened={certain && matched.has(entry.number)} />
          </li>
        ))}
      </ul>
    </>
  );
}
