import { memberOf } from './spelling';

/** Whether a person's answer to a condition (人工核实) says yes, or no; anything else is still to be confirmed. */
export const answers = {
  yes: memberOf(['是', '有', '符合']),
  no: memberOf(['否', '无', '不符合']),
  /** A stroke or dash that only fills the cell: no word, no figure, no tick. */
  nothing: (text: string): boolean => !/[\p{L}\p{N}\p{S}]/u.test(text),
};
