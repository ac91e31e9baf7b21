import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { quoteAt } from '../../guide/guideText';
import { strings } from '../strings';
import { CitationList } from './CitationList';
import type { ClauseTarget } from './clauseTarget';
import type { GuideBlock } from './guidePage';

const useStyles = makeStyles({
  block: {
    padding: '4px 2px',
    scrollMarginTop: '8px',
    lineHeight: tokens.lineHeightBase400,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
  clause: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  heading: { fontWeight: tokens.fontWeightSemibold },
  mark: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1 },
});

interface GuideClauseProps {
  readonly block: GuideBlock;
  /** Set where the reader wants to be. */
  readonly target: ClauseTarget | null;
  /** Whether the conditions are shown from the start. */
  readonly unfolded: boolean;
}

/** One paragraph of the guide, with the way to what is checked of it. */
export function GuideClause({ block, target, unfolded }: GuideClauseProps): ReactElement {
  const { paragraph, citations } = block;
  const styles = useStyles();
  const [open, setOpen] = useState(unfolded || target !== null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!target) return;
    place.current?.scrollIntoView({ block: 'start' });
    place.current?.focus({ preventScroll: true });
  }, [target]);
  const table = paragraph.level < 0;
  return (
    <div ref={place} className={styles.block} tabIndex={-1}>
      <p className={styles.text}>
        {(table || paragraph.level > 1) && <span className={styles.clause}>{paragraph.clause}</span>}
        <span className={mergeClasses((table || paragraph.level < 2) && styles.heading)}>
          {table ? `${paragraph.label} ` : paragraph.label}
        </span>
        <Marked text={paragraph.text} target={target} />
      </p>
      {citations.length > 0 && (
        <Link as="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {strings.guide.conditions(citations.length)}
        </Link>
      )}
      {open && citations.length > 0 && <CitationList citations={citations} sought={target?.rule ?? null} />}
    </div>
  );
}

/** The paragraph's words, the quoted ones highlighted; all of them where the quote is not among them. */
function Marked({ text, target }: { text: string; target: ClauseTarget | null }): ReactNode {
  const styles = useStyles();
  if (!target) return text;
  const [start, end] = (target.quote === null ? null : quoteAt(text, target.quote)) ?? [0, text.length];
  return (
    <>
      {text.slice(0, start)}
      <mark className={styles.mark}>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}
