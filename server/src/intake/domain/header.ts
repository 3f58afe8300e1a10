import { yearOf, type Day } from '../../series/domain/day';
import type { Block } from './blocks';
import type { Cover } from './cover';
import { readGenre } from './genre';
import { shellLine, signedBodies } from './shell';
import type { DocumentName, PlanHeader } from './structure';
import { readWrittenDay } from './written-day';
import { readValidity } from './validity';

/** The header without its horizon, which is read when the zones are known. */
export function readHeader(
  blocks: readonly Block[],
  cover: Cover,
  content: readonly number[],
  given: Day | null,
): Omit<PlanHeader, 'horizon'> {
  const labels = webLabels(blocks, cover);
  const shell = blocks.filter((_, index) => cover.shell.has(index)).map((block) => block.text);
  const text = content.map((index) => blocks[index]?.text ?? '').join('\n');
  const title = cover.title ?? labels.title;
  const docNo = readDocNo(shell) ?? labels.docNo ?? numberIn(cover.noticeTitle ?? title ?? '');
  const issued: Issue =
    cover.meeting === null
      ? readIssue(shell, labels.issuedOn, docNo, given)
      : { issuedOn: cover.meeting.day, issuedOnSource: 'date_line' };
  const dayKnown = issued.issuedOnSource !== 'number' ? issued.issuedOn : null;
  const validity = readValidity(text, dayKnown);
  const articles = content.filter((index) => /^第\S{1,5}条/.test(blocks[index]?.text ?? '')).length;
  return {
    title,
    docNo,
    issuer: readIssuer(cover, shell, labels.issuer),
    ...issued,
    implements: readImplemented(blocks, content, title),
    effectiveFrom: validity.from,
    effectiveTo: validity.to,
    genre: readGenre(title ?? cover.noticeTitle, text, articles),
  };
}

interface WebLabels {
  readonly title: string | null;
  readonly docNo: string | null;
  readonly issuer: string | null;
  readonly issuedOn: Day | null;
}

/** What the table above a document on a government's page says. */
function webLabels(blocks: readonly Block[], cover: Cover): WebLabels {
  const head = blocks
    .slice(0, Math.min(cover.first, 60))
    .map((block) => block.text)
    .join('\n');
  const value = (label: string) =>
    new RegExp(`(?:^|[\\n\\t ])(?:${label})[：:][\\s]{0,3}([^\\n\\t ]{2,80})`).exec(head)?.[1] ??
    null;
  const day = value('成文日期|成文时间|发文日期|发文时间');
  return {
    title: value('标题|名称'),
    docNo: value('发文字号|文号|发文号'),
    issuer: value('发文机关|发文单位|制发机关|发布机构|发布单位'),
    issuedOn: day === null ? null : readWrittenDay(day),
  };
}

const DOC_NO = /[\u4e00-\u9fff（）]{1,14}〔\d{4}〕第?\d{1,5}号/;
const DECREE = /(?:[\u4e00-\u9fff]{2,20}令)?[（(]?第\d{1,4}号[）)]?/;

function readDocNo(shell: readonly string[]): string | null {
  const line = shell.find((text) => shellLine(text) === 'number' && DOC_NO.test(text));
  if (line !== undefined) return DOC_NO.exec(line)?.[0] ?? null;
  const decree = shell.find((text) => shellLine(text) === 'number');
  return decree === undefined ? null : (DECREE.exec(decree)?.[0].replace(/[（()）]/g, '') ?? null);
}

/** The number in the brackets after a notice's own title. */
function numberIn(title: string): string | null {
  return /[（(]([\u4e00-\u9fff]{1,14}〔\d{4}〕\d{1,5}号)[）)]$/.exec(title)?.[1] ?? null;
}

type Issue = Pick<PlanHeader, 'issuedOn' | 'issuedOnSource'>;

