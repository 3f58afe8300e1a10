import fc from 'fast-check';
import { exact } from '../../src/series/domain/exact';
import { PRESETS, type CheckCode } from '../../src/reporting/domain/check-presets';
import {
  CHECK_CODES,
  PRESET_RULES,
  presetRule,
  refusalsOf,
  rulesWith,
  type CheckRule,
} from '../../src/reporting/domain/check-rules';
import { strangersIn, wordsOf } from '../../src/reporting/domain/check-words';
import { findingsOf, obstaclesTo } from '../../src/reporting/domain/checks';
import type { LineFacts } from '../../src/reporting/domain/line-facts';
import { ruleChanges } from '../../src/reporting/domain/rule-changes';
import { facts, known, REASON, STEP, target } from './line-facts-samples';

const figureText = fc
  .tuple(fc.integer({ min: -2000, max: 9_000_000 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, places]) => exact(digits).div(10 ** places));

const observations = fc
  .array(fc.tuple(figureText, fc.integer({ min: 1, max: 3 })), { maxLength: 9 })
  .map((list) =>
    list.map(([value, version], place) =>
      known(`${2016 + place}-${place % 2 ? '06-30' : '09-30'}`, value.toFixed(), { version }),
    ),
  );

/** Lines of every kind, sensible and not. */
const lines: fc.Arbitrary<LineFacts> = fc
  .record({
    accumulation: fc.constantFrom<LineFacts['accumulation']>(
      'ytd',
      'cumulative',
      'stock',
      'rate',
      'duration',
      'milestone',
    ),
    unit: fc.constantFrom('亿元', '家', '%'),
    publisher: fc.constantFrom<LineFacts['publisher']>('agency', 'customs', 'statistics'),
    answer: fc.constantFrom<LineFacts['answer']>('value', null, 'not_published'),
    value: fc.option(figureText),
    growth: fc.option(figureText),
    explanation: fc.constantFrom(null, '无', REASON),
    nextStep: fc.constantFrom(null, STEP),
    expectedOn: fc.constantFrom(null, '2024-10-01', '2024-11-20'),
    known: observations,
    targets: fc.constantFrom(
      [],
      [target()],
      [target({ previewLamp: 'off_track' as const, goal: exact('3') })],
    ),
    wholes: fc.constantFrom([], [{ name: '总值', value: exact('7') }]),
    earlierWords: fc.constantFrom(null, {
      periodEnd: '2024-06-30',
      explanation: REASON,
      nextStep: STEP,
    }),
    required: fc.boolean(),
  })
  .map((given) =>
    facts({
      ...given,
      value: given.answer === 'value' ? given.value : null,
      growth: given.answer === 'value' ? given.growth : null,
    }),
  );

describe('words of a check', () => {
  const values = { when: { zh: '上半年', en: 'H1' }, last: { zh: '{when}', en: '{when}' } };
  it('take a value as it is, and read no template in it', () => {
    expect(wordsOf({ zh: '与{when}的{last}相同', en: '{last} of {when}' }, values)).toEqual({
      zh: '与上半年的{when}相同',
      en: '{when} of H1',
    });
  });

  test.each([
    ['{when}', []],
    ['{where}', ['{where}']],
    ['{where}{where}{who}', ['{where}', '{who}']],
    ['{when', ['{']],
    ['when}', ['}']],
    ['{{when}}', ['{', '}']],
    ['{ when }', ['{', '}']],
    ['没有占位符', []],
  ])('in %s the strangers are %j', (text, expected) => {
    expect(strangersIn(text, ['when', 'last'])).toEqual(expected);
  });

  it('of the presets name what they are given, and nothing else', () => {
    for (const code of CHECK_CODES) {
      expect([code, refusalsOf(code, presetRule(code))]).toEqual([code, []]);
      const { zh, en } = wordsOf(PRESETS[code].words, PRESETS[code].placeholders);
      expect(`${zh}${en}`).not.toMatch(/[{}]/);
    }
  });

  it('never leave a placeholder, whatever an allowed template says', () => {
    const template = (code: CheckCode) =>
      fc
        .array(
          fc.oneof(
            fc.constantFrom(
              '请核对',
              ' ',
              'check ',
              ...Object.keys(PRESETS[code].placeholders).map((n) => `{${n}}`),
            ),
            fc.string({ maxLength: 6 }),
          ),
          { minLength: 1, maxLength: 8 },
        )
        .map((parts) => parts.join(''));
    const changed = fc
      .constantFrom(...CHECK_CODES)
      .chain((code) => fc.tuple(fc.constant(code), template(code), template(code)));
    fc.assert(
      fc.property(changed, lines, ([code, zh, en], line) => {
        const rule = { ...PRESET_RULES[code], words: { zh, en } };
        fc.pre(refusalsOf(code, rule).length === 0);
        const rules = rulesWith(new Map([[code, rule]]));
        for (const { message } of [...findingsOf(line, rules), ...obstaclesTo(line, rules)]) {
          expect(message.zh + message.en).not.toMatch(/[{}]/);
          expect(message.zh).not.toMatch(/undefined|NaN|null|Infinity/);
        }
      }),
    );
  });
});

