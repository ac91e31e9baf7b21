import { readDateText } from './dateText';
import { plain } from './plainText';

const han = '\\p{Script=Han}';
const year = '(?:19|20)\\d{2}';
const serial = '[A-Z]{0,4}\\d[\\d-]{0,23}';

/** How the numbers of official papers are written, the year's brackets made one kind. */
const shapes: readonly RegExp[] = [
  // 苏环审〔2020〕5号, 苏(2020)苏州市不动产权第0001234号, 苏环建〔2020〕83第0123号
  new RegExp(`^${han}{1,20}〔${year}〕年?${han}{0,16}(?:\\d{1,4}第)?${serial}号?$`, 'u'),
  new RegExp(`^〔${year}〕${han}{1,16}${serial}号$`, 'u'),
  // 苏环审2020-5号, 苏环审2020年第5号
  new RegExp(`^${han}{2,16}${year}(?:-|年?第)\\d{1,8}号?$`, 'u'),
  // 地字第320500202000012号
  new RegExp(`^${han}{1,14}第[A-Z]{0,4}\\d[\\d-]{3,23}号?$`, 'u'),
  // 备案证号320500-2020-0012
  new RegExp(
    `^${han}{0,12}(?:文|证|证书|编|备案|登记|批准|批复|许可|核准)号:?[A-Z]{0,8}\\d[A-Z\\d〔〕-]{3,29}$`,
    'u',
  ),
];
/** 6号, behind the number of another paper of the same office. */
const another = /^第?\d{1,6}号$/;
const label = /^\p{Script=Han}{0,14}(?:号|批复|批文|文件|证|证书|意见|备案|核准|环评|能评|安评|审查):(?=.)/u;
const title = /^《[^《》]+》/;
const separators = /[、,;。/+和及()]/;

/** Words by which a number is that of no approval, or of one that holds no longer: 苏环受理〔2021〕5号. */
const noApproval =
  /未|不(?!动产)|待|拟|计划|预计|受理|申请|申报|报批|报送|正在|在办|公示|无(?!锡)|免|豁|补办|过期|失效|作废|撤销|合同|协议|委托/;

/**
 * Whether a text names nothing but papers that have been issued, by their numbers (苏环审〔2020〕5号); labels, titles and
 * dates beside them may stand, and what `isAnswer` knows (已批复). The number of an application, a contract or an
 * exemption is none.
 */
export function namesDocument(text: string, isAnswer: (part: string) => boolean): boolean {
  if (!/\d/.test(text)) return false;
  const tight = text
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/\s*\n\s*/g, '、');
  const written = plain(tight).replace(/[〔[【〈(]((?:19|20)\d{2})年?[〕\]】〉)]/g, '〔$1〕');
  if (noApproval.test(written)) return false;
  let numbers = 0;
  for (const part of written.split(separators)) {
    const bare = part.replace(title, '').replace(label, '');
    const isNumber = isShaped(part) || isShaped(bare) || (numbers > 0 && another.test(bare));
    if (isNumber) numbers += 1;
    else if (bare !== '' && !isAnswer(bare) && readDateText(bare).kind !== 'date') return false;
  }
  return numbers > 0;
}

/** The years that the numbers of papers in a text bear, and those of days beside them: 2022 of 苏行审备〔2022〕9号. */
export function documentYears(text: string): number[] {
  const years = text.normalize('NFKC').matchAll(/(?<!\d)((?:19|20)\d{2})(?=年|[〕\])】〉-])/g);
  return [...new Set([...years].map(([, each]) => Number(each)))];
}

const isShaped = (part: string): boolean => shapes.some((shape) => shape.test(part));
