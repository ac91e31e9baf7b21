/** Draws the icons of the ribbon and the add-in into assets/: `npx tsx scripts/makeIcons.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodePng, type Colour } from './png';

/** A shape on the unit square: whether it covers a point, and its colour. */
interface Shape {
  readonly colour: Colour;
  covers(x: number, y: number): boolean;
}

const BLUE: Colour = [15, 84, 140];
const PALE: Colour = [214, 230, 244];
const WHITE: Colour = [255, 255, 255];
const RED: Colour = [196, 43, 28];
const GREEN: Colour = [16, 124, 65];

function box(colour: Colour, left: number, top: number, right: number, bottom: number, round = 0): Shape {
  return {
    colour,
    covers(x, y) {
      const dx = Math.max(left + round - x, 0, x - (right - round));
      const dy = Math.max(top + round - y, 0, y - (bottom - round));
      return round === 0 ? dx === 0 && dy === 0 : dx * dx + dy * dy <= round * round;
    },
  };
}

/** A line through points, with round ends. */
function stroke(colour: Colour, width: number, ...points: readonly (readonly [number, number])[]): Shape {
  const covers = (x: number, y: number): boolean =>
    points.slice(1).some((end, index) => {
      const [ax, ay] = points[index] ?? end;
      const [bx, by] = end;
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
      return (x - ax - along * (bx - ax)) ** 2 + (y - ay - along * (by - ay)) ** 2 <= (width / 2) ** 2;
    });
  return { colour, covers };
}

const sheet = [box(BLUE, 0.12, 0.06, 0.88, 0.94, 0.08), box(WHITE, 0.19, 0.13, 0.81, 0.87, 0.03)];

const ICONS: Readonly<Record<string, readonly Shape[]>> = {
  review: [
    ...sheet,
    stroke(BLUE, 0.06, [0.3, 0.29], [0.7, 0.29]),
    stroke(BLUE, 0.06, [0.3, 0.43], [0.5, 0.43]),
    stroke(GREEN, 0.13, [0.34, 0.64], [0.49, 0.78], [0.84, 0.42]),
  ],
  limits: [
    box(BLUE, 0.12, 0.5, 0.3, 0.88),
    box(BLUE, 0.41, 0.34, 0.59, 0.88),
    box(RED, 0.7, 0.12, 0.88, 0.88),
    box(BLUE, 0.06, 0.88, 0.94, 0.95),
    stroke(RED, 0.05, [0.06, 0.28], [0.94, 0.28]),
  ],
  forms: [
    ...sheet,
    box(PALE, 0.19, 0.13, 0.81, 0.33),
    stroke(BLUE, 0.05, [0.19, 0.33], [0.81, 0.33]),
    stroke(BLUE, 0.05, [0.19, 0.51], [0.81, 0.51]),
    stroke(BLUE, 0.05, [0.19, 0.69], [0.81, 0.69]),
    stroke(BLUE, 0.05, [0.45, 0.33], [0.45, 0.87]),
  ],
  summary: [
    ...sheet,
    stroke(BLUE, 0.06, [0.3, 0.27], [0.7, 0.27]),
    box(BLUE, 0.29, 0.58, 0.4, 0.8),
    box(GREEN, 0.45, 0.42, 0.56, 0.8),
    box(BLUE, 0.61, 0.5, 0.72, 0.8),
  ],
  panel: [
    box(BLUE, 0.06, 0.14, 0.94, 0.86, 0.07),
    box(WHITE, 0.13, 0.28, 0.53, 0.79),
    box(PALE, 0.6, 0.28, 0.87, 0.79),
    stroke(BLUE, 0.05, [0.66, 0.42], [0.81, 0.42]),
    stroke(BLUE, 0.05, [0.66, 0.56], [0.81, 0.56]),
  ],
  addin: [
    box(BLUE, 0.02, 0.02, 0.98, 0.98, 0.18),
    box(WHITE, 0.24, 0.16, 0.76, 0.84, 0.05),
    stroke(BLUE, 0.05, [0.34, 0.31], [0.66, 0.31]),
    stroke(BLUE, 0.05, [0.34, 0.44], [0.52, 0.44]),
    stroke(GREEN, 0.11, [0.36, 0.62], [0.47, 0.73], [0.7, 0.48]),
  ],
};
const SIZES: Readonly<Record<string, readonly number[]>> = { addin: [16, 32, 64, 80, 128] };
const BUTTON_SIZES = [16, 32, 80];
const SAMPLES = 4;

/** One pixel: the colours of its samples, the topmost shape winning in each; transparent where none covers. */
function pixel(
  shapes: readonly Shape[],
  size: number,
  column: number,
  row: number,
): readonly [number, number, number, number] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
    const shape = [...shapes].reverse().find((each) => each.covers(x, y));
    if (!shape) continue;
    covered += 1;
    shape.colour.forEach((part, index) => (sum[index] = (sum[index] ?? 0) + part));
  }
  const [red, green, blue] = sum.map((part) => Math.round(part / Math.max(covered, 1)));
  return [red ?? 0, green ?? 0, blue ?? 0, Math.round((255 * covered) / (SAMPLES * SAMPLES))];
}

const folder = join(import.meta.dirname, '..', 'assets');
mkdirSync(folder, { recursive: true });
for (const [name, shapes] of Object.entries(ICONS)) {
  for (const size of SIZES[name] ?? BUTTON_SIZES) {
    writeFileSync(
      join(folder, `${name}-${size}.png`),
      encodePng(size, size, (column, row) => pixel(shapes, size, column, row)),
    );
  }
}
