import type { AgencyList, AgencyScorecard } from '../../src/dashboard/agency-scorecard.schema';
import type { PlanDetail } from '../../src/dashboard/plan-view.schema';
import type { OverdueReport } from '../../src/supervision/overdue-report.schema';
import { JudgedTargetService } from '../../src/targets/judged-target.service';
import type { JudgedTarget, TargetDetail } from '../../src/targets/target.schema';
import { wrongSummaries } from '../reporting/summary-recount';
import { startMaintenanceApp, type MaintenanceApp } from './maintenance-app';

let app: MaintenanceApp;
/** `/agencies` as it was on the day itself, from the summaries. */
const listedThen = new Map<string, AgencyList>();

const DAYS = ['2024-09-30', '2024-10-01', '2024-10-09', '2024-10-10', '2024-10-11', '2024-10-12'];

/** 试点 goes from 丙委 to 乙局 on the first, to 甲厅 on the tenth; 丙委 reports it from the twelfth. */
beforeAll(async () => {
  app = await startMaintenanceApp();
  await app.letAssign('pilot', 'brands');
  for (const day of DAYS) {
    await app.moveClock(day);
    if (day === '2024-10-01') await give('pilot', 'lead', '乙局');
    if (day === '2024-10-09') await give('nobody', 'lead', '丙委');
    if (day === '2024-10-10') await give('pilot', 'lead', '甲厅');
    if (day === '2024-10-12') await give('pilot', 'reporter', '丙委');
    listedThen.set(day, await read<AgencyList>('/agencies'));
    expect(await wrongSummaries(app.server.dataSource)).toEqual([]);
  }
  await app.moveClock('2024-10-15');
}, 120_000);
afterAll(() => app.server.close());

const read = <T>(url: string) => app.read<T>(url);
const agency = (name: string) => app.agency(name);

async function give(key: string, what: 'lead' | 'reporter', name: string): Promise<void> {
  const { status, text } = await app.give(key, what, name);
  if (status !== 200) throw new Error(text);
}

/** `乙局 lead*`: the star reports. */
function words({ responsibilities }: Pick<TargetDetail, 'responsibilities'>): string[] {
  return responsibilities
    .map(({ agency: { name }, role, reports: own }) => `${name} ${role}${own ? '*' : ''}`)
    .sort();
}

const PILOT: [day: string, bodies: string[], reporter: string][] = [
  ['2024-07-01', ['丙委 lead*'], '丙委'],
  ['2024-09-30', ['丙委 lead*'], '丙委'],
  ['2024-10-01', ['丙委 shared', '乙局 lead*'], '乙局'],
  ['2024-10-09', ['丙委 shared', '乙局 lead*'], '乙局'],
  ['2024-10-10', ['丙委 shared', '乙局 shared', '甲厅 lead*'], '甲厅'],
  ['2024-10-11', ['丙委 shared', '乙局 shared', '甲厅 lead*'], '甲厅'],
  ['2024-10-12', ['丙委 shared*', '乙局 shared', '甲厅 lead'], '丙委'],
  ['2024-10-15', ['丙委 shared*', '乙局 shared', '甲厅 lead'], '丙委'],
];

