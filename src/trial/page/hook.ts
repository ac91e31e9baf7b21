import type { PaneHost } from './paneHost';

/**
 * Runs in the pane's page before office.js: asks the trial page around it to stand in for Excel. Opened by itself
 * the page stays without a host, and the pane says so.
 */
const around: unknown = window.parent === window ? undefined : Reflect.get(window.parent, 'paneHost');
if (isPaneHost(around)) around.installInto(window);

function isPaneHost(value: unknown): value is PaneHost {
  return typeof value === 'object' && value !== null && 'installInto' in value;
}
