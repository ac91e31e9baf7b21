import { insertInOrder } from './childOrder';
import type { XmlElement } from './xmlTree';

/** A name of the workbook; `sheet` is the sheet it is local to, null for the whole workbook. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string | null;
  readonly formula: string;
}

/** The `<definedNames>` of the workbook (§18.2.6). Sheets are counted from 0 in the order of their tabs. */
export class DefinedNames {
  constructor(private readonly root: XmlElement) {}

  list(sheetNames: readonly string[]): DefinedName[] {
    return this.elements().map((element) => {
      const index = localIndex(element);
      return {
        name: element.get('name') ?? '',
        sheet: index === null ? null : (sheetNames[index] ?? null),
        formula: element.text,
      };
    });
  }

  /** Sets a name local to a sheet. */
  set(name: string, sheet: number, formula: string): void {
    const old = this.elements().find(
      (element) => element.get('name') === name && localIndex(element) === sheet,
    );
    if (old) {
      old.setText(formula);
      return;
    }
    const list = this.root.first('definedNames') ?? insertInOrder(this.root, 'definedNames');
    list.append('definedName', { name, localSheetId: String(sheet) }).setText(formula);
  }

  /** A sheet goes: its local names go, those of later sheets move down. */
  sheetRemoved(sheet: number): void {
    const list = this.root.first('definedNames');
    if (!list) return;
    for (const element of list.all('definedName')) {
      const index = localIndex(element);
      if (index === sheet) list.remove(element);
      else if (index !== null && index > sheet) element.set('localSheetId', String(index - 1));
    }
    if (list.elements.length === 0) this.root.remove(list);
  }

  private elements(): XmlElement[] {
    return this.root.first('definedNames')?.all('definedName') ?? [];
  }
}

function localIndex(element: XmlElement): number | null {
  const index = element.get('localSheetId');
  return index === null ? null : Number(index);
}
