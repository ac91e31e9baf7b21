import { encodeXmlAttribute, encodeXmlText, encodeXstring } from './xmlText';

/** An element of a new part, whole: its content is markup already. */
export function markup(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...content: readonly string[]
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${encodeXmlAttribute(String(value))}"`,
  );
  const inner = content.join('');
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`;
}

/** An element that says one thing in its attribute `val`. */
export function valued(name: string, value: string | number): string {
  return markup(name, { val: value });
}

/** An element around a text; what XML cannot carry is escaped. */
export function worded(name: string, text: string): string {
  return `<${name}>${encodeXmlText(encodeXstring(text))}</${name}>`;
}
