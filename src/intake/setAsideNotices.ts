import type { SheetNotice } from './application';
import type { SetAsideRow } from './classRows';
import type { SetAside } from './classedRow';
import { runsOf } from './runsOfNumbers';

const orSay = '或在“读表预览”中指定为申报项目';

/** As what rows are left out, in the order in which it is said; `named` is the rows, with the first one's text. */
const wording: Readonly<Record<SetAside, (rows: string, named: string) => string>> = {
  'name-alone': (rows) =>
    `${rows}只在项目名称一格有内容，按分组标题处理，未作审核。如是申报项目，请补填承担单位等内容，${orSay}`,
  part: (_, named) =>
    `${named}没有序号和承担单位，按其上一项的分项处理，数值未采用，未作审核。如是单独的申报项目，请补填承担单位等内容，${orSay}`,
  band: (_, named) =>
    `${named}没有承担单位，按分组标题处理，其中的数值未作审核。如是申报项目，请补填承担单位等内容，${orSay}`,
  details: (_, named) =>
    `${named}写有代码或日期而没有承担单位，按分组标题处理，未作审核。如是申报项目，请补填承担单位等内容，${orSay}`,
  nameless: (_, named) =>
    `${named}有数值，但没有项目名称和承担单位，未作审核。如是申报项目，请补填后重新审核，${orSay}`,
  example: (_, named) => `${named}按填写示例处理，未作审核。如是申报项目，请${orSay.slice(1)}`,
};

/** What is said of rows that are left out and may be applications: once for each way of leaving them out. */
export function setAsideNotices(setAside: readonly SetAsideRow[]): SheetNotice[] {
  return (Object.keys(wording) as SetAside[]).flatMap((as): SheetNotice[] => {
    const rows = setAside.filter((each) => each.as === as);
    const [first] = rows;
    if (!first) return [];
    const places = `第 ${runsOf(rows.map(({ row }) => row + 1))} 行`;
    const named = `${places}（“${first.text}”${rows.length > 1 ? '等' : ''}）`;
    return [
      {
        code: 'rows-set-aside',
        severity: as === 'example' ? 'info' : 'warning',
        message: wording[as](places, named),
        cells: [],
      },
    ];
  });
}
