import type { Overview } from '../../src/dashboard/overview.schema';
import { EvaluationService } from '../../src/evaluation/evaluation.service';
import type { OverdueReport } from '../../src/supervision/overdue-report.schema';
import { wrongSummaries } from '../reporting/summary-recount';
import { BASIS, REASON, startMaintenanceApp, type MaintenanceApp } from './maintenance-app';

let app: MaintenanceApp;
beforeEach(async () => {
  app = await startMaintenanceApp();
}, 60_000);
afterEach(() => app.server.close());

async function overdue(): Promise<OverdueReport> {
  return (
    await app.server.as('second-inspector')<OverdueReport>({
      method: 'GET',
      url: '/overdue-report',
    })
  ).body;
}

async function overviewCounts(): Promise<Overview['counts']> {
  return (await app.server.as('leader')<Overview>({ method: 'GET', url: '/overview' })).body.counts;
}

describe('a goal that is changed', () => {
  it('stays as it is while it is proposed, and only inspectors see the proposal', async () => {
    const before = await app.page('firms');
    const proposed = await app.propose('firms', { goal: '130' });
    expect(proposed.status).toBe(200);
    expect(proposed.body.revision).toMatchObject({
      kind: 'goal',
      decision: null,
      basis: BASIS,
      reason: REASON,
      proposedBy: '人员inspector',
      changes: [{ label: { zh: '目标值' }, before: { zh: '100家' }, after: { zh: '130家' } }],
    });
    const after = await app.page('firms');
    expect(after.target).toEqual(before.target);
    expect(after.version).toBe(before.version);
    expect(after.revisions).toHaveLength(1);
    for (const who of ['leader', 'clerk', 'administrator']) {
      expect((await app.page('firms', undefined, who)).revisions).toEqual([]);
    }
  });

  it('is judged by the new goal from the day of its confirmation, not before', async () => {
    // 65 of 100; (2024-09-30 − 2022-07-29 = 794 days) ÷ 1251 = 63.47 %: on track, 1.53 above.
    // 65 of 130 = 50 %: 13.47 below.
    const [countsBefore, reportBefore] = [await overviewCounts(), await overdue()];
    expect((await app.page('firms')).target).toMatchObject({ lamp: 'on_track' });
    await app.change('firms', { goal: '130' });
    const page = await app.page('firms');
    expect(page.target).toMatchObject({ lamp: 'off_track', goal: '130' });
    expect(page.target.completion).toBe('50');
    expect(Number(page.target.gap).toFixed(2)).toBe('-13.47');
    expect(page.goals).toMatchObject([
      { from: null, goal: '100' },
      { from: '2024-10-15', goal: '130' },
    ]);
    expect(page.revisions).toMatchObject([
      { decision: 'confirmed', decidedBy: '人员second-inspector', effectiveOn: '2024-10-15' },
    ]);
    // Periods that ended before keep the old goal.
    expect(page.periods.map((row) => [row.periodEnd, row.lamp])).toEqual([
      ['2024-06-30', 'on_track'],
      ['2024-09-30', 'on_track'],
    ]);
    const yesterday = await app.page('firms', '2024-10-14');
    expect(yesterday.target).toMatchObject({ lamp: 'on_track', goal: '100' });
    expect([yesterday.revisions, yesterday.goals.length]).toEqual([[], 1]);
    expect(yesterday.can).toEqual({ assignLead: false, maintain: false });
    // Everything that counts lamps follows.
    const [counts, report] = [await overviewCounts(), await overdue()];
    expect([
      counts.off_track - countsBefore.off_track,
      counts.on_track - countsBefore.on_track,
    ]).toEqual([1, -1]);
    expect(report.totals.behind.off_track - reportBefore.totals.behind.off_track).toBe(1);
    expect(report.behind.rows.map((row) => row.target.name)).toContain('示范企业数量');
    expect(await wrongSummaries(app.server.dataSource)).toEqual([]);
  });

  it('draws its schedule with a step on the day', async () => {
    await app.change('firms', { goal: '130' });
    const { schedule } = await app.page('firms');
    const [before, on] = ['2024-10-14', '2024-10-15'].map((day) =>
      Number(schedule.find((point) => point.on === day)?.value).toFixed(2),
    );
    // 808 ÷ 1251 of 100, 809 ÷ 1251 of 130
    expect([before, on]).toEqual(['64.59', '84.07']);
    expect(schedule.at(-1)).toEqual({ on: '2025-12-31', value: '130' });
  });

  it('lets a new deadline end what was overdue', async () => {
    const before = await overdue();
    expect((await app.page('pilot')).target.deadlineState).toBe('unproven');
    await app.change('pilot', { deadline: '2024-12-31', evaluationEnd: '2024-12-31' });
    const { target } = await app.page('pilot');
    expect([target.deadlineState, target.deadline]).toEqual(['open', '2024-12-31']);
    const after = await overdue();
    expect(before.totals.deadlines.matters - after.totals.deadlines.matters).toBe(1);
    expect((await app.page('pilot', '2024-10-14')).target.deadlineState).toBe('unproven');
  });

  it('moves the lower tiers that are judged with it', async () => {
    // 2 firms of the top tier and 4 of the next: 6 of 3 + 5, then of 1 + 5.
    expect((await app.page('tier-2')).target.lamp).toBe('unscheduled');
    await app.change('tier-1', { goal: '1' });
    for (const key of ['tier-1', 'tier-2']) {
      const last = (await app.states(key)).at(-1);
      expect(last).toMatchObject({ valid_from: '2024-10-15', lamp: 'on_track' });
    }
    expect((await app.page('tier-2')).goals.map((goal) => goal.goal)).toEqual(['8', '6']);
    const yesterday = await app.page('tier-2', '2024-10-14');
    expect([yesterday.target.lamp, yesterday.goals.map((goal) => goal.goal)]).toEqual([
      'unscheduled',
      ['8'],
    ]);
  });

  it('takes effect later when the day has come', async () => {
    await app.change('firms', { goal: '130' }, '2024-11-01');
    expect((await app.page('firms')).target).toMatchObject({ lamp: 'on_track', goal: '100' });
    await app.moveClock('2024-10-31');
    // Nothing was reported for the third quarter but what is known already.
    expect((await app.page('firms')).target.goal).toBe('100');
    await app.moveClock('2024-11-01');
    expect((await app.page('firms')).target).toMatchObject({ lamp: 'off_track', goal: '130' });
    const states = await app.states('firms');
    expect(states.at(-1)).toMatchObject({ valid_from: '2024-11-01', lamp: 'off_track' });
    expect((await app.page('firms', '2024-10-31')).target).toMatchObject({ goal: '100' });
  });

  it('opens rounds up to a goal that is moved beyond the plan’s end', async () => {
    await app.change('firms', { deadline: '2026-09-30', evaluationEnd: '2026-09-30' });
    await app.moveClock('2026-10-08');
    const rounds = await app.server.rows<{ period_end: string }>(
      `SELECT rd.period_end FROM reporting_round rd
       JOIN submission s ON s.round_id = rd.id JOIN submission_line l ON l.submission_id = s.id
       JOIN series ON series.id = l.series_id
       WHERE series.key = 'firms' AND l.required AND rd.period_end > '2025-09-30' ORDER BY 1`,
    );
    expect(rounds.map((row) => row.period_end)).toEqual([
      '2025-12-31',
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
    ]);
  });
});

