import {
  Checkbox,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SheetInfo } from '../../workbook/snapshot';
import { strings } from '../strings';

const useStyles = makeStyles({
  name: { overflowWrap: 'anywhere' },
  batch: { width: '64px' },
});

/** The sheets of each of two batches. */
export interface ChosenBatches {
  readonly earlier: readonly string[];
  readonly later: readonly string[];
}

const batches = ['earlier', 'later'] as const;

interface BatchChoiceProps {
  readonly sheets: readonly SheetInfo[];
  readonly chosen: ChosenBatches;
  readonly onChoose: (chosen: ChosenBatches) => void;
}

/** Says of each sheet which batch it belongs to, or none; never both. */
export function BatchChoice({ sheets, chosen, onChoose }: BatchChoiceProps): ReactElement {
  const styles = useStyles();
  const text = strings.compare;
  const toggle = (sheet: string, batch: keyof ChosenBatches, on: boolean): void => {
    const without = (names: readonly string[]): string[] => names.filter((name) => name !== sheet);
    const left = { earlier: without(chosen.earlier), later: without(chosen.later) };
    onChoose(on ? { ...left, [batch]: inOrder([...left[batch], sheet], sheets) } : left);
  };
  return (
    <Table size="extra-small" aria-label={text.title}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{text.sheet}</TableHeaderCell>
          {batches.map((batch) => (
            <TableHeaderCell key={batch} className={styles.batch}>
              {text[batch]}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {sheets.map(({ name }) => (
          <TableRow key={name}>
            <TableCell className={styles.name}>{name}</TableCell>
            {batches.map((batch) => (
              <TableCell key={batch} className={styles.batch}>
                <Checkbox
                  aria-label={text.choice(name, text[batch])}
                  checked={chosen[batch].includes(name)}
                  onChange={(_, { checked }) => toggle(name, batch, checked === true)}
                />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function inOrder(names: readonly string[], sheets: readonly SheetInfo[]): string[] {
  return sheets.map(({ name }) => name).filter((name) => names.includes(name));
}
