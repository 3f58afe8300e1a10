import { Decimal } from 'decimal.js';

/**
 * Exact enough for every quotient and root the product takes: 40 significant digits, half-up.
 * Measured values themselves are never rounded; rounding happens when a figure is shown.
 */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
export type Exact = Decimal;

export const ZERO: Exact = new Exact(0);
export const ONE: Exact = new Exact(1);
export const HUNDRED: Exact = new Exact(100);

/** Reads a decimal string, or a fraction such as -1/3. */
export function exact(text: string | number | Exact): Exact {
  if (typeof text === 'string' && text.includes('/')) {
    const [numerator, denominator] = text.split('/');
    return new Exact(numerator ?? '').div(new Exact(denominator ?? ''));
  }
  return new Exact(text);
}

/** A share of one as per cent. */
export function percent(share: Exact): Exact {
  return share.times(HUNDRED);
}

/** Digits as they travel and are stored: plain notation, at most 20 decimals. */
export function plain(value: Exact): string {
  return value.toDecimalPlaces(20).toFixed();
}
