import type { Accumulation } from '../../series/domain/model';
import type { Words } from '../../series/domain/words';

/** 口径: how the values of a series are to be counted, as it stands beside the cell. */
const DEFINITIONS: Readonly<Record<Accumulation, Words>> = {
  ytd: { zh: '当年1月1日起累计', en: 'total since 1 January' },
  cumulative: { zh: '方案实施以来累计', en: 'total since the plan began' },
  stock: { zh: '期末时点数', en: 'level at the end of the period' },
  rate: { zh: '当期比率', en: 'ratio of the period' },
  duration: { zh: '当期平均', en: 'average of the period' },
  milestone: { zh: '已完成的节点数', en: 'number of steps done' },
};

const CHANGES: Readonly<Record<AskedChange, Words>> = {
  on_year_before: { zh: '比上年同期增长', en: 'growth on the same period a year before' },
  on_base: { zh: '比基期变动，下降填负数', en: 'change on the base, a fall is negative' },
};

/** What a percentage that is typed compares with. */
export type AskedChange = 'on_year_before' | 'on_base';

export function definitionWords(accumulation: Accumulation, change: AskedChange | null): Words {
  return change ? CHANGES[change] : DEFINITIONS[accumulation];
}
