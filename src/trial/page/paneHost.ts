/** What the trial page offers to the pane's page within it, as `window.paneHost`. */
export interface PaneHost {
  /** Stands in for Excel in that page. */
  installInto(page: object): void;
}
