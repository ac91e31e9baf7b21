import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Guide } from './guide';
import { GuideError, pathText, type GuidePath } from './guideProblem';
import { initialsFileSchema } from './appendix';
import { parseGuide } from './parseGuide';

const policies = join(__dirname, '..', 'policy');

/** The policy folder of a guide, by its id ("2021"). @throws Error that names the guides there are. */
export function policyFolder(id: string): string {
  const folder = join(policies, id);
  if (/^[0-9A-Za-z-]+$/.test(id) && existsSync(join(folder, 'guide.yaml'))) return folder;
  throw new Error(`没有“${id}”年度的项目指南数据，现有：${policyIds().join('、')}`);
}

/** Ids of the guides that the project holds, in order. */
export function policyIds(): string[] {
  return readdirSync(policies)
    .filter((name) => existsSync(join(policies, name, 'guide.yaml')))
    .sort();
}

/**
 * Reads a policy folder: guide.yaml, fields.yaml, divisions.yaml; sheetWords.yaml, spellings.yaml, plausibility.yaml and
 * routine.yaml (may be absent); one file a category in categories/, one a form in forms/ (a category names its form by
 * the form's id), one a catalogue in catalogues/.
 * @throws GuideError that names file, path and reason of everything that is wrong.
 */
export function loadGuide(folder: string): Guide {
  const forms = new Map(
    yamlFiles(join(folder, 'forms')).map((file) => [idOf(file), readYaml(folder, `forms/${file}`)]),
  );
  const categories = yamlFiles(join(folder, 'categories'))
    .map((name) => ({ file: `categories/${name}`, content: readYaml(folder, `categories/${name}`) }))
    .sort((a, b) => orderOf(a.content) - orderOf(b.content));
  const catalogues = yamlFiles(join(folder, 'catalogues'));
  const head = readYaml(folder, 'guide.yaml');
  const source = {
    ...(isRecord(head) ? head : {}),
    fields: readYaml(folder, 'fields.yaml'),
    divisions: readYaml(folder, 'divisions.yaml'),
    sheetWords: readOptional(folder, 'sheetWords.yaml') ?? {},
    spellings: readOptional(folder, 'spellings.yaml') ?? {},
    routine: readOptional(folder, 'routine.yaml') ?? [],
    plausibility: readOptional(folder, 'plausibility.yaml') ?? null,
    catalogues: catalogues.map((file) => readYaml(folder, `catalogues/${file}`)),
    categories: categories.map((category) => withForm(category, forms)),
  };
  return parseGuide(source, (path) => placeOf(path, categories, catalogues));
}

function readOptional(folder: string, file: string): unknown {
  return existsSync(join(folder, file)) ? readYaml(folder, file) : undefined;
}

/** The guide's own text, as published. */
export function loadGuideText(folder: string): string {
  return readFileSync(join(folder, 'guide.txt'), 'utf8');
}

/** The initials by which catalogues are searched: initials.yaml (may be absent). @throws GuideError as `loadGuide` does. */
export function loadInitials(folder: string): Record<string, string> {
  const file = 'initials.yaml';
  if (!existsSync(join(folder, file))) return {};
  const parsed = initialsFileSchema.safeParse(readYaml(folder, file));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => ({
    path: path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
    reason: message,
  }));
  throw new GuideError(problems, (path) => `${file} ${pathText(path)}`);
}

interface CategoryFile {
  readonly file: string;
  readonly content: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const idOf = (file: string): string => basename(file, '.yaml');
const yamlFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
    : [];

function orderOf(category: unknown): number {
  return isRecord(category) && typeof category['order'] === 'number' ? category['order'] : 0;
}

function readYaml(folder: string, file: string): unknown {
  try {
    return load(readFileSync(join(folder, file), 'utf8'), { schema: CORE_SCHEMA });
  } catch (fault) {
    if (fault instanceof YAMLException)
      throw new GuideError([{ path: [], reason: fault.message }], () => file);
    throw new GuideError([{ path: [], reason: '读不到这个文件' }], () => file);
  }
}

/** A category names its form by id; forms that several categories share are written once. */
function withForm({ file, content }: CategoryFile, forms: ReadonlyMap<string, unknown>): unknown {
  if (!isRecord(content) || typeof content['form'] !== 'string') return content;
  const id = content['form'];
  if (!forms.has(id)) {
    throw new GuideError([{ path: ['form'], reason: `没有 forms/${id}.yaml 这张表` }], () => `${file} form`);
  }
  return { ...content, form: forms.get(id) };
}

const ownFiles = ['fields', 'divisions', 'sheetWords', 'spellings', 'plausibility', 'routine'];

/** The file that a path of the whole guide lies in, and the path within that file. */
function placeOf(
  path: GuidePath,
  categories: readonly CategoryFile[],
  catalogues: readonly string[],
): string {
  const [room, index, ...rest] = path;
  const within = (file: string, inner: GuidePath): string =>
    inner.length > 0 ? `${file} ${pathText(inner)}` : file;
  if (room === 'categories' && typeof index === 'number') {
    const category = categories[index];
    if (!category) return pathText(path);
    const form = isRecord(category.content) ? category.content['form'] : undefined;
    if (rest[0] === 'form' && typeof form === 'string') return within(`forms/${form}.yaml`, rest.slice(1));
    return within(category.file, rest);
  }
  if (room === 'catalogues' && typeof index === 'number')
    return within(`catalogues/${catalogues[index] ?? ''}`, rest);
  if (ownFiles.includes(String(room))) return within(`${room}.yaml`, path.slice(1));
  return within('guide.yaml', path);
}
