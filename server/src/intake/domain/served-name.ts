import type { ReadingWords } from './reading-words';
import { isNoun, tidyName } from './trim-name';

export const SERVED = /^(?:为|对|给|向|在|帮助|组织|推动|支持)$/;
/** What is done to or for those who are counted, where no verb of the dictionary says it. */
const SERVICE = /^(?:进行|引入|开设|深化|整县|实行|推行|享受|获得|接受)/;

/** Those who are counted have names of at most so many signs. */
const MOST_SERVED = 28;
/** A longer list of what is done is called by its first member. */
const MOST_DONE = 30;

/** 为20所学校配备热水器 → 配备热水器的学校; '' where no act follows. */
export function servedName(after: string, words: ReadingWords): string {
  for (let at = 2; at < Math.min(after.length - 2, MOST_SERVED); at += 1) {
    const act = after.slice(at).replace(/^免费/, '');
    const verb = isNoun(act) ? '' : words.bringing.atStart(act) || (SERVICE.exec(act)?.[0] ?? '');
    if (verb.length < 2) continue;
    const done = tidyName(after.slice(at));
    const short = done.length > MOST_DONE ? `${done.split('、')[0] ?? ''}等` : done;
    return `${short}的${tidyName(after.slice(0, at))}`;
  }
  return '';
}
