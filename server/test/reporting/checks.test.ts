import { exact } from '../../src/series/domain/exact';
import { PRESET_RULES } from '../../src/reporting/domain/check-rules';
import { findingsOf, obstaclesTo } from '../../src/reporting/domain/checks';
import type { LineFacts } from '../../src/reporting/domain/line-facts';
import { hasSubstance } from '../../src/reporting/domain/substance';
import { facts, known, REASON, STEP, target } from './line-facts-samples';

const published = (value: string, growth: string | null = null) => ({
  value: exact(value),
  growth: growth === null ? null : exact(growth),
  publishedOn: '2024-10-14',
  source: '海关统计',
});

const codes = (given: Partial<LineFacts>, level: 'hard' | 'soft') =>
  findingsOf(facts(given), PRESET_RULES)
    .filter((finding) => finding.level === level)
    .map((finding) => finding.code);

describe('hard checks', () => {
  it.each<[string, Partial<LineFacts>, string[]]>([
    ['a plain value', {}, []],
    ['zero is a value', { value: exact('0') }, []],
    ['a negative total', { value: exact('-1') }, ['negative']],
    ['a negative rate may be', { accumulation: 'rate', unit: '%', value: exact('-1') }, []],
    [
      'a share of 100',
      { accumulation: 'rate', unit: '%', indicator: '机电产品出口占比', value: exact('100') },
      [],
    ],
    [
      'a share above 100',
      { accumulation: 'rate', unit: '%', indicator: '机电产品出口占比', value: exact('100.01') },
      ['share_outside'],
    ],
    [
      'a share below 0',
      { accumulation: 'rate', unit: '%', indicator: '机电产品出口占比', value: exact('-0.01') },
      ['share_outside'],
    ],
    ['half a firm', { accumulation: 'cumulative', unit: '家', value: exact('1.5') }, ['not_whole']],
    ['half of 万件', { accumulation: 'ytd', unit: '万件', value: exact('1.5') }, []],
    [
      'all steps',
      {
        accumulation: 'milestone',
        unit: '个节点',
        value: exact('2'),
        targets: [target({ goal: exact('2') })],
      },
      [],
    ],
    [
      'more steps than there are',
      {
        accumulation: 'milestone',
        unit: '个节点',
        value: exact('3'),
        targets: [target({ goal: exact('2') })],
      },
      ['steps_beyond'],
    ],
    ['level with the half-year', { known: [known('2024-06-30', '750')] }, []],
    ['below the half-year', { known: [known('2024-06-30', '750.01')] }, ['year_fell']],
    [
      'below a preliminary August',
      { known: [known('2024-08-31', '751', { vintage: 'preliminary' })] },
      ['year_fell'],
    ],
    ['below last December', { known: [known('2023-12-31', '980')] }, []],
    ['a level may fall', { accumulation: 'stock', known: [known('2024-06-30', '800')] }, []],
    ['a part within its whole', { wholes: [{ name: '总值', value: exact('750') }] }, []],
    [
      'a part beyond its whole',
      { wholes: [{ name: '总值', value: exact('749') }] },
      ['part_beyond_whole'],
    ],
    ['a whole that is empty', { wholes: [{ name: '总值', value: null }] }, []],
    ['minus 100 per cent', { value: null, growth: exact('-100') }, []],
    ['below minus 100 per cent', { value: null, growth: exact('-100.1') }, ['growth_impossible']],
    [
      'not published, without a word',
      { answer: 'not_published', value: null },
      ['reason_missing', 'expected_day_missing'],
    ],
    [
      'not applicable, explained',
      { answer: 'not_applicable', value: null, explanation: REASON, expectedOn: '2024-11-20' },
      [],
    ],
    [
      'expected today',
      { answer: 'not_published', value: null, explanation: REASON, expectedOn: '2024-10-15' },
      [],
    ],
    [
      'expected yesterday',
      { answer: 'not_published', value: null, explanation: REASON, expectedOn: '2024-10-14' },
      ['expected_day_past'],
    ],
    [
      'not published, though known',
      {
        answer: 'not_published',
        value: null,
        explanation: REASON,
        expectedOn: '2024-11-20',
        known: [known('2024-09-30', '750')],
      },
      ['value_is_known'],
    ],
    ['typed before customs published it', { publisher: 'customs' }, ['not_published_yet']],
    [
      'a growth typed before it was published',
      { publisher: 'statistics', value: null, growth: exact('2') },
      ['not_published_yet'],
    ],
    ['as customs published it', { publisher: 'customs', published: published('750.0') }, []],
    [
      'other than customs published it',
      { publisher: 'customs', published: published('750.01') },
      ['published_elsewhere'],
    ],
    [
      'the published growth',
      {
        publisher: 'customs',
        value: null,
        growth: exact('-2.5'),
        published: published('750', '-2.5'),
      },
      [],
    ],
    [
      'another growth',
      {
        publisher: 'customs',
        value: null,
        growth: exact('2.5'),
        published: published('750', '-2.5'),
      },
      ['published_elsewhere'],
    ],
    [
      'a growth where only the value was published',
      { publisher: 'customs', value: null, growth: exact('2.5'), published: published('750') },
      [],
    ],
    [
      'the published value with another growth',
      { publisher: 'customs', growth: exact('3'), published: published('750', '2') },
      ['published_elsewhere'],
    ],
    [
      'not published by customs yet, answered so',
      {
        publisher: 'customs',
        answer: 'not_published',
        value: null,
        explanation: REASON,
        expectedOn: '2024-11-20',
      },
      [],
    ],
    ['imported of a series that the body makes itself', { published: published('740') }, []],
    ['empty while it is filled', { answer: null, value: null }, []],
  ])('%s', (_name, given, expected) => {
    expect(codes(given, 'hard')).toEqual(expected);
  });
});

