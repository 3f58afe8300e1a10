import { ENDINGS, type FileKind } from './file-kind';

/** Signs, with the ending. */
const MOST_SIGNS = 120;
/** Controls, signs that turn the direction of writing or cannot be seen, halves of signs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
const FORBIDDEN_IN_NAMES = /[<>:"|?*]/g;

/**
 * The name under which a file is shown and saved: the sender's, without folders and signs that
 * could deceive, and with the ending of what the file really is.
 */
export function safeFileName(name: string, kind: FileKind): string {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  const plain = base
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(FORBIDDEN_IN_NAMES, '_')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '');
  const ending = ENDINGS[kind].find((one) => plain.toLowerCase().endsWith(`.${one}`));
  const stem = ending === undefined ? plain : plain.slice(0, -ending.length - 1);
  const tail = `.${ending === undefined ? ENDINGS[kind][0] : plain.slice(-ending.length)}`;
  const kept = [...stem.replace(/^[. ]+/, '')]
    .slice(0, MOST_SIGNS - tail.length)
    .join('')
    .replace(/[. ]+$/, '');
  return `${kept === '' ? '佐证材料' : kept}${tail}`;
}
