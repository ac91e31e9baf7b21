import type { Guide } from '../../guide/guide';

const legalEndings = /(股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|公司|集团)$/;
const longestShort = 12;

/**
 * A short name of an applicant for a sheet's tab: without the legal form, the place before it and remarks in
 * brackets, unless nothing would be left. 苏州华兴精密制造有限公司 → 华兴精密制造.
 */
export function applicantShort(name: string, guide: Guide): string {
  const plain = name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/\([^)]*\)/g, '');
  const places = placeNames(guide);
  const steps: ((text: string) => string)[] = [
    (text) => text.replace(legalEndings, ''),
    ...[1, 2, 3].map(() => (text: string) => withoutPlace(text, places)),
  ];
  const short = steps.reduce((text, step) => keepIfNamed(step(text), text), plain);
  return [...(short || name.trim())].slice(0, longestShort).join('');
}

/** Cities and counties with and without their kind, and the province as the fund's name begins with it. */
function placeNames(guide: Guide): string[] {
  const province = /^([^省]+)省/.exec(guide.fund);
  const places = guide.divisions.flatMap((city) => [
    city.name,
    city.short,
    ...city.counties.map(({ name }) => name),
  ]);
  return province ? [province[0], province[1] ?? '', ...places] : places;
}

function withoutPlace(text: string, places: readonly string[]): string {
  const place = places.filter((each) => text.startsWith(each)).sort((a, b) => b.length - a.length)[0];
  return place === undefined ? text : text.slice(place.length).replace(/^[市区县]/, '');
}

/** A name of one character is none. */
function keepIfNamed(next: string, before: string): string {
  return [...next].length >= 2 ? next : before;
}
