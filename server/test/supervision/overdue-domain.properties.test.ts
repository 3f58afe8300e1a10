import fc from 'fast-check';
import { exact } from '../../src/series/domain/exact';
import { addDays } from '../../src/series/domain/day';
import { ENTRUSTED_ORIGINS } from '../../src/matters/domain/entrusted-move';
import { standingOn, type ExpectedReturn } from '../../src/supervision/domain/expected-return';
import {
  LISTS,
  listOf,
  matterKey,
  RETURN_STANDINGS,
  type LateEntrusted,
  type Narrowing,
  type TargetMatter,
} from '../../src/supervision/domain/matter';
import { overdueReport, type ReportMaterial } from '../../src/supervision/domain/overdue-report';
import { DEADLINE_STATES, LAMPS, ROLES } from '../../src/targets/domain/model';

const DAY = '2024-10-15';
const agency = fc.nat(5);
const role = fc.constantFrom(...ROLES);
const bodies = fc.uniqueArray(fc.record({ agencyId: agency, role }), {
  selector: (part) => part.agencyId,
  maxLength: 4,
});
const day = fc.integer({ min: -400, max: 0 }).map((back) => addDays(DAY, back));

const targets = fc
  .array(
    fc.record({
      lamp: fc.constantFrom(...LAMPS),
      deadlineState: fc.constantFrom(...DEADLINE_STATES),
      deadlineStated: fc.boolean(),
      deadline: fc.option(day),
      severity: fc.option(fc.integer({ min: -500, max: 0 }).map((n) => exact(n).div(100))),
      closed: fc.boolean(),
      bodies,
    }),
    { maxLength: 40 },
  )
  .map((judged) =>
    judged.flatMap(({ deadlineStated, ...one }, index): TargetMatter[] => {
      const list = listOf({ ...one, deadlineStated });
      return list === null ? [] : [{ ...one, list, id: index + 1 }];
    }),
  );

