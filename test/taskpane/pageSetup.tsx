import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, type RenderResult } from '@testing-library/react';
import { TextDecoder, TextEncoder } from 'node:util';
import type { ReactElement } from 'react';

/** jsdom lays nothing out: elements get a size, and nobody is told that it changes. */
class NoResize implements ResizeObserver {
  observe(): void {
    return undefined;
  }
  unobserve(): void {
    return undefined;
  }
  disconnect(): void {
    return undefined;
  }
}
globalThis.ResizeObserver = NoResize;
// Browsers have these, jsdom has not; the workbooks of the tests are read with them.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.defineProperties(HTMLElement.prototype, {
  // A list's window is high enough for some twenty of its lines.
  clientHeight: { configurable: true, get: () => 800 },
  clientWidth: { configurable: true, get: () => 350 },
  offsetHeight: { configurable: true, get: () => 40 },
  offsetWidth: { configurable: true, get: () => 350 },
});
HTMLElement.prototype.scrollTo = () => undefined;
HTMLElement.prototype.scrollIntoView = () => undefined;

/** Shows a part of the pane as it stands within it. */
export function show(part: ReactElement): RenderResult {
  return render(<FluentProvider theme={webLightTheme}>{part}</FluentProvider>);
}
