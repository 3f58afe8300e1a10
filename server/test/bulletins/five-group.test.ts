import fc from 'fast-check';
import { countGroups, FIVE_GROUPS, groupOf } from '../../src/bulletins/domain/five-group';
import { LAMPS, type Lamp } from '../../src/targets/domain/model';

describe('the five groups', () => {
  it.each<[Lamp, string | null, string | null, string]>([
    ['at_risk', '-0.01', 'pp', 'behind'],
    ['off_track', '-30', 'pp', 'behind'],
    ['off_track', '-3', '天', 'behind'],
    ['on_track', '0', 'pp', 'on_schedule'],
    ['on_track', '4.999999999999', 'pp', 'on_schedule'],
    ['on_track', '5', 'pp', 'ahead'],
    ['on_track', '5.0', 'pp', 'ahead'],
    ['on_track', '12.3', 'pp', 'ahead'],
    ['on_track', '50', '家', 'on_schedule'],
    ['on_track', null, null, 'on_schedule'],
    ['achieved', '40', 'pp', 'done'],
    ['achieved', null, null, 'done'],
    ['no_data', null, null, 'other'],
    ['unscheduled', null, null, 'other'],
  ])('%s with a gap of %s %s is %s', (lamp, gap, gapUnit, group) => {
    expect(groupOf({ lamp, gap, gapUnit })).toBe(group);
  });

  const grouped = fc
    .record({
      lamp: fc.constantFrom(...LAMPS),
      gap: fc.option(fc.integer({ min: -9999, max: 9999 }).map((n) => String(n / 100))),
      gapUnit: fc.constantFrom('pp', '家', null),
    })
    .map((one) => ({ ...one, group: groupOf(one) }));

  it('counts each target once and in one group', () => {
    fc.assert(
      fc.property(fc.array(grouped, { maxLength: 60 }), (targets) => {
        const counts = countGroups(targets);
        expect(counts.map(({ group }) => group)).toEqual(FIVE_GROUPS);
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(targets.length);
        for (const target of targets) {
          expect(counts.find(({ group }) => group === target.group)?.count).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('rounds each share by itself, within half of the last place', () => {
    fc.assert(
      fc.property(fc.array(grouped, { minLength: 1, maxLength: 60 }), (targets) => {
        for (const { count, share } of countGroups(targets)) {
          expect(share).toMatch(/^\d{1,3}\.\d\d$/);
          const exact = (count * 100) / targets.length;
          expect(Math.abs(Number(share) - exact)).toBeLessThanOrEqual(0.005 + 1e-9);
        }
      }),
    );
  });

  it('does not bend three thirds to a hundred', () => {
    const targets = ['behind', 'ahead', 'done'].map((group) => ({
      group: group as 'behind' | 'ahead' | 'done',
    }));
    expect(countGroups(targets).map(({ share }) => share)).toEqual([
      '33.33',
      '0.00',
      '33.33',
      '33.33',
      '0.00',
    ]);
  });

  it('has no share of nothing', () => {
    expect(countGroups([]).map(({ share }) => share)).toEqual([null, null, null, null, null]);
  });
});
