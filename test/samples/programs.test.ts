import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { clearAll } from '../../src/app/clearMarks';
import { reviewSheets } from '../../src/app/reviewSheets';
import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { request } from '../app/openedBatch';

const sample = (name: string): Uint8Array => readFileSync(resolve('samples', `${name}.xlsx`));

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );
}

describe('a workbook as another program left it', () => {
  it('is in the shape that the program writes', () => {
    const wps = partsOf(sample('乱表11-WPS'));
    expect(wps['docProps/custom.xml']).toContain('KSOProductBuildVer');
    expect(wps['xl/worksheets/sheet1.xml']).toMatch(/xmlns:etc="http:\/\/www\.wps\.cn.*etc:filterBottomFollowUsedRange/s);
    expect(wps['xl/sharedStrings.xml']).toContain('<charset val="134"/>');
    expect(partsOf(sample('乱表10-表格筛选'))['xl/tables/table1.xml']).toMatch(/<autoFilter[^>]*><filterColumn/);
  });

  it.each(['乱表10-表格筛选', '乱表11-WPS'])('is marked and, cleared, is as it was, part for part: %s', async (name) => {
    const bytes = sample(name);
    const port = new FilePort(XlsxWorkbook.open(bytes), `${name}.xlsx`);
    await reviewSheets(port, { ...request, doubtful: 'leave' });
    const marked = partsOf(port.workbook.save());
    expect(marked['xl/worksheets/sheet1.xml']).toContain('〔审核〕');
    await clearAll(port);
    expect(partsOf(port.workbook.save())).toEqual(partsOf(bytes));
  });
});
