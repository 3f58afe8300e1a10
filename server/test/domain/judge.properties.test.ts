import fc from 'fast-check';
import { addDays, type Day } from '../../src/series/domain/day';
import { exact } from '../../src/series/domain/exact';
import { knownAt, type Observation } from '../../src/series/domain/observations';
import { periodEnds } from '../../src/series/domain/period';
import { explain } from '../../src/targets/domain/explanation';
import { judge, nextTimeChanges, type Case } from '../../src/targets/domain/judge';
import { LAMPS, type Lamp, type TargetTerms } from '../../src/targets/domain/model';
import { outlookOf } from '../../src/targets/domain/outlook';
import { PP_GAP, RULE_SETS } from '../../src/targets/domain/rule-set';
import { goalWords, verdictWords } from '../../src/targets/domain/sentence';
import {
  AVERAGE,
  baseline,
  COUNT,
  CUT,
  due,
  GROWTH,
  LEVEL,
  NORM,
  SHARE,
  STEPS,
  TASK,
  YEAR_TOTAL,
} from './cases';

const BAND: TargetTerms = {
  ...SHARE,
  comparator: 'between',
  goal: exact('40'),
  goalUpper: exact('60'),
};
const KINDS: readonly TargetTerms[] = [
  YEAR_TOTAL,
  { ...YEAR_TOTAL, profile: { kind: 'seasonal' } },
  { ...YEAR_TOTAL, profile: { kind: 'shares', shares: [exact('60'), exact('40')] } },
  { ...YEAR_TOTAL, recurrence: 'annual', start: '2018-01-01' },
  { ...YEAR_TOTAL, approximate: true },
  { ...YEAR_TOTAL, goal: exact('0') },
  LEVEL,
  { ...LEVEL, strict: true, baseline: baseline('2017', '40') },
  { ...LEVEL, evaluationEnd: null, deadline: null },
  COUNT,
  { ...COUNT, goalUpper: exact('120'), start: '2018-01-01' },
  SHARE,
  BAND,
  { ...GROWTH, start: '2018-01-01', evaluationEnd: '2020-12-31', deadline: '2020-12-31' },
  {
    ...AVERAGE,
    start: '2018-01-01',
    baseline: baseline('2017', '50'),
    evaluationEnd: '2020-12-31',
    deadline: '2020-12-31',
  },
  CUT,
  NORM,
  { ...NORM, evaluationEnd: '2020-12-31', deadline: '2020-12-31' },
  { ...TASK, start: '2018-01-01', evaluationEnd: '2020-06-15', deadline: '2020-06-15' },
  STEPS,
];

const PERIODS = periodEnds('quarter', '2017-12-31', '2021-12-31');
const FINAL = due(['2020H1', '2020-07-21'], ['2020Q1-Q3', '2020-10-28'], ['2020', '2021-01-22']);

const terms = fc.constantFrom(...KINDS);
const day = fc.integer({ min: 0, max: 1800 }).map((days) => addDays('2018-01-01', days));
const decimal = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((hundredths) => exact(hundredths).div(100));

const observation: fc.Arbitrary<Observation> = fc.record({
  periodEnd: fc.constantFrom(...PERIODS),
  version: fc.constant(1),
  answer: fc.constantFrom('value', 'value', 'value', 'value', 'not_published', 'not_applicable'),
  value: fc.option(decimal(-50, 6000), { freq: 8 }),
  growth: fc.option(decimal(-60, 60)),
  vintage: fc.constantFrom('preliminary', 'formal', 'final'),
  revision: fc.constantFrom(null, null, null, 'r2'),
  knownOn: fc.constantFrom(...PERIODS).map((end) => addDays(end, 20)),
});

/** Versions as a store keeps them: numbered within each period. */
const versions = fc.array(observation, { maxLength: 14 }).map((drawn) =>
  drawn.map((one, index) => ({
    ...one,
    version: drawn.slice(0, index).filter((other) => other.periodEnd === one.periodEnd).length + 1,
  })),
);

const anyCase: fc.Arbitrary<Case> = fc.record({
  terms,
  versions,
  due: fc.constantFrom(FINAL, []),
  asOf: day,
  rules: fc.constantFrom(...RULE_SETS),
});

function everything(input: Case) {
  const judgement = judge(input);
  return JSON.stringify([
    judgement,
    verdictWords(judgement),
    explain(judgement),
    outlookOf(judgement),
  ]);
}

const FROM_BEST: readonly Lamp[] = ['achieved', 'on_track', 'at_risk', 'off_track'];

