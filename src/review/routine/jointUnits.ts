import { bareCreditCode } from '../../intake/creditCodeFault';
import { plain } from '../../intake/plainText';
import { endsWithAny } from '../../intake/rowSigns';
import { namesIn } from './formerNames';

/** An organisation in an applicant's cell: its names as comparable keys, its own first, and how the cell writes it. */
export interface Unit {
  readonly text: string;
  readonly keys: readonly string[];
}

/** How units and their names are told in a cell. */
export interface UnitWords {
  /** How names of organisations end. */
  readonly endings: readonly string[];
  /** What introduces a former name in brackets. */
  readonly former: readonly string[];
  readonly keyOf: (name: string) => string;
}

const role =
  /^(?:牵头|联合|参与|合作|申报|承担|主办|协办|第[一二三四五]|成员)?(?:申报|承担|参与)?单位\d?[:：]|^\(?\d{1,2}[.、)]\s*/;
const roleBehind = /[（(](?:牵头|联合|参与|合作|主要|共同|第[一二三四五]|成员|联合体)[^（()）]*[)）]$/;
const marks = /\s*[\r\n、，,；;／/|｜+＋&＆]\s*|\s+/;

/**
 * The organisations that a cell names: several of a joint filing (苏州甲有限公司、苏州乙有限公司), each on a line, behind a
 * comma, a space or 和; one wherever a part would not be the whole name of an organisation.
 */
export function unitsIn(text: string, words: UnitWords): Unit[] {
  const whole = [unitOf(text.trim().replace(roleBehind, ''), words)];
  // A name holds no ending twice, but for a few: then every part is looked at.
  if (!marks.test(text.trim()) && !/[和与及]|联合/.test(text)) return whole;
  const joined = words.endings.map((ending) => `(?<=${ending})`).join('|');
  const parts = text
    .split(marks)
    .flatMap((part) => part.split(new RegExp(`(?:${joined})(?:和|与|及|联合)`, 'u')))
    .map((part) => part.replace(role, '').replace(roleBehind, '').trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return whole;
  const units = parts.map((part) => unitOf(part, words));
  return parts.every((part) => isOrganisation(part, words)) ? units : whole;
}

function unitOf(text: string, { former, keyOf }: UnitWords): Unit {
  const keys = namesIn(text, former)
    .map(keyOf)
    .filter((key) => key !== '');
  return { text: text.trim(), keys: [...new Set(keys)] };
}

/** The whole name of an organisation, its brackets closed, a former name behind it or not. */
function isOrganisation(part: string, { endings, former }: UnitWords): boolean {
  const [own = ''] = namesIn(part, former);
  const count = (shape: RegExp): number => part.match(shape)?.length ?? 0;
  return endsWithAny(plain(own), endings) && own.length >= 4 && count(/[（(]/g) === count(/[)）]/g);
}

/** The credit codes in a cell: the cell as it stands, or several of 18 characters each, whatever stands between them. */
export function codesIn(text: string): string[] {
  const bare = bareCreditCode(text);
  const several = /^(?:[0-9A-Z]{18}[、,;/|]*){2,}$/.test(bare);
  return several ? (bare.match(/[0-9A-Z]{18}/g) ?? []) : [text];
}
