import type { Language } from '../messages/i18n';

/** Shown where there is no value; a missing value is never 0. */
export const MISSING = '—';

/** A true minus, as wide as the plus. */
const MINUS = '−';

interface DecimalFormat {
  /** Most decimals shown; the value is rounded half away from zero (四舍五入). */
  digits?: number;
  /** Exactly `digits` decimals, for columns. */
  fixed?: boolean;
  /** A plus before positive values. */
  signed?: boolean;
}

/**
 * An exact decimal string for display, rounded on its digits and never through a binary float.
 *
 * @param value as `-?\d+(\.\d+)?`; null is shown as a dash
 */
export function formatDecimal(value: string | null, format: DecimalFormat = {}): string {
  if (value === null) return MISSING;
  const { digits = 2, fixed = false, signed = false } = format;
  const negative = value.startsWith('-');
  const rounded = roundHalfUp(negative ? value.slice(1) : value, digits);
  const [whole = '0', decimals = ''] = rounded.split('.');
  const shown = fixed ? decimals : decimals.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const isZero = /^[0.]*$/.test(rounded);
  const sign = isZero ? '' : negative ? MINUS : signed ? '+' : '';
  return `${sign}${grouped}${shown ? `.${shown}` : ''}`;
}

function roundHalfUp(magnitude: string, digits: number): string {
  const [whole = '0', decimals = ''] = magnitude.split('.');
  const kept = decimals.slice(0, digits).padEnd(digits, '0');
  const up = (decimals[digits] ?? '0') >= '5';
  const scaled = (BigInt(whole + kept) + (up ? 1n : 0n)).toString().padStart(digits + 1, '0');
  if (digits === 0) return scaled;
  return `${scaled.slice(0, -digits)}.${scaled.slice(-digits)}`;
}

/** 59.82%; the value is already in per cent. */
export function formatPercent(value: string | null, format: DecimalFormat = {}): string {
  return value === null ? MISSING : `${formatDecimal(value, format)}%`;
}

/** A value with its unit: 2,691.8亿元, 59.82%. */
export function formatQuantity(value: string | null, unit: string): string {
  if (value === null) return MISSING;
  return unit === '%' ? formatPercent(value) : `${formatDecimal(value)}${unit}`;
}

/** A signed difference: −6.85个百分点 / −6.85 pp, or in the unit. Negative is worse. */
export function formatGap(gap: string | null, unit: string | null, language: Language): string {
  if (gap === null) return MISSING;
  const figure = formatDecimal(gap, { signed: true });
  if (unit !== 'pp') return `${figure}${unit ?? ''}`;
  return language === 'zh' ? `${figure}个百分点` : `${figure} pp`;
}

/** 同比增长3.2% / 同比下降2.5% / 同比持平: the sign and the word. */
export function formatGrowth(growth: string | null, language: Language): string {
  if (growth === null) return MISSING;
  const figure = formatDecimal(growth, { signed: true });
  if (figure === '0') return language === 'zh' ? '同比持平' : 'unchanged year on year';
  const size = figure.slice(1);
  if (language === 'zh') return `同比${figure.startsWith('+') ? '增长' : '下降'}${size}%`;
  return `${figure.startsWith('+') ? 'up' : 'down'} ${size}% year on year`;
}

/** For drawing only: a number loses the exactness of the decimal. */
export function toDrawn(value: string): number {
  return Number(value);
}
