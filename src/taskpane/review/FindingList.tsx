import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
} from 'react';
import type { Guide } from '../../guide/guide';
import type { ApplicationReview } from '../../review/review';
import type { CellPlace } from '../cellPlace';
import type { OpenClause } from '../guide/clauseTarget';
import { strings } from '../strings';
import { FindingLine } from './FindingLine';
import type { ListLine } from './listLines';

const LINE_HEIGHT = 46;

const useStyles = makeStyles({
  list: { position: 'relative', margin: 0, padding: 0, listStyle: 'none' },
  line: { position: 'absolute', left: 0, right: 0, top: 0 },
  none: { padding: '16px 4px', color: tokens.colorNeutralForeground3 },
});

interface FindingListProps {
  readonly lines: readonly ListLine[];
  readonly guide: Guide;
  readonly pending: boolean;
  /** The element that scrolls; the list lies somewhere within it. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** Key of the line whose explanation is open. */
  readonly openKey: string | null;
  /** Keys of the lines whose findings are shown below them. */
  readonly unfolded: ReadonlySet<string>;
  readonly onToggle: (line: ListLine) => void;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onClause: OpenClause;
  readonly onShow: (entry: ApplicationReview) => void;
}

/**
 * The findings, of which only those in sight are in the document. One line is in the tab order; the arrow keys,
 * Home and End go from line to line.
 */
export function FindingList(props: FindingListProps): ReactElement {
  const { lines, scroller } = props;
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const [margin, setMargin] = useState(0);
  // The line that the keyboard has gone to and that takes the focus as soon as it is in the document.
  const [sought, setSought] = useState<number | null>(null);

  useLayoutEffect(() => {
    if (list.current && scroller.current) {
      setMargin(
        list.current.getBoundingClientRect().top -
          scroller.current.getBoundingClientRect().top +
          scroller.current.scrollTop,
      );
    }
  }, [scroller, lines]);

  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 6,
    scrollMargin: margin,
  });
  const inOrder = Math.min(current, lines.length - 1);

  const onKeyDown = (event: KeyboardEvent): void => {
    const last = lines.length - 1;
    const targets: Record<string, number> = {
      ArrowDown: inOrder + 1,
      ArrowUp: inOrder - 1,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined || !(event.target instanceof HTMLElement) || !event.target.dataset['line'])
      return;
    event.preventDefault();
    const index = Math.min(Math.max(target, 0), last);
    setCurrent(index);
    setSought(index);
    virtual.scrollToIndex(index);
  };

  if (lines.length === 0) return <p className={styles.none}>{strings.result.none}</p>;
  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: virtual.getTotalSize() }}
      aria-label={strings.result.list}
      onKeyDown={onKeyDown}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const line = lines[index];
        if (!line) return null;
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.line}
            style={{ transform: `translateY(${start - margin}px)` }}
            aria-setsize={lines.length}
            aria-posinset={index + 1}
          >
            <FindingLine
              {...props}
              line={line}
              open={props.openKey === line.key}
              unfolded={props.unfolded.has(line.key)}
              tabIndex={index === inOrder ? 0 : -1}
              takeFocus={index === sought}
              onFocus={() => {
                setCurrent(index);
                setSought(null);
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}
