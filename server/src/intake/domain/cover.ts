import type { Block } from './blocks';
import { readReportCover, type Meeting } from './report-cover';
import {
  isBrokenSignature,
  isSignature,
  isTitleLine,
  joinTitle,
  shellLine,
  signedBodies,
} from './shell';
import { readMarker } from './markers';

/** Where a document's content lies between its title and its signature. */
export interface Cover {
  /** Blocks that are no content. */
  readonly shell: ReadonlySet<number>;
  /** Index of the first block of content. */
  readonly first: number;
  /** The plan's own title: that of the plan sent with a notice before that of the notice. */
  readonly title: string | null;
  /** The notice's title where the plan came with one. */
  readonly noticeTitle: string | null;
  /** Signing bodies in the order they stand. */
  readonly signatures: readonly string[];
  /** The session of the congress that a work report was made to. */
  readonly meeting: Meeting | null;
}

/** The cover is looked for so far down. */
const COVER_BLOCKS = 120;
const MOST_CONTENTS = 300;
/** 附件1 above a plan that was taken from what it was sent with. */
const TAKEN_ANNEX = /^附[件录]?\s?[\d一二三四五六七八九十]{0,3}[：:]?$/;
const SENT =
  /(?:印发|转发|下发|发布|公布)给你们|现(?:予|将其)?(?:印发|转发|公布|发布)|请(?:认真|结合实际|遵照|抓好|组织)[^。]{0,20}(?:执行|实施|落实)/;
const NAMED = /《([^《》]{4,80})》/;

export function readCover(blocks: readonly Block[]): Cover {
  const shell = new Set<number>();
  const report = readReportCover(blocks);
  if (report !== null) {
    const { title, first, meeting } = report;
    for (let index = 0; index < first; index += 1) shell.add(index);
    markTail(blocks, shell, first);
    markGlossary(blocks, shell, first);
    return { shell, first, title, noticeTitle: null, signatures: [], meeting };
  }
  const top = readTop(blocks, titleFrom(blocks), shell);
  const notice = noticeAt(blocks, top.next);
  let first = top.next;
  let inner: string | null = null;
  if (notice !== null) {
    const plan = planAfter(blocks, notice, top.title);
    if (plan !== null) {
      for (let index = top.next; index < plan; index += 1) shell.add(index);
      const second = readTop(blocks, plan, shell);
      inner = captionFor(sentName(blocks, notice, top.title), second.title);
      first = second.next;
    }
  }
  const signatures = signaturesOf(blocks, shell, first);
  for (let index = 0; index < titleFrom(blocks); index += 1) shell.add(index);
  markTail(blocks, shell, first);
  markAnnexList(blocks, shell, first);
  markGlossary(blocks, shell, first);
  const title = inner ?? top.title;
  const noticeTitle = inner === null ? null : top.title;
  return { shell, first, title, noticeTitle, signatures, meeting: null };
}

/** The first block, or that after the mark of an annex where a title follows. */
function titleFrom(blocks: readonly Block[]): number {
  if (!TAKEN_ANNEX.test(blocks[0]?.text ?? '')) return 0;
  return readTop(blocks, 1, new Set()).title === null ? 0 : 1;
}

const GLOSSARY =
  /^(?:附[件录表]?\s?\d{0,2}[：:]?\s?)?(?:《?[^，。；]{0,20}报告》?)?(?:有关内容|有关|相关|部分|主要)?(?:名词|术语|用语|词语|缩略语)(?:解释|注释|说明|释义)$|^注\s?释$/;

/** 名词解释 at the end of a report: it defines what was said, until an annex begins. */
function markGlossary(blocks: readonly Block[], shell: Set<number>, first: number): void {
  let open = false;
  for (let index = first; index < blocks.length; index += 1) {
    const text = blocks[index]?.text ?? '';
    if (GLOSSARY.test(text)) open = true;
    else if (/^附\s?[件表]/.test(text)) open = false;
    if (open) shell.add(index);
  }
}

