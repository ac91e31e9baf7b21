import { cellAddress } from '../workbook/address';
import { WorkbookFault } from '../workbook/fault';
import {
  BLANK_PARTS,
  MAIN_NAMESPACE,
  newSheetXml,
  OFFICE_RELATIONSHIPS,
  WORKSHEET_TYPE,
} from './blankWorkbook';
import { CustomParts } from './customParts';
import { DefinedNames, type DefinedName } from './definedNames';
import { openPackage } from './openWorkbook';
import { folderOf } from './partNames';
import { calculationRequested, requestCalculation } from './recalculation';
import { Persons } from './persons';
import { RelatedParts } from './relatedParts';
import type { SheetContext } from './sheetContext';
import { checkSheetName } from './sheetNames';
import { damaged } from './xlsxFault';
import { XlsxPackage } from './xlsxPackage';
import { XlsxSheet } from './xlsxSheet';
import type { XmlElement } from './xmlTree';
import type { ZipLimits } from './zipReading';

/** The namespace of `r:id`, in transitional and in strict files. */
const RELATIONSHIPS = /\/officeDocument\/(?:2006\/)?relationships$/;

/** A tab: a worksheet, or another kind that is kept and not offered. */
interface Tab {
  readonly entry: XmlElement;
  readonly relationship: string;
  readonly part: string;
  readonly sheet: XlsxSheet | null;
}

/**
 * An .xlsx workbook (ECMA-376, transitional or strict) held as its parts. What is not touched is saved byte for
 * byte as it was read, and a change that is taken back leaves the part as it was.
 */
export class XlsxWorkbook {
  private readonly root: XmlElement;
  private readonly context: SheetContext;
  private readonly names: DefinedNames;
  private readonly customParts: CustomParts;
  private tabs: readonly Tab[];
  private readonly related: RelatedParts;
  /** Numbers of sheets that have been deleted. */
  private readonly deletedIds = new Set<string>();

  private constructor(
    private readonly parts: XlsxPackage,
    private readonly part: string,
  ) {
    this.root = parts.document(part).root;
    this.related = new RelatedParts(parts, part);
    this.names = new DefinedNames(this.root);
    this.customParts = new CustomParts(parts, part);
    this.context = {
      parts,
      workbook: part,
      date1904: this.date1904,
      strings: () => this.related.strings(),
      styles: () => this.related.styles(),
      setLocalName: (sheet, name, formula) => this.names.set(name, this.sheetNames.indexOf(sheet), formula),
    };
    this.tabs = (this.root.first('sheets')?.all('sheet') ?? []).map((entry) => this.readTab(entry));
  }

  /**
   * Reads a workbook. Throws WorkbookFault: `not-xlsx` (something else), `old-xls` (a BIFF workbook), `encrypted`,
   * `damaged` (a broken zip, a missing or malformed part), `too-large` (what a zip bomb would declare).
   */
  static open(bytes: Uint8Array, limits?: ZipLimits): XlsxWorkbook {
    const { parts, workbook } = openPackage(bytes, limits);
    return new XlsxWorkbook(parts, workbook);
  }

  /** A workbook without sheets in Excel's plain style; it needs one sheet before it can be saved. */
  static blank(): XlsxWorkbook {
    return new XlsxWorkbook(XlsxPackage.of(BLANK_PARTS), 'xl/workbook.xml');
  }

  /** The file's bytes. The workbook stays usable and can be saved again. Throws `unsupported` without a sheet. */
  save(): Uint8Array {
    if (this.tabs.length === 0) throw new WorkbookFault('unsupported', '工作簿中没有工作表，无法保存。');
    const loaded = this.sheets.flatMap(({ contentsRead }) => contentsRead ?? []);
    for (const sheet of loaded) sheet.settle();
    this.settleCalculationChain();
    this.settleCalculation();
    this.related.settleStyles(this.sheets);
    new Persons(this.parts, this.part).settle(this.sheets.map(({ part }) => part));
    return this.parts.save();
  }

  /** Whether it is one that may hold macros (.xlsm), by what the file says of itself. */
  get hasMacros(): boolean {
    return /macroEnabled/i.test(this.parts.contentTypes.of(this.part) ?? '');
  }

  /** The worksheets in the order of their tabs; chart sheets and the like are kept in the file but not offered. */
  get sheets(): readonly XlsxSheet[] {
    return this.tabs.flatMap(({ sheet }) => sheet ?? []);
  }

  /** The names of all tabs in their order, chart sheets too: what a new sheet's name must differ from. */
  get sheetNames(): readonly string[] {
    return this.tabs.map(({ entry }) => entry.get('name') ?? '');
  }

  /** The worksheet of that name, without regard to case. Throws `sheet-missing`. */
  sheet(name: string): XlsxSheet {
    const sheet = this.findSheet(name);
    if (sheet) return sheet;
    throw new WorkbookFault('sheet-missing', `工作簿中没有工作表“${name}”。`);
  }

