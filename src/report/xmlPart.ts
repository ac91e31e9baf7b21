/**
 * A custom XML part of ours: one element of our namespace that holds a JSON text. Its root is all that a program
 * in between needs to keep; the JSON is checked by a schema on the way back.
 */
export function partXml(root: string, namespace: string, value: unknown): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">${escaped(JSON.stringify(value))}</${root}>`;
}

/** The JSON value within a part, undefined where the text is not such a part. */
export function partValue(root: string, xml: string): unknown {
  const match = new RegExp(`<(?:\\w+:)?${root}\\b[^>]*>([\\s\\S]*)</(?:\\w+:)?${root}>\\s*$`).exec(xml);
  if (!match) return undefined;
  try {
    return JSON.parse(unescaped(match[1] ?? ''));
  } catch {
    return undefined;
  }
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function escaped(json: string): string {
  // U+FFFE and U+FFFF may not stand in XML at all; JSON can say them otherwise.
  return json
    .replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return entities[name ?? ''] ?? whole;
    },
  );
}
