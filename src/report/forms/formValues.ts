import type { FormRow } from '../../guide/form';
import type { CellContent, CellStyle } from '../../workbook/edit';
import { cellAddress } from '../../workbook/address';
import type { Area } from '../../workbook/snapshot';
import { officialLook, prefilledFill } from '../officialLook';
import { formColumn as at, type FormDraft } from './formDraft';
import { boxStates, valueContent } from './prefill';

/** Puts the value cells of an indicator, one a value column, with what may be typed into them. */
export function putValues(draft: FormDraft, row: FormRow, line: number): void {
  const { form, prefill } = draft;
  const several = form.valueColumns.length > 1;
  form.valueColumns.forEach((_, index) => {
    const mine = prefill.valueColumn === index;
    const { content, filled } = valueContent(
      row,
      mine ? prefill : { ...prefill, branch: null, value: () => null },
    );
    const column = at.value + (several ? index : 0);
    const columns = several ? 1 : at.end - at.value;
    const area: Area = { row: line, column, rows: 1, columns: 1 };
    draft.put({ row: line, column, columns, content, style: valueStyle(row, content, filled) });
    if (filled) draft.prefilled[cellAddress(area)] = row.field ?? filledField(row, prefill.branch);
    putValidation(draft, row, area);
  });
}

/** The value cells of a line that the applicant words. */
export function putCustomValues(draft: FormDraft, row: number): void {
  const several = draft.form.valueColumns.length > 1;
  draft.form.valueColumns.forEach((_, index) =>
    draft.put({
      row,
      column: at.value + index,
      columns: several ? 1 : at.end - at.value,
      style: officialLook.value,
    }),
  );
}

function filledField(row: FormRow, branch: string | null): string {
  return row.fills.find((fill) => fill.branch === branch)?.field ?? row.label ?? '';
}

/** Several tick boxes stand one below the other, from the left; counts have no decimals. */
function valueStyle(row: FormRow, content: CellContent, filled: boolean): CellStyle {
  const lines = typeof content === 'string' && content.includes('\n');
  const style: CellStyle = {
    ...officialLook.value,
    ...(lines ? { horizontal: 'left' } : {}),
    ...(row.value === 'count' ? { numberFormat: '0' } : {}),
  };
  return filled ? { ...style, fill: prefilledFill } : style;
}

function putValidation({ sheet }: FormDraft, row: FormRow, area: Area): void {
  const unit = row.unit === null ? '' : `，单位：${row.unit}`;
  const least = row.signed ? {} : { min: 0 };
  switch (row.value) {
    case 'share':
      sheet.validate({ kind: 'decimal', area, ...least, max: 100, prompt: sharePrompt(row) });
      break;
    case 'number':
      sheet.validate({ kind: 'decimal', area, ...least, prompt: `请填数字${unit}` });
      break;
    case 'count':
      sheet.validate({ kind: 'whole', area, ...least, prompt: `请填整数${unit}` });
      break;
    case 'grade':
      sheet.validate({ kind: 'list', area, options: row.options, prompt: '请选择等级' });
      break;
    case 'checkbox':
      if (row.options.length === 1) {
        sheet.validate({ kind: 'list', area, options: boxStates, prompt: '请选择：□ 未选，☑ 已选' });
      }
  }
}

function sharePrompt({ signed }: FormRow): string {
  return signed ? '请填不大于 100 的数（百分数），单位：%' : '请填 0 至 100 的数（百分数），单位：%';
}
