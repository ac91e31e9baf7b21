import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadGuide, policyFolder } from '../../src/guide/loadGuide';

const green = 'categories/green-upgrade.yaml';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'));
  cpSync(policyFolder('2021'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes the file anew with one passage replaced; the passage must be there. */
function change(file: string, passage: string, by: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(passage);
  writeFileSync(join(folder, file), text.replace(passage, by));
}

describe('a policy folder with a mistake', () => {
  it.each([
    ['a missing key', green, 'clause: 一（三）\n', '', `${green} clause: `],
    ['an unknown key', green, 'order: 60', 'order: 60\nrank: 1', 'rank'],
    ['a wrong date', green, '"2022-12-31"', '"2022-12"', `${green} rules[7].mechanism.date: `],
    ['a figure that is no decimal', green, 'min: "1000"', 'min: 1千', `${green} rules[1].mechanism.min: `],
    [
      'a mechanism that does not exist',
      green,
      'kind: route',
      'kind: rout',
      `${green} rules[8].mechanism.kind: `,
    ],
    ['an unknown field', green, 'field: energySaved', 'field: energySaving', '没有标识为“energySaving”的列'],
    ['an unknown branch', green, 'branch: [节能]', 'branch: [节电]', '本类别没有细分方向“节电”'],
    ['an unknown parent', green, 'parent: GRN-1.5d', 'parent: GRN-9', '本类别没有规则“GRN-9”'],
    ['too few children', green, 'atLeast: 2', 'atLeast: 4', '要求满足4项，而下属规则只有3条'],
    [
      'a rule twice',
      green,
      'id: GRN-1.2b',
      'id: GRN-1.2a',
      '规则编号“GRN-1.2a”与绿色化改造升级项目的规则重复',
    ],
    ['a rule of another category', green, 'id: GRN-1.2b', 'id: HCM-9', '规则编号应以“GRN-”开头'],
    ['an unknown form', green, 'form: "1-8"', 'form: "9-9"', `${green} form: `],
    [
      'an unknown field in a form',
      'forms/1-8.yaml',
      'field: projectName',
      'field: title',
      'forms/1-8.yaml header[0][0].field: ',
    ],
    [
      'a short name that is a full one',
      green,
      '节能技术改造]',
      '绿色化改造]',
      '“绿色化改造”已是类别的名称或别名',
    ],
    ['a field twice', 'fields.yaml', '- id: startDate', '- id: asOf', '列名标识“asOf”重复'],
    [
      'a category twice',
      green,
      'id: green-upgrade',
      'id: key-core-technology-rd',
      '项目类别“key-core-technology-rd”重复',
    ],
    [
      'an unknown member of a group',
      'guide.yaml',
      'members: [high-end-chain-modernization',
      'members: [high-end',
      '没有项目类别“high-end”',
    ],
    [
      'a setting outside its options',
      'guide.yaml',
      'value: gross',
      'value: brutto',
      'guide.yaml settings[0].value: ',
    ],
    [
      'an unknown catalogue',
      'categories/key-core-technology-rd.yaml',
      'catalogue: "1-1"',
      'catalogue: "1-99"',
      '没有目录“1-99”',
    ],
    ['an unknown county', 'divisions.yaml', 'county: 江宁区', 'county: 江宁县', '本市没有“江宁县”'],
    ['text that is no YAML', 'divisions.yaml', 'name: 南京市', 'name: "南京市', 'divisions.yaml: '],
  ])('names %s with its file, path and reason', (_, file, passage, by, message) => {
    change(file, passage, by);
    expect(() => loadGuide(folder)).toThrow(message);
  });

  it('names a file that is missing', () => {
    rmSync(join(folder, 'fields.yaml'));
    expect(() => loadGuide(folder)).toThrow('fields.yaml: 读不到这个文件');
  });

  it('lists all mistakes at once', () => {
    change(green, 'field: energySaved', 'field: energySaving');
    change(green, 'branch: [节水]', 'branch: [省水]');
    expect(() => loadGuide(folder)).toThrow(/有 \d+ 处错误[^]*energySaving[^]*省水/);
  });
});
