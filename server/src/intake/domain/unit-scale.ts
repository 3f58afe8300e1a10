import { Decimal } from 'decimal.js';
import { magnitudeSize } from './numbers';

const MAGNITUDE = /^[十百千万亿]+(?=.)/u;

/** A unit as its magnitude and what is left: 万人次 is 10000 of 人次. */
function scaleOf(unit: string): { readonly size: number; readonly base: string } {
  const magnitude = MAGNITUDE.exec(unit)?.[0] ?? '';
  return { size: magnitudeSize(magnitude), base: unit.slice(magnitude.length) };
}

/** Both measure the same thing, at most in another magnitude: 亿元 and 万元, but not 家 and 户. */
export function sameMeasure(one: string, other: string): boolean {
  return scaleOf(one).base === scaleOf(other).base;
}

/** A figure of one unit in another magnitude of it, exact. */
export function inUnit(value: string, from: string, to: string): string {
  if (from === to) return value;
  return new Decimal(value).times(scaleOf(from).size).div(scaleOf(to).size).toFixed();
}
