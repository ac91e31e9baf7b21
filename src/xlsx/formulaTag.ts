import { parseArea } from '../workbook/address';
import type { Area } from '../workbook/snapshot';
import { damaged } from './xlsxFault';
import { XmlScanner } from './xmlScanner';
import { decodeXmlText, decodeXstring } from './xmlText';

/** A `<f>` element (ECMA-376 part 1 §18.3.1.40). */
export interface FormulaTag {
  /** "normal", "shared", "array", "dataTable". */
  readonly type: string;
  readonly group: string | null;
  readonly area: Area | null;
  readonly text: string;
}

/** Reads the element that begins at the offset. */
export function readFormulaTag(source: string, start: number, part: string): FormulaTag {
  const scanner = new XmlScanner(source, part);
  scanner.end = start;
  scanner.mustNext();
  const type = scanner.attribute('t') ?? 'normal';
  const group = type === 'shared' ? scanner.attribute('si') : null;
  const reference = scanner.attribute('ref');
  const textStart = scanner.end;
  const empty = scanner.kind === 'empty';
  scanner.skipElement();
  const text = empty ? '' : decodeXstring(decodeXmlText(source.slice(textStart, scanner.start)));
  return { type, group, area: reference === null ? null : areaOf(reference, part), text };
}

function areaOf(reference: string, part: string): Area {
  try {
    return parseArea(reference);
  } catch (error) {
    throw damaged(part, `公式区域 ${reference} 有误`, error);
  }
}