describe('what was judged stays', () => {
  it('when the demo’s clock goes back before the change and forward again', async () => {
    await app.change('firms', { goal: '130' });
    await app.moveClock('2024-10-20');
    await app.change('firms', { goal: '80' });
    const [states, page] = [await app.states('firms'), await app.page('firms')];
    await app.moveClock('2024-10-14');
    const back = await app.page('firms');
    expect(back.target).toMatchObject({ goal: '100', lamp: 'on_track' });
    expect([back.revisions, back.can.maintain]).toEqual([[], true]);
    await app.moveClock('2024-10-15');
    expect((await app.page('firms')).target.goal).toBe('130');
    await app.moveClock('2024-10-20');
    expect(await app.states('firms')).toEqual(states);
    expect(await app.page('firms')).toEqual(page);
    expect(await wrongSummaries(app.server.dataSource)).toEqual([]);
  });

  it('a replay from the beginning gives the states as they were written', async () => {
    await app.change('firms', { goal: '130' });
    await app.moveClock('2024-10-18');
    await app.revise('bases', {
      kind: 'baseline',
      baseline: { periodEnd: '2021-12-31', value: '20', revision: null, source: '统计年鉴2022' },
    });
    await app.change(
      'firms',
      { deadline: '2026-06-30', evaluationEnd: '2026-06-30' },
      '2024-11-05',
    );
    await app.moveClock('2024-12-20');
    const ids = [await app.id('firms'), await app.id('bases')];
    const written = [await app.states('firms'), await app.states('bases')];
    expect(written[0]?.map((state) => state.valid_from)).toContain('2024-11-05');
    await app.server.dataSource.transaction(async (manager) => {
      await manager.query('DELETE FROM target_state WHERE target_id = ANY ($1)', [ids]);
      await app.server.app.get(EvaluationService).replay(manager, ids, '2024-12-20');
    });
    expect([await app.states('firms'), await app.states('bases')]).toEqual(written);
  });
});

