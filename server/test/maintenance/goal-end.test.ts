import type { PlanDetail } from '../../src/dashboard/plan-view.schema';
import type { Overview } from '../../src/dashboard/overview.schema';
import { EvaluationService } from '../../src/evaluation/evaluation.service';
import type { RevisedTarget } from '../../src/maintenance/revision.schema';
import type { MovementReport } from '../../src/supervision/movement.schema';
import type { OverdueReport } from '../../src/supervision/overdue-report.schema';
import type { TargetList } from '../../src/targets/target.schema';
import type { Answer } from '../reporting/reporting-app';
import { wrongSummaries } from '../reporting/summary-recount';
import { BASIS, REASON, startMaintenanceApp, type MaintenanceApp } from './maintenance-app';

let app: MaintenanceApp;
beforeEach(async () => {
  app = await startMaintenanceApp();
}, 60_000);
afterEach(() => app.server.close());

async function proposeEnd(
  key: string,
  more: { effectiveOn?: string; version?: number; who?: string; basis?: object } = {},
): Promise<Answer<RevisedTarget & { code: string; detail: string }>> {
  return app.server.as(more.who ?? 'inspector')({
    method: 'POST',
    url: `/targets/${await app.id(key)}/endings`,
    body: {
      reason: REASON,
      basis: more.basis ?? BASIS,
      effectiveOn: more.effectiveOn ?? null,
    },
    version: more.version ?? (await app.version(key)),
  });
}

/** Proposed by one inspector, confirmed by another. */
async function end(key: string, effectiveOn?: string): Promise<void> {
  const proposed = await proposeEnd(key, { ...(effectiveOn && { effectiveOn }) });
  if (proposed.status !== 200) throw new Error(proposed.text);
  const confirmed = await app.decide(proposed.body.revision.id, 'confirm');
  if (confirmed.status !== 200) throw new Error(confirmed.text);
}

const listed = async (query = ''): Promise<Map<string, TargetList['rows'][number]>> => {
  const { rows } = await app.read<TargetList>(`/targets${query}`);
  return new Map(rows.map((row) => [row.key, row]));
};

const openLines = (key: string): Promise<{ period_end: string }[]> =>
  app.server.rows(
    `SELECT rd.period_end FROM submission_line l JOIN series x ON x.id = l.series_id
     JOIN submission s ON s.id = l.submission_id JOIN reporting_round rd ON rd.id = s.round_id
     WHERE x.key = $1 AND s.state = 'open' ORDER BY 1`,
    [key],
  );

describe('a goal that is ended', () => {
  it('goes on while its end is proposed, which a second person decides', async () => {
    const before = await app.page('firms');
    const proposed = await proposeEnd('firms');
    expect(proposed.body.revision).toMatchObject({
      kind: 'end',
      decision: null,
      basis: BASIS,
      changes: [{ label: { zh: '考核' }, before: { zh: '考核中' }, after: { zh: '终止' } }],
    });
    expect((await app.page('firms')).target).toEqual(before.target);
    const { id } = proposed.body.revision;
    const own = await app.decide(id, 'confirm', { who: 'inspector' });
    expect([own.status, own.body.code]).toEqual([403, 'second_person_required']);
    const [row] = await app.proposals('second-inspector');
    expect(row).toMatchObject({ revision: { kind: 'end' }, can: { decide: true } });
    const preview = await app.read<{ rows: unknown[]; warnings: { zh: string }[] }>(
      `/goal-changes/${id}/preview`,
    );
    expect(preview).toMatchObject({
      rows: [],
      warnings: [{ zh: expect.stringContaining('自2024-10-15起') as string }],
    });
    // While it is open nothing else can be proposed.
    const other = await app.propose('firms', { goal: '130' });
    expect([other.status, other.body.code]).toEqual([409, 'proposal_open']);
    await app.decide(id, 'refuse');
    expect((await app.page('firms')).target).toEqual(before.target);
  });

  it('is neither judged nor listed nor counted from its day on; before that day all stays', async () => {
    const counts = async () => (await app.read<Overview>('/overview', 'leader')).counts;
    const [countsBefore, yesterday] = [await counts(), await app.page('firms', '2024-10-14')];
    const before = await app.page('firms');
    await end('firms');
    expect((await listed()).has('firms')).toBe(false);
    expect((await listed('?asOf=2024-10-14')).get('firms')).toMatchObject({ endedOn: null });
    const after = await counts();
    expect(countsBefore.on_track - after.on_track).toBe(1);
    expect(await wrongSummaries(app.server.dataSource)).toEqual([]);
    const report = await app.read<OverdueReport>('/overdue-report');
    expect(report.behind.rows.map((row) => row.target.key)).not.toContain('firms');
    // Its page shows what was known of it last.
    const page = await app.page('firms');
    expect(page.target).toEqual({
      ...before.target,
      endedOn: '2024-10-15',
      daysLeft: null,
    });
    expect(page.periods).toEqual(before.periods);
    expect(page.history).toEqual(before.history);
    expect(page.can).toEqual({ assignLead: false, maintain: false });
    expect(page.revisions).toMatchObject([{ kind: 'end', decision: 'confirmed', basis: BASIS }]);
    expect(await app.page('firms', '2024-10-14')).toEqual({
      ...yesterday,
      version: yesterday.version + 1,
    });
    const ended = await listed('?ended=only');
    expect([...ended.keys()]).toEqual(['firms']);
    expect((await app.read<PlanDetail>('/plans/small')).ended).toBe(1);
    expect((await app.read<PlanDetail>('/plans/small?asOf=2024-10-14')).ended).toBe(0);
    // It has left the scope between the two days.
    const moved = await app.read<MovementReport>('/movement?from=2024-10-14&to=2024-10-15');
    expect(moved.totals.left).toBe(1);
  });

  it('is reported no more: what is not due yet and untouched is withdrawn', async () => {
    expect(await openLines('firms')).toEqual([{ period_end: '2024-09-30' }]);
    expect(await openLines('bases')).toEqual([{ period_end: '2024-09-30' }]);
    await end('firms');
    expect(await openLines('firms')).toEqual([]);
    expect(await openLines('bases')).toEqual([{ period_end: '2024-09-30' }]);
    await app.moveClock('2025-01-10');
    expect(await openLines('firms')).toEqual([]);
    expect((await openLines('bases')).map((row) => row.period_end)).toContain('2024-12-31');
  });

  it('is not awakened by a value that becomes known later', async () => {
    await end('firms');
    const states = await app.states('firms');
    expect(states.at(-1)).toMatchObject({ valid_to: '2024-10-15' });
    await app.server.rows(
      `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
       SELECT region_code, id, '2024-09-30', 2, '99', 'formal', '2024-10-16' FROM series WHERE key = 'firms'`,
    );
    await app.moveClock('2024-10-16');
    await app.server.dataSource.transaction(async (manager) => {
      const id = await app.id('firms');
      await app.server.app.get(EvaluationService).rejudge(manager, [id], '2024-10-16');
    });
    expect(await app.states('firms')).toEqual(states);
    expect((await app.page('firms')).target.attained).toBe('65');
  });

  it('is not changed any more, and does not end twice', async () => {
    await end('firms');
    const answers = [
      await app.propose('firms', {}),
      await app.give('firms', 'reporter', '甲厅'),
      await app.give('firms', 'lead', '乙局'),
      await proposeEnd('firms'),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [409, 'target_ended']),
    );
    expect((await app.maintenance('firms')).can).toEqual({
      revise: false,
      propose: false,
      end: false,
    });
  });
});

