import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { TableSimpleRegular } from '@fluentui/react-icons/svg/table-simple';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { Guide } from '../../guide/guide';
import { categoriesOfGroup, groupById } from '../../guide/lookup';
import { recommendationNotes } from '../../report/recommendationNotes';
import type { LimitUse, Review, SupportUse } from '../../review/review';
import { categoryName } from '../review/ApplicationView';
import { strings } from '../strings';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  heading: { margin: '12px 0 2px', fontSize: tokens.fontSizeBase300 },
  first: { marginTop: '8px' },
  // Names are long, figures short: shared out evenly, a narrow pane would break each name into lines of five characters.
  named: { width: '44%' },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', padding: '0 6px 0 0' },
  figureHead: { padding: '0 6px 0 0', whiteSpace: 'nowrap' },
  over: {
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
    display: 'inline-flex',
    alignItems: 'center',
    gap: '3px',
    whiteSpace: 'nowrap',
  },
  overRow: { backgroundColor: tokens.colorStatusDangerBackground1 },
  note: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface LimitsViewProps {
  readonly review: Review | null;
  readonly guide: Guide;
  /** Whether rows have been edited that these figures do not count as they are now. */
  readonly pending: boolean;
  readonly onWrite: () => void;
  readonly onMerge: () => void;
}

/** The cities' filings against their limits, and all filings against the support numbers. */
export function LimitsView({ review, guide, pending, onWrite, onMerge }: LimitsViewProps): ReactElement {
  const styles = useStyles();
  const text = strings.limits;
  if (!review) return <p className={styles.note}>{text.none}</p>;
  const limited = [...new Set(review.limits.map(({ category }) => category))];
  return (
    <>
      <div className={styles.buttons}>
        <Button icon={<TableSimpleRegular />} size="small" appearance="primary" onClick={onWrite}>
          {text.write}
        </Button>
        <Button size="small" onClick={onMerge}>
          {text.merge}
        </Button>
      </div>
      <p className={styles.note}>{text.mergeNote}</p>
      {pending && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.pending}</MessageBarBody>
        </MessageBar>
      )}
      {limited.length === 0 && <p className={styles.note}>{text.noLimits}</p>}
      {limited.map((category, index) => (
        <section key={category}>
          <h2 className={mergeClasses(styles.heading, index === 0 && styles.first)}>
            {categoryName(guide, category)}
          </h2>
          <CityTable uses={review.limits.filter((use) => use.category === category)} />
        </section>
      ))}
      {review.support.length > 0 && (
        <section>
          <h2 className={styles.heading}>{text.support}</h2>
          <p className={styles.note}>{text.supportNote}</p>
          <SupportTable uses={review.support} guide={guide} />
          {recommendationNotes(review.support, guide).map((note) => (
            <p key={note} className={styles.note}>{`${note}。`}</p>
          ))}
        </section>
      )}
    </>
  );
}

function CityTable({ uses }: { uses: readonly LimitUse[] }): ReactElement {
  const styles = useStyles();
  const text = strings.limits;
  return (
    <Table size="extra-small">
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{text.city}</TableHeaderCell>
          <FigureHeader>{text.filed}</FigureHeader>
          <FigureHeader>{text.limit}</FigureHeader>
          <TableHeaderCell>{text.over}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {uses.map(({ city, filed, limit, over }) => (
          <TableRow key={city ?? ''} className={over > 0 ? styles.overRow : undefined}>
            <TableCell>{city ?? strings.result.unknownCity}</TableCell>
            <TableCell className={styles.figure}>{filed}</TableCell>
            <TableCell className={styles.figure}>{city === null ? '—' : limit}</TableCell>
            <TableCell>{city === null ? '—' : <Over over={over} />}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function SupportTable({ uses, guide }: { uses: readonly SupportUse[]; guide: Guide }): ReactElement {
  const styles = useStyles();
  const text = strings.limits;
  return (
    <Table size="extra-small">
      <TableHeader>
        <TableRow>
          <TableHeaderCell className={styles.named}>{text.category}</TableHeaderCell>
          <FigureHeader>{text.supportLimit}</FigureHeader>
          <FigureHeader>{text.filed}</FigureHeader>
          <FigureHeader>{text.recommended}</FigureHeader>
          <FigureHeader>{text.left}</FigureHeader>
        </TableRow>
      </TableHeader>
      <TableBody>
        {uses.map(({ category, limit, filed, recommended, over }) => (
          <TableRow key={category} className={over > 0 ? styles.overRow : undefined}>
            <TableCell className={styles.named}>
              {categoryName(guide, category)}
              {memberCount(guide, category)}
            </TableCell>
            <TableCell className={styles.figure}>{limit}</TableCell>
            <TableCell className={styles.figure}>{filed}</TableCell>
            <TableCell className={styles.figure}>{recommended ?? '—'}</TableCell>
            <TableCell className={styles.figure}>
              {over > 0 ? <Over over={over} /> : recommended === null ? '—' : limit - recommended}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** “（共 7 个类别）” after the name of categories that share one number. */
function memberCount(guide: Guide, category: string): string {
  const group = groupById(guide, category);
  return group ? strings.limits.members(categoriesOfGroup(guide, group).length) : '';
}

function FigureHeader({ children }: { children: string }): ReactElement {
  const styles = useStyles();
  return (
    <TableHeaderCell className={styles.figureHead} button={{ style: { justifyContent: 'flex-end' } }}>
      {children}
    </TableHeaderCell>
  );
}

/** Over the limit is said in words and by a sign, not by colour alone. */
function Over({ over }: { over: number }): ReactElement {
  const styles = useStyles();
  if (over === 0) return <span>{strings.limits.within}</span>;
  return (
    <span className={styles.over}>
      <WarningFilled aria-hidden />
      {strings.limits.overBy(over)}
    </span>
  );
}