function readIssue(
  shell: readonly string[],
  label: Day | null,
  docNo: string | null,
  given: Day | null,
): Issue {
  for (const text of shell) {
    const day = shellLine(text) === 'date' ? readWrittenDay(text) : null;
    if (day !== null) return { issuedOn: day, issuedOnSource: 'date_line' };
  }
  if (label !== null) return { issuedOn: label, issuedOnSource: 'date_line' };
  if (given !== null) return { issuedOn: given, issuedOnSource: 'given' };
  for (const text of shell) {
    const day = shellLine(text) === 'copies' ? readWrittenDay(text) : null;
    if (day !== null) return { issuedOn: day, issuedOnSource: 'copy_line' };
  }
  const year = /〔(\d{4})〕/.exec(docNo ?? '')?.[1];
  if (year !== undefined && Number(year) >= 1990 && Number(year) <= 2060)
    return { issuedOn: `${year}-01-01`, issuedOnSource: 'number' };
  return { issuedOn: null, issuedOnSource: null };
}

function readIssuer(cover: Cover, shell: readonly string[], label: string | null): string | null {
  if (cover.signatures.length > 0) return cover.signatures.join('、');
  if (cover.meeting?.issuer) return cover.meeting.issuer;
  if (label !== null) return label;
  const title = (cover.noticeTitle ?? cover.title ?? '').replace(/[ \u3000]/g, '');
  const before = /^([\u4e00-\u9fff、]{2,80}?(?:政府|办公厅|办公室|委员会|厅|局|部|委|院))关于/.exec(
    title,
  )?.[1];
  if (before !== undefined) return signedBodies(before).join('、') || before;
  const red = shell.find(
    (text) => /^[\u4e00-\u9fff\s]{4,40}文件$/.test(text) && !text.includes('关于'),
  );
  if (red !== undefined) return red.replace(/\s|文件$/g, '');
  for (const text of shell) {
    const name =
      /^(.{4,30}?(?:办公厅|办公室|厅|局|委员会|委))(?:秘书处)?\d{4}年\d{1,2}月\d{1,2}日印发$/.exec(
        text,
      )?.[1];
    if (name !== undefined) return name;
  }
  return null;
}

const CARRYING_OUT = /贯彻|落实|根据|按照|依据|遵照|对照|结合|执行/;
/** The notice that sends a plan says why before it names the plan. */
const SENT_WITH =
  /^([^\n]{4,400}?)[，,。]\s?(?:经[^，。]{2,30}[，,])?(?:现将|现印发|现予|现就|我[省市县区厅局委办])/;
/** The preface alone says what is carried out; so far into the content. */
const PREFACE_BLOCKS = 4;

/** Documents that the preface (or the first article) says are carried out, with their numbers. */
function readImplemented(
  blocks: readonly Block[],
  content: readonly number[],
  title: string | null,
): DocumentName[] {
  const names = blocks
    .slice(0, content[0] ?? 0)
    .flatMap(({ text }) => namesIn(SENT_WITH.exec(text)?.[1] ?? ''));
  let articles = 0;
  for (const index of content.slice(0, PREFACE_BLOCKS)) {
    const text = blocks[index]?.text ?? '';
    if (text.startsWith('第一条')) articles += 1;
    if (/^(?:[一二三][、.]|（[一二三]）|\d[.、]|第二条|第一章第)/.test(text)) break;
    names.push(...namesIn(text));
    if (articles > 0) break;
  }
  return names.filter(
    (name, at) =>
      name.title !== title && names.findIndex((other) => other.title === name.title) === at,
  );
}

function namesIn(text: string): DocumentName[] {
  const found: DocumentName[] = [];
  let last = 0;
  for (const name of text.matchAll(
    /《([^《》]{4,90})》(?:（([^（）]{2,12}〔\d{4}〕\d{1,5}号)[^（）]{0,20}）)?/g,
  )) {
    const sentence = text.slice(
      Math.max(0, text.lastIndexOf('。', name.index) + 1, name.index - 300),
      name.index,
    );
    last = name.index + name[0].length;
    const after = text.slice(last, last + 8);
    if (!CARRYING_OUT.test(sentence) || /^(?:修订|同时废止|已经)/.test(after)) continue;
    found.push({ title: (name[1] ?? '').trim(), docNo: name[2] ?? null });
  }
  return found;
}

/** Year of issue; null where it is not known. */
export function issueYear(header: Pick<PlanHeader, 'issuedOn'>): number | null {
  return header.issuedOn === null ? null : yearOf(header.issuedOn);
}
