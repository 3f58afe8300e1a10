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

/** Decimals of a stored figure, and of a quotient before it is compared or subtracted. */
const STORED_DECIMALS = 20;

/** Decimals to which two figures are told apart. */
const COMPARED_DECIMALS = 15;

/**
 * Without the noise of a quotient's or root's last digits: eleven twelfths of 4500 is 4125, and
 * 1331 is the third power of 11 although a third has no end.
 */
export function settled(value: Exact): Exact {
  return value.toDecimalPlaces(STORED_DECIMALS);
}

/**
 * Negative, zero or positive as `a` is below, at or above `b`. Fractions stored with fewer digits
 * than they were computed with (−33.33… per cent for a third) are equal.
 */
export function compare(a: Exact, b: Exact): number {
  return a.minus(b).toDecimalPlaces(COMPARED_DECIMALS).comparedTo(ZERO);
}

/** Digits as they travel and are stored: plain notation, at most 20 decimals. */
export function plain(value: Exact): string {
  return settled(value).toFixed();
}
