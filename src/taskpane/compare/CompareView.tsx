import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { TableSimpleRegular } from '@fluentui/react-icons/svg/table-simple';
import { useState, type ReactElement } from 'react';
import type { Guide } from '../../guide/guide';
import { columnsOnlyIn } from '../../report/columnsOnlyIn';
import { comparisonCounts } from '../../report/comparisonCounts';
import type { SheetInfo } from '../../workbook/snapshot';
import type { CellPlace } from '../cellPlace';
import type { Arrangement, Compared } from '../state/paneState';
import { PageBar } from '../shell/PageBar';
import { strings } from '../strings';
import { PreparedFields } from '../summary/PreparedFields';
import { BatchChoice, type ChosenBatches } from './BatchChoice';
import { ComparedPart } from './ComparedPart';
import { comparedParts } from './comparedParts';

const useStyles = makeStyles({
  note: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  overview: { margin: '10px 0 4px', fontWeight: tokens.fontWeightSemibold },
  fields: { display: 'flex', flexDirection: 'column', gap: '6px', margin: '8px 0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '8px 0' },
});

export interface CompareViewProps {
  readonly sheets: readonly SheetInfo[];
  /** Null until two batches have been compared. */
  readonly compared: Compared | null;
  readonly guide: Guide;
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  readonly onCompare: (earlier: readonly string[], later: readonly string[]) => Promise<void>;
  readonly onWrite: () => Promise<void>;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onBack: () => void;
}

/** Two batches of the open workbook: which sheets they are, and what the later has otherwise. */
export function CompareView(props: CompareViewProps): ReactElement {
  const { sheets, compared, onCompare, onBack } = props;
  const styles = useStyles();
  const text = strings.compare;
  const [chosen, setChosen] = useState<ChosenBatches>(compared ?? { earlier: [], later: [] });
  const there = (names: readonly string[]): string[] =>
    names.filter((name) => sheets.some((sheet) => sheet.name === name));
  const [earlier, later] = [there(chosen.earlier), there(chosen.later)];
  const enough = earlier.length > 0 && later.length > 0;
  return (
    <>
      <PageBar title={text.title} onBack={onBack}>
        <Button
          size="small"
          appearance="primary"
          icon={<ArrowSwapRegular />}
          disabled={!enough}
          onClick={() => void onCompare(earlier, later)}
        >
          {text.run}
        </Button>
      </PageBar>
      <p className={styles.note}>{text.hint}</p>
      <BatchChoice sheets={sheets} chosen={{ earlier, later }} onChoose={setChosen} />
      {!enough && <p className={styles.note}>{text.pick}</p>}
      {compared && <ComparisonResult {...props} compared={compared} />}
    </>
  );
}

function ComparisonResult({
  compared: { comparison, stale },
  guide,
  arrangement,
  onArrange,
  onWrite,
  onGoTo,
}: CompareViewProps & { readonly compared: Compared }): ReactElement {
  const styles = useStyles();
  const text = strings.compare;
  const counts = comparisonCounts(comparison);
  const parts = comparedParts(comparison, guide);
  const onlyEarlier = columnsOnlyIn(comparison, 'earlier', guide);
  const onlyLater = columnsOnlyIn(comparison, 'later', guide);
  return (
    <section aria-label={text.title}>
      <p className={styles.overview}>{text.overview(counts.earlier, counts.later)}</p>
      {stale && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.stale}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.fields}>
        <PreparedFields
          prepared={arrangement.layout}
          onPrepared={(part) => onArrange({ ...arrangement, layout: { ...arrangement.layout, ...part } })}
        />
      </div>
      <div className={styles.actions}>
        <Button size="small" icon={<TableSimpleRegular />} disabled={stale} onClick={() => void onWrite()}>
          {text.write}
        </Button>
      </div>
      {parts.map((part) => (
        <ComparedPart key={part.id} part={part} onGoTo={onGoTo} />
      ))}
      <p className={styles.note}>{text.unchanged(counts.unchanged)}</p>
      {counts.uncompared > 0 && <p className={styles.note}>{text.uncompared(counts.uncompared)}</p>}
      {onlyEarlier !== '' && <p className={styles.note}>{text.onlyEarlier(onlyEarlier)}</p>}
      {onlyLater !== '' && <p className={styles.note}>{text.onlyLater(onlyLater)}</p>}
    </section>
  );
}
