import { guide } from '../intake/sheetBuilder';

const counties = guide.divisions.flatMap(({ name, counties: own }) =>
  own.map((county) => ({ ...county, city: name })),
);

it('has the 55 districts, 21 county-level cities and 19 counties of 2021, each with a code of its city', () => {
  const kinds = ['区', '市', '县'].map((kind) => counties.filter(({ name }) => name.endsWith(kind)).length);
  expect(kinds).toEqual([55, 21, 19]);
  for (const { code: city, counties: own } of guide.divisions) {
    for (const { code } of own) expect(code).toMatch(new RegExp(`^${city.slice(0, 4)}(?!00)\\d{2}$`));
  }
  const codes = counties.map(({ code }) => code);
  expect(new Set(codes).size).toBe(95);
});

it('has 鼓楼区 in two cities and nothing else twice', () => {
  const names = counties.map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) < index);
  expect(twice).toEqual(['鼓楼区']);
});

it('knows what was merged before 2021 only as former names', () => {
  const names = counties.map(({ name }) => name);
  for (const former of ['港闸区', '海门市', '通州市', '海安县', '崇安区', '清河区', '大丰市']) {
    expect(names).not.toContain(former);
  }
  const aliases = guide.divisions.flatMap(({ aliases: all }) => all);
  expect(aliases.find(({ name }) => name === '港闸区')).toMatchObject({ county: '崇川区', code: '320611' });
  expect(aliases.find(({ name }) => name === '海门市')).toMatchObject({ county: '海门区', code: '320684' });
});

it('gives every code to one division only', () => {
  const all = guide.divisions.flatMap(({ code, counties: own, aliases }) => [
    code,
    ...own.flatMap((county) => [county.code ?? '', ...county.formerCodes]),
    ...aliases.flatMap((alias) => alias.code ?? []),
  ]);
  expect(all.filter((code, index) => all.indexOf(code) < index)).toEqual([]);
});
