import { insertInOrder } from './childOrder';
import { XmlElement } from './xmlTree';

/** Our extension (§18.2.7): programs that do not know it leave it alone or drop it, and lose nothing of the workbook. */
const EXTENSION = '{6E0B7B1C-8C1A-4B0E-9C55-2F1D3A7A5C21}';
const NAMESPACE = 'urn:grant-review:restore';

/**
 * How a part was before we first added to it, kept within the part: whoever takes our additions away later, from
 * the saved file, can give it back as it was.
 */
export class RestoreNote {
  constructor(private readonly root: XmlElement) {}

  read(): ReadonlyMap<string, string> | null {
    const state = this.extension()?.elements[0];
    if (!state) return null;
    const names = state.attributeNames.filter((name) => !name.startsWith('xmlns'));
    return new Map(names.map((name) => [name, state.get(name) ?? '']));
  }

  write(state: ReadonlyMap<string, string>): void {
    if (this.read() !== null) return;
    const list = this.root.first('extLst') ?? insertInOrder(this.root, 'extLst');
    const extension = list.append('ext', { uri: EXTENSION });
    extension.insert(XmlElement.create('g:state', { 'xmlns:g': NAMESPACE, ...Object.fromEntries(state) }));
  }

  remove(): void {
    const extension = this.extension();
    const list = this.root.first('extLst');
    if (!extension || !list) return;
    list.remove(extension);
    if (list.elements.length === 0) this.root.remove(list);
  }

  private extension(): XmlElement | null {
    const all = this.root.first('extLst')?.all('ext') ?? [];
    return all.find((element) => element.get('uri') === EXTENSION) ?? null;
  }
}
