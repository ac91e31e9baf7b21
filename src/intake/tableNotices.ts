import { runsOf } from './runsOfNumbers';
import { cellAddress, columnLetters } from '../workbook/address';
import { notCalculated, type SheetSnapshot } from '../workbook/snapshot';
import type { NoticeCode, SheetNotice } from './application';
import { setAsideNotices } from './setAsideNotices';
import { sharedProjectNotices } from './sharedProjects';
import { withdrawnNotice } from './withdrawnRows';
import type { ClassedRows } from './classRows';
import { regionOf, type TableRegion } from './tableRegions';

/** How many places a message names before it says "等". */
const mostNamed = 8;

/** What whoever reads a table's findings should know of how it was read. */
export function tableNotices(sheet: SheetSnapshot, table: TableRegion, classed: ClassedRows): SheetNotice[] {
  const { first, end } = table;
  const notices: SheetNotice[] = [];
  const hidden = sheet.hiddenRows.filter((row) => row >= first && row < end && classed.kinds[row] === 'data');
  if (hidden.length > 0) {
    const rows = `第 ${runsOf(hidden.map((row) => row + 1))} 行（共 ${hidden.length} 个申报项目）`;
    notices.push(
      sheet.filtered
        ? info(
            'filtered-rows',
            `${rows}被筛选或隐藏，看不到，但照常审核并计数。如不应参加审核，请先删除这些行`,
          )
        : info('hidden-rows', `${rows}已隐藏，但照常审核并计数。如不应参加审核，请先删除这些行`),
    );
  }
  if (sheet.hiddenColumns.length > 0) {
    const columns = runsOf(sheet.hiddenColumns, columnLetters);
    notices.push(info('hidden-columns', `${columns} 列已隐藏，其中的内容照常读取和审核`));
  }
  if (classed.continued.length > 0) {
    const rows = runsOf(classed.continued.map((row) => row + 1));
    notices.push({
      code: 'merged-rows',
      severity: 'warning',
      message: `第 ${rows} 行的项目名称与上一行合并，按同一项目处理，这些行中的数值未采用，请核对上一行的金额是否为全部金额`,
      cells: [],
    });
  }
  notices.push(...sharedProjectNotices(classed.joint, classed.sharing));
  notices.push(...setAsideNotices(classed.setAside));
  if (classed.lost.length > 0) {
    const rows = runsOf(classed.lost.map(({ row }) => row + 1).sort((a, b) => a - b));
    notices.push({
      code: 'row-correction-lost',
      severity: 'warning',
      message: `曾人工指定原第 ${rows} 行是否为申报项目，现在找不到内容相同的行，该指定未采用，请在“读表预览”中重新核对`,
      cells: [],
    });
  }
  return [...notices, ...withdrawnNotice(classed.withdrawn), ...waitingFormulas(sheet, table)];
}

/** Formulas of the table, wherever they stand in it, of which the file holds no result. */
function waitingFormulas(sheet: SheetSnapshot, table: TableRegion): SheetNotice[] {
  const { name, values } = regionOf(sheet, table);
  const cells = values.flatMap((row, at) =>
    row.flatMap((value, column) => (value === notCalculated ? [{ row: at, column }] : [])),
  );
  const [first] = cells;
  if (!first) return [];
  const others = cells.slice(1, mostNamed).map((cell) => cellAddress(cell));
  const count = cells.length > 1 ? ` 等 ${cells.length} 个单元格` : '';
  const places = `${[`${name}!${cellAddress(first)}`, ...others].join('、')}${count}`;
  const message = `公式尚未计算（${places}），请在 Excel 中重新计算并保存后再审核；这些单元格按无法识别处理`;
  return [{ code: 'not-calculated', severity: 'warning', message, cells }];
}

function info(code: NoticeCode, message: string): SheetNotice {
  return { code, severity: 'info', message, cells: [] };
}
