/** Words that change nothing about what is measured. */
const IDLE =
  /[“”"'‘’《》（）()\s　、，,]|^(?:全省|全市|全县|全区|我省|我市|我县|新增|累计|力争|培育|打造|建设|建成)|(?:数量|总数|数|规模)$/g;

/**
 * Whether two names mean the same measure to a reader: equal or one inside the other after idle
 * words are taken away, or at least six of ten pairs of neighbouring characters in common.
 */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.replace(IDLE, '')) as [string, string];
  if (a === '' || b === '') return false;
  return a.includes(b) || b.includes(a) || likeness(a, b) >= 0.6;
}

/** Dice's coefficient over pairs of neighbouring characters, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  if (left.length + right.length === 0) return a === b ? 1 : 0;
  const open = [...right];
  const common = left.filter((pair) => {
    const at = open.indexOf(pair);
    if (at < 0) return false;
    open.splice(at, 1);
    return true;
  });
  return (2 * common.length) / (left.length + right.length);
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
