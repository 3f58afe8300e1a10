import type { SubmissionRef } from '../../src/reporting/submission-ref.schema';
import type { AgencyList } from '../../src/dashboard/agency-scorecard.schema';
import { changeParts } from '../../src/maintenance/part.repository';
import { EvaluationService } from '../../src/evaluation/evaluation.service';
import { startMaintenanceApp, type MaintenanceApp } from './maintenance-app';

let app: MaintenanceApp;
beforeEach(async () => {
  app = await startMaintenanceApp();
  await app.letAssign('pilot', 'brands');
}, 60_000);
afterEach(() => app.server.close());

async function give(key: string, what: 'lead' | 'reporter', name: string): Promise<void> {
  const { status, text } = await app.give(key, what, name);
  if (status !== 200) throw new Error(text);
}

const see = async (who: string, key: string, day: string) =>
  (
    await app.server.as(who)({
      method: 'GET',
      url: `/targets/${await app.id(key)}?asOf=${day}`,
    })
  ).status;

const rowsOf = (key: string) =>
  app.server.rows<{ name: string; role: string; valid_from: string; valid_to: string }>(
    `SELECT a.name, r.role, r.valid_from, r.valid_to FROM responsibility r
     JOIN agency a ON a.id = r.agency_id JOIN target t ON t.id = r.target_id
     WHERE t.key = $1 ORDER BY a.name, r.valid_from NULLS FIRST`,
    [key],
  );

describe('several leads on one day', () => {
  it('leave the last one, and the days before as they were', async () => {
    await give('pilot', 'lead', '乙局');
    await give('pilot', 'lead', '甲厅');
    const page = await app.page('pilot');
    expect(page.target.reporter?.agency.name).toBe('甲厅');
    expect((await app.page('pilot', '2024-10-14')).target.reporter?.agency.name).toBe('丙委');
    expect(await rowsOf('pilot')).toEqual([
      { name: '丙委', role: 'lead', valid_from: null, valid_to: '2024-10-15' },
      { name: '丙委', role: 'shared', valid_from: '2024-10-15', valid_to: null },
      { name: '乙局', role: 'shared', valid_from: '2024-10-15', valid_to: null },
      { name: '甲厅', role: 'lead', valid_from: '2024-10-15', valid_to: null },
    ]);
  });

  it('that end with the first one leave its row as it was', async () => {
    await give('pilot', 'lead', '乙局');
    await give('pilot', 'lead', '丙委');
    expect(await rowsOf('pilot')).toEqual([
      { name: '丙委', role: 'lead', valid_from: null, valid_to: null },
      { name: '乙局', role: 'shared', valid_from: '2024-10-15', valid_to: null },
    ]);
    expect((await app.page('pilot', '2024-10-14')).target.reporter?.agency.name).toBe('丙委');
  });
});

describe('when the demo’s clock goes back before an assignment', () => {
  it('shows and counts who answered then, and again the new ones when it is there again', async () => {
    await app.moveClock('2024-10-20');
    await give('pilot', 'lead', '乙局');
    const [page, listed] = [await app.page('pilot'), await app.read<AgencyList>('/agencies')];
    await app.moveClock('2024-10-16');
    const back = await app.page('pilot');
    expect(back.responsibilities.map(({ agency: { name }, role }) => [name, role])).toEqual([
      ['丙委', 'lead'],
    ]);
    // Today's counts come from the summaries; the same day looked at later, from the states.
    const counted = await app.read<AgencyList>('/agencies');
    const lead = (list: AgencyList) =>
      Object.fromEntries(list.rows.map(({ agency, lead: counts }) => [agency.name, counts.total]));
    expect(lead(counted)['丙委']).toBe((lead(listed)['丙委'] ?? 0) + 1);
    expect(lead(counted)['乙局']).toBe((lead(listed)['乙局'] ?? 0) - 1);
    await app.moveClock('2024-10-20');
    expect(await app.page('pilot')).toEqual(page);
    expect(await app.read<AgencyList>('/agencies')).toEqual(listed);
    expect(await app.read<AgencyList>('/agencies?asOf=2024-10-16')).toEqual(counted);
  });

  it('opens rounds for whoever reported then', async () => {
    await app.moveClock('2024-10-20');
    const due = () =>
      app.server
        .rows<{ name: string }>(
          `SELECT DISTINCT a.name FROM submission s JOIN agency a ON a.id = s.agency_id
           JOIN submission_line l ON l.submission_id = s.id JOIN series x ON x.id = l.series_id
           JOIN reporting_round rd ON rd.id = s.round_id
           WHERE x.key = 'brands' AND rd.period_end = '2024-09-30'`,
        )
        .then((rows) => rows.map((row) => row.name));
    expect(await due()).toEqual(['乙局']);
    await give('brands', 'lead', '丙委');
    expect(await due()).toEqual(['丙委']);
    await app.moveClock('2024-10-16');
    await app.server.openRounds('2024-10-16');
    expect(await due()).toEqual(['乙局']);
    await app.moveClock('2024-10-20');
    expect(await due()).toEqual(['丙委']);
  });

  it('gives no other lead or reporter before it, in one sentence, and nothing is changed', async () => {
    await give('bases', 'reporter', '乙局');
    await app.moveClock('2024-10-20');
    await give('pilot', 'lead', '乙局');
    await app.moveClock('2024-10-10');
    const before = await rowsOf('pilot');
    for (const refused of [
      await app.give('pilot', 'lead', '甲厅'),
      await app.give('pilot', 'reporter', '丙委'),
    ]) {
      expect([refused.status, refused.body.code]).toEqual([409, 'responsibility_changed_later']);
      expect(refused.body.detail).toBe(
        '该目标的责任单位自2024-10-20起另有安排，不能从更早的日期改动；请于2024-10-20或以后办理。',
      );
    }
    expect((await app.give('bases', 'reporter', '甲厅')).body.detail).toContain('2024-10-15起');
    expect(await rowsOf('pilot')).toEqual(before);
    await app.moveClock('2024-10-20');
    await give('pilot', 'lead', '甲厅');
    expect((await app.page('pilot')).target.reporter?.agency.name).toBe('甲厅');
  });
});

