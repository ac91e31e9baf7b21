import type { Guide } from '../../guide/guide';
import { quoted } from '../wording';
import { divisionOfProject, projectCodeFault } from './projectCodeFault';
import { filled, textIn, type Make } from './routineContext';

/** Project codes that cannot be right by their shape. */
export const projectCodeShape: Make<'project-code-shape'> =
  (check, _context, said) =>
  ({ application }) => {
    const cell = filled(application, check.field);
    const text = textIn(application, check.field);
    const fault = cell && text !== '' ? projectCodeFault(text, check.years) : null;
    if (cell && fault !== null)
      said.ofRow(check, application, {
        cells: [cell],
        actual: text,
        message: `${quoted(text)}${fault}，请核对`,
      });
  };

/** Project codes whose division lies in another city than the row. */
export const projectCodeRegion: Make<'project-code-region'> = (check, { guide }, said) => {
  const cityOf = citiesByCode(guide);
  const wider = new Set(check.wider);
  return ({ application }) => {
    const cell = filled(application, check.field);
    const { city } = application;
    if (!cell || city === null) return;
    const division = divisionOfProject(textIn(application, check.field));
    if (division === null || wider.has(division)) return;
    const coded = cityOf.get(division.slice(0, 4));
    if (coded === city) return;
    const where = coded === undefined ? '不是指南适用范围内的设区市' : `属于${coded}`;
    said.ofRow(check, application, {
      cells: [cell],
      actual: division,
      message: `投资项目代码第 5 至 10 位“${division}”${where}，与本行所在的${city}不一致，请核对`,
    });
  };
};

/** Cities by the first four digits of their division code, which their counties and zones share. */
function citiesByCode({ divisions }: Guide): ReadonlyMap<string, string> {
  return new Map(divisions.map(({ code, name }) => [code.slice(0, 4), name]));
}
