import { divisionIndex } from '../../intake/divisionIndex';
import { bareCreditCode, creditCodeFault } from '../../intake/creditCodeFault';
import { divisionOfProject } from './projectCodeFault';
import { filled, textIn, type Make } from './routineContext';

/** Applicants registered in another city than the row's. A code that cannot be right tells nothing. */
export const creditCodeRegion: Make<'credit-code-region'> = (check, { guide }, said) => {
  const divisions = divisionIndex(guide);
  return ({ application }) => {
    const cell = filled(application, check.field);
    const { city } = application;
    if (!cell || city === null) return;
    const code = textIn(application, check.field);
    if (creditCodeFault(code) !== null) return;
    const region = bareCreditCode(code).slice(2, 8);
    const registered = divisions.ofCode(region);
    if (registered?.city === city) return;
    const where = registered ? `属于${registered.city}` : '不属于指南适用范围内的设区市';
    said.ofRow(check, application, {
      cells: [cell],
      actual: region,
      message: `统一社会信用代码第 3 至 8 位“${region}”（登记机关）${where}，与本行所在的${city}不同；登记地可以不同，请留意`,
    });
  };
};

/** Project codes of another county of the row's own city. */
export const projectCodeCounty: Make<'project-code-county'> = (check, { guide }, said) => {
  const divisions = divisionIndex(guide);
  return ({ application }) => {
    const cell = filled(application, check.field);
    const { city, county } = application;
    if (!cell || county === null) return;
    const division = divisionOfProject(textIn(application, check.field));
    const coded = division === null ? null : divisions.ofCode(division);
    if (!coded?.county || coded.city !== city || coded.county === county) return;
    said.ofRow(check, application, {
      cells: [cell],
      actual: division,
      message: `投资项目代码第 5 至 10 位“${division}”属于${coded.county}，与本行所在的${county}不一致，请核对`,
    });
  };
};
