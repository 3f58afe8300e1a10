import fc from 'fast-check';
import {
  figuresBy,
  figuresOf,
  stands,
  STANDINGS,
} from '../../src/reporting/domain/reporting-figures';

const aReturn = fc
  .record({
    clock: fc.constantFrom('due' as const, 'late' as const, 'on_time' as const),
    handed: fc.boolean(),
    days: fc.integer({ min: 1, max: 400 }),
    mendingLate: fc.boolean(),
    timesReturned: fc.nat(4),
    extensions: fc.nat(3),
    agency: fc.nat(6),
    region: fc.constantFrom('13', '14', '44'),
    round: fc.nat(5),
    plans: fc.uniqueArray(fc.nat(4), { minLength: 1 }),
  })
  // What is on time is in, what is due is not; only a late one may be either.
  .map(({ handed, days, ...one }) => ({
    ...one,
    handedIn: one.clock === 'on_time' || (one.clock === 'late' && handed),
    daysLate: one.clock === 'late' ? days : 0,
  }));
const returns = fc.array(aReturn, { maxLength: 60 });

const ADDED = [
  'expected',
  'received',
  'onTime',
  'late',
  'missing',
  'notYetDue',
  'decided',
  'daysLate',
  'extensions',
  'timesReturned',
  'mendingLate',
] as const;

test('the whole is the sum of its bodies, of its rounds and of its regions', () => {
  fc.assert(
    fc.property(returns, (all) => {
      const whole = figuresOf(all);
      for (const part of ['agency', 'round', 'region'] as const) {
        const parts = [...figuresBy(all, (one) => [one[part]]).values()];
        for (const name of ADDED) {
          expect(parts.reduce((sum, figures) => sum + figures[name], 0)).toBe(whole[name]);
        }
      }
    }),
  );
});

test('a return counts once in all and once for every plan it serves', () => {
  fc.assert(
    fc.property(returns, (all) => {
      const byPlan = figuresBy(all, (one) => one.plans);
      const sum = [...byPlan.values()].reduce((total, { expected }) => total + expected, 0);
      expect(sum).toBe(all.reduce((total, one) => total + one.plans.length, 0));
      for (const [plan, figures] of byPlan) {
        expect(figures).toEqual(figuresOf(all.filter((one) => one.plans.includes(plan))));
      }
    }),
  );
});

test('numbers add up, shares never stand without what they are of, each number has its list', () => {
  fc.assert(
    fc.property(returns, (all) => {
      const one = figuresOf(all);
      expect(one.expected).toBe(one.received + one.missing + one.notYetDue);
      expect(one.received).toBe(one.onTime + one.late);
      expect(one.decided).toBe(one.received + one.missing);
      expect(one.receivedShare === null).toBe(one.expected === 0);
      expect(one.onTimeShare === null).toBe(one.decided === 0);
      if (one.decided > 0) {
        expect(Number(one.onTimeShare)).toBeCloseTo((one.onTime / one.decided) * 100, 9);
      }
      const counts = [one.expected, one.received, one.onTime, one.late, one.missing, one.notYetDue];
      expect(STANDINGS.map((as) => all.filter((other) => stands(other, as)).length)).toEqual(
        counts,
      );
    }),
  );
});