/** Title, number, addressees and chrome from `from` on; marks them and says where they end. */
function readTop(
  blocks: readonly Block[],
  from: number,
  shell: Set<number>,
): { title: string | null; next: number } {
  const lines: string[] = [];
  let open = true;
  let web = false;
  let next = from;
  for (let index = from; index < Math.min(blocks.length, from + COVER_BLOCKS); index += 1) {
    const block = blocks[index];
    if (block === undefined) break;
    const contents = tableOfContents(blocks, index);
    if (contents > index) {
      index = contents - 1;
      next = contents;
      open = false;
      continue;
    }
    const kind = shellLine(block.text);
    if (kind === 'chrome') {
      web = true;
      // What stands above a page's path and search is its menu.
      if (open && joinTitle(lines) === null) lines.length = 0;
    }
    if (block.table) {
      if (!web || block.text.length > 80) break;
      next = index + 1;
      continue;
    }
    const signs = block.text === '令' || isSignature(block.text);
    if (kind === null && signs && joinTitle(lines) !== null) {
      next = index + 1;
      continue;
    }
    if (kind === null && isTitleLine(block) && open && lines.length < 5) {
      if (!isSpeaker(block.text)) lines.push(block.text);
    } else if (kind === null && !isSpeaker(block.text)) break;
    if (kind !== null && kind !== 'chrome' && joinTitle(lines) !== null) open = false;
    next = index + 1;
  }
  const title = joinTitle(lines);
  const after = blocks[next]?.text ?? '';
  if (title === null && lines.length > 0 && !isSpeaker(after)) {
    const start = blocks.findIndex((block, index) => index >= from && block.text === lines[0]);
    if (!blocks.slice(start, next).some((block) => shellLine(block.text) !== null)) next = start;
  }
  for (let index = from; index < next; index += 1) shell.add(index);
  return { title, next };
}

/** 省长 张某 under a report's title. */
function isSpeaker(text: string): boolean {
  return /^(?!关于)[\u4e00-\u9fff ]{2,30}(?:主任|省长|市长|县长|区长|州长|旗长|主席|总理|部长|厅长|局长|行长)\s?[\u4e00-\u9fff]{2,4}$/.test(
    text,
  );
}

/** Where a table of contents that begins here ends: at its first heading's second appearance; `from` if none begins. */
function tableOfContents(blocks: readonly Block[], from: number): number {
  if (!/^目\s?[录次]$/.test(blocks[from]?.text ?? '')) return from;
  const entry = (index: number) =>
    (blocks[index]?.text ?? '').replace(/[\s…．.·—]{0,80}\d{0,3}$/, '').replace(/\s/g, '');
  const first = entry(from + 1);
  for (let index = from + 2; index < Math.min(blocks.length, from + MOST_CONTENTS); index += 1)
    if (entry(index) === first && first !== '') return index;
  return from + 1;
}

/** The sentence that sends a plan to those who carry it out. */
function noticeAt(blocks: readonly Block[], from: number): number | null {
  for (let index = from; index < Math.min(blocks.length, from + 8); index += 1) {
    const block = blocks[index];
    if (block === undefined || readMarker(block.text) !== null) return null;
    if (block.text.length <= 400 && SENT.test(block.text) && /《|印发|转发/.test(block.text))
      return index;
  }
  return null;
}

/** Where the plan begins that a notice sends: its title repeated, or what stands after the signature. */
function planAfter(blocks: readonly Block[], notice: number, title: string | null): number | null {
  const name = sentName(blocks, notice, title);
  const until = Math.min(blocks.length, notice + COVER_BLOCKS);
  if (name !== null) {
    const wanted = plain(name);
    for (let index = notice + 1; index < until; index += 1) {
      let words = '';
      for (let line = index; line < Math.min(until, index + 4); line += 1) {
        words += plain(blocks[line]?.text ?? '');
        if (words === wanted || words.replace(/（[^（）]*）$/, '') === wanted) return index;
        if (!wanted.startsWith(words)) break;
      }
    }
  }
  for (let index = notice + 1; index < until; index += 1) {
    const block = blocks[index];
    if (block === undefined) return null;
    if (shellLine(block.text) !== null || isSignature(block.text)) continue;
    if (isBrokenSignature(block.text, blocks[index + 1]?.text ?? '')) continue;
    if (block.text.startsWith('附件')) continue;
    if (isTitleLine(block)) return index;
    return readMarker(block.text) === null || index > notice + 1
      ? index > notice + 1
        ? index
        : null
      : null;
  }
  return null;
}

