import { exact } from '../../src/series/domain/exact';
import type { Observation } from '../../src/series/domain/observations';
import { PRESET_RULES, rulesWith, type CheckRule } from '../../src/reporting/domain/check-rules';
import type { CheckCode } from '../../src/reporting/domain/check-presets';
import { findingsOf, obstaclesTo } from '../../src/reporting/domain/checks';
import { median } from '../../src/reporting/domain/jump';
import type { LineFacts } from '../../src/reporting/domain/line-facts';
import { bare } from '../../src/reporting/domain/repeated-words';
import { facts, known, REASON, STEP, target } from './line-facts-samples';

const codes = (given: Partial<LineFacts>, rules = PRESET_RULES) =>
  findingsOf(facts(given), rules).map((finding) => finding.code);

/** Decimals are another matter. */
const jumps = (given: Partial<LineFacts>) => codes(given).filter((code) => code === 'jumped');

const words = (given: Partial<LineFacts>, code: string) =>
  findingsOf(facts(given), PRESET_RULES).find((finding) => finding.code === code)?.message;

const only = (code: CheckCode, change: Partial<CheckRule>) =>
  rulesWith(new Map([[code, { ...PRESET_RULES[code], ...change }]]));

/** Level figures of quarters that follow each other, the last one on 30 June 2024. */
function levels(...values: string[]): Observation[] {
  const ends = ['03-31', '06-30', '09-30', '12-31'];
  const first = 2024 * 4 + 1 - values.length + 1;
  return values.map((value, place) => {
    const quarter = first + place;
    return known(`${Math.floor(quarter / 4)}-${ends[quarter % 4] ?? ''}`, value);
  });
}

const stock = (value: string, history: Observation[]): Partial<LineFacts> => ({
  accumulation: 'stock',
  targets: [],
  value: exact(value),
  known: history,
});

describe('an unusual jump of a level', () => {
  // Ratios 1, 1.25, 1, 0.8, 1.25, 0.8: median 1, median deviation 0.2, five times: 1.
  const lively = levels('100', '100', '125', '125', '100', '125', '100');
  // Ratios of exactly 1: the deviation is nothing, the floor of 0.2 holds.
  const still = levels('100', '100', '100', '100', '100', '100', '100');
  it.each<[string, Partial<LineFacts>, string[]]>([
    ['on the upper bound', stock('200', lively), []],
    ['above the upper bound', stock('200.1', lively), ['jumped']],
    ['down to nothing', stock('0.1', lively), []],
    ['on the floor above', stock('120', still), []],
    ['above the floor', stock('120.1', still), ['jumped']],
    ['on the floor below', stock('80', still), []],
    ['below the floor', stock('79.9', still), ['jumped']],
    ['five comparisons are too few', stock('300', still.slice(1)), []],
    ['five comparisons, beyond the factor', stock('300.1', still.slice(1)), ['jumped']],
    ['one value before', stock('33.3', levels('100')), ['jumped']],
    ['zero now', stock('0', still), []],
    ['zero before', stock('5', levels('0')), []],
    ['below zero before', stock('5', levels('-5')), []],
    ['nothing before', stock('5', []), []],
  ])('%s', (_name, given, expected) => {
    expect(jumps(given)).toEqual(expected);
  });

  it('compares with steps of the same length only', () => {
    // Half-years are no quarters: only one pair of them is a quarter apart.
    const mixed = [known('2022-06-30', '1'), known('2022-12-31', '9'), known('2023-06-30', '81')];
    expect(codes(stock('200', [...mixed, ...levels('100')]))).toEqual([]);
  });

  it('never divides figures of two revisions', () => {
    const revised = still.map((one, place) => ({ ...one, revision: String(place % 2) }));
    expect(codes(stock('150', revised))).toEqual([]);
    expect(codes(stock('150', still))).toEqual(['jumped']);
  });

  it('says from what to what is usual', () => {
    expect(words(stock('150', still), 'jumped')).toEqual({
      zh: '是2024年6月末（100）的1.5倍，超出0.8—1.2倍的常见范围，请核对并说明。',
      en: '1.5 times the figure of end of Jun 2024 (100), outside the usual 0.8 to 1.2 times; check and explain.',
    });
    expect(words(stock('400', levels('100')), 'jumped')?.zh).toBe(
      '是2024年6月末（100）的4倍，超出0.33—3倍的常见范围，请核对并说明。',
    );
  });

  it('is as wide as the rule sets it', () => {
    const wide = { ...PRESET_RULES.jumped.parameters, floor: '0.5' };
    expect(codes(stock('150', still), only('jumped', { parameters: wide }))).toEqual([]);
    const short = { ...PRESET_RULES.jumped.parameters, least: '3' };
    const rules = only('jumped', { parameters: short });
    expect(codes(stock('150', still.slice(3)), rules)).toEqual(['jumped']);
  });
});