describe('a past day shows who answered on it', () => {
  it.each(PILOT)('on the target’s page of %s', async (day, bodies, reporter) => {
    const page = await app.page('pilot', day);
    expect(words(page)).toEqual([...bodies].sort());
    expect(page.target.reporter?.agency.name).toBe(reporter);
  });

  it.each(PILOT)('in the list of targets of %s, by body, role and name', async (day, bodies) => {
    const id = await app.id('pilot');
    const has = (rows: readonly JudgedTarget[]) => rows.some((target) => target.id === id);
    const service = app.server.app.get(JudgedTargetService);
    const viewer = {
      accountId: 0,
      role: 'inspector',
      regionCode: '140000',
      agencyId: null,
      displayName: '督查',
    } as const;
    for (const name of ['甲厅', '乙局', '丙委']) {
      const own = bodies.find((body) => body.startsWith(name));
      const { rows } = await read<{ rows: JudgedTarget[] }>(
        `/targets?agency=${await agency(name)}&asOf=${day}`,
      );
      expect([name, has(rows)]).toEqual([name, own !== undefined]);
      for (const role of ['lead', 'shared'] as const) {
        const filter = { agency: await agency(name), role };
        expect(has(await service.list(viewer, day, filter))).toBe(own?.includes(role) ?? false);
      }
      const named = await read<{ rows: JudgedTarget[] }>(
        `/targets?q=${encodeURIComponent(name)}&asOf=${day}`,
      );
      expect([name, has(named.rows)]).toEqual([name, own?.endsWith('*') ?? false]);
    }
    const shared = bodies.some((body) => body.includes('shared'));
    expect(has(await service.list(viewer, day, { role: 'shared' }))).toBe(shared);
  });

  it.each(PILOT)('on the scorecards and in the counts of %s', async (day, bodies) => {
    const id = await app.id('pilot');
    const { rows } = await read<AgencyList>(`/agencies?asOf=${day}`);
    for (const name of ['甲厅', '乙局', '丙委']) {
      const card = await read<AgencyScorecard>(`/agencies/${await agency(name)}?asOf=${day}`);
      const own = bodies.find((body) => body.startsWith(name));
      const parts = [card.lead, card.shared].map((list) => list.some((one) => one.id === id));
      expect([name, ...parts]).toEqual([
        name,
        own?.endsWith('*') ?? false,
        own !== undefined && !own.endsWith('*'),
      ]);
      const listed = rows.find((row) => row.agency.name === name);
      expect([listed?.lead, listed?.shared]).toEqual([card.counts.lead, card.counts.shared]);
    }
  });

  it('with the counts that the day itself had', async () => {
    for (const day of DAYS) {
      expect(await read<AgencyList>(`/agencies?asOf=${day}`)).toEqual(listedThen.get(day));
    }
  });

  it('in the overdue report, for each body and role', async () => {
    const matters = ({ deadlines }: OverdueReport) => [
      ...deadlines.stated.rows,
      ...deadlines.unstated.rows,
    ];
    const isPilot = ({ target }: { target: { name: string } }) => target.name === '试点获批';
    for (const [day, bodies] of PILOT.slice(1)) {
      const report = await read<OverdueReport>(`/overdue-report?asOf=${day}`);
      const row = matters(report).find(isPilot);
      if (!row) throw new Error(`试点获批 is no matter on ${day}`);
      expect(words(row)).toEqual([...bodies].sort());
      for (const name of ['甲厅', '乙局', '丙委']) {
        const own = bodies.find((body) => body.startsWith(name));
        const line = report.byAgency.find((one) => one.agency.name === name);
        for (const role of ['lead', 'shared'] as const) {
          const narrowed = await read<OverdueReport>(
            `/overdue-report?asOf=${day}&agency=${await agency(name)}&role=${role}`,
          );
          expect([day, name, role, matters(narrowed).some(isPilot)]).toEqual([
            day,
            name,
            role,
            own?.includes(role) ?? false,
          ]);
          const counted = line?.roles.find((one) => one.role === role)?.deadlines ?? 0;
          expect([day, name, role, counted]).toEqual([day, name, role, matters(narrowed).length]);
        }
      }
    }
  });

  it('among the bodies that the overdue report offers', async () => {
    const offered = async (day: string) =>
      (await read<OverdueReport>(`/overdue-report?asOf=${day}`)).agencies.map(({ name }) => name);
    await app.server.rows(
      `UPDATE responsibility SET valid_from = '2024-08-01' WHERE target_id =
         (SELECT id FROM target WHERE key = 'each')`,
    );
    expect(await offered('2024-07-31')).not.toContain('各市政府');
    expect(await offered('2024-08-01')).toContain('各市政府');
  });

  it('in a plan’s coverage', async () => {
    const coverage = async (day: string) =>
      (await read<PlanDetail>(`/plans/small?asOf=${day}`)).coverage;
    expect(await coverage('2024-10-08')).toMatchObject({
      targetsWithoutAgency: 1,
      targetsAssigned: 2,
    });
    expect(await coverage('2024-10-09')).toMatchObject({
      targetsWithoutAgency: 0,
      targetsAssigned: 3,
    });
    // 丙委 reports 试点, and shares it as it was left by the lead.
    expect(await coverage('2024-10-15')).toMatchObject({ targetsAssigned: 3 });
  });

  it('in the notes of a plan’s clauses', async () => {
    await app.server.rows(
      `WITH c AS (INSERT INTO clause (plan_id, locator, heading, depth, ordinal)
         SELECT id, '一', '总体要求', 0, 0 FROM plan RETURNING id),
       n AS (INSERT INTO responsibility_note (clause_id, ordinal) SELECT id, 0 FROM c RETURNING id)
       INSERT INTO responsibility (note_id, agency_id, role, source, ordinal, valid_from, valid_to)
       SELECT n.id, a.id, 'lead', 'document', 0, since, until
       FROM n, agency a JOIN (VALUES ('甲厅', NULL::date, '2024-10-03'::date), ('乙局', '2024-10-03', NULL))
         AS held (name, since, until) ON held.name = a.name`,
    );
    const named = async (day: string) =>
      (await read<PlanDetail>(`/plans/small?asOf=${day}`)).clauses.map(({ notes }) =>
        notes.map((bodies) => bodies.map((body) => body.agency.name)),
      );
    expect(await named('2024-10-02')).toEqual([[['甲厅']]]);
    expect(await named('2024-10-03')).toEqual([[['乙局']]]);
  });

  it('keeps the row of a body whose part stays, and no row that holds on no day', async () => {
    const rows = await app.server.rows<Record<string, unknown>>(
      `SELECT a.name, r.role, r.valid_from, r.valid_to FROM responsibility r
       JOIN agency a ON a.id = r.agency_id JOIN target t ON t.id = r.target_id
       WHERE t.key = 'pilot' ORDER BY r.id`,
    );
    expect(rows).toEqual([
      { name: '丙委', role: 'lead', valid_from: null, valid_to: '2024-10-01' },
      { name: '丙委', role: 'shared', valid_from: '2024-10-01', valid_to: null },
      { name: '乙局', role: 'lead', valid_from: '2024-10-01', valid_to: '2024-10-10' },
      { name: '乙局', role: 'shared', valid_from: '2024-10-10', valid_to: null },
      { name: '甲厅', role: 'lead', valid_from: '2024-10-10', valid_to: null },
    ]);
  });
});
