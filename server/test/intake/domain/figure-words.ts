import type { Quantity } from '../../../src/intake/domain/figures';

/** A figure in one line: `>= 2000 家`, `= 13.5 % down base 2020`, `range 2..3 家`. */
export function goal(quantity: Quantity): string {
  const { value, valueUpper, fraction, unit, comparator, change, against, baseYear, times } =
    quantity;
  const more = [
    fraction,
    change === null ? null : change > 0 ? 'up' : 'down',
    against,
    baseYear,
    times === null ? null : `×${times}`,
  ].filter((part) => part !== null);
  const range = valueUpper === null ? value : `${value}..${valueUpper}`;
  return [`${comparator} ${range} ${unit}`.trim(), ...more].join(' ');
}
