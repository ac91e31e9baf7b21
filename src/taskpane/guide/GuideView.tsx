import { makeStyles, Select } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import type { Guide } from '../../guide/guide';
import { paragraphOf, type GuideParagraph } from '../../guide/guideText';
import { fetchGuideText } from '../fetchGuide';
import { FetchedPart, ReadingPage } from '../shell/ReadingPage';
import { useFetched } from '../shell/useFetched';
import { strings } from '../strings';
import type { ClauseTarget } from './clauseTarget';
import { GuideClause } from './GuideClause';
import { CitationList } from './CitationList';
import { guidePage, pageOfCategory } from './guidePage';

const useStyles = makeStyles({
  select: { width: '100%', '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
});

interface GuideViewProps {
  readonly guide: Guide;
  /** Where to open it; null at its beginning. */
  readonly target: ClauseTarget | null;
  readonly onBack: () => void;
}

/** The guide's own text by clause, with what the review checks beside each. */
export function GuideView({ guide, target, onBack }: GuideViewProps): ReactElement {
  const styles = useStyles();
  const text = strings.guide;
  const fetched = useFetched(fetchGuideText);
  const [category, setCategory] = useState('');
  const categories = [...guide.categories].sort((a, b) => a.order - b.order);
  const filter = (
    <Select
      size="small"
      className={styles.select}
      aria-label={text.category}
      value={category}
      onChange={(_, { value }) => setCategory(value)}
    >
      <option value="">{text.allCategories}</option>
      {categories.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
  return (
    <ReadingPage title={text.title} onBack={onBack} head={filter}>
      <FetchedPart fetched={fetched} loading={text.loading} failed={text.failed}>
        {(paragraphs) => (
          <GuideText paragraphs={paragraphs} guide={guide} category={category} target={target} />
        )}
      </FetchedPart>
    </ReadingPage>
  );
}

interface GuideTextProps {
  readonly paragraphs: readonly GuideParagraph[];
  readonly guide: Guide;
  readonly category: string;
  readonly target: ClauseTarget | null;
}

function GuideText({ paragraphs, guide, category, target }: GuideTextProps): ReactElement {
  const text = strings.guide;
  const whole = useMemo(() => guidePage(paragraphs, guide), [paragraphs, guide]);
  const page = useMemo(() => (category === '' ? whole : pageOfCategory(whole, category)), [whole, category]);
  const sought = useMemo(() => (target ? paragraphOf(paragraphs, target) : -1), [paragraphs, target]);
  return (
    <>
      {target && sought < 0 && <p>{text.notFound(target.clause)}</p>}
      {page.blocks.map((block) => (
        <GuideClause
          key={`${category} ${block.index}`}
          block={block}
          target={block.index === sought ? target : null}
          unfolded={category !== ''}
        />
      ))}
      {page.rest.length > 0 && (
        <section>
          <h3>{text.elsewhere}</h3>
          <CitationList citations={page.rest} sought={target?.rule ?? null} />
        </section>
      )}
    </>
  );
}
