import { Decimal } from 'decimal.js';
import type { Exact } from '../../series/domain/exact';

/** Shown with at most `places` decimals, half-up, without trailing zeros; a true minus sign. */
export function figure(value: Exact, places = 2): string {
  return minus(value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toFixed());
}

/** Always two decimals: how verdicts show shares and gaps. */
export function twoDecimals(value: Exact): string {
  return minus(value.toFixed(2, Decimal.ROUND_HALF_UP));
}

export function percentFigure(value: Exact): string {
  return `${twoDecimals(value)}%`;
}

function minus(text: string): string {
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text.replace('-', '−');
}
