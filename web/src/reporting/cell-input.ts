/** Why a typed text is no figure; each has a sentence of its own in the messages. */
export type Unreadable = 'not_a_number' | 'grouping' | 'too_long';

export type CellInput =
  /** Nothing typed: clears the cell, and is never zero. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'figure'; readonly value: string }
  /** A figure with a unit that is not the cell's own: the person decides, nothing is guessed. */
  | {
      readonly kind: 'other_unit';
      readonly value: string;
      readonly unit: string;
      /** The same amount in the cell's unit, where the factor between the two is exact. */
      readonly converted: string | null;
    }
  | { readonly kind: 'unreadable'; readonly why: Unreadable };

/** Powers of ten of the money units that offices mix up. */
const MONEY: Readonly<Record<string, number>> = {
  元: 0,
  万: 4,
  万元: 4,
  百万元: 6,
  千万元: 7,
  亿: 8,
  亿元: 8,
  万亿元: 12,
};
const COUNTS: Readonly<Record<string, number>> = { 个: 0, 家: 0, 列: 0, 万: 4, 亿: 8 };

/** The contract takes forty characters; longer than that is a slip of the keyboard. */
const MAX_LENGTH = 40;

/** Half-width digits and signs; spaces of every kind removed. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212\u2013\u2012]/g, '-')
    .replace(/[\s\u3000\u00A0]/g, '');
}

function plainUnit(unit: string): string {
  return toHalfWidth(unit).replace(/人民币$/, '');
}

/**
 * Moves the decimal point without arithmetic, so that no digit is lost.
 *
 * @param places positive to the right
 */
export function shiftDecimal(value: string, places: number): string {
  const negative = value.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? value.slice(1) : value).split('.');
  const point = whole.length + places;
  const digits = (whole + fraction).padStart(
    whole.length + fraction.length + Math.max(0, -point),
    '0',
  );
  const at = Math.max(point, 0);
  const padded = digits.padEnd(at, '0');
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '') || '0';
  const right = padded.slice(at).replace(/0+$/, '');
  return (negative ? '-' : '') + left + (right ? `.${right}` : '');
}

function convert(value: string, from: string, to: string): string | null {
  for (const table of [MONEY, COUNTS]) {
    const a = table[from];
    const b = table[to];
    if (a !== undefined && b !== undefined) return shiftDecimal(value, a - b);
  }
  return null;
}

/**
 * Reads what a clerk typed or pasted: full-width digits, thousands separators, （12） for a
 * negative and the cell's own unit are understood; another unit is handed back as a question.
 */
export function parseCell(text: string, unit: string): CellInput {
  const bare = toHalfWidth(text);
  if (bare === '') return { kind: 'empty' };
  if (bare.length > MAX_LENGTH) return { kind: 'unreadable', why: 'too_long' };

  const bracketed = /^\((.+)\)(.*)$/.exec(bare);
  const inner = bracketed ? `${bracketed[1] ?? ''}${bracketed[2] ?? ''}` : bare;
  const form = /^([+-]?)([\d,]*(?:\.\d*)?)(\D*)$/.exec(inner);
  const sign = form?.[1] ?? '';
  const figure = form?.[2] ?? '';
  const suffix = form?.[3] ?? '';
  if (!form || !/\d/.test(figure) || (bracketed && sign !== '')) {
    return { kind: 'unreadable', why: 'not_a_number' };
  }
  if (figure.includes(',') && !/^\d{1,3}(,\d{3})+(\.\d*)?$/.test(figure)) {
    return { kind: 'unreadable', why: 'grouping' };
  }

  const [whole = '', fraction = ''] = figure.replace(/,/g, '').split('.');
  const magnitude =
    (whole.replace(/^0+(?=\d)/, '') || '0') + (fraction === '' ? '' : `.${fraction}`);
  const negative = (bracketed !== null || sign === '-') && /[1-9]/.test(magnitude);
  const value = (negative ? '-' : '') + magnitude;

  const own = plainUnit(unit);
  const written = plainUnit(suffix);
  if (written === '' || written === own) return { kind: 'figure', value };
  return { kind: 'other_unit', value, unit: suffix, converted: convert(value, written, own) };
}