describe('a figure that an office publishes', () => {
  const said = (given: Partial<LineFacts>) => findingsOf(facts(given), PRESET_RULES)[0]?.message;
  it('is waited for', () => {
    expect(said({ publisher: 'statistics' })?.zh).toBe(
      '该指标由统计部门发布，待发布后由系统导入，请选择“未发布”并填写预计日期。',
    );
  });
  it('is quoted where another one is typed', () => {
    expect(said({ publisher: 'customs', published: published('748.125', '-2.5') })?.zh).toBe(
      '该指标由海关发布，已发布数为748.125，同比−2.5%（2024年10月14日发布），请确认该数，不要另填；有疑问的写入说明。',
    );
  });
});

describe('what keeps a return from going out', () => {
  const behind = [target({ previewLamp: 'at_risk' })];
  it.each<[string, Partial<LineFacts>, string[]]>([
    ['a plain value', {}, []],
    ['required and empty', { answer: null, value: null }, ['required']],
    ['optional and empty', { answer: null, value: null, required: false }, []],
    ['behind, without words', { targets: behind }, ['behind_unexplained', 'behind_without_step']],
    ['behind, explained only', { targets: behind, explanation: REASON }, ['behind_without_step']],
    [
      'behind, with a filler',
      { targets: behind, explanation: '无', nextStep: STEP },
      ['behind_unexplained'],
    ],
    ['behind, with both', { targets: behind, explanation: REASON, nextStep: STEP }, []],
    [
      'off track, without words',
      { targets: [target({ previewLamp: 'off_track' })] },
      ['behind_unexplained', 'behind_without_step'],
    ],
    ['confirms what is known', { known: [known('2024-09-30', '750')] }, []],
    [
      'differs from what is known, without a reason',
      { known: [known('2024-09-30', '740')] },
      ['correction_unexplained'],
    ],
    [
      'differs from what is known, with a reason',
      { known: [known('2024-09-30', '740')], explanation: REASON },
      [],
    ],
    [
      'a soft finding, without a reason',
      { known: [known('2024-06-30', '750')] },
      ['soft_unexplained'],
    ],
    [
      'a soft finding, with a filler',
      { known: [known('2024-06-30', '750')], explanation: '情况正常' },
      ['soft_unexplained'],
    ],
    [
      'a soft finding, with a reason',
      { known: [known('2024-06-30', '750')], explanation: REASON },
      [],
    ],
    [
      'two soft findings',
      { value: exact('1500'), known: [known('2024-06-30', '1500')] },
      ['soft_unexplained', 'soft_unexplained'],
    ],
    ['a hard finding', { value: exact('-1') }, ['negative']],
  ])('%s', (_name, given, expected) => {
    expect(obstaclesTo(facts(given), PRESET_RULES).map((finding) => finding.code)).toEqual(
      expected,
    );
    expect(
      obstaclesTo(facts(given), PRESET_RULES).every((finding) => finding.level === 'hard'),
    ).toBe(true);
  });
});