/** What a notice sends, as it or its title names it. */
function sentName(blocks: readonly Block[], notice: number, title: string | null): string | null {
  return NAMED.exec(blocks[notice]?.text ?? '')?.[1] ?? titleOfSent(title);
}

/** A plan of tables begins with the caption of the first: its name is the one that the notice says. */
function captionFor(name: string | null, title: string | null): string | null {
  const caption = /(?:指标|指标表|任务表|分工表|一览表|进度表|汇总表)$/.test(title ?? '');
  return caption && name !== null && !plain(title ?? '').includes(plain(name)) ? name : title;
}

function titleOfSent(title: string | null): string | null {
  return /关于(?:印发|转发|公布|发布)(.{4,80}?)的?通知$/.exec(title ?? '')?.[1] ?? null;
}

function plain(text: string): string {
  return text.replace(/[《》\s]/g, '');
}

/** Names that stand before a date, in the notice or at the end. */
function signaturesOf(
  blocks: readonly Block[],
  shell: ReadonlySet<number>,
  first: number,
): string[] {
  const names: string[] = [];
  blocks.forEach((block, index) => {
    const inside = index >= first && !shell.has(index);
    if (shellLine(block.text) !== 'date' || (index < first && !shell.has(index))) return;
    const found: string[] = [];
    for (let line = index - 1; line >= Math.max(0, index - 12); line -= 1) {
      const text = blocks[line]?.text ?? '';
      const [below] = found;
      if (below !== undefined && isBrokenSignature(text, below)) {
        found[0] = text.replace(/\s/g, '') + below;
        continue;
      }
      if (!isSignature(text)) break;
      found.unshift(...signedBodies(text));
    }
    if (names.length === 0 && (inside || index < first)) names.push(...found);
  });
  return names;
}

/** Signature, date, copies, 此件公开发布 and chrome after the content. */
function markTail(blocks: readonly Block[], shell: Set<number>, first: number): void {
  let copies = false;
  for (let index = first; index < blocks.length; index += 1) {
    const text = blocks[index]?.text ?? '';
    const kind = shellLine(text);
    if (kind === 'copies') copies = !text.endsWith('印发');
    else if (copies && readMarker(text) === null && text.length <= 120) {
      shell.add(index);
      continue;
    } else copies = false;
    if (kind === null || kind === 'addressees' || kind === 'number') continue;
    if (kind === 'chrome' && index < blocks.length - 12) continue;
    shell.add(index);
    if (kind !== 'date') continue;
    for (let line = index - 1; line >= first && isSignature(blocks[line]?.text ?? ''); line -= 1)
      shell.add(line);
  }
}

/** 附件：1.… 2.… before the signature names the annexes; it is none of them. */
function markAnnexList(blocks: readonly Block[], shell: Set<number>, first: number): void {
  for (let index = first; index < blocks.length; index += 1) {
    if (!/^附件?[：:]\s?\S/.test(blocks[index]?.text ?? '')) continue;
    let after = index + 1;
    while (isAnnexEntry(blocks[after]?.text ?? '')) after += 1;
    const next = blocks[after]?.text ?? '';
    if (
      next !== '' &&
      !shell.has(after) &&
      !/^附件?\s?[\d一二三四五六七八九十]{0,3}(?:[：:]|$)/.test(next)
    )
      continue;
    for (let line = index; line < after; line += 1) shell.add(line);
  }
}

function isAnnexEntry(text: string): boolean {
  return text.length <= 60 && /^\d{1,2}[.、．]/.test(text) && !/[。；]$/.test(text);
}
