import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { Suspense, useEffect, useEffectEvent, useRef, useState, type ReactElement } from 'react';
import { COMMENTS_API } from '../../excel/comments';
import { isSupported } from '../../excel/host';
import type { Guide } from '../../guide/guide';
import { CatalogueView } from '../catalogue/CatalogueView';
import type { EntryTarget, OpenEntry } from '../catalogue/entryTarget';
import { GuideView } from '../guide/GuideView';
import type { ClauseTarget, OpenClause } from '../guide/clauseTarget';
import { paneJobs, type PaneJob } from '../paneJob';
import { ResultView } from '../review/ResultView';
import { StartView } from '../review/StartView';
import { chosenSheets } from '../state/paneState';
import { usePane } from '../state/usePane';
import { strings } from '../strings';
import { JobBar } from './JobBar';
import {
  ClearDialog,
  CompareView,
  FormsView,
  LimitsView,
  MappingView,
  SettingsView,
  SummaryView,
  TablesView,
} from './lateViews';
import { PaneMenu, type MenuChoice } from './PaneMenu';

const useStyles = makeStyles({
  shell: { display: 'flex', flexDirection: 'column', height: '100vh', overflow: 'hidden' },
  bar: {
    display: 'flex',
    alignItems: 'center',
    padding: '0 8px 0 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { flexGrow: 1 },
  pages: { position: 'relative', display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  main: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: '8px 6px 12px 12px',
    scrollbarGutter: 'stable',
  },
  message: { padding: '6px 12px 0' },
});

/** The part of the pane in front: a tab, or a page that the menu opens over it. */
type Front = PaneJob | 'compare' | 'tables' | 'mapping' | 'settings';

/** What is read over that part, which stays as it is beneath. */
type Reading =
  | { readonly page: 'guide'; readonly target: ClauseTarget | null }
  | { readonly page: 'catalogue'; readonly target: EntryTarget | null };

/** The whole pane on an open workbook. */
export function PaneShell({ guide, job }: { guide: Guide; job: PaneJob | null }): ReactElement {
  const styles = useStyles();
  const { state, actions, port } = usePane(guide);
  const [front, setFront] = useState<Front>(job ?? 'review');
  const [tab, setTab] = useState<PaneJob>(job ?? 'review');
  const [clearing, setClearing] = useState<'marks' | 'all' | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const scroller = useRef<HTMLDivElement>(null);

  const begin = useEffectEvent(() => {
    if (job === 'review') void actions.review();
    else if (job) void actions.look();
  });
  const { opened } = state;
  useEffect(() => {
    if (opened) begin();
  }, [opened]);

  const open = (next: PaneJob): void => {
    setReading(null);
    setTab(next);
    setFront(next);
    if (next !== 'review') void actions.look();
  };
  const choose = (choice: MenuChoice): void => {
    if (choice === 'clear-marks') setClearing('marks');
    else if (choice === 'clear-all') setClearing('all');
    else if (choice === 'guide' || choice === 'catalogue') setReading({ page: choice, target: null });
    else {
      setReading(null);
      setFront(choice);
      if (choice === 'tables') void actions.readTables();
    }
  };
  const openClause: OpenClause = (target) => setReading({ page: 'guide', target });
  const openEntry: OpenEntry = (target) => setReading({ page: 'catalogue', target });
  const close = (): void => setReading(null);
  const review = (): void => {
    setTab('review');
    setFront('review');
    void actions.review();
  };

  return (
    <div className={styles.shell}>
      <div className={styles.bar}>
        <TabList
          className={styles.tabs}
          aria-label={strings.tabs.label}
          selectedValue={tab}
          onTabSelect={(_, { value }) => open(paneJobs.find((each) => each === value) ?? 'review')}
        >
          {paneJobs.map((each) => (
            <Tab key={each} value={each}>
              {strings.tabs[each]}
            </Tab>
          ))}
        </TabList>
        <PaneMenu onChoose={choose} />
      </div>
      {state.job && <JobBar job={state.job} waiting={state.waiting} onCancel={actions.cancel} />}
      {state.message && (
        <div className={styles.message}>
          <MessageBar intent={state.message.intent} layout="multiline">
            <MessageBarBody>{state.message.text}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  icon={<DismissRegular />}
                  aria-label={strings.app.close}
                  onClick={actions.dismiss}
                />
              }
            />
          </MessageBar>
        </div>
      )}
      <div className={styles.pages}>
        <main
          ref={scroller}
          className={styles.main}
          aria-label={strings.app.name}
          inert={state.job !== null || reading !== null}
          aria-busy={state.job !== null}
        >
          {front === 'review' && !state.review && (
            <StartView
              guide={guide}
              sheets={state.sheets}
              chosen={chosenSheets(state)}
              asOf={state.asOf}
              onChoose={actions.pick}
              onAsOf={actions.setAsOf}
              onReview={review}
            />
          )}
          {front === 'review' && state.review && (
            <ResultView
              review={state.review}
              lists={state.listsRead}
              guide={guide}
              stale={state.stale}
              pending={state.pending}
              scroller={scroller}
              onReview={review}
              onMapping={() => setFront('mapping')}
              onTables={() => choose('tables')}
              onGoTo={actions.goTo}
              onClause={openClause}
              onEntry={openEntry}
            />
          )}
          <Suspense fallback={<Spinner label={strings.app.partLoading} labelPosition="below" />}>
            {front === 'limits' && (
              <LimitsView
                review={state.review}
                guide={guide}
                pending={state.stale || state.pending}
                onWrite={() => void actions.writeLimits()}
                onMerge={() => void actions.writeMerged()}
              />
            )}
            {front === 'forms' && (
              <FormsView
                review={state.review}
                guide={guide}
                checked={state.checked}
                checkStale={state.checkStale}
                onWrite={(which, edited) => void actions.writeForms(which, edited)}
                onWriteBlank={(category) => void actions.writeBlankForms(category)}
                onCheck={() => void actions.checkForms()}
                onGoTo={actions.goTo}
              />
            )}
            {front === 'compare' && (
              <CompareView
                sheets={state.sheets}
                compared={state.compared}
                guide={guide}
                arrangement={state.arrangement}
                onArrange={actions.arrange}
                onCompare={actions.compare}
                onWrite={actions.writeComparison}
                onGoTo={actions.goTo}
                onBack={() => setFront(tab)}
              />
            )}
            {front === 'tables' && (
              <TablesView
                tables={state.tables}
                previewed={state.previewed}
                onShow={() => void actions.showTables()}
                onHide={() => void actions.hideTables()}
                onHeader={(table, rows) => void actions.setHeader(table, rows)}
                onRows={(table, rows, data) => void actions.setRows(table, rows, data)}
                onVersion={(versions, counts) => void actions.setVersion(versions, counts)}
                onBatch={(table, batch) => void actions.setBatch(table, batch)}
                onJoin={(versions) => void actions.joinSheets(versions)}
                onGoTo={actions.goTo}
                onReview={review}
                onBack={() => setFront(tab)}
              />
            )}
            {front === 'summary' && (
              <SummaryView
                review={state.review}
                guide={guide}
                arrangement={state.arrangement}
                onArrange={actions.arrange}
                onWrite={(kinds, layout) => void actions.writeSummary(kinds, layout)}
                onWriteLetters={(layout) => void actions.writeLetters(layout)}
              />
            )}
            {front === 'mapping' && (
              <MappingView
                review={state.review}
                guide={guide}
                answers={state.answers}
                shared={state.shared}
                onAnswer={actions.answer}
                onExport={actions.exportColumns}
                onImport={actions.importColumns}
                onReview={review}
                onBack={() => setFront(tab)}
              />
            )}
            {front === 'settings' && (
              <SettingsView
                guide={guide}
                chosen={state}
                sheets={state.sheets}
                commentsSupported={isSupported(COMMENTS_API)}
                asOf={state.asOf}
                onAsOf={actions.setAsOf}
                onSave={actions.setSettings}
                onBack={() => setFront(tab)}
                onClause={openClause}
              />
            )}
          </Suspense>
        </main>
        {reading?.page === 'guide' && <GuideView guide={guide} target={reading.target} onBack={close} />}
        {reading?.page === 'catalogue' && <CatalogueView target={reading.target} onBack={close} />}
      </div>
      <Suspense>
        {clearing && (
          <ClearDialog
            what={clearing}
            port={port}
            onClear={(deleteEdited) => actions.clear(clearing, deleteEdited)}
            onClose={() => setClearing(null)}
          />
        )}
      </Suspense>
    </div>
  );
}