describe('the second person', () => {
  it('is not the proposer, and sees the region', async () => {
    const { body } = await app.propose('firms', { goal: '130' });
    const { id } = body.revision;
    const own = await app.decide(id, 'confirm', { who: 'inspector' });
    expect([own.status, own.body.code]).toEqual([403, 'second_person_required']);
    expect((await app.decide(id, 'refuse', { who: 'inspector' })).status).toBe(403);
    expect((await app.decide(id, 'confirm', { who: 'hebei-inspector' })).status).toBe(404);
    for (const who of ['leader', 'clerk', 'administrator']) {
      expect((await app.decide(id, 'confirm', { who })).status).toBe(403);
    }
    const foreign = await app.decide(id, 'withdraw', { who: 'second-inspector' });
    expect([foreign.status, foreign.body.code]).toEqual([403, 'not_the_proposer']);
    expect(await app.proposals('inspector')).toMatchObject([
      { can: { decide: false, withdraw: true } },
    ]);
    expect(await app.proposals('second-inspector')).toMatchObject([
      { can: { decide: true, withdraw: false } },
    ]);
    expect(await app.proposals('hebei-inspector')).toEqual([]);
    expect((await app.page('firms')).target.goal).toBe('100');
  });

  it('is held by the database, whatever the program does', async () => {
    const { body } = await app.propose('firms', { goal: '130' });
    await expect(
      app.server.rows(
        `UPDATE target_revision SET decision = 'confirmed', decided_by = proposed_by,
           decided_on = proposed_on, effective_on = proposed_on WHERE id = $1`,
        [body.revision.id],
      ),
    ).rejects.toThrow('target_revision_goal_by_two');
  });

  it.each([
    ['refuse', 'second-inspector', 'refused'],
    ['withdraw', 'inspector', 'withdrawn'],
  ] as const)('may %s it, and the goal stays', async (move, who, decision) => {
    const { body } = await app.propose('firms', { goal: '130' });
    const decided = await app.decide(body.revision.id, move, { who });
    expect([decided.status, decided.body.revision.decision]).toEqual([200, decision]);
    expect(decided.body.revision.decisionReason).toBe('依据不足，请补充文件');
    expect((await app.page('firms')).target).toMatchObject({ goal: '100', lamp: 'on_track' });
    expect((await app.page('firms', undefined, 'clerk')).revisions).toEqual([]);
    expect(await app.proposals('second-inspector')).toEqual([]);
    expect(await app.proposals('second-inspector', '?state=all')).toHaveLength(1);
    // Another one may be proposed now.
    expect((await app.propose('firms', { goal: '120' })).status).toBe(200);
  });

  it('decides once: of two at the same time one wins', async () => {
    await app.server.rows(
      `INSERT INTO account (username, display_name, role, region_code, demo)
       VALUES ('third', '第三人', 'inspector', '140000', true)`,
    );
    const { body } = await app.propose('firms', { goal: '130' });
    const { id } = body.revision;
    const replies = await Promise.all([app.decide(id, 'confirm'), app.decide(id, 'refuse')]);
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 412]);
    const again = await app.decide(id, 'confirm', { version: 2 });
    expect([again.status, again.body.code]).toEqual([409, 'proposal_decided']);
  });

  it('decides on the day that is there: a later decision cannot be repeated before it', async () => {
    const { body } = await app.propose('firms', { goal: '130' });
    const { id } = body.revision;
    await app.moveClock('2024-10-16');
    expect((await app.decide(id, 'confirm')).status).toBe(200);
    await app.moveClock('2024-10-15');
    expect((await app.page('firms')).target.goal).toBe('100');
    expect(await app.proposals('second-inspector')).toMatchObject([
      { revision: { decision: null }, can: { decide: false, withdraw: false } },
    ]);
    const early = await app.decide(id, 'confirm', { version: 2 });
    expect([early.status, early.body.code]).toEqual([409, 'decided_later']);
    await app.moveClock('2024-10-14');
    expect(await app.proposals('second-inspector', '?state=all')).toEqual([]);
    expect((await app.decide(id, 'confirm', { version: 2 })).status).toBe(404);
    expect(
      (await app.propose('firms', { goal: '110' }, { basis: { ...BASIS, date: '2024-10-01' } }))
        .status,
    ).toBe(200);
  });
});

