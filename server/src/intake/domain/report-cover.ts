import type { Day } from '../../series/domain/day';
import type { Block } from './blocks';
import { readWrittenDay, WRITTEN_DAY } from './written-day';

/** The cover of a government's report to its congress, down to 各位代表：. */
export interface ReportCover {
  readonly title: string;
  /** Index of 各位代表：. */
  readonly first: number;
  readonly meeting: Meeting | null;
}

/** The session that a report was made to: its day, and the government that answers to it. */
export interface Meeting {
  readonly day: Day;
  readonly issuer: string | null;
}

/** Pages put menus, a photograph's caption and the speaker's name before the report. */
const COVER_BLOCKS = 80;
/** 各位代表，过去一年… stands further down in some reports and opens no cover. */
const SALUTATION = /^各位(?:人大)?代表(?:、[^，。：]{2,20})?[：:！!，,]/;
const TITLE =
  /^[《“]?((?:(?:19|20)\d{2}年)?[一-龥]{0,24}(?:(?:19|20)\d{2}年)?[一-龥]{0,10}政府工作报告(?:[（(][^（）()]{2,20}[）)])?)[》”]?$/;
/** A caption says that somebody made the report. */
const CAPTION = /(?:作|做|宣读)(?:省|市|区|县)?(?:人民)?政府工作报告/;
const SESSION = new RegExp(`(?:${WRITTEN_DAY.source})在([一-龥]{2,40}人民代表大会)`);
const REGION =
  /^([一-龥]{1,16}?(?:省|自治区|自治州|市|自治县|县|区|自治旗|旗|州|盟))第?[一二三四五六七八九十]{1,4}届/;

/** Null where the blocks do not begin as a government's report to its congress. */
export function readReportCover(blocks: readonly Block[]): ReportCover | null {
  const first = blocks
    .slice(0, COVER_BLOCKS)
    .findIndex((block) => !block.table && SALUTATION.test(block.text));
  if (first < 1) return null;
  const head = blocks.slice(0, first).map(({ text }) => text.replace(/\s/g, ''));
  const titles = head.flatMap((line) =>
    CAPTION.test(line) || line.length > 60 ? [] : [TITLE.exec(line)?.[1] ?? ''],
  );
  // 首页 > 政府工作报告: a page's path says less than the title.
  const title = titles.reduce((best, line) => (line.length > best.length ? line : best), '');
  return title === '' ? null : { title, first, meeting: readMeeting(head.join('')) };
}

function readMeeting(words: string): Meeting | null {
  const session = SESSION.exec(words);
  const day = session === null ? null : readWrittenDay(session[0]);
  if (session === null || day === null) return null;
  const congress = session.at(-1) ?? '';
  if (/^第?[一二三四五六七八九十]{1,4}届全国/.test(congress)) return { day, issuer: '国务院' };
  const region = REGION.exec(congress)?.[1];
  return { day, issuer: region === undefined ? null : `${region}人民政府` };
}
