import { createRoot } from 'react-dom/client';
import manifest from '../../../manifest.xml';
import { Bench } from './bench';
import type { PaneHost } from './paneHost';
import { readRibbon } from './ribbon';
import { Trial } from './Trial';
import './trial.css';

/** The workbook that the page opens on, unless its address names another. */
const OPENING_SAMPLE = 'suzhou-2021.xlsx';

/** The workbooks to try that the build has put beside the page. */
async function sampleNames(): Promise<string[]> {
  const answer = await fetch('samples/index.json');
  const names: unknown = answer.ok ? await answer.json() : [];
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

async function fetchSample(name: string): Promise<Uint8Array> {
  const answer = await fetch(`samples/${encodeURIComponent(name)}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function start(place: HTMLElement): Promise<void> {
  const bench = new Bench();
  const host: PaneHost = { installInto: (page) => bench.installInto(page) };
  Reflect.set(window, 'paneHost', host);
  const samples = await sampleNames();
  const asked = new URLSearchParams(window.location.search).get('open') ?? OPENING_SAMPLE;
  const first = samples.find((name) => name === asked) ?? samples[0];
  if (first !== undefined) bench.open(await fetchSample(first), first);
  createRoot(place).render(
    <Trial bench={bench} ribbon={readRibbon(manifest)} samples={samples} fetchSample={fetchSample} />,
  );
}

const place = document.getElementById('trial');
if (!place) throw new Error('trial.html has no element "trial"');
void start(place);
