import type { FigureItem } from './figure-items';
import type { DateMention } from './figures';
import type { DeadlineFrame, FoundDeadline } from './row-deadline';
import type { ReadingWords } from './reading-words';
import type { Phrase, Sentence } from './sentences';
import { tidyName, trimFront, trimReaching } from './trim-name';

/** Years that share out the figures of a phrase, and the one measure that all of them have. */
export interface YearList {
  readonly deadlines: readonly FoundDeadline[];
  /** Words before the years, where the measure stands there: 安装率2023、2024年分别达到…; '' where not. */
  readonly name: string;
}

const BETWEEN_YEARS = /^(?:年?(?:底|末)?[、和与及]|以及)$/;
/** Nothing but a joint between two values of one measure. */
const BARE = /^[、和与及以，]{0,2}$/;

/** 2023年、2024年、2025年分别完成200户、260户、300户: one measure, each value with its own year's end. */
export function yearList(
  text: string,
  sentence: Sentence,
  phrase: Phrase,
  items: readonly FigureItem[],
  frame: DeadlineFrame,
  words: ReadingWords,
): YearList | null {
  const [first] = items;
  if (!first || items.length < 2) return null;
  const parallel = items
    .slice(1)
    .every(
      ({ quantity, before }) =>
        (quantity.list !== null && quantity.list.start === first.quantity.list?.start) ||
        BARE.test(text.slice(before.start, quantity.figure.start)),
    );
  if (!parallel) return null;
  const previous = sentence.phrases[sentence.phrases.indexOf(phrase) - 1];
  const from = previous?.segment === phrase.segment ? previous.start : phrase.start;
  const near = frame.dates.filter(
    ({ start, end, day }) => start >= from && end <= first.quantity.start && day !== null,
  );
  const run = lastRun(text, near);
  if (run.length !== items.length || run.some((date) => !ahead(date, frame))) return null;
  const opening = run[0]?.start ?? 0;
  const subject = opening >= phrase.start ? text.slice(phrase.start, opening) : '';
  return {
    deadlines: run.map(foundIn),
    name: tidyName(trimFront(trimReaching(subject, words), words)),
  };
}

/** 2023年、2024年各完成4.5万亩: the one value is each year's; null where no years share it. */
export function eachYear(
  text: string,
  phrase: Phrase,
  { quantity }: FigureItem,
  frame: DeadlineFrame,
): readonly FoundDeadline[] | null {
  const run = lastRun(
    text,
    frame.dates.filter(
      ({ start, end, day }) => start >= phrase.start && end <= quantity.start && day !== null,
    ),
  );
  if (run.length < 2 || run.some((date) => !ahead(date, frame))) return null;
  const behind = text.slice(run.at(-1)?.end ?? 0, quantity.start);
  return /^(?:底|末)?(?:分别|各(?![省市县区地级乡镇])|均|都)/.test(behind)
    ? run.map(foundIn)
    : null;
}

function foundIn({ day, start, end, warning }: DateMention): FoundDeadline {
  return { day: day ?? '', source: 'phrase', mention: { start, end }, warning };
}

/** The last dates that stand next to each other. */
function lastRun(text: string, dates: readonly DateMention[]): readonly DateMention[] {
  let first = dates.length - 1;
  for (; first > 0; first -= 1) {
    const left = dates[first - 1];
    const right = dates[first];
    if (!left || !right || !BETWEEN_YEARS.test(text.slice(left.end, right.start))) break;
  }
  return dates.slice(Math.max(0, first));
}

function ahead({ kind, day }: DateMention, { issuedOn }: DeadlineFrame): boolean {
  if (day === null || !/^(?:bare|deadline|period)$/.test(kind)) return false;
  return issuedOn === null || day >= issuedOn.slice(0, 4);
}
