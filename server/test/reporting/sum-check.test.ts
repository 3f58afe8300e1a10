import fc from 'fast-check';
import { exact } from '../../src/series/domain/exact';
import { PRESET_RULES } from '../../src/reporting/domain/check-rules';
import { findingsOf } from '../../src/reporting/domain/checks';
import type { SumFacts, SumFigure } from '../../src/reporting/domain/line-facts';
import { differs } from '../../src/reporting/domain/sum-check';
import { sumRefusal, type SumMember } from '../../src/reporting/domain/sum-rule';
import { facts } from './line-facts-samples';

const given = (text: string, name = '', official = false): SumFigure => ({
  name,
  value: exact(text),
  decimals: text.split('.')[1]?.length ?? 0,
  official,
});

const sum = (total: string, parts: string[], more: Partial<SumFacts> = {}): SumFacts => ({
  total: given(total),
  parts: parts.map((part) => given(part)),
  counted: false,
  ...more,
});

describe('a total and its parts', () => {
  it.each<[string, SumFacts, boolean]>([
    ['add up', sum('760.5', ['455.2', '305.3']), false],
    ['one unit off by rounding', sum('760.6', ['455.2', '305.3']), false],
    ['two units off', sum('760.7', ['455.2', '305.3']), true],
    ['two units below', sum('760.3', ['455.2', '305.3']), true],
    ['whole figures, one off', sum('761', ['455', '305']), false],
    ['whole figures, two off', sum('762', ['455', '305']), true],
    ['counted things are not rounded', sum('8', ['3', '4'], { counted: true }), true],
    ['counted things that add up', sum('7', ['3', '4'], { counted: true }), false],
    ['three parts, one unit off', sum('1.1', ['0.3', '0.3', '0.4']), false],
    [
      'three parts, two units off: more than all the halves',
      sum('1.2', ['0.3', '0.3', '0.4']),
      true,
    ],
    ['a coarser total', sum('20.5', ['10.25', '10.21']), false],
    ['a finer total', sum('20.46', ['10.2', '10.2']), false],
    ['a finer total too far', sum('20.51', ['10.2', '10.2']), true],
    ['zeros at the end are given decimals', sum('20.10', ['10.00', '10.00']), true],
    ['without them it is rounding', sum('20.1', ['10', '10']), false],
    ['negative parts', sum('-1.0', ['-3.0', '2.0']), false],
    ['all zero', sum('0', ['0', '0']), false],
  ])('%s', (_name, facts, expected) => {
    expect(differs(facts)).toBe(expected);
  });

  const cents = fc.integer({ min: -10_000_000, max: 10_000_000 });
  const placesOf = fc.integer({ min: 0, max: 3 });
  const rounded = (thousandths: number, places: number) =>
    exact(thousandths).div(1000).toFixed(places);

  it('are never refused for rounding alone, however each figure was rounded', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cents, placesOf), { minLength: 2, maxLength: 6 }),
        placesOf,
        (parts, places) => {
          const total = parts.reduce((all, [part]) => all + part, 0);
          const made = parts.map(([part, own]) => rounded(part, own));
          expect(differs(sum(rounded(total, places), made))).toBe(false);
        },
      ),
    );
  });

  it('are refused from the sum of all the half units on, and alike in every order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cents, placesOf), { minLength: 2, maxLength: 5 }),
        fc.boolean(),
        fc.boolean(),
        (parts, above, within) => {
          const figures = parts.map(([part, own]) => given(rounded(part, own)));
          const true_ = figures.reduce((all, one) => all.plus(one.value), exact(0));
          // The total has more decimals than any part, its own half unit is 0.00005.
          const halves = figures.reduce(
            (all, one) => all.plus(exact(`5e-${one.decimals + 1}`)),
            exact(0),
          );
          const off = within ? halves : halves.plus('0.0001');
          const total = true_.plus(above ? off : off.neg()).toFixed(4);
          const made: SumFacts = { total: given(total), parts: figures, counted: false };
          expect(differs(made)).toBe(!within);
          expect(differs({ ...made, parts: [...figures].reverse() })).toBe(!within);
        },
      ),
    );
  });
});

describe('what is said of a sum', () => {
  const trade = (official: boolean): SumFacts => ({
    total: given('760.5', '外贸进出口总值', official),
    parts: [given('455.2', '出口总值', official), given('300.0', '进口总值', true)],
    counted: false,
  });
  it('names the figures and blocks', () => {
    expect(findingsOf(facts({ sums: [trade(false)] }), PRESET_RULES)).toEqual([
      {
        level: 'hard',
        code: 'sum_differs',
        message: {
          zh: '出口总值、进口总值合计755.2，与“外贸进出口总值”的760.5相差5.3，超出四舍五入的误差，请核对。',
          en: '出口总值, 进口总值 add up to 755.2, which differs from 760.5 of 「外贸进出口总值」 by 5.3, more than rounding explains; please check.',
        },
        answered: false,
      },
    ]);
  });

  it('only asks where offices published every figure', () => {
    expect(findingsOf(facts({ sums: [trade(true)] }), PRESET_RULES)).toMatchObject([
      { level: 'soft', code: 'published_sum_differs' },
    ]);
  });

  it('is nothing for a line without a value', () => {
    const empty = facts({ required: false, answer: null, value: null, sums: [trade(false)] });
    expect(findingsOf(empty, PRESET_RULES)).toEqual([]);
  });
});

describe('a sum that an administrator makes', () => {
  const member = (id: number, more: Partial<SumMember> = {}): SumMember => ({
    id,
    name: `指标${id}`,
    unit: '亿元',
    accumulation: 'ytd',
    regionCode: '140000',
    ...more,
  });
  it.each<[string, SumMember[], string | null]>([
    ['of three series', [member(1), member(2), member(3)], null],
    ['of one part', [member(1), member(2)], '合计至少要有两个分项，请补选。'],
    [
      'that contains itself',
      [member(1), member(1), member(2)],
      '同一指标不能在一个合计里出现两次，请去掉重复的。',
    ],
    [
      'with a ratio',
      [member(1), member(2), member(3, { accumulation: 'rate' })],
      '“指标3”是比率、平均数或节点数，不能相加，请另选。',
    ],
    [
      'of two units',
      [member(1), member(2), member(3, { unit: '万元' })],
      '“指标3”与“指标1”的辖区、单位或口径不同，不能相加，请另选。',
    ],
    [
      'of two regions',
      [member(1), member(2), member(3, { regionCode: '130000' })],
      '“指标3”与“指标1”的辖区、单位或口径不同，不能相加，请另选。',
    ],
  ])('%s', (_name, [total, ...parts], expected) => {
    if (!total) throw new Error('no total');
    expect(sumRefusal(total, parts)?.zh ?? null).toBe(expected);
  });
});
