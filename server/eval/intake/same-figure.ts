import { Decimal } from 'decimal.js';
import type { ProposalRow } from '../../src/intake/domain/proposal';
import type { TruthRow } from './truth.model';

/** Magnitudes before a unit; 千 and 百 alone are not told from 千瓦 and 百分点, so only before counters. */
const MAGNITUDES: readonly (readonly [RegExp, string])[] = [
  [/^万亿/, '1e12'],
  [/^千亿/, '1e11'],
  [/^百亿/, '1e10'],
  [/^亿/, '1e8'],
  [/^千万/, '1e7'],
  [/^百万/, '1e6'],
  [/^万/, '1e4'],
  [/^千(?=[个家人元户名项])/, '1e3'],
  [/^百(?=[个家人元户名项])/, '1e2'],
];

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/％/g, '%'],
  [/^个(?=工作日|月|百分点|小时|自然日)/, ''],
  [/[μµ]g\/m(?:3|³)|微克每立方米/g, '微克/立方米'],
  [/[\s　]/g, ''],
  // 套（间）
  [/[（(][^（）()]*[）)]$/, ''],
];

/** A figure in its plain unit: 5 万家 and 50000 家 are the same. */
function plain(value: string, unit: string): { value: Decimal; unit: string } {
  const spelled = SPELLINGS.reduce((one, [form, other]) => one.replace(form, other), unit);
  const [form, factor] = MAGNITUDES.find(([magnitude]) => magnitude.test(spelled)) ?? [/^/, '1'];
  const rest = spelled.replace(form, '').toLowerCase();
  return {
    value: new Decimal(value).times(factor),
    // 产值过千亿: money without its unit.
    unit: rest === '' && spelled.endsWith('亿') ? '元' : rest,
  };
}

/** Whether a proposed row states the figure of a true one: value and unit, however spelled. */
export function sameFigure(row: ProposalRow, truth: TruthRow): boolean {
  if (row.value === null) return false;
  if (truth.fraction !== null && row.fraction !== null)
    return row.fraction.replace('-', '') === truth.fraction;
  const proposed = plain(row.value, row.unit ?? '');
  const right = plain(truth.value, truth.unit);
  if (proposed.unit !== right.unit) return false;
  return truth.change
    ? proposed.value.abs().equals(right.value.abs())
    : proposed.value.equals(right.value);
}

/** Both ends of a range; where the true row has one end the proposed may have no other. */
export function sameUpper(row: ProposalRow, truth: TruthRow): boolean {
  if (truth.valueUpper === null || row.valueUpper === null)
    return truth.valueUpper === row.valueUpper;
  const proposed = plain(row.valueUpper, row.unit ?? '');
  return proposed.value.equals(plain(truth.valueUpper, truth.unit).value);
}