describe('a clerk sees', () => {
  it('a target on the days on which the own body answered for it', async () => {
    await give('pilot', 'lead', '乙局');
    expect(await see('other-clerk', 'pilot', '2024-10-14')).toBe(404);
    expect(await see('other-clerk', 'pilot', '2024-10-15')).toBe(200);
    expect(await see('clerk', 'pilot', '2024-10-15')).toBe(404);
    expect(await see('inspector', 'pilot', '2024-10-14')).toBe(200);
  });

  it('the returns of the own body for good, also when another body took over what it answered for', async () => {
    const returns = async (day: string) =>
      (await app.read<{ rows: SubmissionRef[] }>(`/submissions?asOf=${day}`, 'other-clerk')).rows;
    const sent = await returns('2024-10-15');
    expect(sent.length).toBeGreaterThan(0);
    await app.moveClock('2024-10-16');
    await passOn('乙局', '丙委');
    expect(await see('other-clerk', 'brands', '2024-10-15')).toBe(200);
    expect(await see('other-clerk', 'brands', '2024-10-16')).toBe(404);
    expect(await returns('2024-10-15')).toEqual(sent);
    expect((await returns('2024-10-16')).map((row) => row.id)).toEqual(
      expect.arrayContaining(sent.map((row) => row.id)),
    );
    const names = async (day: string) =>
      (await app.page('brands', day)).responsibilities.map(({ agency }) => agency.name);
    expect(await names('2024-10-15')).toEqual(['乙局']);
    expect(await names('2024-10-16')).toEqual(['丙委']);
    const listed = await app.read<AgencyList>('/agencies');
    expect(await app.read<AgencyList>('/agencies?asOf=2024-10-16')).toEqual(listed);
    expect(listed.rows.find((row) => row.agency.name === '乙局')?.lead.total).toBe(0);
  });
});

/** Every part of a body passes to another one today, as to a successor. */
async function passOn(from: string, to: string): Promise<void> {
  const [former, next] = [await app.agency(from), await app.agency(to)];
  await app.server.dataSource.transaction(async (manager) => {
    const targets = await manager.query<{ id: number }[]>(
      'SELECT target_id AS id FROM responsibility WHERE agency_id = $1 AND valid_to IS NULL',
      [former],
    );
    for (const { id } of targets) {
      await changeParts(
        manager,
        id,
        (parts) =>
          parts.map((part) => (part.agencyId === former ? { ...part, agencyId: next } : part)),
        '2024-10-16',
      );
    }
    await manager.query(
      `WITH passed AS (
         UPDATE target SET reporter_id = $2 WHERE reporter_id = $1 RETURNING id, region_code)
       INSERT INTO target_revision (target_id, region_code, kind, before, after, reason, proposed_by,
         proposed_on, decision, decided_by, decided_on, effective_on)
       SELECT passed.id, passed.region_code, 'reporter', jsonb_build_object('reporter_id', $1::bigint),
         jsonb_build_object('reporter_id', $2::bigint), '机构改革', inspector.id, '2024-10-16',
         'confirmed', inspector.id, '2024-10-16', '2024-10-16'
       FROM passed, account inspector WHERE inspector.username = 'inspector'`,
      [former, next],
    );
    await app.server.app.get(EvaluationService).refreshSummaries(
      manager,
      targets.map(({ id }) => id),
      '2024-10-16',
    );
  });
}
