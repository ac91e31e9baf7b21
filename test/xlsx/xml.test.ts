import fc from 'fast-check';
import { moveFormula } from '../../src/xlsx/sharedFormula';
import { parseXml } from '../../src/xlsx/xmlTree';
import {
  decodeXmlAttribute,
  decodeXmlText,
  decodeXstring,
  encodeXmlAttribute,
  encodeXmlText,
  encodeXstring,
} from '../../src/xlsx/xmlText';

const name = fc.constantFrom('a', 'x:b', 'cfRule');
const attribute = fc.tuple(
  fc.constantFrom('r', 's', 'xml:space'),
  fc.constantFrom('', '1', "a'b", '&quot;&#10;', '>'),
);
const space = fc.constantFrom('', ' ', '\n  ');

/** XML as anybody may have laid it out. */
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(
      name,
      fc.uniqueArray(attribute, { selector: ([key]) => key, maxLength: 3 }),
      space,
      tie('content'),
      fc.boolean(),
    )
    .map(([tag, attributes, gap, content, pair]) => {
      const start = `<${tag}${attributes.map(([key, value]) => ` ${gap}${key} = "${value}"`).join('')}${gap}`;
      return content === '' && !pair ? `${start}/>` : `${start}>${content}</${tag} >`;
    }),
  content: fc
    .array(
      fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('', ' ', 'text &lt;', '<!-- <a> -->', '<![CDATA[</a>]]>', '<?pi <a ?>'),
        tie('element'),
      ),
      { maxLength: 3 },
    )
    .map((pieces) => pieces.join('')),
}));

describe('an XML part', () => {
  test('is written as it was read', () => {
    fc.assert(
      fc.property(space, element, space, (before, text, after) => {
        const whole = `<?xml version="1.0"?>${before}<!-- <a -->${text}${after}`;
        expect(parseXml(whole, 'a').toString()).toBe(whole);
      }),
    );
  });

  test('that has been changed and changed back is written as it was read', () => {
    fc.assert(
      fc.property(element, (text) => {
        const { root } = parseXml(text, 'a');
        for (const each of [root, ...root.descendants('a'), ...root.descendants('b')]) {
          const before = each.get('r');
          each.set('r', 'x');
          each.set('new', '1');
          each.remove(each.append('child', { k: 'v' }));
          each.set('new', null);
          each.set('r', before);
        }
        expect(squeezed(root.toString())).toBe(squeezed(text));
      }),
    );
  });

  test.each([
    '',
    'text',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a b></a',
    '<a x="1></a>',
    '<a><![CDATA[</a>',
    '<!DOCTYPE a><a/>',
    '</a>',
    '< a/>',
  ])('is refused when it is %j', (text) => {
    expect(() => parseXml(text, 'p').root.get('x')).toThrow(expect.objectContaining({ code: 'damaged' }));
  });

  test('takes no longer for hostile text than for any', () => {
    const text = `<a ${'b="'.repeat(200_000)}`;
    expect(() => parseXml(text, 'p')).toThrow(expect.objectContaining({ code: 'damaged' }));
  });
});

/** An element that had nothing within may be written either way. */
function squeezed(text: string): string {
  return text.replace(/><\/[\w:]+ ?>/g, '/>').replace(/\s+\/>/g, '/>');
}

test('texts and attributes come back as they were', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const plain = encodeXstring(text);
      expect(decodeXstring(plain)).toBe(text);
      expect(decodeXmlText(encodeXmlText(plain))).toBe(plain);
      expect(decodeXmlAttribute(encodeXmlAttribute(plain))).toBe(plain);
      expect(encodeXmlAttribute(plain)).not.toMatch(/[<>"\n\t\r]/);
    }),
  );
});

describe('a shared formula', () => {
  test.each([
    ['B2*$C$1+C$3+$D4', 2, 1, 'C4*$C$1+D$3+$D6'],
    ['SUM(A1:B2,Sheet1!A1,\'A1 表\'!A1,"A1""A1")', 1, 0, 'SUM(A2:B3,Sheet1!A2,\'A1 表\'!A2,"A1""A1")'],
    ['LOG10(A1)+ATAN2(A1,B1)', 0, 1, 'LOG10(B1)+ATAN2(B1,C1)'],
    ['SUM(A:$B)+SUM(1:$2)', 3, 1, 'SUM(B:$B)+SUM(4:$2)'],
    ['表1[A1]+名称A1+A1_x', 5, 5, '表1[A1]+名称A1+A1_x'],
    ['A1+B2', -1, -1, '#REF!+A1'],
    ['XFD1048576', 1, 0, '#REF!'],
    ['1E5+A1', 1, 0, '1E5+A2'],
  ])('%s moved by %i rows and %i columns', (formula, rows, columns, moved) => {
    expect(moveFormula(formula, rows, columns)).toBe(moved);
  });

  test('moved there and back is the same', () => {
    const reference = fc.constantFrom('C5', '$C5', 'C$5', '$C$5', 'D:E', '7:9', '"C5"', 'SUM(');
    fc.assert(
      fc.property(fc.array(reference), fc.nat(50), fc.nat(50), (pieces, rows, columns) => {
        const formula = pieces.join('+');
        expect(moveFormula(moveFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      }),
    );
  });
});
