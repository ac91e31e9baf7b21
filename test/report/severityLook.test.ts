import { severityLooks } from '../../src/report/severityLook';

const channels = (color: string): number[] => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
const grey = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(color);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
};
const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

test('fills stay apart when printed in grey', () => {
  const greys = [
    severityLooks.violation,
    severityLooks.unreadable,
    severityLooks.warning,
    severityLooks.confirm,
  ].map(({ fill }) => grey(fill));
  greys.slice(1).forEach((value, index) => expect(value - (greys[index] ?? 0)).toBeGreaterThan(18));
  expect(255 - (greys.at(-1) ?? 255)).toBeGreaterThan(10);
});

test.each(Object.entries(severityLooks))(
  'text on %s can be read (contrast of at least 4.5)',
  (_, { fill, color }) => {
    expect((luminance(fill) + 0.05) / (luminance(color) + 0.05)).toBeGreaterThanOrEqual(4.5);
  },
);
