import { pinyin } from 'pinyin-pro';

const known = new Map<string, string>();

/**
 * What the search box matches beside the name itself: the full name in pinyin, its initials, and
 * the initials of the short name (hebeishengshangwuting hbsswt swt). Names are few and seldom
 * change, so each is read once per process.
 */
export function pinyinOf(name: string, shortName: string): string {
  const key = `${name} ${shortName}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const words = [...new Set([spelled(name), initials(name), initials(shortName)])].join(' ');
  known.set(key, words);
  return words;
}

function spelled(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed' }).join('');
}

function initials(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' }).join(
    '',
  );
}