  /** The worksheet of that name, without regard to case; null when there is none. */
  findSheet(name: string): XlsxSheet | null {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  /** The worksheet that shows when the workbook opens; the first where a chart sheet does; null without sheets. */
  get activeSheet(): XlsxSheet | null {
    const active = this.tabs[Number(this.view()?.get('activeTab') ?? 0)];
    return (
      active?.sheet ??
      this.sheets.find(({ visibility }) => visibility === 'visible') ??
      this.sheets[0] ??
      null
    );
  }

  /** Appends an empty visible sheet. Throws `sheet-name` when the name is illegal or taken, `workbook-protected`. */
  addSheet(name: string): XlsxSheet {
    this.refuseProtected();
    checkSheetName(name, this.sheetNames);
    const part = this.parts.freeName(`${folderOf(this.part)}worksheets/sheet`, '.xml');
    this.parts.write(part, newSheetXml(this.root.namespace ?? MAIN_NAMESPACE));
    this.parts.contentTypes.add(part, WORKSHEET_TYPE);
    const tab = this.readTab(this.addEntry(name, this.parts.relationships(this.part).add('worksheet', part)));
    this.tabs = [...this.tabs, tab];
    return this.sheet(name);
  }

  /**
   * Takes a sheet away with everything that is only its own: relationships, content types, local names. Throws
   * `sheet-missing`, `workbook-protected`, and `unsupported` when no visible sheet would be left.
   */
  deleteSheet(name: string): void {
    this.refuseProtected();
    const sheet = this.sheet(name);
    const index = this.tabs.findIndex((tab) => tab.sheet === sheet);
    const tab = this.tabs[index];
    if (!tab) return;
    const rest = this.tabs.filter((other) => other !== tab);
    if (rest.length > 0 && !rest.some(({ entry }) => (entry.get('state') ?? 'visible') === 'visible')) {
      throw new WorkbookFault(
        'unsupported',
        `不能删除工作表“${sheet.name}”：工作簿至少要有一张可见的工作表。`,
      );
    }
    this.deletedIds.add(tab.entry.get('sheetId') ?? '');
    this.root.first('sheets')?.remove(tab.entry);
    this.parts.relationships(this.part).remove(tab.relationship);
    this.removeUnreached(tab.part);
    this.names.sheetRemoved(index);
    this.tabs = rest;
    this.moveView(index);
  }

  /** Whether dates count from 1904. */
  get date1904(): boolean {
    return isOn(this.root.first('workbookPr')?.get('date1904'));
  }

  /** Whether the structure is protected: sheets can be neither added nor deleted. */
  get workbookProtected(): boolean {
    return isOn(this.root.first('workbookProtection')?.get('lockStructure'));
  }

  get definedNames(): readonly DefinedName[] {
    return this.names.list(this.sheetNames);
  }

  /** The custom XML part whose root element is of that namespace, as text; null when there is none. */
  readPart(namespace: string): string | null {
    return this.customParts.read(namespace);
  }

  /**
   * Puts the custom XML part of that namespace in place; null takes it and all that refers to it away. Throws
   * `damaged` or `unsupported` when the text is not XML of that namespace.
   */
  writePart(namespace: string, xml: string | null): void {
    this.customParts.write(namespace, xml);
  }

  private readTab(entry: XmlElement): Tab {
    const relationship = entry.getPrefixed('id') ?? '';
    const target = this.parts.relationships(this.part).byId(relationship);
    const part = target?.part ?? null;
    if (target === null || part === null || !this.parts.has(part)) {
      throw damaged(this.part, `工作表“${entry.get('name') ?? ''}”没有内容`);
    }
    const sheet = target.kind === 'worksheet' ? new XlsxSheet(entry, part, this.context) : null;
    return { entry, relationship, part, sheet };
  }

  private addEntry(name: string, relationship: string): XmlElement {
    const sheets = this.root.first('sheets');
    if (!sheets) throw damaged(this.part, '缺少工作表清单');
    const ids = sheets.all('sheet').map((entry) => Number(entry.get('sheetId') ?? 0));
    const sheetId = String(ids.reduce((highest, id) => Math.max(highest, id), 0) + 1);
    const declared = this.root.attributeNames.find(
      (attribute) => attribute.startsWith('xmlns:') && RELATIONSHIPS.test(this.root.get(attribute) ?? ''),
    );
    const entry = sheets.append('sheet', { name, sheetId });
    if (declared === undefined) entry.set('xmlns:r', OFFICE_RELATIONSHIPS);
    entry.set(`${declared?.slice('xmlns:'.length) ?? 'r'}:id`, relationship);
    return entry;
  }

  private removeUnreached(part: string): void {
    const own = this.parts.reachedFrom(part);
    const live = this.parts.reachedFrom('');
    for (const [key, name] of own) if (!live.has(key)) this.parts.remove(name);
  }

  private moveView(removed: number): void {
    const view = this.view();
    for (const name of ['activeTab', 'firstSheet']) {
      const tab = Number(view?.get(name) ?? 0);
      if (tab > 0 && tab >= removed) view?.set(name, String(tab - 1));
    }
  }

  private view(): XmlElement | null {
    return this.root.first('bookViews')?.first('workbookView') ?? null;
  }

  private settleCalculationChain(): void {
    const gone = new Set<string>();
    for (const { entry, sheet } of this.tabs) {
      const cells = sheet?.contentsRead?.cells.overwrittenFormulas() ?? [];
      for (const cell of cells) gone.add(`${entry.get('sheetId')} ${cellAddress(cell)}`);
    }
    if (gone.size === 0 && this.deletedIds.size === 0) return;
    this.related.settleCalculationChain(
      (sheetId, reference) => this.deletedIds.has(sheetId) || gone.has(`${sheetId} ${reference}`),
    );
  }

  private settleCalculation(): void {
    const added = this.sheets.some(({ contentsRead }) => contentsRead?.cells.formulaAdded);
    const waiting = (): boolean => this.sheets.some(({ contents }) => contents.cells.formulaUncalculated);
    requestCalculation(this.root, added || (calculationRequested(this.root) && waiting()));
  }

  private refuseProtected(): void {
    if (!this.workbookProtected) return;
    throw new WorkbookFault(
      'workbook-protected',
      '工作簿结构受保护，不能增删工作表。请先撤销工作簿保护后再审核。',
    );
  }
}

function isOn(flag: string | null | undefined): boolean {
  return flag === '1' || flag === 'true';
}
