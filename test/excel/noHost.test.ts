import { ExcelPort } from '../../src/excel/excelPort';
import { whenReady } from '../../src/excel/host';

describe('where there is no Excel', () => {
  it('says so instead of failing', async () => {
    expect(await whenReady()).toEqual({ hosted: false, excelApi: null, dark: false });
  });

  it('throws a fault that says what to do', async () => {
    await expect(new ExcelPort().listSheets()).rejects.toMatchObject({
      name: 'WorkbookFault',
      code: 'unsupported',
      message: expect.stringContaining('请在 Excel 中打开'),
    });
  });
});
