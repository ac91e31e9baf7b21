/** A button of the ribbon that opens the pane. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path of the 32-pixel icon within the add-in's own folder. */
  readonly icon: string;
  /** The pane's page with its query, within the add-in's own folder: "taskpane.html?do=review". */
  readonly page: string;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/**
 * The ribbon groups of an add-in only manifest (VersionOverridesV1_0), with the addresses reduced to what follows
 * the server's name. Throws Error when the text is not XML or a resource that a button names is missing.
 */
export function readRibbon(manifest: string): RibbonGroup[] {
  const document = new DOMParser().parseFromString(manifest, 'application/xml');
  if (document.querySelector('parsererror')) throw new Error('manifest.xml is not well-formed XML');
  return named(document, 'Group').map((group) => ({
    label: resource(document, child(group, 'Label')),
    buttons: named(group, 'Control').map((control) => readButton(document, control)),
  }));
}

function readButton(document: Document, control: Element): RibbonButton {
  const icon = named(control, 'Image').find((image) => image.getAttribute('size') === '32');
  const tip = named(control, 'Supertip')[0];
  return {
    id: control.getAttribute('id') ?? '',
    label: resource(document, child(control, 'Label')),
    tip: resource(document, tip && child(tip, 'Description')),
    icon: withinServer(resource(document, icon)),
    page: withinServer(resource(document, named(control, 'SourceLocation')[0])),
  };
}

/** Descendants by name, whatever their namespace's prefix. */
function named(within: Element | Document, name: string): Element[] {
  return [...within.getElementsByTagNameNS('*', name)];
}

function child(parent: Element, name: string): Element | undefined {
  return [...parent.children].find((each) => each.localName === name);
}

function resource(document: Document, reference: Element | undefined): string {
  const id = reference?.getAttribute('resid');
  const entries = ['Image', 'Url', 'String'].flatMap((name) => named(document, name));
  const value = entries.find((entry) => entry.getAttribute('id') === id)?.getAttribute('DefaultValue');
  if (value === null || value === undefined)
    throw new Error(`manifest.xml has no resource ${id ?? '(unnamed)'}`);
  return value;
}

function withinServer(address: string): string {
  const { pathname, search } = new URL(address);
  return `${pathname.slice(1)}${search}`;
}
