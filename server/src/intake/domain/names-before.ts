import { namesFrom } from './distribute';
import type { FigureItem } from './figure-items';
import type { ReadingWords } from './reading-words';
import type { Phrase, Sentence } from './sentences';
import { tidyName, trimFront, trimVerb } from './trim-name';

/** 对一、二、三、四类企业…，分别在4、8、12、20个工作日内: the names stand in an earlier phrase. */
export function namesBefore(
  text: string,
  sentence: Sentence,
  phrase: Phrase,
  items: readonly FigureItem[],
  words: ReadingWords,
): readonly string[] | null {
  const [first] = items;
  if (
    !first ||
    items.length < 2 ||
    !text.slice(phrase.start, first.quantity.start).includes('分别')
  )
    return null;
  for (let index = sentence.phrases.indexOf(phrase) - 1; index >= 0; index -= 1) {
    const before = sentence.phrases[index];
    if (!before) continue;
    const subject = text.slice(before.start, before.end);
    const after = text.slice(first.quantity.end, phrase.end);
    const found =
      classNames(subject, items.length) ??
      namesFrom(trimFront(subject, words), items.length, '', words);
    if (found)
      return found.map((name) =>
        /工作日|[天日时]$/.test(first.quantity.unit)
          ? limitName(
              name,
              text.slice(items[items.length - 1]?.quantity.end ?? 0, phrase.end) || after,
              words,
            )
          : name,
      );
  }
  return null;
}

const CLASSES =
  /([一二三四五六七八九十](?:、[一二三四五六七八九十]){1,9})([类级等档期])([^，。；申]{0,16})/;

/** 一、二、三、四类出口企业 → 一类出口企业, 二类出口企业 … */
function classNames(subject: string, count: number): readonly string[] | null {
  const match = CLASSES.exec(subject);
  const members = (match?.[1] ?? '').split('、');
  if (!match || members.length !== count) return null;
  return members.map((member) => `${member}${match[2] ?? ''}${match[3] ?? ''}`);
}

function limitName(name: string, after: string, words: ReadingWords): string {
  const act = after.replace(/^(?:以|之)?内/, '');
  const object = tidyName(
    trimVerb(act.replace(/^(?:办结|办理完毕|办理|完成|作出|答复)/, ''), words).rest,
  );
  return `${name}${object}时限`;
}
