import { openHost } from './openHost';

/** The client can be told to refuse what lies above the host's requirement sets. */
function refuseNewer(on: boolean): void {
  const utility: unknown = Reflect.get(OfficeExtension, 'CommonUtility');
  if (typeof utility !== 'object' && typeof utility !== 'function') throw new Error('no CommonUtility');
  if (utility !== null) Reflect.set(utility, '_doApiNotSupportedCheck', on);
}

const matrix = { ExcelApi: '1.9', Settings: '1.1' };

test('an Excel of ExcelApi 1.9 says what it is, and the client refuses what is newer', async () => {
  await openHost(['申报汇总'], { matrix });
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(false);
  refuseNewer(true);
  try {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('申报汇总').getRange('A1:B2');
      expect(() => range.getMergedAreasOrNullObject()).toThrow(/getMergedAreasOrNullObject/);
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['', ''],
        ['', ''],
      ]);
    });
  } finally {
    refuseNewer(false);
  }
});

test('the requirement sets of a running client cannot change', async () => {
  await openHost(['申报汇总'], { matrix });
  await expect(openHost(['申报汇总'])).rejects.toThrow('other requirement sets');
});
