/** The namespace of an XML text's root element; null when there is none or the text is no XML. */
export function rootNamespace(xml: string): string | null {
  const prolog = /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*/.exec(xml)?.[0] ?? '';
  const root = /^<(?:([^\s:/>]+):)?[^\s:/>]+((?:\s+[^\s=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/.exec(
    xml.slice(prolog.length),
  );
  if (!root) return null;
  const [, prefix, attributes = ''] = root;
  const wanted = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  for (const [, name, quoted] of attributes.matchAll(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (name === wanted && quoted !== undefined) return quoted.slice(1, -1);
  }
  return null;
}
