import { areaAddress } from '../workbook/address';
import type { Area } from '../workbook/snapshot';

/** Excel takes address lists of fewer than 8,192 characters and cuts longer ones silently; this leaves room. */
const LONGEST_LIST = 8000;

/** The areas in groups whose addresses, joined by commas, Excel takes in one piece. */
export function addressLists(
  areas: readonly Area[],
): { readonly areas: Area[]; readonly addresses: string }[] {
  const lists: { areas: Area[]; addresses: string }[] = [];
  for (const area of areas) {
    const address = areaAddress(area);
    const list = lists.at(-1);
    if (list && list.addresses.length + 1 + address.length <= LONGEST_LIST) {
      list.areas.push(area);
      list.addresses += `,${address}`;
    } else {
      lists.push({ areas: [area], addresses: address });
    }
  }
  return lists;
}
