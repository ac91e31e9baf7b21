/** Fills of bars, far enough apart in brightness to be told in grey. */
export const chartFills = {
  dark: '#1F4E79',
  light: '#BDD7EE',
  符合: '#E8F2DF',
  待核实: '#9CC7EA',
  存疑: '#D98E2B',
  不符合: '#9C2B23',
} as const;
