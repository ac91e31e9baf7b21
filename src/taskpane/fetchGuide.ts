import { appendicesSchema, type Appendix } from '../guide/appendix';
import type { Guide } from '../guide/guide';
import { guideTextSchema, type GuideParagraph } from '../guide/guideText';
import { parseGuide } from '../guide/parseGuide';

/** The year's guide, as the build has checked it and put it beside the pane. Rejects when it cannot be had. */
export async function fetchGuide(): Promise<Guide> {
  return parseGuide(await fetchJson('guide.json'));
}

/** The guide's published text by clause, asked for when somebody reads it. Rejects when it cannot be had. */
export async function fetchGuideText(): Promise<GuideParagraph[]> {
  return guideTextSchema.parse(await fetchJson('guideText.json'));
}

/** The appendices with what their entries ask for, asked for when somebody reads them. Rejects when they cannot be had. */
export async function fetchAppendices(): Promise<Appendix[]> {
  return appendicesSchema.parse(await fetchJson('appendices.json'));
}

/** The guide with all that its appendices say of their entries. Rejects when that cannot be had. */
export async function fetchDetails(guide: Guide): Promise<Guide> {
  return { ...guide, catalogues: await fetchAppendices() };
}

async function fetchJson(name: string): Promise<unknown> {
  const answer = await fetch(name);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
}
