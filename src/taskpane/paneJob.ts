/** What a ribbon button asks the pane to do as soon as it is open. */
export type PaneJob = 'review' | 'limits' | 'forms';

const JOBS: readonly PaneJob[] = ['review', 'limits', 'forms'];

/** The job in the pane's own address (`taskpane.html?do=review`); null when it only opens the pane. */
export function jobOf(search: string): PaneJob | null {
  const asked = new URLSearchParams(search).get('do');
  return JOBS.find((job) => job === asked) ?? null;
}
