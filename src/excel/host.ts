/** What the pane must know of the program it stands in before it does anything. */
export interface Readiness {
  /** Whether Excel is there; without it there is nothing to read or write. */
  readonly hosted: boolean;
  /** The highest requirement set that is supported, e.g. "1.14"; null without Excel. */
  readonly excelApi: string | null;
  /** Whether Office is shown in a dark theme. */
  readonly dark: boolean;
}

const NEWEST_EXCEL_API = 20;

/** Waits for Office.js to find its host. Resolves with `hosted: false` in a plain browser; never rejects. */
export async function whenReady(): Promise<Readiness> {
  if (typeof Office === 'undefined') return { hosted: false, excelApi: null, dark: false };
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { hosted: false, excelApi: null, dark: false };
  return { hosted: true, excelApi: highestExcelApi(), dark: isDark() };
}

/** Whether the host supports a requirement set of ExcelApi, e.g. "1.13". */
export function isSupported(excelApi: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', excelApi);
}

/** The workbook's file name, "" while it has none. */
export function workbookFileName(): string {
  // Absent before Office.js has found its host, whatever the types say.
  const place: string | null | undefined = Office.context.document?.url;
  if (!place) return '';
  const path = /^https?:/i.test(place) ? decoded(place.replace(/[?#].*$/s, '')) : place;
  return path.split(/[\\/]/).at(-1) ?? '';
}

/** An address with a "%" that stands for itself is left as it is. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function highestExcelApi(): string | null {
  for (let minor = NEWEST_EXCEL_API; minor >= 1; minor -= 1) {
    if (isSupported(`1.${minor}`)) return `1.${minor}`;
  }
  return null;
}

/** Older clients give colours but do not say whether they are dark. */
function isDark(): boolean {
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const [, red = 'ff', green = 'ff', blue = 'ff'] =
    /^#(..)(..)(..)$/.exec(theme?.bodyBackgroundColor ?? '') ?? [];
  return [red, green, blue].every((part) => parseInt(part, 16) < 0x80);
}
