import type { Reading } from './application';
import { plain, quoted } from './plainText';
import { endsWithAny } from './rowSigns';
import { isDitto, isPlaceholder, saysNothing, unreadable } from './unreadable';

const phone = /(?:\+?86-?)?(?:1[3-9]\d-?\d{4}-?\d{4}|0\d{2,3}-\d{7,8})[)）]?$/;
const stamp = /[（(](?:盖章|公章|加盖公章|单位盖章|签章)[)）]$/;
const contact = /[\s,，、;；:：(（]+(?:(?:联系|负责|经办)人[:：]?)?\p{Script=Han}{2,4}$/u;
const labels = /[\s,，、;；:：(（]*(?:联系电话|联系方式|电话|手机|手机号码?)?[:：]?\s*$/;

/**
 * Reads the name of an applicant: without a person's name and telephone behind it, which no list may show, and 盖章. What
 * only stands in for a name is none: 同上 and 待定 are unreadable, a dash is empty.
 */
export function readApplicant(read: Reading, endings: readonly string[]): Reading {
  if (read.state !== 'text') return read;
  if (saysNothing(read.value)) return { state: 'empty' };
  return noName(read.value, '单位名称', '单位全称') ?? { ...read, value: bareName(read.value, endings) };
}

/** Reads the name of a project: 同上 and 待定 are none. */
export function readProject(read: Reading): Reading {
  if (read.state !== 'text' || saysNothing(read.value)) return read;
  return noName(read.value, '项目名称', '项目名称') ?? read;
}

function noName(text: string, what: string, wanted: string): Reading | null {
  const tight = plain(text);
  if (!isDitto(tight) && !isPlaceholder(tight) && !/^\d{1,4}$/.test(tight)) return null;
  return unreadable('no-name', `${quoted(text)}不是${what}，请逐行填写${wanted}`);
}

function bareName(text: string, endings: readonly string[]): string {
  const unstamped = text.replace(stamp, '').trim();
  const [number] = phone.exec(unstamped.replace(/(?<=\d)\s+(?=\d)/g, '')) ?? [];
  if (number === undefined) return unstamped;
  const before = unstamped.replace(/(?<=\d)\s+(?=\d)/g, '').slice(0, -number.length);
  const name = before.replace(labels, '');
  const isOrganisation = (part: string): boolean => endsWithAny(plain(part), endings);
  if (isOrganisation(name)) return name;
  const alone = name.replace(contact, '');
  return isOrganisation(alone) ? alone : unstamped;
}
