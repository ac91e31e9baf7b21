import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Guide } from '../../guide/guide';
import { ceilingParts } from '../../report/ceilingParts';
import type { ApplicationReview } from '../../review/review';
import { amountText, shareText } from '../figures';
import { strings } from '../strings';

const useStyles = makeStyles({
  amounts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: '12px',
    rowGap: '2px',
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, textAlign: 'right' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  unit: {
    margin: '0 0 4px',
    textAlign: 'right',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  steps: { margin: '4px 0 0', paddingLeft: '20px', lineHeight: tokens.lineHeightBase300 },
});

const DECISIVE = ['eligible', 'excess'] as const;

/** What the guide allows an application, and how it is worked out. */
export function SubsidySteps({ entry, guide }: { entry: ApplicationReview; guide: Guide }): ReactElement {
  const styles = useStyles();
  const text = strings.application;
  const { subsidy } = entry;
  if (!subsidy) return <p>{text.noSubsidy}</p>;
  const { binding, cut } = ceilingParts(entry, subsidy, guide);
  const steps = subsidy.steps();
  const amounts = [
    ['base', amountText(subsidy.base)],
    ['rate', shareText(subsidy.rate)],
    ['cap', amountText(subsidy.cap)],
    ['uncapped', amountText(subsidy.uncapped)],
    ['binding', binding === '' ? amountText(null) : binding],
    ['cut', amountText(cut)],
    ['eligible', amountText(subsidy.eligible)],
    ['first', amountText(subsidy.first)],
    ['final', amountText(subsidy.final)],
    ['requested', amountText(subsidy.requested)],
    ['excess', amountText(subsidy.excess)],
  ] as const;
  return (
    <>
      {subsidy.group !== null && <p>{text.group(subsidy.group)}</p>}
      <p className={styles.unit}>{text.unit}</p>
      <dl className={styles.amounts}>
        {amounts.map(([id, value]) => {
          const strong = DECISIVE.some((each) => each === id) ? styles.strong : undefined;
          return (
            <div key={id} style={{ display: 'contents' }}>
              <dt className={strong ?? styles.term}>{text.amounts[id]}</dt>
              <dd className={styles.value}>
                <span className={strong}>{value}</span>
              </dd>
            </div>
          );
        })}
      </dl>
      {steps.length > 0 && (
        <>
          <h4 style={{ margin: '8px 0 0' }}>{text.steps}</h4>
          <ol className={styles.steps}>
            {steps.map((step, index) => (
              <li key={index}>{step}</li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
