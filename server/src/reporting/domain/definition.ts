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

const GROWTH: Words = {
  zh: '与上年同期或基期相比的变动率',
  en: 'change on a year before or the base',
};

export function definitionWords(accumulation: Accumulation, asksGrowth: boolean): Words {
  return asksGrowth ? GROWTH : DEFINITIONS[accumulation];
}
