import fc from 'fast-check';
import { charactersOfPoints, pointsOfCharacters } from '../../src/excel/columnWidth';

describe('column widths', () => {
  it("are Excel's standard width at 9.140625 characters: 64 pixels, 48 points", () => {
    expect(pointsOfCharacters(9.140625)).toBe(48);
  });

  it('come back from points as they went, to the pixel', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1785 }), (pixels) => {
        const points = pixels * 0.75;
        expect(pointsOfCharacters(charactersOfPoints(points))).toBe(points);
      }),
    );
  });
});