describe('a judgement', () => {
  it('depends on nothing but its input', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const before = JSON.stringify(input);
        const first = everything(input);
        expect(everything(input)).toBe(first);
        expect(JSON.stringify(input)).toBe(before);
      }),
    );
  });

  it('does not depend on the order of the versions', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.array(fc.integer(), { minLength: 14, maxLength: 14 }),
        (input, keys) => {
          const shuffled = input.versions
            .map((version, index) => ({ version, key: keys[index] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ version }) => version);
          expect(everything({ ...input, versions: shuffled })).toBe(everything(input));
        },
      ),
    );
  });

  it('does not know what became known later', () => {
    fc.assert(
      fc.property(anyCase, versions, (input, later) => {
        const unknown = later.map((version) => ({
          ...version,
          version: version.version + 100,
          knownOn: addDays(input.asOf, 1),
        }));
        expect(everything({ ...input, versions: [...input.versions, ...unknown] })).toBe(
          everything(input),
        );
      }),
    );
  });

  it('finds a lamp for every case, and keeps to the meaning of the rule that it names', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const judgement = judge(input);
        expect(LAMPS).toContain(judgement.lamp);
        expect(input.rules.rules).toContain(judgement.rule);
        expect(judgement.lamp).toBe(judgement.rule.lamp);
        const { terms: asked, lamp } = judgement;
        if (asked.recurrence === 'standing' || asked.approximate) expect(lamp).not.toBe('achieved');
        if (asked.approximate) expect(['no_data', 'unscheduled']).toContain(lamp);
        if (asked.kind === 'quantity' && knownAt(input.versions, input.asOf).length === 0)
          expect(lamp).toBe('no_data');
      }),
      { numRuns: 400 },
    );
  });

  it('has a gap that is exactly completion less schedule', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const { progress } = judge(input);
        if (!progress?.completion || !progress.expectedCompletion) return;
        const { completion, expectedCompletion, gap } = progress;
        expect(completion.minus(expectedCompletion).eq(gap)).toBe(true);
      }),
    );
  });

  it('is never overdue, missed or unproven without a deadline, nor on the deadline day', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const { terms: asked, deadline } = judge(input);
        if (asked.deadline === null)
          expect(deadline).toEqual({ state: 'no_deadline', daysLate: null });
        else if (input.asOf <= asked.deadline)
          expect(['open', 'met', 'met_early', 'no_deadline']).toContain(deadline.state);
        if (deadline.state === 'overdue') expect(deadline.daysLate).toBeGreaterThan(0);
        if (deadline.state === 'missed') expect(deadline.daysLate).toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  it('shows no hole in any sentence of either language', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const judgement = judge(input);
        const outlook = outlookOf(judgement);
        const words = [
          goalWords(judgement.terms),
          verdictWords(judgement),
          explain(judgement),
          outlook?.sentence,
          outlook?.needed,
          outlook?.method,
        ];
        for (const said of words) {
          if (said === undefined || said === null) continue;
          const text = JSON.stringify(said);
          expect(text).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
          expect(text).not.toMatch(/"zh":""|"en":""|：（|：，|，，|--/);
        }
        expect(verdictWords(judgement).zh).not.toBe('');
      }),
      { numRuns: 600 },
    );
  });

  it('gets no worse a lamp from a better latest value', () => {
    const rising = fc.constantFrom(
      ...KINDS.filter(
        (one) =>
          one.comparator === 'at_least' &&
          !one.approximate &&
          one.kind === 'quantity' &&
          one.measure === 'value',
      ),
    );
    fc.assert(
      fc.property(
        rising,
        fc.constantFrom(...PERIODS),
        decimal(0, 6000),
        decimal(0, 6000),
        fc.constantFrom(...RULE_SETS),
        (asked, periodEnd, one, other, rules) => {
          const lampOf = (value: typeof one) =>
            judge({
              terms: asked,
              versions: [
                {
                  periodEnd,
                  version: 1,
                  answer: 'value',
                  value,
                  growth: null,
                  vintage: 'formal',
                  revision: null,
                  knownOn: periodEnd,
                },
              ],
              due: [],
              asOf: periodEnd,
              rules,
            }).lamp;
          const [low, high] = one.lt(other) ? [one, other] : [other, one];
          const [worse, better] = [FROM_BEST.indexOf(lampOf(low)), FROM_BEST.indexOf(lampOf(high))];
          // Unscheduled values are only told apart by reaching the goal itself.
          if (worse >= 0) expect(better).toBeLessThanOrEqual(worse);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('changes by time alone only on the days that are foretold', () => {
    fc.assert(
      fc.property(terms, versions, (asked, drawn) => {
        const known = drawn.map((one) => ({
          ...one,
          knownOn: '2020-01-01',
          periodEnd: one.periodEnd > '2019-12-31' ? '2019-12-31' : one.periodEnd,
        }));
        const distinct = known.filter(
          (one, index) => known.findIndex((other) => other.periodEnd === one.periodEnd) === index,
        );
        const changes = nextTimeChanges(asked, FINAL);
        const stateOn = (asOf: Day) => {
          const { lamp, deadline } = judge({
            terms: asked,
            versions: distinct,
            due: FINAL,
            asOf,
            rules: PP_GAP,
          });
          return `${lamp} ${deadline.state}`;
        };
        let yesterday = stateOn('2020-01-01');
        for (let asOf = '2020-01-02'; asOf < '2021-03-01'; asOf = addDays(asOf, 1)) {
          const today = stateOn(asOf);
          if (today !== yesterday) expect(changes).toContain(asOf);
          yesterday = today;
        }
      }),
      { numRuns: 25 },
    );
  });
});
