import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import type { ReactElement } from 'react';
import type { BatchSheet } from '../../app/batch';
import type { SheetVersions } from '../../intake/application';
import type { HeaderRows } from '../../intake/tableRegions';
import { previewFills, previewParts } from '../../report/previewMarks';
import type { CellPlace } from '../cellPlace';
import { PageBar } from '../shell/PageBar';
import { strings } from '../strings';
import { HeaderRowsField } from './HeaderRowsField';
import { OtherRowList } from './OtherRowList';
import { versionsIn } from '../versionsIn';
import { VersionsQuestion } from './VersionsQuestion';
import { WithdrawnRowList } from './WithdrawnRowList';

const useStyles = makeStyles({
  note: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 10px', margin: '6px 0', padding: 0 },
  part: { display: 'flex', alignItems: 'center', gap: '4px', fontSize: tokens.fontSizeBase200 },
  swatch: {
    width: '14px',
    height: '14px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  table: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, marginTop: '10px', paddingTop: '6px' },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, overflowWrap: 'anywhere' },
  count: { margin: '6px 0', fontWeight: tokens.fontWeightSemibold },
  notice: { margin: '2px 0', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  selected: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', margin: '6px 0' },
});

export interface TablesViewProps {
  /** Null until they have been read. */
  readonly tables: readonly BatchSheet[] | null;
  readonly previewed: boolean;
  readonly onShow: () => void;
  readonly onHide: () => void;
  readonly onHeader: (table: BatchSheet, rows: HeaderRows | null) => void;
  /** Whether a table is a list of applications. */
  readonly onBatch: (table: BatchSheet, batch: boolean) => void;
  readonly onRows: (table: BatchSheet, rows: readonly number[] | 'selected', data: boolean | null) => void;
  /** Null: all versions count. */
  readonly onVersion: (versions: SheetVersions, counts: string | null) => void;
  readonly onJoin: (versions: SheetVersions) => void;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onReview: () => void;
  readonly onBack: () => void;
}

/** How every table of the chosen sheets was read, and the ways to correct it. */
export function TablesView(props: TablesViewProps): ReactElement {
  const { tables, previewed } = props;
  const styles = useStyles();
  const text = strings.tables;
  const read = (tables ?? []).some(({ reading }) => reading.role === 'batch');
  return (
    <>
      <PageBar title={text.title} onBack={props.onBack}>
        <Button size="small" appearance="primary" disabled={!read} onClick={props.onReview}>
          {text.apply}
        </Button>
      </PageBar>
      <p className={styles.note}>{text.hint}</p>
      <Button
        size="small"
        icon={previewed ? <EyeOffRegular /> : <EyeRegular />}
        disabled={!read && !previewed}
        onClick={previewed ? props.onHide : props.onShow}
      >
        {previewed ? text.hide : text.show}
      </Button>
      {previewed && <Legend />}
      {versionsIn((tables ?? []).map(({ reading }) => reading)).map((versions) => (
        <VersionsQuestion
          key={versions.sides.flat().join('\n')}
          versions={versions}
          onAnswer={(counts) => props.onVersion(versions, counts)}
          onJoin={() => props.onJoin(versions)}
        />
      ))}
      {tables?.length === 0 && <p className={styles.note}>{text.none}</p>}
      {(tables ?? []).map((table, index) => (
        <TableSection
          key={`${table.reading.sheet}!${index}`}
          {...props}
          table={table}
          name={nameOf(table, tables)}
        />
      ))}
    </>
  );
}

/** The sheet's name, and which of its tables it is where it has several. */
function nameOf({ reading }: BatchSheet, tables: readonly BatchSheet[] | null): string {
  const own = (tables ?? []).map((each) => each.reading).filter(({ sheet }) => sheet === reading.sheet);
  return own.length > 1 ? `${reading.sheet} ${strings.tables.part(own.indexOf(reading) + 1)}` : reading.sheet;
}

function Legend(): ReactElement {
  const styles = useStyles();
  const text = strings.tables;
  return (
    <ul className={styles.legend} aria-label={text.legend}>
      {previewParts.map((part) => (
        <li key={part} className={styles.part}>
          <span className={styles.swatch} style={{ backgroundColor: previewFills[part] }} aria-hidden />
          {text.parts[part]}
        </li>
      ))}
    </ul>
  );
}

function TableSection(
  props: TablesViewProps & { readonly table: BatchSheet; readonly name: string },
): ReactElement {
  const { table, name, onHeader, onBatch, onRows, onGoTo } = props;
  const styles = useStyles();
  const text = strings.tables;
  const { reading, snapshot, header } = table;
  const { sheet, role, reason, headerRows, applications, notices } = reading;
  return (
    <section className={styles.table} aria-label={name}>
      <h3 className={styles.name}>{name}</h3>
      {role === 'skipped' && (
        <p className={styles.notice}>
          <strong>{text.skipped}</strong>　{reason}
        </p>
      )}
      {snapshot !== null && header?.noBatch !== true && (
        <HeaderRowsField
          key={`${headerRows.join()}${header !== null}`}
          rows={headerRows}
          most={snapshot.values.length}
          chosen={header !== null}
          onSet={(rows) => onHeader(table, rows)}
        />
      )}
      {header?.noBatch === true && (
        <Button size="small" onClick={() => onBatch(table, true)}>
          {text.isBatch}
        </Button>
      )}
      {role === 'batch' && (
        <>
          <Button size="small" aria-label={text.noBatchOf(name)} onClick={() => onBatch(table, false)}>
            {text.noBatch}
          </Button>
          <p className={styles.count}>{text.rows(applications.length)}</p>
          {notices
            .filter(({ code }) => code !== 'rows-maybe-withdrawn')
            .map(({ message }) => (
              <p key={message} className={styles.notice}>
                {message}
              </p>
            ))}
          <WithdrawnRowList
            rows={reading.withdrawn}
            onData={(row, data) => onRows(table, [row], data)}
            onGoTo={(at) => onGoTo({ sheet, ...at })}
          />
          <OtherRowList
            rows={reading.otherRows}
            onData={(row, data) => onRows(table, [row], data)}
            onGoTo={(row) => onGoTo({ sheet, row, column: 0 })}
          />
          <div className={styles.selected}>
            {text.selected}
            <Button size="small" onClick={() => onRows(table, 'selected', true)}>
              {text.selectedIs}
            </Button>
            <Button size="small" onClick={() => onRows(table, 'selected', false)}>
              {text.selectedIsNot}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
