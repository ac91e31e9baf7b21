import type { SetPart } from '../workbook/edit';
import { textBytes } from './byteSize';
import { CALL_BYTES } from './piece';
import type { Piece } from './piece';

/** The part of a namespace, null when there is none: a request to find it and one to read it. */
export async function readPart(context: Excel.RequestContext, namespace: string): Promise<string | null> {
  const [id] = await partIds(context, namespace);
  if (id === undefined) return null;
  return resultOf(context, context.workbook.customXmlParts.getItem(id).getXml());
}

async function resultOf<T>(
  context: Excel.RequestContext,
  result: OfficeExtension.ClientResult<T>,
): Promise<T> {
  await context.sync();
  return result.value;
}

/** The ids of all parts of a namespace. We make one, but a workbook put together from two may hold more. */
export async function partIds(context: Excel.RequestContext, namespace: string): Promise<string[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load('items/id');
  await context.sync();
  return parts.items.map(({ id }) => id);
}

/** Puts a part in the place of those that stand, or takes them away. */
export function partPiece({ namespace, xml }: SetPart, standing: readonly string[]): Piece {
  let ids = standing;
  return {
    sheet: null,
    bytes: textBytes(xml ?? '') + CALL_BYTES,
    queue: ({ workbook: { customXmlParts } }) => {
      const [first, ...others] = ids;
      for (const id of xml === null ? ids : others) customXmlParts.getItem(id).delete();
      if (xml === null) return;
      if (first === undefined) customXmlParts.add(xml);
      else customXmlParts.getItem(first).setXml(xml);
    },
    readBack: async (context) => {
      ids = await partIds(context, namespace);
      return xml !== null || ids.length > 0;
    },
  };
}
