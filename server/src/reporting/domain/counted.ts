import type { Accumulation } from '../../series/domain/model';

/** Things are counted in whole numbers; 万件 is a magnitude, not a thing. */
const COUNTING_UNITS = new Set(['家', '个', '件', '列', '项', '户', '人', '次', '座', '个节点']);

/** True where the figures are whole by nature and therefore never rounded. */
export function isCounted(series: {
  readonly accumulation: Accumulation;
  readonly unit: string;
}): boolean {
  return series.accumulation === 'milestone' || COUNTING_UNITS.has(series.unit);
}