describe('setting a check', () => {
  const jumped = (change: Partial<CheckRule>) =>
    refusalsOf('jumped', { ...presetRule('jumped'), ...change }).map(({ path, message }) => [
      path,
      message.zh,
    ]);
  const numbers = (change: Record<string, string>) =>
    jumped({ parameters: { ...presetRule('jumped').parameters, ...change } });
  it.each([
    ['a bound is allowed', numbers({ factor: '1.1', least: '60' }), []],
    ['switching off', jumped({ enabled: false }), []],
    [
      'below the bound',
      numbers({ factor: '1.09' }),
      [['parameters.factor', '“历史不足时的倍数”须为1.1至100之间的数，请更正。']],
    ],
    [
      'above the bound',
      numbers({ spread: '50.1' }),
      [['parameters.spread', '“中位数绝对偏差的倍数”须为1至50之间的数，请更正。']],
    ],
    [
      'half a comparison',
      numbers({ least: '6.5' }),
      [['parameters.least', '“至少比较的次数”须为3至60之间的整数，请更正。']],
    ],
    [
      'no number',
      numbers({ floor: '很大' }),
      [['parameters.floor', '“最小允许偏离（倍数）”须为0.01至5之间的数，请更正。']],
    ],
    [
      'an exponent',
      numbers({ floor: '1e0' }),
      [['parameters.floor', '“最小允许偏离（倍数）”须为0.01至5之间的数，请更正。']],
    ],
    [
      'a parameter that is not there',
      numbers({ toString: '1' }),
      [['parameters.toString', '该项校验没有参数“toString”，请去掉。']],
    ],
    ['another level', jumped({ level: 'hard' }), [['level', '该项校验的级别只能是：须说明。']]],
    [
      'an unknown placeholder',
      jumped({ words: { zh: '与{where}不同', en: 'check {ratio}' } }),
      [
        [
          'words.zh',
          '“{where}”不是可用的占位符，可用的有：{when}、{last}、{ratio}、{low}、{high}。',
        ],
      ],
    ],
    [
      'no words',
      jumped({ words: { zh: ' ', en: 'check' } }),
      [['words.zh', '提示文字须为2至200个字，请更正。']],
    ],
    [
      'a novel',
      jumped({ words: { zh: '核对', en: 'x'.repeat(201) } }),
      [['words.en', '提示文字须为2至200个字，请更正。']],
    ],
  ])('%s', (_name, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('cannot switch off or soften what keeps returns honest', () => {
    const rule = { ...presetRule('required'), enabled: false, level: 'soft' as const };
    expect(refusalsOf('required', rule).map(({ path }) => path)).toEqual(['enabled', 'level']);
  });

  it('that later presets no longer allow counts for what they still allow', () => {
    const old: CheckRule = {
      enabled: false,
      level: 'hard',
      parameters: { factor: '4', gone: '1', spread: '9999' },
      words: { zh: '与{gone}不同', en: 'differs from {gone}' },
    };
    const preset = presetRule('jumped');
    expect(rulesWith(new Map([['jumped', old]])).jumped).toEqual({
      enabled: false,
      level: 'soft',
      parameters: { ...preset.parameters, factor: '4' },
      words: preset.words,
    });
  });

  it('tells what became different, in words', () => {
    const before = presetRule('sum_differs');
    const after: CheckRule = { ...before, enabled: false, level: 'soft' };
    expect(
      ruleChanges('sum_differs', before, after).map(({ field, before: b, after: a }) => [
        field.zh,
        b.zh,
        a.zh,
      ]),
    ).toEqual([
      ['是否启用', '启用', '停用'],
      ['级别', '须更正', '须说明'],
    ]);
    expect(ruleChanges('sum_differs', after, after)).toEqual([]);
  });
});

it('switching a check off takes away its own findings and changes no other', () => {
  const switchable = CHECK_CODES.filter((code) => PRESETS[code].mayBeDisabled);
  fc.assert(
    fc.property(fc.constantFrom(...switchable), lines, (code, line) => {
      const off = rulesWith(new Map([[code, { ...PRESET_RULES[code], enabled: false }]]));
      const rest = findingsOf(line, PRESET_RULES).filter((finding) => finding.code !== code);
      expect(findingsOf(line, off)).toEqual(rest);
      const own = findingsOf(line, PRESET_RULES).some(
        (finding) => finding.code === code && finding.level === 'soft' && !finding.answered,
      );
      const kept = obstaclesTo(line, PRESET_RULES).length - obstaclesTo(line, off).length;
      const hard = findingsOf(line, PRESET_RULES).some(
        (finding) => finding.code === code && finding.level === 'hard',
      );
      expect(kept).toBe(own || hard ? 1 : 0);
    }),
  );
});

it('each soft finding without a reason keeps the return in its own words, and only that', () => {
  fc.assert(
    fc.property(lines, (line) => {
      const asked = findingsOf(line, PRESET_RULES).filter(
        ({ level, answered, code }) =>
          level === 'soft' && !answered && !['required', 'behind', 'corrects'].includes(code),
      );
      const kept = obstaclesTo(line, PRESET_RULES).filter(
        ({ code }) => code === 'soft_unexplained',
      );
      expect(kept.map(({ message }) => message.zh)).toEqual(
        asked.map(({ message }) => `须在“说明”中写明具体理由后才能报送：${message.zh}`),
      );
    }),
  );
});

it('what stands beside the cell has the words that keep the return', () => {
  const behind = facts({ targets: [target({ previewLamp: 'off_track' })] });
  const inline = findingsOf(behind, PRESET_RULES).find(({ code }) => code === 'behind')?.message.zh;
  const kept = obstaclesTo(behind, PRESET_RULES).map(({ message }) => message.zh);
  expect(inline).toBe(kept.join(''));
});