describe('a proposal is refused', () => {
  it('while another one is open, of an older version, or based on what is yet to come', async () => {
    const future = await app.propose(
      'firms',
      { goal: '130' },
      { basis: { ...BASIS, date: '2024-10-16' } },
    );
    expect([future.status, future.body.code]).toEqual([422, 'basis_in_future']);
    const stale = await app.propose('firms', { goal: '130' }, { version: 7 });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale_version']);
    const past = await app.propose('firms', { goal: '130' }, { effectiveOn: '2024-10-14' });
    expect([past.status, past.body.code]).toEqual([422, 'effective_day_passed']);
    expect((await app.propose('firms', { goal: '130' })).status).toBe(200);
    const second = await app.propose('firms', { goal: '140' }, { who: 'second-inspector' });
    expect([second.status, second.body.code]).toEqual([409, 'proposal_open']);
  });

  it('to the second of two who propose at the same time', async () => {
    const replies = await Promise.all([
      app.propose('firms', { goal: '130' }),
      app.propose('firms', { goal: '140' }, { who: 'second-inspector' }),
    ]);
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409]);
    expect(await app.proposals('inspector')).toHaveLength(1);
  });

  it('by those who do not maintain, and for targets not seen', async () => {
    for (const who of ['leader', 'clerk', 'administrator']) {
      expect((await app.propose('firms', { goal: '130' }, { who })).status).toBe(403);
    }
    expect((await app.propose('firms', { goal: '130' }, { who: 'hebei-inspector' })).status).toBe(
      404,
    );
  });

  it('and not confirmed where its day has passed', async () => {
    const { body } = await app.propose('firms', { goal: '130' }, { effectiveOn: '2024-10-16' });
    await app.moveClock('2024-10-17');
    const late = await app.decide(body.revision.id, 'confirm');
    expect([late.status, late.body.code]).toEqual([422, 'effective_day_passed']);
    const now = await app.decide(body.revision.id, 'confirm', { effectiveOn: '2024-10-18' });
    expect([now.status, now.body.revision.effectiveOn]).toEqual([200, '2024-10-18']);
  });
});

it('every step of it is in the trail of its target', async () => {
  const { body } = await app.propose('firms', { goal: '130' });
  await app.decide(body.revision.id, 'confirm');
  const trail = await app.server.rows<{
    action: string;
    reason: string;
    before: unknown;
    after: unknown;
  }>(
    `SELECT action, before, after FROM audit_log WHERE subject_type = 'target' AND subject_id = $1
     ORDER BY id`,
    [String(await app.id('firms'))],
  );
  expect(trail).toEqual([
    { action: 'propose_goal_change', before: { goal: '100' }, after: { goal: '130' } },
    { action: 'confirm_goal_change', before: { goal: '100' }, after: { goal: '130' } },
  ]);
});
