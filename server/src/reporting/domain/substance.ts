const FILLERS = new Set([
  '无',
  '暂无',
  '没有',
  '正常',
  '正常推进',
  '按计划推进',
  '按序时推进',
  '推进中',
  '同上',
  '见附件',
  '不详',
  '其他',
  '无说明',
  '情况正常',
]);

/** Fewer characters than this say nothing about a reason. */
const SHORTEST = 6;

/** True where words explain something: not a filler, not a few characters repeated. */
export function hasSubstance(words: string | null): boolean {
  const bare = (words ?? '').replace(/[\s\p{P}\p{S}]/gu, '');
  if (bare.length < SHORTEST || FILLERS.has(bare)) return false;
  return new Set(bare).size >= SHORTEST - 2;
}
