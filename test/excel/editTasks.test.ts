import { tasksOf } from '../../src/excel/editTasks';
import type { CellContent, Edit } from '../../src/workbook/edit';
import { WorkbookFault } from '../../src/workbook/fault';

const write = (row: number, contents: CellContent[][], sheet = '申报汇总'): Edit => ({
  kind: 'write-cells',
  sheet,
  row,
  column: 2,
  contents,
});

describe('the parts of edits', () => {
  it('are small enough to be divided when Excel finds a request too large', () => {
    const rows = Array.from({ length: 4000 }, () => ['项目总投资'.repeat(20), 1]);
    const blocks = tasksOf(write(3, rows));
    expect(blocks.length).toBeGreaterThan(4);
    const starts = blocks.map((task) => (task.look === 'formats' ? task.block.row : -1));
    const lengths = blocks.map((task) => (task.look === 'formats' ? task.block.contents.length : 0));
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(4000);
    expect(starts).toEqual(lengths.map((_, index) => 3 + lengths.slice(0, index).reduce((a, b) => a + b, 0)));
  });

  it.each<[string, CellContent, string]>([
    ['a text of 32,768 characters', 'a'.repeat(32_768), 'too-large'],
    ['a number that is none', Number.NaN, 'unsupported'],
    ['an infinite number', Infinity, 'unsupported'],
  ])('refuse %s and name its cell', (_name, content, code) => {
    const refused = (): unknown => tasksOf(write(4, [['a', content]]));
    expect(refused).toThrow(WorkbookFault);
    expect(refused).toThrow('工作表“申报汇总”的 D5');
    expect(refused).toThrow(expect.objectContaining({ code }));
  });

  it('take a text of 32,767 characters', () => {
    expect(tasksOf(write(4, [['a'.repeat(32_767)]]))).toHaveLength(1);
  });
});
