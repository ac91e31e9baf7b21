import { useState, useSyncExternalStore, type DragEvent, type ReactElement } from 'react';
import type { Bench } from './bench';
import { FileBar } from './FileBar';
import { FormulaBar } from './FormulaBar';
import { Grid } from './grid/Grid';
import { Ribbon } from './Ribbon';
import type { RibbonGroup } from './ribbon';

interface TrialProps {
  readonly bench: Bench;
  readonly ribbon: readonly RibbonGroup[];
  /** Names of the workbooks to try, the first of which is open. */
  readonly samples: readonly string[];
  readonly fetchSample: (name: string) => Promise<Uint8Array>;
}

/** The pane's own page, as it stands in a trial build beside its production page. */
const TRIAL_PANE = 'trial-pane.html';

/** Sheet and pane side by side: what a person with Excel would see, with Excel stood in for. */
export function Trial({ bench, ribbon, samples, fetchSample }: TrialProps): ReactElement {
  const state = useSyncExternalStore(bench.subscribe, bench.current);
  const [dark, setDark] = useState(false);
  // The first button's job is done at once, so that the page shows what the add-in does.
  const [page, setPage] = useState(ribbon[0]?.buttons[0]?.page ?? TRIAL_PANE);
  // Counts the workbooks and themes: the pane is loaded anew for each.
  const [opening, setOpening] = useState(0);

  const open = (bytes: Uint8Array, name: string): void => {
    if (bench.open(bytes, name)) setOpening((count) => count + 1);
  };
  const openFile = async (file: File): Promise<void> =>
    open(new Uint8Array(await file.arrayBuffer()), file.name);
  const openSample = async (name: string): Promise<void> => open(await fetchSample(name), name);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file) void openFile(file);
  };
  const { view } = state;
  const shared = {
    onType: (text: string) => bench.type(text, false),
    onEditing: (editing: boolean) => bench.setEditing(editing),
  };
  return (
    <div className="trial" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <header className="title">
        <h1>项目审核 · 试用页面</h1>
        <span className="file">{state.fileName}</span>
        <span className="note">文件只在本机浏览器中处理，不会上传。</span>
      </header>
      <Ribbon groups={ribbon} onOpen={setPage}>
        <FileBar
          samples={samples}
          dark={dark}
          onSample={(name) => void openSample(name)}
          onFile={(file) => void openFile(file)}
          onSave={() => download(bench.save(), state.fileName)}
          onDark={(now) => {
            bench.setDark(now);
            setDark(now);
          }}
        />
      </Ribbon>
      <main aria-label="工作簿">
        {view && <FormulaBar {...shared} view={view} selected={state.selected} active={state.active} />}
        <div className="sheet-area">
          {view && (
            <Grid
              {...shared}
              key={view.sheet.name}
              view={view}
              date1904={state.date1904}
              selected={state.selected}
              active={state.active}
              onSelect={(area, active) => bench.select(area, active)}
              onClick={(cell) => bench.followLink(cell)}
              onPaste={(text) => bench.type(text, true)}
              onErase={() => bench.erase()}
            />
          )}
        </div>
        <div className="tabs" role="tablist" aria-label="工作表">
          {state.sheets.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={name === view?.sheet.name}
              onClick={() => bench.showSheet(name)}
            >
              {name}
            </button>
          ))}
          {state.problem !== null && (
            <span className="problem" role="alert">
              {state.problem}
            </span>
          )}
        </div>
      </main>
      <aside className="pane-frame">
        <h2>项目审核</h2>
        <iframe key={`${opening}-${dark}`} title="项目审核任务窗格" src={trialPage(page)} />
      </aside>
    </div>
  );
}

/** The same address with the page that has a host in front of office.js. */
function trialPage(page: string): string {
  return `${TRIAL_PANE}${page.includes('?') ? page.slice(page.indexOf('?')) : ''}`;
}

function download(bytes: Uint8Array | null, fileName: string): void {
  if (!bytes) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes.slice()]));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
