import type { ReadingWords } from './reading-words';
import type { Phrase, Sentence } from './sentences';
import type { Span } from './normal-text';
import { openingDate, dating, type DeadlineFrame, type FoundDeadline } from './row-deadline';
import { tidyName, trimFront } from './trim-name';

/** Something to be done by a date, without a figure. */
export interface DatedTask extends Span {
  readonly name: string;
  readonly phrase: Phrase;
  readonly sentence: Sentence;
  readonly deadline: FoundDeadline;
}

const LONGEST_NAME = 60;

/**
 * Dated tasks of a sentence: the phrases that a deadline of the sentence opens or contains, up to the
 * first figure. One task for each date.
 *
 * @param taken phrases that carry a figure of a goal or are settled otherwise
 */
export function datedTasks(
  text: string,
  sentence: Sentence,
  frame: DeadlineFrame,
  taken: ReadonlySet<Phrase>,
  words: ReadingWords,
): readonly DatedTask[] {
  const tasks: DatedTask[] = [];
  const dates = frame.dates.filter(
    (date) =>
      date.start >= sentence.start &&
      date.end <= sentence.end &&
      dating(date, frame) &&
      date.kind !== 'bare',
  );
  for (const [index, date] of dates.entries()) {
    const place = sentence.phrases.findIndex(
      ({ start, end }) => date.start >= start && date.end <= end,
    );
    const holder = sentence.phrases[place];
    if (!holder) continue;
    const until = dates[index + 1]?.start ?? Infinity;
    const alone =
      openingDate(text, { ...sentence, phrases: [holder] }, frame) === date &&
      trimFront(text.slice(date.end, holder.end), words).length < 4;
    const first = alone ? sentence.phrases[place + 1] : holder;
    if (!first || taken.has(first) || first.start >= until) continue;
    const run = [first];
    for (const phrase of sentence.phrases.slice(sentence.phrases.indexOf(first) + 1)) {
      if (taken.has(phrase) || phrase.start >= until || run.length > 4) break;
      run.push(phrase);
    }
    const end = run[run.length - 1]?.end ?? first.end;
    const whole = text.slice(first.start, end);
    if (!words.completing.within(whole)) continue;
    const name = tidyName(trimFront(whole.replace(text.slice(date.start, date.end), ''), words));
    if (name.length < 4) continue;
    tasks.push({
      start: alone ? holder.start : first.start,
      end,
      name: name.slice(0, LONGEST_NAME),
      phrase: first,
      sentence,
      deadline: {
        day: date.day ?? '',
        source: 'phrase',
        mention: { start: date.start, end: date.end },
        warning: date.warning,
      },
    });
  }
  return tasks;
}
