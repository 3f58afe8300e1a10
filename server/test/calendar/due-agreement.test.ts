import fc from 'fast-check';
import { CalendarChangeService } from '../../src/calendar/calendar-change.service';
import type { CalendarChange } from '../../src/calendar/domain/calendar-change';
import { addDays } from '../../src/calendar/domain/day';
import { releasePeriods } from '../../src/calendar/domain/release';
import { DayTurn } from '../../src/clock/day-turn.service';
import { RoundGenerationService } from '../../src/reporting/round-generation.service';
import { Problem } from '../../src/shared/problem';
import { stretchOn } from '../../src/targets/domain/revision';
import { TargetCaseService } from '../../src/targets/target-case.service';
import { newKey, startReportingApp, type ReportingApp } from '../reporting/reporting-app';
import { fillSmallPlan } from '../reporting/small-plan';
import { afterRelease, workingDays } from './calendar-cases';

let server: ReportingApp;

beforeAll(async () => {
  server = await startReportingApp(fillSmallPlan);
});
afterAll(() => server.close());

const FIRST_DAY = '2024-07-01';
const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(FIRST_DAY, days));
const change: fc.Arbitrary<CalendarChange> = fc.oneof(
  fc.record({
    kind: fc.constant('set_days' as const),
    days: fc.array(day, { minLength: 1, maxLength: 5 }),
    working: fc.boolean(),
    name: fc.constant('调整'),
  }),
  fc.record({
    kind: fc.constant('set_rule' as const),
    regionCode: fc.constantFrom('000000', '140000'),
    validFrom: fc.constantFrom('2024-09-30', '2024-12-31', '2025-03-31'),
    terms: fc.oneof(
      fc.integer({ min: 1, max: 30 }).map(workingDays),
      fc.integer({ min: 1, max: 8 }).map(afterRelease),
    ),
  }),
  fc
    .record({ period: fc.constantFrom(...releasePeriods(2024)), after: fc.nat(30) })
    .map(({ period, after }) => ({
      kind: 'set_releases' as const,
      publisher: 'customs' as const,
      year: 2024,
      releases: [{ periodEnd: period, releaseOn: addDays(period, after + 1) }],
    })),
);
const steps = fc.array(fc.record({ wait: fc.integer({ min: 1, max: 60 }), change }), {
  minLength: 3,
  maxLength: 7,
});

interface DueRound {
  id: number;
  period_end: string;
  due_on: string;
}

const rounds = () =>
  server.rows<DueRound>(`SELECT id, period_end, due_on FROM reporting_round WHERE kind <> 'final'`);

/** Makes the change as the administrator would; a refusal is an answer like any other. */
async function tryChange(today: string, wanted: CalendarChange): Promise<void> {
  const [administrator] = await server.rows<{ id: number; version: number }>(
    `SELECT a.id, c.version FROM account a, work_calendar c WHERE username = 'administrator'`,
  );
  if (administrator === undefined) throw new Error('no administrator');
  try {
    await server.app.get(CalendarChangeService).change(
      {
        viewer: {
          accountId: administrator.id,
          role: 'administrator',
          regionCode: '000000',
          agencyId: null,
          displayName: '管理员',
        },
        today,
        idempotencyKey: newKey(),
        requestHash: Buffer.alloc(32),
        requestId: 'agreement',
        source: 'test',
      },
      administrator.version,
      wanted,
    );
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 422) throw error;
  }
}

/** Due days by which the plan's targets are judged, by period; all targets of a region agree. */
async function judgedDue(today: string): Promise<Map<string, Set<string>>> {
  const { manager } = server.dataSource;
  const targets = await server.rows<{ id: number }>('SELECT id FROM target');
  const cases = await server.app.get(TargetCaseService).load(
    manager,
    targets.map((target) => target.id),
  );
  const due = new Map<string, Set<string>>();
  for (const one of cases) {
    for (const { periodEnd, dueOn } of stretchOn(one.phases, today).due) {
      if (periodEnd <= one.activatedOn) continue;
      due.set(periodEnd, (due.get(periodEnd) ?? new Set()).add(dueOn));
    }
  }
  return due;
}

test('whatever is changed on whatever days, what is judged due and what rounds ask agree', async () => {
  const turn = server.app.get(DayTurn);
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      await server.rows(
        'TRUNCATE reporting_round, due_rule, release_day, working_day_change CASCADE',
      );
      await server.rows('UPDATE work_calendar SET stamp = gen_random_uuid()');
      let today = FIRST_DAY;
      for (const { wait, change: wanted } of history) {
        today = addDays(today, wait);
        await server.setToday(today);
        await turn.look();
        const before = await rounds();
        await tryChange(today, wanted);
        const after = await rounds();
        const judged = await judgedDue(today);
        for (const round of after) {
          const old = before.find((one) => one.id === round.id);
          expect([...(judged.get(round.period_end) ?? [])]).toEqual([round.due_on]);
          if (old && old.due_on < today) expect(round.due_on).toBe(old.due_on);
          else if (old?.due_on !== round.due_on) expect(round.due_on > today).toBe(true);
        }
      }
    }),
    { numRuns: 12 },
  );
});

test('a line is not added to a return that is handed in meanwhile', async () => {
  await server.rows('TRUNCATE reporting_round, due_rule, release_day, working_day_change CASCADE');
  await server.rows('UPDATE work_calendar SET stamp = gen_random_uuid()');
  await server.openRounds('2024-10-15');
  await server.rows(
    `DELETE FROM submission_line l USING series x WHERE x.id = l.series_id AND x.key = 'brands'`,
  );
  const runner = server.dataSource.createQueryRunner();
  await runner.startTransaction();
  const own = `agency_id = (SELECT id FROM agency WHERE name = '乙局')`;
  // As a command does it: locked first, then checked, then moved.
  await runner.query(`SELECT FROM submission WHERE ${own} FOR NO KEY UPDATE`);
  const progress = { opened: false };
  const opening = server.openRounds('2024-10-15').then(() => {
    progress.opened = true;
  });
  const waits = async () => {
    const [row] = await server.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return (row?.n ?? 0) > 0;
  };
  while (!progress.opened && !(await waits())) await Promise.resolve();
  expect(progress.opened).toBe(false);
  await runner.query(
    `UPDATE submission SET state = 'submitted', submitted_on = '2024-10-15' WHERE ${own}`,
  );
  await runner.commitTransaction();
  await runner.release();
  await opening;
  const added = await server.rows(
    `SELECT FROM submission_line l JOIN series x ON x.id = l.series_id WHERE x.key = 'brands'`,
  );
  expect(added).toEqual([]);
});

test('after an assignment only the rounds of that plan are opened', async () => {
  await server.rows('TRUNCATE reporting_round CASCADE');
  const [plan] = await server.rows<{ id: number }>('SELECT id FROM plan');
  const { manager } = server.dataSource;
  const generation = server.app.get(RoundGenerationService);
  await manager.transaction((inside) => generation.openRounds(inside, '2024-10-15', [-1]));
  expect(await rounds()).toEqual([]);
  await manager.transaction((inside) =>
    generation.openRounds(inside, '2024-10-15', [plan?.id ?? 0]),
  );
  expect((await rounds()).map((round) => round.period_end).sort()).toEqual([
    '2024-08-15',
    '2024-09-30',
  ]);
});
