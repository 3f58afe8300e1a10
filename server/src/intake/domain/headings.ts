import { withoutTime } from './task-name';

/** A paragraph's heading and where its sentences begin. */
export interface SplitHeading {
  readonly heading: string;
  /** Units before the first sentence; the number alone where the heading states a figure itself. */
  readonly body: number;
  /** Nothing but a heading. */
  readonly alone: boolean;
}

const MOST_HEADING = 60;
const MOST_LABEL = 24;
/** A longer sentence that stands alone says something itself. */
const MOST_ALONE = 40;
/** A clause without heading is called by its first words. */
const MOST_WORDS = 30;

/** Splits the words after a number: 完善网络。支持… , 总体要求, 目标：到2025年…. */
export function splitHeading(text: string, from: number): SplitHeading {
  const rest = text.slice(from);
  const stop = firstStop(rest);
  if (stop < 0) {
    if (rest.length <= MOST_HEADING) return { heading: rest, body: text.length, alone: true };
    return { heading: firstWords(rest), body: from, alone: false };
  }
  const heading = rest.slice(0, stop);
  const after = rest.slice(stop + 1).trim();
  const sign = rest.charAt(stop);
  if (after === '' || /^（[^（）]{0,200}）$/.test(after))
    return onlySentence(text, from, heading, sign, after);
  const label = sign === '：' && heading.length <= MOST_LABEL && !heading.includes('，');
  if (heading.length <= MOST_HEADING && (label || sign === '。') && heading.length > 1)
    return { heading, body: hasFigure(heading) ? from : from + stop + 1, alone: false };
  return { heading: firstWords(rest), body: from, alone: false };
}

function onlySentence(
  text: string,
  from: number,
  heading: string,
  sign: string,
  after: string,
): SplitHeading {
  const short = heading.length <= MOST_HEADING;
  const calm = heading.length <= MOST_ALONE && (heading.match(/，/g)?.length ?? 0) < 2;
  const plain = (sign === '。' || sign === '：') && !hasFigure(heading) && calm;
  if (plain && after === '') return { heading, body: text.length, alone: true };
  if (plain) return { heading, body: from + heading.length + 1, alone: false };
  return { heading: short ? heading : firstWords(heading), body: from, alone: false };
}

/** End of the first sentence outside brackets, or of a label's words. */
function firstStop(rest: string): number {
  let depth = 0;
  const until = Math.min(rest.length, 400);
  for (let at = 0; at < until; at += 1) {
    const sign = rest.charAt(at);
    if (sign === '（' || sign === '“' || sign === '《') depth += 1;
    else if (/[）”》"]/.test(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[。；！？]/.test(sign)) return at;
    else if (depth === 0 && sign === '：' && at <= MOST_LABEL && !rest.slice(0, at).includes('，'))
      return at;
  }
  return -1;
}

function firstWords(rest: string): string {
  const said = withoutTime(rest.slice(0, 4 * MOST_WORDS));
  const cut = /^[^。；：，！？]{4,30}/.exec(said)?.[0];
  return (cut ?? said.slice(0, MOST_WORDS)).trim();
}

const FIGURE =
  /\d|年底|半年|季度|百分之|分之|翻番|翻[一两]番|[十百千万亿](?:个|家|项|名|人|亩|公里|件|所|户|吨|元)/;

/** Whether words state a figure that may be a goal; 5G, Web3 and quoted names are none. */
export function hasFigure(words: string): boolean {
  return FIGURE.test(
    words.replace(/[“《][^”》]{0,30}[”》]/g, '').replace(/\d[A-Za-z]|[A-Za-z]\d+(?:\.\d+)?/g, ''),
  );
}
