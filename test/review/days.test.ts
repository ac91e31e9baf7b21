import fc from 'fast-check';
import { dayAfter, daysBetween, isoDay } from '../../src/review/days';

const day = fc.date({
  min: new Date('1900-01-01T00:00:00Z'),
  max: new Date('2199-12-31T00:00:00Z'),
  noInvalidDate: true,
});

it('counts the days between two days', () => {
  expect(daysBetween('2022-12-31', '2023-01-01')).toBe(1);
  expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
  expect(daysBetween('1900-02-28', '1900-03-01')).toBe(1);
  expect(daysBetween('2021-05-31', '2021-05-01')).toBe(-30);
});

it('agrees with the calendar of the platform', () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      const iso = (date: Date) => date.toISOString().slice(0, 10);
      const apart = (Date.parse(iso(b)) - Date.parse(iso(a))) / 86_400_000;
      return daysBetween(iso(a), iso(b)) === apart;
    }),
  );
});

it('takes a month or year at the end that is meant', () => {
  expect(isoDay({ year: 2024, month: 2, day: null }, 'last')).toBe('2024-02-29');
  expect(isoDay({ year: 2100, month: 2, day: null }, 'last')).toBe('2100-02-28');
  expect(isoDay({ year: 2000, month: 2, day: null }, 'last')).toBe('2000-02-29');
  expect(isoDay({ year: 2021, month: 3, day: null }, 'first')).toBe('2021-03-01');
  expect(isoDay({ year: 2021, month: null, day: null }, 'first')).toBe('2021-01-01');
  expect(isoDay({ year: 2021, month: null, day: null }, 'last')).toBe('2021-12-31');
});

it('knows the day after a day', () => {
  expect(dayAfter('2020-12-31')).toBe('2021-01-01');
  expect(dayAfter('2020-02-28')).toBe('2020-02-29');
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      return daysBetween(iso, dayAfter(iso)) === 1;
    }),
  );
});
