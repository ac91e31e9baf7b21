import { cellName } from '../../workbook/address';
import { fieldByRole } from '../../guide/lookup';
import type { Guide } from '../../guide/guide';
import type { Application, HeadingCity } from '../../intake/application';
import { quoted } from '../wording';
import { filled, type Make } from './routineContext';

const said = { filer: '填报单位', title: '标题', sheet: '工作表名' } as const;

/** Rows whose city is another than the one that 填报单位, the title or the sheet's name states for all of them. */
export const headingCity: Make<'heading-city'> = function* (check, { guide, readings }, findings) {
  const placing = placingFields(guide);
  const elsewhere = new Map<Application, HeadingCity>();
  for (const { heading, applications } of readings) {
    const stated = heading?.city ?? null;
    for (const application of stated === null ? [] : applications) {
      if (stated && application.city !== null && application.city !== stated.city)
        elsewhere.set(application, stated);
    }
    yield;
  }
  return ({ application }) => {
    const stated = elsewhere.get(application);
    if (!stated) return;
    findings.ofRow(check, application, {
      cells: placing.flatMap((field) => filled(application, field) ?? []).slice(0, 1),
      actual: application.city,
      required: stated.city,
      message: `本行属于${application.city}，${headingText(stated)}属于${stated.city}，请核对是否误列`,
    });
  };
};

/** “填报单位“苏州市工业和信息化局”（A2）” */
function headingText({ from, text, at }: HeadingCity): string {
  return `${said[from]}${quoted(text)}${at === null ? '' : `（${cellName(at)}）`}`;
}

function placingFields(guide: Guide): string[] {
  return (['city', 'county', 'recommender'] as const).flatMap((role) => fieldByRole(guide, role)?.id ?? []);
}