describe('an unusual jump of a total since January', () => {
  const years = [2018, 2019, 2020, 2021, 2022, 2023].map((year, place) =>
    known(`${year}-09-30`, String(500 + place), {
      growth: exact(['3', '4', '5'][place % 3] ?? ''),
    }),
  );
  // Published growth of 3, 4 and 5 per cent: median 1.04, deviation 0.01, the floor of 0.2 holds.
  it.each([
    ['as always', '520', []],
    ['on the bound', '626.2', []],
    ['above the bound', '626.3', ['jumped']],
    ['on the bound below', '424.2', []],
    ['below the bound', '424.1', ['jumped']],
  ])('%s', (_name, value, expected) => {
    expect(jumps({ value: exact(value), known: years, targets: [] })).toEqual(expected);
  });
});

test.each([
  [[], '0'],
  [['3'], '3'],
  [['3', '1'], '2'],
  [['9', '1', '2'], '2'],
  [['4', '1', '3', '2'], '2.5'],
])('the median of %j is %s', (values, expected) => {
  expect(median(values.map((value) => exact(value))).toString()).toBe(expected);
});

describe('growth', () => {
  const growth = (value: string, given: Partial<LineFacts> = {}) =>
    codes({
      value: null,
      growth: exact(value),
      targets: [target({ measure: 'yoy_growth' })],
      ...given,
    });
  it.each<[string, string[], string[]]>([
    ['typed, on the threshold', growth('50'), []],
    ['typed, above it', growth('50.1'), ['growth_unusual']],
    ['a fall on it', growth('-50'), []],
    ['a fall beyond it', growth('-50.1'), ['growth_unusual']],
    ['a change on a base', growth('-60', { targets: [target({ measure: 'change' })] }), []],
    ['computed, on it', codes({ known: [known('2023-09-30', '500')] }), []],
    ['computed, above it', codes({ known: [known('2023-09-30', '499')] }), ['growth_unusual']],
    ['of another revision', codes({ known: [known('2023-09-30', '499', { revision: 'r' })] }), []],
    ['a base of zero', codes({ known: [known('2023-09-30', '0')] }), []],
    ['a jump says it already', codes({ known: [known('2023-09-30', '249')] }), ['jumped']],
  ])('%s', (_name, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('is beyond what the rule says', () => {
    const rules = only('growth_unusual', { parameters: { most: '10' } });
    expect(codes({ known: [known('2023-09-30', '680')] }, rules)).toEqual(['growth_unusual']);
    expect(codes({ known: [known('2023-09-30', '700')] }, rules)).toEqual([]);
  });
});

describe('decimals', () => {
  const history = ['640.5', '700', '455.2'].map((value, place) =>
    known(`${2021 + place}-03-31`, value),
  );
  it.each<[string, Partial<LineFacts>, string[]]>([
    ['as many as published', { value: exact('750.1'), known: history }, []],
    ['one more', { value: exact('750.12'), known: history }, ['more_precise']],
    ['zeros are none', { value: exact('750.100'), known: history }, []],
    ['two figures prove nothing', { value: exact('750.12'), known: history.slice(1) }, []],
    [
      'its own period is no history',
      { value: exact('750.12'), known: [...history.slice(1), known('2024-09-30', '750.12')] },
      [],
    ],
  ])('%s', (_name, given, expected) => {
    expect(codes(given)).toEqual(expected);
  });

  it('block where the rule says so', () => {
    const line = facts({ value: exact('750.12'), known: history, explanation: REASON });
    expect(obstaclesTo(line, PRESET_RULES)).toEqual([]);
    const strict = only('more_precise', { level: 'hard' });
    expect(obstaclesTo(line, strict).map(({ code }) => code)).toEqual(['more_precise']);
  });

  it('of a growth are set against those of earlier growth', () => {
    const rates = ['1.9', '2', '3.1'].map((growth, place) =>
      known(`${2021 + place}-03-31`, '0.123', { growth: exact(growth) }),
    );
    const typed = (growth: string) => codes({ value: null, growth: exact(growth), known: rates });
    expect([typed('2.5'), typed('2.55')]).toEqual([[], ['more_precise']]);
  });
});

describe('a total since January that fell', () => {
  const august = known('2024-08-31', '760', { knownOn: '2024-09-20' });
  const corrected = (value: string, given: Partial<Observation> = {}) =>
    known('2024-06-30', value, { version: 2, knownOn: '2024-10-10', ...given });
  it.each<[string, Partial<LineFacts>, string[]]>([
    ['without a correction', { known: [august], explanation: REASON }, ['year_fell']],
    [
      'the half-year corrected since, with a reason',
      { known: [corrected('740'), august], explanation: REASON },
      ['year_fell_corrected'],
    ],
    ['the same without a reason', { known: [corrected('740'), august] }, ['year_fell']],
    [
      'the same with a filler',
      { known: [corrected('740'), august], explanation: '按计划推进' },
      ['year_fell'],
    ],
    [
      'below the corrected half-year as well',
      { known: [corrected('751'), august], explanation: REASON },
      ['year_fell'],
    ],
    [
      'level with the corrected half-year',
      { known: [corrected('750'), august], explanation: REASON },
      ['year_fell_corrected'],
    ],
    [
      'corrected before August was known',
      { known: [corrected('740', { knownOn: '2024-09-19' }), august], explanation: REASON },
      ['year_fell'],
    ],
    [
      'a first value is no correction',
      { known: [corrected('740', { version: 1 }), august], explanation: REASON },
      ['year_fell'],
    ],
    [
      'a correction of last year is none of this one',
      {
        known: [corrected('740', { periodEnd: '2023-12-31' }), august],
        explanation: REASON,
      },
      ['year_fell'],
    ],
    ['the last period itself corrected down', { known: [corrected('740')] }, []],
  ])('%s', (_name, given, expected) => {
    expect(codes({ targets: [], ...given })).toEqual(expected);
  });
});

describe('words of the last return', () => {
  const earlierWords = { periodEnd: '2024-06-30', explanation: REASON, nextStep: STEP };
  it.each<[string, Partial<LineFacts>, string | undefined]>([
    ['the same explanation', { explanation: REASON }, '说明'],
    ['the same next step', { nextStep: STEP }, '下一步'],
    ['both', { explanation: REASON, nextStep: STEP }, '说明和下一步'],
    ['with other punctuation', { explanation: ` ${REASON}。` }, '说明'],
    [
      'new words',
      { explanation: '新增订单已于九月底全部交付', nextStep: '转入常态跟踪服务' },
      undefined,
    ],
    ['no words', {}, undefined],
    ['nothing was said before', { explanation: REASON, earlierWords: null }, undefined],
  ])('%s', (_name, given, field) => {
    const said = words({ earlierWords, ...given }, 'repeated_words')?.zh;
    expect(said).toBe(field && `${field}与2024年上半年报送的相同，请按本期情况填写。`);
  });

  it('keep no return and are for the reviewer', () => {
    const line = facts({ earlierWords, explanation: REASON });
    expect(findingsOf(line, PRESET_RULES)).toMatchObject([{ level: 'review', answered: false }]);
    expect(obstaclesTo(line, PRESET_RULES)).toEqual([]);
  });

  it('that were fillers before are asked about for what they are', () => {
    const filler = { periodEnd: '2024-06-30', explanation: '正常', nextStep: null };
    expect(codes({ earlierWords: filler, explanation: '正常' })).toEqual([]);
  });

  test.each([
    ['新增认定30家，仍有5家待复核。', '新增认定４５家， 仍有 12.5 家待复核', true],
    ['共１，２００家', '共7家', true],
    ['Orders moved to Q4', 'orders moved to q3', true],
    ['订单推迟到四季度', '订单推迟到三季度', false],
  ])('%s and %s are alike: %p', (a, b, alike) => {
    expect(bare(a) === bare(b)).toBe(alike);
  });
});
