/** How the stood-in Excel presents itself. */
export interface HostOptions {
  /** Requirement sets and their versions; ExcelApi 1.15 by default, which is all that the npm package's client knows. */
  readonly matrix?: Readonly<Record<string, string>>;
  /** The language of Excel and of the document; zh-CN by default. */
  readonly locale?: string;
  /** The workbook's name as the user knows it. */
  readonly fileName?: string;
  /** Bytes that a request or an answer may have; Excel on the web takes 5 MB. */
  readonly payloadLimit?: number;
  /** Whether Office is shown in its dark theme. */
  readonly dark?: boolean;
}

export const defaultMatrix: Readonly<Record<string, string>> = { ExcelApi: '1.15', Settings: '1.1' };
export const defaultPayloadLimit = 5 * 1024 * 1024;