describe('the day of its end', () => {
  it('may come later: until then it is judged', async () => {
    await end('firms', '2024-11-01');
    expect((await app.page('firms')).target.endedOn).toBeNull();
    await app.moveClock('2024-10-31');
    expect((await listed()).has('firms')).toBe(true);
    await app.moveClock('2024-11-01');
    expect((await listed()).has('firms')).toBe(false);
    expect((await app.states('firms')).at(-1)).toMatchObject({ valid_to: '2024-11-01' });
    expect(await wrongSummaries(app.server.dataSource)).toEqual([]);
  });

  it('comes again when the demo’s clock goes back and forward', async () => {
    await end('firms');
    await app.moveClock('2024-10-20');
    const [states, page] = [await app.states('firms'), await app.page('firms')];
    await app.moveClock('2024-10-14');
    expect((await app.page('firms')).target.endedOn).toBeNull();
    expect((await listed()).has('firms')).toBe(true);
    await app.moveClock('2024-10-20');
    expect(await app.states('firms')).toEqual(states);
    expect(await app.page('firms')).toEqual(page);
    // Also where nothing was judged yet on the day it goes back to.
    await app.moveClock('2024-06-30');
    await app.moveClock('2024-10-20');
    expect(await app.states('firms')).toEqual(states);
    expect(await wrongSummaries(app.server.dataSource)).toEqual([]);
  });

  it.each([
    ['has passed', { effectiveOn: '2024-10-14' }, 422, 'effective_day_passed'],
    [
      'needs a document of the past',
      { basis: { ...BASIS, date: '2024-10-16' } },
      422,
      'basis_in_future',
    ],
    ['needs the version that was seen', { version: 99 }, 412, 'stale_version'],
    ['is proposed by supervision of the region', { who: 'hebei-inspector' }, 404, 'not_found'],
  ])('%s', async (_what, more, status, code) => {
    const answer = await proposeEnd('firms', more);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is later than its first day', async () => {
    await app.server.rows(`UPDATE target SET added_on = '2024-10-15' WHERE key = 'firms'`);
    const answer = await proposeEnd('firms');
    expect([answer.status, answer.body.code]).toEqual([422, 'end_before_first_day']);
    const { status, body } = await proposeEnd('firms', { effectiveOn: '2024-10-16' });
    expect(status).toBe(200);
    await app.decide(body.revision.id, 'confirm');
    expect((await listed()).has('firms')).toBe(true);
    await app.moveClock('2024-10-16');
    expect((await listed()).has('firms')).toBe(false);
    expect([...(await listed('?ended=only')).keys()]).toEqual(['firms']);
  });
});

test('tiers end from the bottom up', async () => {
  const top = await proposeEnd('tier-1');
  const refused = await app.decide(top.body.revision.id, 'confirm');
  expect([refused.status, refused.body.code]).toEqual([409, 'lower_tiers_first']);
  await end('tier-2');
  const confirmed = await app.decide(top.body.revision.id, 'confirm');
  expect(confirmed.status).toBe(200);
  expect([...(await listed('?ended=only')).keys()]).toEqual(['tier-1', 'tier-2']);
});
