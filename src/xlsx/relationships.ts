import { resolveTarget, targetFor } from './partNames';
import type { XmlDocument, XmlElement } from './xmlTree';

/** What the types of a transitional file begin with; a strict file's own is taken from what it has. */
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

export interface Relationship {
  readonly id: string;
  /** The last step of the type, which transitional and strict files share: "worksheet", "styles", … */
  readonly kind: string;
  /** Null when the target is outside the package. */
  readonly part: string | null;
}

/** The relationships of one part: the only way from one part to another. */
export class Relationships {
  constructor(
    private readonly source: string,
    private readonly document: XmlDocument,
    /** What types begin with where the part has no relationships yet. */
    private readonly standardBase: () => string = () => TRANSITIONAL,
  ) {}

  list(): Relationship[] {
    return this.document.root.all('Relationship').map((element) => this.read(element));
  }

  /** The first of that kind with a target within the package. */
  first(kind: string): { readonly id: string; readonly part: string } | null {
    for (const relationship of this.list()) {
      const { id, part } = relationship;
      if (relationship.kind === kind && part !== null) return { id, part };
    }
    return null;
  }

  byId(id: string): Relationship | null {
    return this.list().find((relationship) => relationship.id === id) ?? null;
  }

  /** Adds one and gives its id back. */
  add(kind: string, part: string): string {
    return this.append(this.typeBase() + kind, { Target: targetFor(this.source, part) });
  }

  /** Adds one of a type that is not of the standard's own, and gives its id back. */
  addTyped(type: string, part: string): string {
    return this.append(type, { Target: targetFor(this.source, part) });
  }

  /** Adds one to something outside the package, named by an address, and gives its id back. */
  addExternal(kind: string, address: string): string {
    return this.append(this.typeBase() + kind, { Target: address, TargetMode: 'External' });
  }

  private append(type: string, target: Readonly<Record<string, string>>): string {
    const taken = new Set(this.list().map(({ id }) => id.toLowerCase()));
    let number = taken.size + 1;
    while (taken.has(`rid${number}`)) number += 1;
    const id = `rId${number}`;
    this.document.root.append('Relationship', { Id: id, Type: type, ...target });
    return id;
  }

  remove(id: string): void {
    const { root } = this.document;
    for (const element of root.all('Relationship')) if (element.get('Id') === id) root.remove(element);
  }

  /** The namespace of the attributes that refer to a relationship by its id. */
  get namespace(): string {
    return this.typeBase().slice(0, -1);
  }

  /** What the types begin with, "/" included. */
  typeBase(): string {
    const types = this.document.root.all('Relationship').map((element) => element.get('Type') ?? '');
    const strict = types.find((type) =>
      type.startsWith('http://purl.oclc.org/ooxml/officeDocument/relationships/'),
    );
    if (types.length === 0) return this.standardBase();
    return strict === undefined ? TRANSITIONAL : strict.slice(0, strict.lastIndexOf('/') + 1);
  }

  private read(element: XmlElement): Relationship {
    const type = element.get('Type') ?? '';
    const external = element.get('TargetMode')?.toLowerCase() === 'external';
    return {
      id: element.get('Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      part: external ? null : resolveTarget(this.source, element.get('Target') ?? ''),
    };
  }
}
