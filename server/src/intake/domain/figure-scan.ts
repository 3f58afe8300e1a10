import { Exact } from '../../series/domain/exact';
import type { Span } from './normal-text';
import { magnitudeSize, scanNumerals, type Numeral } from './numbers';
import { unitAt, type UnitIndex, type UnitKind, type WrittenUnit } from './units';

/** One or two numerals with the unit they share, before anything around them is looked at. */
export interface RawFigure extends Span {
  readonly first: Numeral;
  readonly value: string;
  readonly valueUpper: string | null;
  readonly fraction: string | null;
  readonly unit: string;
  readonly kind: UnitKind | null;
  readonly style: Numeral['style'];
  readonly approximate: boolean;
  /** The unit stands only behind a later member of the list. */
  readonly sharesUnit: boolean;
}

const DASH = /(?:[—–~～〜至到-]|——)(?![—-])/y;
const LIST_MARK = /(?:、|和|与|及|以及|,)/y;
const PER_SO_MANY = /\/\d{0,3}[十百千万]{1,2}(?:人口|人)?(?!分之|[元亩吨个户])/y;
const TO_ONE = /[:：∶]1(?![\d.:：∶%])/y;
const DOUBLED = /翻了?(?=番)/g;

/** 千款产品, 百部精品: 第一款 and 一部分 are none, round numbers are. */
const WORKS = new Set(['款', '部', '首', '本']);

interface Unit {
  readonly text: string;
  readonly end: number;
  readonly kind: UnitKind | null;
  readonly magnitude: string;
}

/** Numbers with their units: 2—3家 is one figure, 4、8、12、20个工作日 are four that share a unit. */
export function scanFigures(text: string, units: UnitIndex): RawFigure[] {
  const numerals = scanNumerals(text, (place) => unitAt(units, text, place) !== null);
  const own = numerals.map((numeral) => ownUnit(text, numeral, units));
  const byStart = new Map(numerals.map((numeral, index) => [numeral.start, index]));
  const next = (index: number, mark: RegExp): number | null => {
    const end = own[index]?.end ?? numerals[index]?.end ?? 0;
    mark.lastIndex = end;
    const found = mark.exec(text);
    const at = found ? byStart.get(end + found[0].length) : undefined;
    return at ?? null;
  };
  // From the right, so that each member finds the unit of those behind it.
  const shared: (Unit | null)[] = [...own];
  for (let index = numerals.length - 1; index >= 0; index -= 1) {
    const mine = own[index];
    if (mine?.kind === null) {
      // 8万、10万、12万立方米: the magnitude is each one's own, the unit the last one's.
      const after = next(index, LIST_MARK);
      const unit = after === null ? null : shared[after];
      if (unit?.kind && unit.magnitude === mine.magnitude)
        shared[index] = { ...unit, end: mine.end };
      continue;
    }
    if (mine) continue;
    const follower = next(index, DASH) ?? next(index, LIST_MARK);
    if (follower !== null && !sameStyle(numerals[index], numerals[follower])) continue;
    const unit = follower === null ? null : (shared[follower] ?? null);
    if (unit?.kind) shared[index] = unit;
  }
  // 31.1个和26.3个百分点: the first 个 is short for 个百分点.
  for (let index = 0; index < numerals.length; index += 1) {
    const follower = own[index]?.text === '个' ? next(index, LIST_MARK) : null;
    const unit = follower === null ? null : own[follower];
    const low = own[index];
    if (low && unit?.text.startsWith('个') && unit.kind !== 'counter') {
      own[index] = { ...low, text: unit.text, kind: unit.kind };
    }
  }
  // 1.28万亿、8200亿元: the last says of what all are. From the right, as above.
  for (let index = numerals.length - 1; index >= 0; index -= 1) {
    const low = own[index];
    const follower = low?.kind === null ? next(index, LIST_MARK) : null;
    const unit = follower === null ? null : own[follower];
    if (low && unit?.kind && unit.magnitude !== '') {
      own[index] = {
        ...low,
        text: `${low.magnitude}${unit.text.slice(unit.magnitude.length)}`,
        kind: unit.kind,
      };
    }
  }
  const figures: RawFigure[] = [];
  for (let index = 0; index < numerals.length; index += 1) {
    const low = numerals[index];
    if (!low || low.start < (figures.at(-1)?.end ?? 0)) continue;
    const upper = next(index, DASH);
    const high = upper === null ? undefined : numerals[upper];
    if (upper !== null && high && sameKind(own[index], shared[upper])) {
      const range = rangeOf(low, high, own[index] ?? null, shared[upper] ?? null, own[upper]);
      if (range) {
        figures.push(range);
        index = upper;
        continue;
      }
    }
    const bare = own[index]?.kind === null && Boolean(shared[index]?.kind);
    figures.push(single(low, bare ? null : (own[index] ?? null), shared[index] ?? null));
  }
  return [...figures, ...doublings(text)].sort((a, b) => a.start - b.start);
}

