import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ColumnAnswer } from '../../app/batch';
import type { Guide } from '../../guide/guide';
import type { HeaderAnswer } from '../../report/columnSaid';
import { missingColumns } from '../../review/missingColumns';
import type { Review, SheetReview } from '../../review/review';
import { PageBar } from '../shell/PageBar';
import { strings } from '../strings';
import { ColumnFilePanel } from './ColumnFilePanel';
import { columnLines, type ColumnLine } from './columnLines';
import { ColumnRow, type ColumnChoice } from './ColumnRow';
import { DoubtfulChoice } from './DoubtfulChoice';
import { MissingColumns } from './MissingColumns';
import { sheetsToMap } from './sheetsToMap';

const useStyles = makeStyles({
  sheet: { margin: '12px 0 0', fontSize: tokens.fontSizeBase400, overflowWrap: 'anywhere' },
  heading: { margin: '10px 0 2px', fontSize: tokens.fontSizeBase300 },
  note: { margin: '0 0 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  columns: { listStyle: 'none', margin: 0, padding: 0 },
});

interface MappingViewProps {
  readonly review: Review | null;
  readonly guide: Guide;
  readonly answers: readonly ColumnAnswer[];
  /** What a file that was imported says, by headers' wording. */
  readonly shared: readonly HeaderAnswer[];
  readonly onAnswer: (answer: ColumnAnswer) => void;
  readonly onExport: () => Promise<string | null>;
  readonly onImport: (text: string) => void;
  readonly onReview: () => void;
  readonly onBack: () => void;
}

/** How the sheets' columns were understood, with the doubtful ones to be decided first. */
export function MappingView(props: MappingViewProps): ReactElement {
  const { review, answers, shared } = props;
  const styles = useStyles();
  const text = strings.mapping;
  const sheets = review ? sheetsToMap(review, props.guide) : [];
  return (
    <>
      <PageBar title={text.title} onBack={props.onBack}>
        <Button
          size="small"
          appearance="primary"
          disabled={answers.length + shared.length === 0}
          onClick={props.onReview}
        >
          {text.apply}
        </Button>
      </PageBar>
      <ColumnFilePanel year={props.guide.year} onExport={props.onExport} onImport={props.onImport} />
      {sheets.length === 0 && <p className={styles.note}>{review ? text.noTable : text.none}</p>}
      {sheets.map((sheet, index) => (
        <SheetColumns key={index} {...props} sheet={sheet} part={partOf(sheet, sheets)} />
      ))}
    </>
  );
}

/** Which of its sheet's tables it is, counted from 1; null where it is the only one. */
function partOf({ reading }: SheetReview, sheets: readonly SheetReview[]): number | null {
  const own = sheets.map((each) => each.reading).filter(({ sheet }) => sheet === reading.sheet);
  return own.length > 1 ? own.indexOf(reading) + 1 : null;
}

function SheetColumns(
  props: MappingViewProps & { readonly sheet: SheetReview; readonly part: number | null },
): ReactElement {
  const { sheet, part, guide, answers, shared, onAnswer } = props;
  const styles = useStyles();
  const text = strings.mapping;
  const { reading } = sheet;
  const { doubtful, used, unused } = columnLines(sheet, { answers, shared }, guide);
  const skipped = reading.role === 'skipped';
  const missing = skipped ? [] : missingColumns(sheet, guide);
  const name = part === null ? reading.sheet : `${reading.sheet} ${strings.tables.part(part)}`;
  const choice = (column: number) => ({
    guide,
    sheet,
    onSay: (said: ColumnChoice) =>
      onAnswer({
        file: null,
        sheet: reading.sheet,
        ...(part === null ? {} : { headerRow: reading.headerRows[0] ?? 0 }),
        column,
        ...said,
      }),
  });
  const rows = (lines: readonly ColumnLine[]): ReactElement => (
    <ul className={styles.columns}>
      {lines.map((line) => (
        <ColumnRow key={line.column} line={line} {...choice(line.column)} />
      ))}
    </ul>
  );
  return (
    <section aria-label={name}>
      <h3 className={styles.sheet}>{name}</h3>
      {skipped && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.nameless(Math.max(...reading.headerRows) + 1)}</MessageBarBody>
        </MessageBar>
      )}
      {doubtful.length > 0 && (
        <>
          <h4 className={styles.heading}>{text.doubtful(doubtful.length)}</h4>
          <p className={styles.note}>{text.doubtfulHint}</p>
          <ul className={styles.columns}>
            {doubtful.map((line) => (
              <DoubtfulChoice key={line.column} line={line} {...choice(line.column)} />
            ))}
          </ul>
        </>
      )}
      {missing.length > 0 && (
        <>
          <h4 className={styles.heading}>{text.missing(missing.length)}</h4>
          <p className={styles.note}>{text.missingHint}</p>
          <MissingColumns columns={missing} />
        </>
      )}
      {used.length > 0 && (
        <>
          <h4 className={styles.heading}>{text.columns}</h4>
          {rows(used)}
        </>
      )}
      {unused.length > 0 && (
        <>
          <h4 className={styles.heading}>{text.unmapped}</h4>
          <p className={styles.note}>{text.unmappedHint}</p>
          {rows(unused)}
        </>
      )}
    </section>
  );
}
