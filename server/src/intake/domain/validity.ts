import { addDays, daysBetween, isDay, type Day } from '../../series/domain/day';
import { readOrdinal } from './ordinal';
import { readWrittenDay } from './written-day';

export interface Validity {
  readonly from: Day | null;
  readonly to: Day | null;
}

const FROM = /自([^。；，]{2,24}?)起?(?:正式)?(?:施行|实施|执行|生效|试行)/g;
const UNTIL =
  /有效期(?:限)?(?:暂定|至|到|截至|截止到?|为|：|延长至|自[^。；]{2,30}(?:至|到)){1,2}((?:\d{4}|[一二〇○零]{4})年[^。；，）]{2,10}[日号])/;
const YEARS = /有效期(?:限)?(?:暂定|为|：)?(\d{1,2}|[一二三四五六七八九十两])年/;
const SPAN =
  /自([^。；，]{6,16}[日号])起?(?:施行)?(?:至|到)([^。；，]{6,16}[日号])(?:止|期间有效|有效)?/;

/** From when and until when a document holds; counted from its day of issue where it says so. */
export function readValidity(text: string, issuedOn: Day | null): Validity {
  const from = readFrom(text, issuedOn);
  const until = UNTIL.exec(text)?.[1];
  const span = SPAN.exec(text);
  const to = until === undefined ? null : readWrittenDay(until);
  if (to !== null) return { from, to };
  if (from === null && span !== null && /有效|止/.test(span[0]))
    return { from: readWrittenDay(span[1] ?? ''), to: readWrittenDay(span[2] ?? '') };
  const years = YEARS.exec(text)?.[1];
  if (years === undefined || from === null) return { from, to: null };
  const count = years === '两' ? 2 : readOrdinal(years);
  return { from, to: count === null ? null : yearsLater(from, count) };
}

function readFrom(text: string, issuedOn: Day | null): Day | null {
  for (const found of text.matchAll(FROM)) {
    const words = found[1] ?? '';
    const day = readWrittenDay(words);
    if (day !== null) return day;
    if (/(?:印发|发布|公布|下发|发文|签发)之日/.test(words) && issuedOn !== null) {
      const later = /之日(?:起)?(\d{1,3})日/.exec(words)?.[1];
      return later === undefined ? issuedOn : addDays(issuedOn, Number(later));
    }
  }
  return null;
}

/** The last day of so many years: the day before the anniversary. */
function yearsLater(from: Day, years: number): Day {
  const year = String(Number(from.slice(0, 4)) + years);
  const same = `${year}${from.slice(4)}`;
  const anniversary = isDay(same) ? same : `${year}-03-01`;
  return daysBetween(from, anniversary) > 0 ? addDays(anniversary, -1) : from;
}