function ownUnit(text: string, numeral: Numeral, units: UnitIndex): Unit | null {
  if (numeral.style === 'fraction' || numeral.style === 'per_cent') {
    return { text: '%', end: numeral.end, kind: 'share', magnitude: '' };
  }
  const unit = unitAt(units, text, numeral.end) ?? gradeAt(text, numeral);
  if (unit && numeral.style === 'chinese' && numeral.magnitude === '') {
    const word = text.slice(unit.start, unit.end);
    const many = WORKS.has(word) && /^[百千]$/.test(text.slice(numeral.start, numeral.end));
    if (units.arabicOnly.has(word) && !many) return null;
  }
  if (unit) {
    return {
      text: `${numeral.magnitude}${text.slice(unit.start, unit.end)}`,
      end: unit.end,
      kind: unit.kind,
      magnitude: numeral.magnitude,
    };
  }
  // 9/10万: so many of each hundred thousand.
  PER_SO_MANY.lastIndex = numeral.end;
  const per = numeral.style === 'arabic' ? PER_SO_MANY.exec(text)?.[0] : undefined;
  if (per !== undefined) {
    return { text: per, end: numeral.end + per.length, kind: 'share', magnitude: '' };
  }
  // 2.8:1: so many times the other side.
  TO_ONE.lastIndex = numeral.end;
  const ratio = numeral.style === 'arabic' ? TO_ONE.exec(text)?.[0] : undefined;
  if (ratio !== undefined && /\d\.\d/.test(text.slice(numeral.start, numeral.end)))
    return { text: ':1', end: numeral.end + ratio.length, kind: 'share', magnitude: '' };
  if (numeral.magnitude === '') return null;
  return { text: numeral.magnitude, end: numeral.end, kind: null, magnitude: numeral.magnitude };
}

const GRADE = /级(?=以上|及以上|左右|[，。；、）]|$)/my;

/** 平均级别达到2级: a grade that a level is said in; 2级医院 is a name. */
function gradeAt(text: string, { start, end, style }: Numeral): WrittenUnit | null {
  GRADE.lastIndex = end;
  if (style !== 'arabic' || !GRADE.test(text)) return null;
  const said = /(?:级别|等级|级数|水平)[^，。；、\d]{0,12}$/.test(
    text.slice(Math.max(0, start - 20), start),
  );
  return said ? { start: end, end: end + 1, kind: 'counter', compound: false } : null;
}

function sameKind(low: Unit | null | undefined, high: Unit | null | undefined): boolean {
  return !low?.kind || !high || low.kind === high.kind;
}

function sameStyle(left: Numeral | undefined, right: Numeral | undefined): boolean {
  return (left?.style === 'chinese') === (right?.style === 'chinese');
}

function single(numeral: Numeral, own: Unit | null, shared: Unit | null): RawFigure {
  const unit = own ?? shared;
  const { value, upper } = numeral;
  return {
    start: numeral.start,
    end: own?.end ?? numeral.end,
    first: numeral,
    value,
    valueUpper: upper,
    fraction: numeral.fraction,
    unit: unit?.text ?? '',
    kind: unit?.kind ?? null,
    style: numeral.style,
    approximate: numeral.approximate,
    sharesUnit: own === null && shared !== null,
  };
}

/** Values of both ends in one unit: 5000万美元—1亿美元 is 5000 to 10000 万美元, 3000—5000万 is 3000 to 5000 万. */
function rangeOf(
  low: Numeral,
  high: Numeral,
  lowUnit: Unit | null,
  highUnit: Unit | null,
  highOwn: Unit | null | undefined,
): RawFigure | null {
  if (
    low.upper !== null ||
    high.upper !== null ||
    low.value.length > 16 ||
    high.value.length > 16
  ) {
    return null;
  }
  const lowMagnitude = lowUnit?.magnitude ?? null;
  const highMagnitude = highUnit?.magnitude ?? '';
  const unit = unitText(lowUnit, highUnit);
  const lower = new Exact(low.value);
  let upper = new Exact(high.value);
  let written = unit;
  if (lowMagnitude !== null && lowMagnitude !== highMagnitude) {
    upper = upper.times(magnitudeSize(highMagnitude)).div(magnitudeSize(lowMagnitude));
    written = `${lowMagnitude}${unit.slice(highMagnitude.length)}`;
  } else if (lowMagnitude === null && lower.gt(upper) && highMagnitude !== '') {
    upper = upper.times(magnitudeSize(highMagnitude));
    written = unit.slice(highMagnitude.length);
  }
  if (lower.gte(upper)) return null;
  const end = highOwn?.end ?? high.end;
  return {
    start: low.start,
    end,
    first: low,
    value: lower.toFixed(),
    valueUpper: upper.toFixed(),
    fraction: null,
    unit: written,
    kind: highUnit?.kind ?? lowUnit?.kind ?? null,
    style: low.style,
    approximate: low.approximate || high.approximate,
    sharesUnit: false,
  };
}

function unitText(low: Unit | null, high: Unit | null): string {
  if (!high) return low?.text ?? '';
  return high.text;
}

/** 翻番 without a number. */
function doublings(text: string): RawFigure[] {
  const found: RawFigure[] = [];
  for (const match of text.matchAll(DOUBLED)) {
    const start = match.index + match[0].length;
    const numeral: Numeral = {
      start,
      end: start,
      value: '1',
      fraction: null,
      magnitude: '',
      style: 'chinese',
      approximate: false,
      upper: null,
    };
    found.push({
      start,
      end: start + 1,
      first: numeral,
      value: '1',
      valueUpper: null,
      fraction: null,
      unit: '番',
      kind: 'multiple',
      style: 'chinese',
      approximate: false,
      sharesUnit: false,
    });
  }
  return found;
}
