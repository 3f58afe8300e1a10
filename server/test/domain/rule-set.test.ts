import { exact } from '../../src/series/domain/exact';
import type { TargetTerms } from '../../src/targets/domain/model';
import { CONDITIONS, PP_GAP, RULE_SETS, SANYA, YINCHUAN } from '../../src/targets/domain/rule-set';
import { judged, seen, YEAR_TOTAL } from './cases';

/** 100 each month, 1200 in the year: the schedule asks for 800, two thirds, by the end of August. */
const MONTHLY: TargetTerms = { ...YEAR_TOTAL, goal: exact('1200') };
describe('rule sets are data', () => {
  it.each(RULE_SETS.map((set) => [set.key, set] as const))(
    '%s closes with a rule for every case',
    (_, set) => {
      expect(set.rules.at(-1)?.when).toBe('beyond_tolerance');
      expect(new Set(set.rules.map((rule) => rule.when))).toEqual(new Set(CONDITIONS));
      expect(set.rules.map((rule) => rule.number)).toEqual([1, 2, 3, 4, 5, 5, 6, 6, 6]);
    },
  );

  it('are told apart by their key', () => {
    expect([PP_GAP, YINCHUAN, SANYA].map((set) => `${set.key}@${set.version}`)).toEqual([
      'pp-gap@1',
      'yinchuan@1',
      'sanya@1',
    ]);
  });

  it('survive being stored', () => {
    const stored = JSON.parse(JSON.stringify(YINCHUAN)) as typeof YINCHUAN;
    expect(judged('2020-08-31', MONTHLY, [seen('2020-08', '680')], { rules: stored }).lamp).toBe(
      'on_track',
    );
  });
});
