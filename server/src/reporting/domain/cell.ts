import { halfWidth } from '../../series/domain/half-width';
import { unreadable as found, type Finding } from './finding';

export type Cell =
  /** Nothing typed, which is never zero. */
  | { readonly kind: 'empty' }
  /** Plain decimal digits, exactly as typed. */
  | { readonly kind: 'figure'; readonly value: string }
  | { readonly kind: 'unreadable'; readonly finding: Finding };

/** More digits than any published figure has: a slip of the keyboard. */
const MOST_DIGITS = 18;
const MOST_DECIMALS = 8;

const FORM = /^([+-]?)((?:\d[\d,]*)?(?:\.\d*)?)([^\d]*)$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+$/;

/**
 * Reads what was typed or pasted into a cell: full-width digits, thousands separators, （12） as
 * minus 12, and the cell's own unit as a trailing word. Another unit or magnitude is asked about,
 * never converted.
 *
 * @param unit the unit in which the cell is read; `%` where a rate of change is asked
 */
export function readCell(text: string, unit: string): Cell {
  const bare = halfWidth(text);
  if (bare === '') return { kind: 'empty' };
  const bracketed = /^\((.+)\)([^\d]*)$/.exec(bare);
  const form = FORM.exec(bracketed ? `${bracketed[1] ?? ''}${bracketed[2] ?? ''}` : bare);
  const sign = form?.[1] ?? '';
  const figure = form?.[2] ?? '';
  if (!form || !/\d/.test(figure) || (bracketed && sign !== '')) return unreadable(NOT_A_NUMBER);
  const [whole = '', fraction = ''] = figure.split('.');
  if (whole.includes(',') && !GROUPED.test(whole)) return unreadable(GROUPING);

  const written = form[3] ?? '';
  if (written !== '' && bareUnit(written) !== bareUnit(unit)) {
    return unreadable(otherUnit(written, unit));
  }
  const digits = whole.replace(/,/g, '').replace(/^0+(?=\d)/, '') || '0';
  if (digits.length > MOST_DIGITS || fraction.length > MOST_DECIMALS) return unreadable(TOO_LONG);
  const magnitude = fraction === '' ? digits : `${digits}.${fraction}`;
  const negative = (bracketed !== null || sign === '-') && /[1-9]/.test(magnitude);
  return { kind: 'figure', value: negative ? `-${magnitude}` : magnitude };
}

function bareUnit(unit: string): string {
  return halfWidth(unit).replace(/人民币$/, '');
}

function unreadable(finding: Finding): Cell {
  return { kind: 'unreadable', finding };
}

const NOT_A_NUMBER = found('not_a_number', '填写的内容不是数字。', 'This is not a number.');
const GROUPING = found(
  'grouping',
  '千位分隔符位置不对，请核对数字。',
  'The thousands separators are out of place; check the figure.',
);
const TOO_LONG = found(
  'too_precise',
  `数字过长，整数不超过${MOST_DIGITS}位，小数不超过${MOST_DECIMALS}位。`,
  `The figure is too long: at most ${MOST_DIGITS} digits before the point and ${MOST_DECIMALS} after.`,
);

function otherUnit(written: string, unit: string): Finding {
  return found(
    'other_unit',
    `填写的单位是“${written}”，本格单位是“${unit}”。请换算后填写。`,
    `You wrote ${written}, but this cell is in ${unit}; convert the figure first.`,
  );
}
