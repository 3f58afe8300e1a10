import { columnKind, type ColumnKind } from '../domain/tables/column-kind';

/** Longer words are no head of a column. */
const LONGEST = 20;
const SUBJECT: readonly ColumnKind[] = ['name', 'task', 'measures', 'place', 'group'];
const ANSWER: readonly ColumnKind[] = [
  'goal',
  'year',
  'growth',
  'baseline',
  'unit',
  'lead',
  'support',
  'bodies',
  'deadline',
];

/** How sure words must be a ledger's head where nothing is drawn around them. */
export type HeadShape = 'drawn' | 'aligned' | 'bare';

/**
 * Whether words side by side are the head of a ledger: they name what is measured or done and what
 * answers to it. Where columns are only blanks most of them must be known; where these are single
 * or each stands on a line of its own, all of them.
 */
export function isLedgerHead(labels: readonly string[], shape: HeadShape): boolean {
  const words = labels.map((label) => label.trim()).filter((label) => label !== '');
  if (words.some((word) => word.length > LONGEST || /[。；，：:]$|[。；，]/.test(word)))
    return false;
  const kinds = words.map((word) => columnKind(word.normalize('NFKC').replace(/[()]/g, bracket)));
  const known = kinds.filter((kind) => kind !== null);
  const has = (wanted: readonly ColumnKind[]) => known.some((kind) => wanted.includes(kind));
  if (!has(SUBJECT) || !(has(ANSWER) || (shape === 'drawn' && known.length > 1))) return false;
  if (shape === 'drawn') return known.length >= 2;
  if (words.length < 3) return shape === 'aligned' && known.length === 2 && words.length === 2;
  return shape === 'aligned' ? known.length * 3 >= words.length * 2 : known.length === words.length;
}

function bracket(sign: string): string {
  return sign === '(' ? '（' : '）';
}
