import type { ShapedFigure } from './figure-shape';

/** What those of whom a share is said do or have. */
const COVERING =
  /(?<=.{2})(?:达到|实现|完成|建成|建有|通过|开展|建立|纳入|设置|设有|配备|配有|配置|具备|拥有|提供|接入|开通)(?=.{2})/;

/** 大型灌区、中型灌区续建配套与节水改造: all that follows the noun that both have. */
function workAfter(noun: string, name: string): string | undefined {
  const at = name.lastIndexOf(noun);
  return at > 0 && name.length > at + noun.length ? name.slice(at + noun.length) : undefined;
}

/** Says by itself what is done or what it is. */
const WORKED = /(?:改造|建设|治理|修复|整治|项目|试点|工程|企业|人才|[级性型类])$/;

/** 90名国家级、150名省级科技人才: the noun that the last of the list says for all. */
export function sharedNoun(shapes: readonly ShapedFigure[]): readonly (string | null)[] {
  const last = shapes[shapes.length - 1];
  const covered = last?.shape === 'coverage' ? last.name.search(COVERING) : -1;
  return shapes.map((shaped) => {
    // 95%以上的中心和80%的卫生院|设置药房
    if (last && shaped !== last && shaped.shape === 'coverage' && covered > 1)
      return COVERING.test(shaped.name) ? null : `${shaped.name}${last.name.slice(covered)}`;
    if (!last || shaped === last || shaped.shape !== 'count' || last.shape !== 'count') return null;
    // 12个百亿元、70个30亿元以上项目
    const sized = /^[十百千万亿]{1,3}元?级?$/.test(shaped.name)
      ? /(?:以上|以下|级)([^，。；]{2,})$/.exec(last.name)?.[1]
      : undefined;
    if (sized !== undefined) return `${shaped.name}${sized}`;
    // 3000个老旧小区、120个老旧街区改造: the work is done to all.
    const work = /[^，。；、]{2}(改造|建设|治理|修复|整治)$/.exec(last.name)?.[1];
    const behind = shaped.closes !== true && last.closes !== true;
    if (work !== undefined && behind && shaped.name.length > 2 && !WORKED.test(shaped.name))
      return `${shaped.name}${workAfter(shaped.name.slice(-2), last.name) ?? work}`;
    if (!/^[^的]{1,8}(?:级|性|型|类)$/.test(shaped.name)) return null;
    const noun = /(?:级|性|型|类)(?:及以上)?(.{2,})$/.exec(last.name)?.[1];
    return noun === undefined ? null : `${shaped.name}${noun}`;
  });
}