const returns = fc
  .array(
    fc.record({
      agencyId: agency,
      dueOn: fc.integer({ min: -400, max: -1 }).map((back) => addDays(DAY, back)),
      submittedOn: fc.option(day),
      mendBy: fc.option(day),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map((one, index): ExpectedReturn => ({ ...one, id: index + 1 })));

const entrusted = fc
  .array(
    fc.record({
      origin: fc.constantFrom(...ENTRUSTED_ORIGINS),
      dueOn: day,
      closed: fc.boolean(),
      bodies,
    }),
    { maxLength: 15 },
  )
  .map((all) =>
    all.map((one, index): LateEntrusted => ({ ...one, list: 'entrusted', id: index + 1 })),
  );

const material: fc.Arbitrary<ReportMaterial> = fc.record({
  asOf: fc.constant(DAY),
  targets,
  returns,
  entrusted,
});
const asked: fc.Arbitrary<Narrowing> = fc.record(
  {
    agency,
    role,
    list: fc.constantFrom(...LISTS),
    deadline: fc.constantFrom(...DEADLINE_STATES),
    lamp: fc.constantFrom(...LAMPS),
    standing: fc.constantFrom(...RETURN_STANDINGS),
    origin: fc.constantFrom(...ENTRUSTED_ORIGINS),
  },
  { requiredKeys: [] },
);

const rowsOf = (report: ReturnType<typeof overdueReport>) =>
  LISTS.flatMap((list) => report.lists[list]);

test('totals are the sums of the lists, whatever is asked for', () => {
  fc.assert(
    fc.property(material, asked, (all, narrowing) => {
      const report = overdueReport(all, narrowing);
      const { totals, lists } = report;
      expect(totals.all.matters).toBe(rowsOf(report).length);
      expect(totals.all.closed).toBe(rowsOf(report).filter((row) => row.closed).length);
      const { deadlines, behind, entrusted: entrustedTotals } = totals;
      expect([deadlines.stated, deadlines.unstated]).toEqual([
        lists.deadlines_stated.length,
        lists.deadlines_unstated.length,
      ]);
      expect(deadlines.matters).toBe(deadlines.stated + deadlines.unstated);
      expect(deadlines.matters).toBe(deadlines.overdue + deadlines.missed + deadlines.unproven);
      expect(totals.returns.matters).toBe(lists.returns.length);
      expect(totals.returns.matters).toBe(
        totals.returns.missing + totals.returns.mending + totals.returns.late,
      );
      expect(behind.matters).toBe(lists.behind.length);
      expect(behind.matters).toBe(behind.off_track + behind.at_risk);
      expect(entrustedTotals.matters).toBe(lists.entrusted.length);
      expect(entrustedTotals.matters).toBe(entrustedTotals.directive + entrustedTotals.finding);
    }),
  );
});

test('a matter stands in one list, once, and only where it was read', () => {
  fc.assert(
    fc.property(material, asked, (all, narrowing) => {
      const keys = rowsOf(overdueReport(all, narrowing)).map(matterKey);
      expect(new Set(keys).size).toBe(keys.length);
      const whole = new Set(rowsOf(overdueReport(all, {})).map(matterKey));
      expect(keys.filter((key) => !whole.has(key))).toEqual([]);
    }),
  );
});

test('each figure of a body has as many rows behind its link', () => {
  fc.assert(
    fc.property(material, fc.record({ agency, role }, { requiredKeys: [] }), (all, whose) => {
      for (const body of overdueReport(all, whose).byAgency) {
        for (const line of body.roles) {
          const own = overdueReport(all, { agency: body.agencyId, role: line.role });
          expect([line.deadlines, line.returns, line.behind, line.entrusted]).toEqual([
            own.totals.deadlines.matters,
            own.totals.returns.matters,
            own.totals.behind.matters,
            own.totals.entrusted.matters,
          ]);
        }
        // One role each in a matter: the roles of a body add up to its matters.
        expect(body.matters).toBe(
          overdueReport(all, { ...whose, agency: body.agencyId }).totals.all.matters,
        );
        expect(body.reported).toEqual(
          overdueReport(all, { ...whose, agency: body.agencyId }).reported,
        );
      }
    }),
  );
});

test('each figure of a list has as many rows behind its link', () => {
  fc.assert(
    fc.property(material, (all) => {
      const { totals, lists } = overdueReport(all, {});
      const rows = (narrowing: Narrowing) => overdueReport(all, narrowing).totals.all.matters;
      expect(LISTS.map((list) => rows({ list }))).toEqual(LISTS.map((list) => lists[list].length));
      expect(
        (['overdue', 'missed', 'unproven'] as const).map((deadline) => rows({ deadline })),
      ).toEqual([totals.deadlines.overdue, totals.deadlines.missed, totals.deadlines.unproven]);
      expect(RETURN_STANDINGS.map((standing) => rows({ standing }))).toEqual(
        RETURN_STANDINGS.map((standing) => totals.returns[standing]),
      );
      expect(
        (['off_track', 'at_risk'] as const).map((lamp) => rows({ list: 'behind', lamp })),
      ).toEqual([totals.behind.off_track, totals.behind.at_risk]);
      expect(ENTRUSTED_ORIGINS.map((origin) => rows({ origin }))).toEqual(
        ENTRUSTED_ORIGINS.map((origin) => totals.entrusted[origin]),
      );
    }),
  );
});

test('returns: expected are received and missing, received on time and late; bodies add up', () => {
  fc.assert(
    fc.property(material, (all) => {
      const { reported, totals, byAgency } = overdueReport(all, {});
      expect(reported.expected).toBe(reported.received + reported.missing);
      expect(reported.received).toBe(reported.onTime + reported.late);
      expect([totals.returns.missing, totals.returns.late, totals.returns.mending]).toEqual([
        reported.missing,
        reported.late,
        reported.mending,
      ]);
      expect(reported.receivedShare === null).toBe(reported.expected === 0);
      for (const name of ['expected', 'received', 'onTime', 'late', 'missing'] as const) {
        expect(byAgency.reduce((sum, body) => sum + body.reported[name], 0)).toBe(reported[name]);
      }
    }),
  );
});

test('lists are ordered by urgency', () => {
  fc.assert(
    fc.property(material, (all) => {
      const { lists } = overdueReport(all, {});
      for (const list of ['deadlines_stated', 'deadlines_unstated'] as const) {
        const days = lists[list].map((row) => ('deadline' in row ? (row.deadline ?? '') : ''));
        expect(days).toEqual([...days].sort());
      }
      const behind = lists.behind.flatMap((row) => ('lamp' in row ? [row] : []));
      const reds = behind.filter((row) => row.lamp === 'off_track').length;
      expect(behind.slice(0, reds).every((row) => row.lamp === 'off_track')).toBe(true);
      const kept = lists.returns.flatMap((row) => ('standing' in row ? [row] : []));
      const places = kept.map((row) => RETURN_STANDINGS.indexOf(row.standing));
      expect(places).toEqual([...places].sort());
      expect(kept.every((row) => row.daysLate > 0)).toBe(true);
    }),
  );
});

describe('how a return stands', () => {
  const one = { id: 1, agencyId: 1, dueOn: '2024-10-10', submittedOn: null, mendBy: null };
  it.each([
    ['nothing came', {}, 'missing'],
    ['on its due day', { submittedOn: '2024-10-10' }, null],
    ['a day after', { submittedOn: '2024-10-11' }, 'late'],
    ['to be mended by today', { submittedOn: '2024-10-08', mendBy: DAY }, null],
    ['to be mended by yesterday', { submittedOn: '2024-10-08', mendBy: '2024-10-14' }, 'mending'],
    ['late, and not mended either', { submittedOn: '2024-10-12', mendBy: '2024-10-14' }, 'late'],
  ])('%s', (_name, facts, standing) => {
    expect(standingOn({ ...one, ...facts }, DAY)).toBe(standing);
  });
});
