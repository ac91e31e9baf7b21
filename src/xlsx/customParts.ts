import { itemId } from './itemId';
import { relationshipsPart } from './partNames';
import { unsupported } from './xlsxFault';
import type { XlsxPackage } from './xlsxPackage';
import { encodeXmlAttribute } from './xmlText';
import { parseXml } from './xmlTree';

const STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** The custom XML parts of a workbook (§15.2.5), found by the namespace of their root element. */
export class CustomParts {
  constructor(
    private readonly parts: XlsxPackage,
    private readonly workbook: string,
  ) {}

  read(namespace: string): string | null {
    const found = this.find(namespace);
    return found === null ? null : this.parts.text(found.part);
  }

  /** Throws `unsupported` when the text is not XML of that namespace. */
  write(namespace: string, xml: string | null): void {
    const found = this.find(namespace);
    if (xml === null) {
      if (found) this.remove(found);
      return;
    }
    if (parseXml(xml, namespace).root.namespace !== namespace) {
      throw unsupported('自定义数据', `根元素不属于命名空间 ${namespace}`);
    }
    if (found) this.parts.write(found.part, xml);
    else this.add(namespace, xml);
  }

  private find(namespace: string): { id: string; part: string } | null {
    for (const { id, kind, part } of this.parts.relationships(this.workbook).list()) {
      if (kind !== 'customXml' || part === null || !this.parts.has(part)) continue;
      if (this.namespaceOf(part) === namespace) return { id, part };
    }
    return null;
  }

  /** Null too for a part that cannot be read: it is somebody else's and stays as it is. */
  private namespaceOf(part: string): string | null {
    try {
      return parseXml(this.parts.text(part), part).root.namespace;
    } catch {
      return null;
    }
  }

  private add(namespace: string, xml: string): void {
    const { parts } = this;
    const item = parts.freeName('customXml/item', '.xml');
    const properties = parts.freeName('customXml/itemProps', '.xml');
    parts.write(item, xml);
    if (parts.contentTypes.of(item) === null) parts.contentTypes.add(item, 'application/xml');
    parts.write(properties, propertiesXml(namespace));
    parts.contentTypes.add(properties, PROPERTIES_TYPE);
    parts.relationships(item).add('customXmlProps', properties);
    parts.relationships(this.workbook).add('customXml', item);
  }

  private remove({ id, part }: { id: string; part: string }): void {
    if (this.parts.has(relationshipsPart(part))) {
      const properties = this.parts.relationships(part).first('customXmlProps')?.part;
      if (properties !== undefined && this.parts.has(properties)) this.parts.remove(properties);
    }
    this.parts.remove(part);
    this.parts.relationships(this.workbook).remove(id);
  }
}

function propertiesXml(namespace: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
    `<ds:datastoreItem ds:itemID="${itemId(namespace)}" xmlns:ds="${STORE}"><ds:schemaRefs>` +
    `<ds:schemaRef ds:uri="${encodeXmlAttribute(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}
