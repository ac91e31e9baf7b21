/** What a ribbon button asks the pane to do as soon as it is open; each has a tab. */
export const paneJobs = ['review', 'limits', 'forms', 'summary'] as const;
export type PaneJob = (typeof paneJobs)[number];

/** The job in the pane's own address (`taskpane.html?do=review`); null when it only opens the pane. */
export function jobOf(search: string): PaneJob | null {
  const asked = new URLSearchParams(search).get('do');
  return paneJobs.find((job) => job === asked) ?? null;
}
