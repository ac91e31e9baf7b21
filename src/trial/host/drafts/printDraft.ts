import type { PageSections } from '../../../workbook/pageTexts';
import type { PrintSetup } from '../../../workbook/edit';
import type { XlsxSheet } from '../../../xlsx/xlsxSheet';
import type { Draft } from '../richApi/drafts';
import { notEmulated } from '../richApi/refusal';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A page layout that a request has begun; all of it has to come in one request. */
export class PrintDraft implements Draft {
  readonly setup: Partial<Mutable<Omit<PrintSetup, 'margins' | 'header' | 'footer'>>> = {};
  readonly header: Partial<Mutable<PageSections>> = {};
  readonly footer: Partial<Mutable<PageSections>> = {};
  readonly margins: Partial<Mutable<PrintSetup['margins']>> = {};
  oneWide = false;

  constructor(private readonly sheet: XlsxSheet) {}

  get complete(): boolean {
    return this.whole() !== null;
  }

  finish(): void {
    const setup = this.whole();
    if (setup) this.sheet.setPrint(setup);
    else {
      throw notEmulated(
        'a page layout without paperSize, orientation, zoom, print area, centring and the four margins together',
      );
    }
  }

  private whole(): PrintSetup | null {
    const { paper, orientation, area, centred, titleRows, firstPage } = this.setup;
    const { top, bottom, left, right } = this.margins;
    const complete =
      paper !== undefined &&
      orientation !== undefined &&
      area !== undefined &&
      centred !== undefined &&
      top !== undefined &&
      bottom !== undefined &&
      left !== undefined &&
      right !== undefined &&
      this.oneWide;
    if (!complete) return null;
    return {
      paper,
      orientation,
      area,
      centred,
      margins: { top, bottom, left, right },
      ...(titleRows ? { titleRows } : {}),
      ...(firstPage === undefined ? {} : { firstPage }),
      ...(Object.keys(this.header).length > 0 ? { header: this.header } : {}),
      ...(Object.keys(this.footer).length > 0 ? { footer: this.footer } : {}),
    };
  }
}
