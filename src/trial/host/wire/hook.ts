import type { SafeArray } from './safeArray';

/** `Execute` of a request of the rich API. */
export const richApiRequest = 93;
/** Events as the client registers them with the host. */
export const selectionEvent = 2;
export const richApiMessageEvent = 33;

export type AnswerCallback = (answer: SafeArray | number) => void;
export type EventHandler = (event: number, payload: SafeArray) => void;

/** What the hook needs to know and hands on. */
export interface HookTarget {
  readonly matrix: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly dark: boolean;
  documentUrl(): string;
  instanceId(): string;
  readSettings(): ReadonlyMap<string, string>;
  writeSettings(settings: ReadonlyMap<string, string>): void;
  execute(body: string, flags: number, callback: AnswerCallback): void;
  register(event: number, handler: EventHandler): void;
  unregister(event: number): void;
}

const theme = { background: 0xf3f3f3, darkBackground: 0x292929, text: 0x242424, darkText: 0xffffff };

/**
 * What office.js looks for in `window.external` to know that it stands in Excel for Windows, and how it talks to
 * it. The names are the client's.
 */
export function createHook(target: HookTarget): Record<string, unknown> {
  return {
    GetHostInfo: () => `Excel$Win32$16.01$${target.locale}$$$disableLogging$`,
    GetLoggingAllowed: () => false,
    GetContext: () => contextOf(target),
    Execute: (kind: number, [message]: readonly unknown[], callback: AnswerCallback) => {
      // Custom data, method, path, headers, body, permission, flags, …
      const [, , , , body, , flags]: readonly unknown[] = Array.isArray(message) ? message : [];
      if (kind === richApiRequest && typeof body === 'string') {
        target.execute(body, typeof flags === 'number' ? flags : 0, callback);
      } else {
        // The older API of documents and bindings is not stood in for.
        callback(5001);
      }
    },
    RegisterEvent: (event: number, _id: string, handler: EventHandler, callback: AnswerCallback) => {
      target.register(event, handler);
      callback(0);
    },
    UnregisterEvent: (event: number, _id: string, callback: AnswerCallback) => {
      target.unregister(event);
      callback(0);
    },
  };
}

function contextOf(target: HookTarget): Record<string, unknown> {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'trial',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => target.locale,
    GetAppDataLocale: () => target.locale,
    GetDocUrl: () => target.documentUrl(),
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify(target.matrix),
    GetHostFullVersion: () => '16.0.14332.20000',
    GetOfficeThemeInfo: () => themeOf(target.dark),
    GetInstanceId: () => target.instanceId(),
    GetInitialDisplayMode: () => 0,
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of target.readSettings()) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        target.writeSettings(new Map(keys.map((key, index) => [key, values[index] ?? ''])));
      },
    }),
  };
}

/** Colours as numbers; greys, which are the same whichever part comes first. */
function themeOf(dark: boolean): string {
  const background = dark ? theme.darkBackground : theme.background;
  const text = dark ? theme.darkText : theme.text;
  return JSON.stringify({
    bodyBackgroundColor: background,
    bodyForegroundColor: text,
    controlBackgroundColor: background,
    controlForegroundColor: text,
  });
}