describe('soft checks', () => {
  it.each<[string, Partial<LineFacts>, string[]]>([
    ['nothing to compare with', {}, []],
    ['the same as the half-year', { known: [known('2024-06-30', '750')] }, ['same_as_last']],
    ['the same as last year’s total', { known: [known('2023-12-31', '750')] }, []],
    [
      'the same level as before',
      { accumulation: 'stock', known: [known('2024-06-30', '750')] },
      ['same_as_last'],
    ],
    ['three times last year', { known: [known('2023-09-30', '250')] }, ['growth_unusual']],
    ['beyond three times', { known: [known('2023-09-30', '249.9')] }, ['jumped']],
    ['a third of last year', { known: [known('2023-09-30', '2250')] }, ['growth_unusual']],
    ['below a third', { known: [known('2023-09-30', '2250.1')] }, ['jumped']],
    ['a year to date is not set against the half-year', { known: [known('2024-06-30', '10')] }, []],
    ['last was zero', { known: [known('2023-09-30', '0')] }, []],
    ['just below 1.5 times the goal', { value: exact('1499.99') }, []],
    ['1.5 times the goal', { value: exact('1500') }, ['far_above_goal']],
    ['far above a cap', { value: exact('1500'), targets: [target({ comparator: 'at_most' })] }, []],
    [
      'in 万元 instead of 亿元',
      { value: exact('7500000'), known: [known('2023-09-30', '700')] },
      ['unit_slip'],
    ],
    ['in 元 instead of 亿元', { value: exact('75000000000') }, ['unit_slip']],
    [
      'in 亿元 instead of 万元',
      { value: exact('0.075'), known: [known('2023-09-30', '700')] },
      ['unit_slip'],
    ],
    ['a count that has only begun', { value: exact('0.1'), targets: [target()] }, []],
    [
      'a running total that fell',
      {
        accumulation: 'cumulative',
        unit: '家',
        value: exact('40'),
        known: [known('2024-06-30', '41')],
      },
      ['total_fell'],
    ],
    [
      'a rate above 100 that is no share',
      {
        accumulation: 'rate',
        unit: '%',
        indicator: '查验率相当于一般信用企业的比例',
        value: exact('120'),
        targets: [],
      },
      ['rate_unusual'],
    ],
    ['behind schedule', { targets: [target({ previewLamp: 'off_track' })] }, ['behind']],
    [
      'behind schedule, explained',
      { targets: [target({ previewLamp: 'off_track' })], explanation: REASON, nextStep: STEP },
      [],
    ],
    ['another value than the known one', { known: [known('2024-09-30', '740')] }, ['corrects']],
    ['the known value', { known: [known('2024-09-30', '750')] }, []],
    ['empty though it is due', { answer: null, value: null }, ['required']],
    ['no value where none is due', { answer: null, value: null, required: false }, []],
  ])('%s', (_name, given, expected) => {
    expect(codes(given, 'soft')).toEqual(expected);
  });
});

describe('an explanation of substance', () => {
  it.each([
    [null, false],
    ['', false],
    ['无', false],
    ['按计划推进', false],
    ['…………………………', false],
    ['啊啊啊啊啊啊啊啊', false],
    ['情况正常。', false],
    [REASON, true],
    ['orders moved to the fourth quarter', true],
  ])('%p: %p', (words, expected) => {
    expect(hasSubstance(words)).toBe(expected);
  });
});
