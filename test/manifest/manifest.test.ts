/** @jest-environment jsdom */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readRibbon } from '../../src/trial/page/ribbon';

const root = resolve(__dirname, '../..');
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');
const manifest = new DOMParser().parseFromString(text, 'application/xml');
const all = (name: string): Element[] => [...manifest.getElementsByTagNameNS('*', name)];
const addresses = all('*')
  .map((element) => element.getAttribute('DefaultValue') ?? '')
  .filter((value) => /^https?:/.test(value));

function conforms(xml: string): { status: number | null; stderr: string } {
  const file = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'manifest.xml');
  writeFileSync(file, xml);
  return spawnSync(process.execPath, [join(root, 'scripts/checkManifest.mjs'), file], { encoding: 'utf8' });
}

test('conforms to the schemas of the add-in only manifest', () => {
  expect(conforms(text)).toMatchObject({ status: 0, stderr: '' });
});

test('the schema check refuses what is wrong, and names the line', () => {
  const wrong = conforms(
    text.replace('<DefaultLocale>', '<Locale>').replace('</DefaultLocale>', '</Locale>'),
  );
  expect(wrong.status).toBe(1);
  expect(wrong.stderr).toMatch(/manifest\.xml:6: .*Locale/);
});

test('identity, locale, version and requirement are those of the project', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(manifest.querySelector('Id')?.textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(manifest.querySelector('Version')?.textContent).toBe(`${version}.0`);
  expect(manifest.querySelector('DefaultLocale')?.textContent).toBe('zh-CN');
  const sets = all('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]);
  expect(sets).toEqual([
    ['ExcelApi', '1.9'],
    ['ExcelApi', '1.9'],
  ]);
});

test('every address is https on one server, and every icon lies in assets', () => {
  expect(addresses.length).toBeGreaterThan(20);
  expect(new Set(addresses.map((address) => new URL(address).origin)).size).toBe(1);
  expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([]);
  const icons = addresses.filter((address) => address.endsWith('.png'));
  expect(icons.filter((address) => !existsSync(join(root, new URL(address).pathname)))).toEqual([]);
});

test('icons have the size that their place asks for', () => {
  for (const image of all('Image').filter((each) => each.hasAttribute('size'))) {
    const id = image.getAttribute('resid');
    const address =
      all('Image')
        .find((each) => each.getAttribute('id') === id)
        ?.getAttribute('DefaultValue') ?? '';
    const png = readFileSync(join(root, new URL(address).pathname));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)].join()).toBe(
      `${image.getAttribute('size')},${image.getAttribute('size')}`,
    );
  }
});

test('every button shows the one pane at an address of its own, without a shared runtime', () => {
  const actions = all('Action');
  expect(new Set(actions.map((action) => action.getAttribute('xsi:type')))).toEqual(
    new Set(['ShowTaskpane']),
  );
  expect(new Set(all('TaskpaneId').map((id) => id.textContent)).size).toBe(1);
  expect(all('TaskpaneId')).toHaveLength(actions.length);
  expect([...all('Runtimes'), ...all('FunctionFile')]).toEqual([]);
});

test('the ribbon is read as the trial page shows it', () => {
  const [group, ...others] = readRibbon(text);
  expect(others).toEqual([]);
  expect(group?.label).toBe('项目审核');
  expect(group?.buttons.map(({ label, page }) => [label, page])).toEqual([
    ['审核', 'taskpane.html?do=review'],
    ['限报', 'taskpane.html?do=limits'],
    ['绩效表', 'taskpane.html?do=forms'],
    ['汇总', 'taskpane.html?do=summary'],
    ['打开面板', 'taskpane.html'],
  ]);
  expect(group?.buttons[0]?.icon).toBe('assets/review-32.png');
});

test('a ribbon that names a missing resource is refused', () => {
  expect(() => readRibbon(text.replace(' id="Review.Label"', ' id="Review.Other"'))).toThrow(
    'no resource Review.Label',
  );
  expect(() => readRibbon('<OfficeApp>')).toThrow('not well-formed');
});

test('office-addin-manifest reads the manifest without a network', () => {
  const told = execFileSync(
    process.execPath,
    ['node_modules/office-addin-manifest/cli.js', 'info', 'manifest.xml'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  expect(told).toContain(`Id: ${manifest.querySelector('Id')?.textContent}`);
  expect(told).toContain('Name: 项目审核');
});
