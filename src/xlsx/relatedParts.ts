import { BLANK_PARTS, MAIN_NAMESPACE, STYLES_TYPE } from './blankWorkbook';
import { chainNames } from './calculationChain';
import { Colors } from './colors';
import { folderOf } from './partNames';
import { SharedStrings } from './sharedStrings';
import { StyleTable } from './styleTable';
import type { XlsxPackage } from './xlsxPackage';
import type { XlsxSheet } from './xlsxSheet';
import { parseXml, type XmlDocument } from './xmlTree';
import { partKey } from './zipReading';

/** Parts without references to formats of the styles, large ones among them. */
const WITHOUT_FORMATS = /sharedstrings|\/(?:drawings|media|theme|worksheets)\//;

/** The parts that all sheets of a workbook share, read when they are first needed. */
export class RelatedParts {
  private sharedStrings: SharedStrings | null | undefined = undefined;
  private styleTable: StyleTable | null = null;
  private styleDocument: XmlDocument | null = null;

  constructor(
    private readonly parts: XlsxPackage,
    private readonly workbook: string,
  ) {}

  strings(): SharedStrings | null {
    if (this.sharedStrings === undefined) {
      const part = this.part('sharedStrings');
      this.sharedStrings = part === null ? null : new SharedStrings(this.parts.text(part), part);
    }
    return this.sharedStrings;
  }

  /** A file that comes without styles has Excel's plain ones. */
  styles(): StyleTable {
    if (this.styleTable === null) {
      const part = this.part('styles');
      const theme = this.part('theme');
      this.styleDocument = part === null ? plainStyles() : this.parts.document(part);
      const themeRoot = theme === null ? null : this.parts.document(theme).root;
      this.styleTable = new StyleTable(this.styleDocument, new Colors(themeRoot, this.styleDocument.root));
    }
    return this.styleTable;
  }

  /** Takes formats of ours away that no sheet uses any more, those of an earlier run too. */
  settleStyles(sheets: readonly XlsxSheet[]): void {
    const styles = this.styles();
    if (!styles.grown) return;
    const formats = new Set<number>();
    const highlights = new Set<number>();
    for (const sheet of sheets) sheet.collectFormats(formats, highlights);
    this.collectOtherHighlights(highlights);
    styles.settle(formats, highlights);
    if (styles.grown && this.part('styles') === null) this.addStyles();
  }

  /** Takes the calculation chain away when it names cells that hold no formula any more: Excel makes a new one. */
  settleCalculationChain(gone: (sheetId: string, reference: string) => boolean): void {
    const relationships = this.parts.relationships(this.workbook);
    for (const { id, kind, part } of relationships.list()) {
      if (kind !== 'calcChain' || part === null || !this.parts.has(part)) continue;
      if (!chainNames(this.parts.text(part), part, gone)) continue;
      relationships.remove(id);
      this.parts.remove(part);
    }
  }

  /** Tables, pivot tables and table styles refer to differential formats too. */
  private collectOtherHighlights(into: Set<number>): void {
    for (const name of this.parts.names()) {
      const key = partKey(name);
      if (!key.endsWith('.xml') || WITHOUT_FORMATS.test(key)) continue;
      for (const match of this.parts.text(name).matchAll(/[dD]xfId="(\d{1,9})"/g)) into.add(Number(match[1]));
    }
  }

  private addStyles(): void {
    const part = `${folderOf(this.workbook)}styles.xml`;
    this.parts.write(part, this.styleDocument?.toString() ?? '');
    this.parts.contentTypes.add(part, STYLES_TYPE);
    this.parts.relationships(this.workbook).add('styles', part);
    this.styleTable = null;
  }

  private part(kind: string): string | null {
    const part = this.parts.relationships(this.workbook).first(kind)?.part ?? null;
    return part !== null && this.parts.has(part) ? part : null;
  }
}

function plainStyles(): XmlDocument {
  return parseXml(BLANK_PARTS['xl/styles.xml'] ?? '', MAIN_NAMESPACE);
}
