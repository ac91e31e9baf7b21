const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Control characters other than tab and line feed, non-characters, and surrogates without their other half. */
const UNWRITABLE = new RegExp(
  [
    '[\\u0000-\\u0008\\u000b-\\u001f\\ufffe\\uffff]',
    '[\\ud800-\\udbff](?![\\udc00-\\udfff])',
    '(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  ].join('|'),
  'g',
);

/** Text between tags as it is meant: entities and CDATA resolved, comments left out, line ends as XML 1.0 §2.11 has them. */
export function decodeXmlText(raw: string): string {
  if (raw.includes('<')) return decodeWithMarkup(raw);
  return decodeReferences(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw);
}

/** An attribute's value as it is meant; white space other than by reference is blanks (XML 1.0 §3.3.3). */
export function decodeXmlAttribute(raw: string): string {
  return decodeReferences(/[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw);
}

function decodeReferences(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(
    /&(?:#x([0-9A-Fa-f]{1,8})|#(\d{1,8})|([A-Za-z]{1,8}));/g,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function decodeWithMarkup(raw: string): string {
  let text = '';
  let position = 0;
  while (position < raw.length) {
    const open = raw.indexOf('<', position);
    if (open < 0) return text + decodeXmlText(raw.slice(position));
    text += decodeXmlText(raw.slice(position, open));
    const cdata = raw.startsWith('<![CDATA[', open);
    const closing = cdata ? ']]>' : raw.startsWith('<!--', open) ? '-->' : '?>';
    const close = raw.indexOf(closing, open);
    if (cdata) text += raw.slice(open + 9, close).replace(/\r\n?/g, '\n');
    position = close + closing.length;
  }
  return text;
}

export function encodeXmlText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => {
    if (character === '&') return '&amp;';
    if (character === '<') return '&lt;';
    return character === '>' ? '&gt;' : '&#13;';
  });
}

export function encodeXmlAttribute(text: string): string {
  return encodeXmlText(text).replace(/["\t\n]/g, (character) =>
    character === '"' ? '&quot;' : `&#${character.charCodeAt(0)};`,
  );
}

/** ST_Xstring (ECMA-376 part 1 §22.9.2.19): `_xHHHH_` stands for one UTF-16 unit. */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

/** The reverse: what XML cannot carry, and what would be taken for such an escape, is escaped. */
export function encodeXstring(text: string): string {
  const literal = text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
  return literal.replace(
    UNWRITABLE,
    (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
