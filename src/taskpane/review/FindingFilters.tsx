import { makeStyles, SearchBox, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { severities, type Severity } from '../../review/finding';
import { severityLooks } from '../../report/severityLook';
import { strings } from '../strings';
import type { FindingFilter } from './listLines';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 100px 108px', gap: '6px' },
  search: { minWidth: 0 },
});

interface FindingFiltersProps {
  readonly filter: FindingFilter;
  readonly cities: readonly string[];
  readonly onChange: (filter: FindingFilter) => void;
}

/** Narrows the list by words, by the kind of finding and by city. */
export function FindingFilters({ filter, cities, onChange }: FindingFiltersProps): ReactElement {
  const styles = useStyles();
  const chosenSeverity = (value: string): Severity | null =>
    severities.find((each) => each === value) ?? null;
  return (
    <div className={styles.line}>
      <SearchBox
        className={styles.search}
        size="small"
        value={filter.text}
        placeholder={strings.result.search}
        aria-label={strings.result.searchLabel}
        onChange={(_, { value }) => onChange({ ...filter, text: value })}
      />
      <Select
        size="small"
        aria-label={strings.result.severity}
        value={filter.origin ?? filter.severity ?? ''}
        onChange={(_, { value }) =>
          onChange({
            ...filter,
            severity: chosenSeverity(value),
            origin: value === 'routine' ? 'routine' : null,
          })
        }
      >
        <option value="">{strings.result.allSeverities}</option>
        {severities.map((severity) => (
          <option key={severity} value={severity}>
            {severityLooks[severity].label}
          </option>
        ))}
        <option value="routine">{strings.finding.origin.routine}</option>
      </Select>
      <Select
        size="small"
        aria-label={strings.result.city}
        value={filter.city ?? 'all'}
        onChange={(_, { value }) => onChange({ ...filter, city: value === 'all' ? null : value })}
      >
        <option value="all">{strings.result.allCities}</option>
        {cities.map((city) => (
          <option key={city} value={city}>
            {city || strings.result.unknownCity}
          </option>
        ))}
      </Select>
    </div>
  );
}
