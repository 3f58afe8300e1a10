import type { Measure, Recurrence } from '../../targets/domain/model';
import type { Quantity } from './figures';
import type { ReadBaseline } from './proposal';
import type { ShapedFigure } from './figure-shape';

/** What a figure measures: a level, a growth on the year before, an average growth, a change. */
export function measureOf(quantity: Quantity, shaped: ShapedFigure): Measure {
  if (shaped.shape !== 'change' || quantity.change === null) return 'value';
  if (quantity.unit === '%') {
    if (quantity.against === 'average') return 'average_growth';
    if (quantity.change === 1 && quantity.against !== 'base') return 'yoy_growth';
  }
  return 'change';
}

/** The base that the words name; null where the figure has none. */
export function baselineOf(quantity: Quantity, from: Quantity | null): ReadBaseline | null {
  if (quantity.baseYear === null && from === null) return null;
  return {
    period: quantity.baseYear === null ? null : String(quantity.baseYear),
    value: from?.value ?? null,
  };
}

/** How a growth or change is called: 外贸进出口总值 → 外贸进出口总值年均增长率. */
export function changeName(
  subject: string,
  quantity: Quantity,
  measure: Measure,
  marked = '',
): string {
  const noun = /^(?:涨幅|增速|增幅|降幅|增长率)/.exec(marked)?.[0];
  if (noun !== undefined && subject.length > 1 && !subject.endsWith(noun))
    return `${subject}${noun}`;
  if (measure === 'value' || /(?:增速|增长率|增幅|降幅|降低率|下降率)$/.test(subject))
    return subject;
  if (measure === 'average_growth')
    return `${subject}年均${quantity.change === -1 ? '降幅' : '增长率'}`;
  if (measure === 'yoy_growth') return `${subject}增速`;
  return `${subject}${quantity.change === -1 ? '降幅' : '增幅'}`;
}

export function recurrenceOf(annual: boolean, standing: boolean): Recurrence {
  if (standing) return 'standing';
  return annual ? 'annual' : 'once';
}
