import type { Guide } from '../guide/guide';
import { parseGuide } from '../guide/parseGuide';

/** The year's guide, as the build has checked it and put it beside the pane. Rejects when it cannot be had. */
export async function fetchGuide(): Promise<Guide> {
  const answer = await fetch('guide.json');
  if (!answer.ok) throw new Error(`guide.json: ${answer.status}`);
  return parseGuide(await answer.json());
}
