import { cellAddress } from '../../workbook/address';
import { fieldByRole } from '../../guide/lookup';
import type { Guide } from '../../guide/guide';
import type { HeadingCity } from '../../intake/application';
import { quoted } from '../wording';
import { filled, type Make } from './routineContext';

const said = { filer: '填报单位', title: '标题', sheet: '工作表名' } as const;

/** Rows whose city is another than the one that 填报单位, the title or the sheet's name states for all of them. */
export const headingCity: Make<'heading-city'> = function* (check, { guide, readings }, findings) {
  const placing = placingFields(guide);
  for (const reading of readings) {
    const stated = reading.heading?.city ?? null;
    for (const application of stated === null ? [] : reading.applications) {
      if (stated === null || application.city === null || application.city === stated.city) continue;
      const cells = placing.flatMap((field) => filled(application, field) ?? []).slice(0, 1);
      findings.ofRow(check, application, {
        cells,
        actual: application.city,
        required: stated.city,
        message: `本行属于${application.city}，${headingText(stated)}属于${stated.city}，请核对是否误列`,
      });
    }
    yield;
  }
};

/** “填报单位“苏州市工业和信息化局”（A2）” */
function headingText({ from, text, at }: HeadingCity): string {
  return `${said[from]}${quoted(text)}${at === null ? '' : `（${cellAddress(at)}）`}`;
}

function placingFields(guide: Guide): string[] {
  return (['city', 'county', 'recommender'] as const).flatMap((role) => fieldByRole(guide, role)?.id ?? []);
}
