import fc from 'fast-check';
import { Axis } from '../../../src/trial/page/grid/axis';

const axis = new Axis([10, 20, 0, 30, 40, 50], 1);

test('offsets add up and hidden ones take no room', () => {
  expect([0, 1, 2, 3, 6].map((index) => axis.offset(index))).toEqual([0, 10, 30, 30, 150]);
  expect(axis.total).toBe(150);
  expect(axis.next(1, 1)).toBe(3);
  expect(axis.next(0, -1)).toBe(0);
});

test('the frozen part stays under the pointer while the rest scrolls', () => {
  expect(axis.indexUnder(5, 100)).toBe(0);
  expect(axis.indexUnder(15, 20)).toBe(3);
});

test('what is out of sight is scrolled to, what is in sight stays', () => {
  expect(axis.scrollTo(5, 0, 100)).toBe(50);
  expect(axis.scrollTo(1, 50, 100)).toBe(0);
  expect(axis.scrollTo(3, 10, 100)).toBe(10);
  expect(axis.scrollTo(0, 50, 100)).toBe(50);
});

test('a position lies within the one that is found for it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }),
      fc.nat(2000),
      (sizes, position) => {
        const any = new Axis(sizes, 0);
        const index = any.indexAt(position);
        expect(any.offset(index)).toBeLessThanOrEqual(position);
        if (index < any.count - 1) expect(any.offset(index + 1)).toBeGreaterThan(position);
      },
    ),
  );
});
