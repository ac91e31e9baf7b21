import { cellAddress } from '../workbook/address';
import { childInOrder, insertInOrder } from './childOrder';
import type { XmlElement } from './xmlTree';

/** What stays in sight when the sheet is scrolled. */
export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

/** How the sheet is shown: the first of its `<sheetView>`s. */
export class SheetView {
  constructor(private readonly root: XmlElement) {}

  get frozen(): FrozenPanes {
    const pane = this.view()?.first('pane');
    const state = pane?.get('state');
    if (!pane || (state !== 'frozen' && state !== 'frozenSplit')) return { rows: 0, columns: 0 };
    return { rows: Number(pane.get('ySplit') ?? 0), columns: Number(pane.get('xSplit') ?? 0) };
  }

  set frozen({ rows, columns }: FrozenPanes) {
    const view = this.made();
    const old = view.first('pane');
    if (old) view.remove(old);
    if (rows === 0 && columns === 0) return;
    const pane = insertInOrder(view, 'pane');
    if (columns > 0) pane.set('xSplit', String(columns));
    if (rows > 0) pane.set('ySplit', String(rows));
    pane.set('topLeftCell', cellAddress({ row: rows, column: columns }));
    pane.set('activePane', rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight');
    pane.set('state', 'frozen');
  }

  get showGridlines(): boolean {
    const flag = this.view()?.get('showGridLines') ?? '1';
    return flag !== '0' && flag !== 'false';
  }

  set showGridlines(show: boolean) {
    if (show !== this.showGridlines) this.made().set('showGridLines', show ? null : '0');
  }

  private view(): XmlElement | null {
    return this.root.first('sheetViews')?.first('sheetView') ?? null;
  }

  private made(): XmlElement {
    const views = childInOrder(this.root, 'sheetViews');
    return views.first('sheetView') ?? views.append('sheetView', { workbookViewId: '0' });
  }
}
