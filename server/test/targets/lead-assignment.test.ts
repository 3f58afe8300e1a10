import { agencyScorecardSchema } from '../../src/dashboard/agency-scorecard.schema';
import { assignedLeadSchema, targetDetailSchema } from '../../src/targets/target.schema';
import { startSeededApp } from '../harness/seeded-app';
import type { SeededApp } from '../harness/seeded-app';

let server: SeededApp;
let inspector: string;
let keys = 0;

beforeAll(async () => {
  server = await startSeededApp();
  inspector = await server.signInDemo('inspector');
}, 60_000);
afterAll(() => server.close());

async function one<T>(sql: string, parameters: unknown[] = []): Promise<T> {
  const [row] = await server.dataSource.query<T[]>(sql, parameters);
  if (row === undefined) throw new Error(`no row: ${sql}`);
  return row;
}

const targetId = async (plan: string, key: string) =>
  (
    await one<{ id: number }>(
      'SELECT t.id FROM target t JOIN plan p ON p.id = t.plan_id WHERE p.key = $1 AND t.key = $2',
      [plan, key],
    )
  ).id;

const agencyId = async (name: string) =>
  (await one<{ id: number }>('SELECT id FROM agency WHERE name = $1', [name])).id;

const page = (id: number) => server.read(inspector, `/api/targets/${id}`, targetDetailSchema);

function assign(
  id: number,
  version: number,
  body: object,
  { cookie = inspector, key = `assign-key-${++keys}` } = {},
) {
  return server.app.inject({
    method: 'PUT',
    url: `/api/targets/${id}/lead`,
    headers: { cookie, 'if-match': `"${version}"`, 'idempotency-key': key },
    payload: body,
  });
}

const reason = '发展目标未明确责任单位';

describe('giving the lead', () => {
  it('makes the body the reporter, demotes the earlier one and moves the summaries', async () => {
    const id = await targetId('shanxi-2022', 'retail-sales-growth');
    const before = await page(id);
    const old = before.target.reporter?.agency.id ?? 0;
    const next = before.assignable.find((agency) => agency.id !== old);
    if (!next) throw new Error('nobody to assign');
    const scorecard = (agency: number) =>
      server.read(inspector, `/api/agencies/${agency}`, agencyScorecardSchema);
    const [oldBefore, nextBefore] = [await scorecard(old), await scorecard(next.id)];

    const reply = await assign(id, before.version, { agencyId: next.id, reason });
    expect(reply.statusCode).toBe(200);
    const assigned = assignedLeadSchema.parse(reply.json());
    expect(assigned.version).toBe(before.version + 1);
    expect(assigned.responsibilities[0]).toMatchObject({
      agency: { id: next.id },
      role: 'lead',
      source: 'assigned',
      reports: true,
      presumed: false,
    });
    expect(assigned.responsibilities.find((part) => part.agency.id === old)).toMatchObject({
      role: 'shared',
      reports: false,
    });

    const after = await page(id);
    expect(after.responsibilities).toEqual(assigned.responsibilities);
    expect(after.target.lamp).toBe(before.target.lamp);
    const [oldAfter, nextAfter] = [await scorecard(old), await scorecard(next.id)];
    expect(oldAfter.counts.lead.total).toBe(oldBefore.counts.lead.total - 1);
    expect(oldAfter.counts.shared.total).toBe(oldBefore.counts.shared.total + 1);
    expect(nextAfter.counts.lead.off_track).toBe(nextBefore.counts.lead.off_track + 1);
    const summary = await one<{ off_track: number }>(
      `SELECT off_track FROM agency_summary s JOIN plan p ON p.id = s.plan_id
       WHERE agency_id = $1 AND p.key = 'shanxi-2022' AND part = 'lead'`,
      [next.id],
    );
    expect(summary.off_track).toBe(nextAfter.counts.lead.off_track);

    const log = await one<{ reason: string; before: unknown[]; after: unknown[] }>(
      `SELECT reason, before, after FROM audit_log
       WHERE action = 'assign_lead' AND subject_type = 'target' AND subject_id = $1`,
      [String(id)],
    );
    expect(log).toEqual({
      reason,
      before: before.responsibilities,
      after: assigned.responsibilities,
    });
  });

  it('hands what is still to be reported to the new lead', async () => {
    const id = await targetId('shanxi-2022', 'cross-border-small-firms');
    const { version, assignable, target } = await page(id);
    const next = assignable.find((agency) => agency.id !== target.reporter?.agency.id);
    const due = () =>
      server.dataSource
        .query<{ agency_id: number }[]>(
          `SELECT DISTINCT s.agency_id FROM submission s
           JOIN submission_line l ON l.submission_id = s.id
           JOIN reporting_round rd ON rd.id = s.round_id
           JOIN target t ON t.series_id = l.series_id
           WHERE t.id = $1 AND rd.opens_on <= '2024-10-15' AND rd.due_on >= '2024-10-15'`,
          [id],
        )
        .then((rows) => rows.map((row) => row.agency_id));
    expect(await due()).toEqual([target.reporter?.agency.id]);
    expect((await assign(id, version, { agencyId: next?.id, reason })).statusCode).toBe(200);
    expect(await due()).toEqual([next?.id]);
  });

  it('gives the first answer again to a repeated request, without a second change', async () => {
    const id = await targetId('shanxi-2022', 'model-firms');
    const { version, assignable, target } = await page(id);
    const next = assignable.find((agency) => agency.id !== target.reporter?.agency.id);
    const body = { agencyId: next?.id, reason };
    const first = await assign(id, version, body, { key: 'assign-twice' });
    const again = await assign(id, version, body, { key: 'assign-twice' });
    expect(first.statusCode).toBe(200);
    expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
    expect((await page(id)).version).toBe(version + 1);
  });

  it('lets one of two inspectors win, and shows the other what is there now', async () => {
    const id = await targetId('hebei-2018', 'trade-total');
    const { version, assignable, target } = await page(id);
    const [a, b] = assignable.filter((agency) => agency.id !== target.reporter?.agency.id);
    const replies = await Promise.all([
      assign(id, version, { agencyId: a?.id, reason }),
      assign(id, version, { agencyId: b?.id, reason }),
    ]);
    expect(replies.map((reply) => reply.statusCode).sort()).toEqual([200, 412]);
    const loser = replies
      .find((reply) => reply.statusCode === 412)
      ?.json<{
        code: string;
        current: { version: number; responsibilities: { agency: { id: number } }[] };
        yours: { reason: string };
        changedBy: string;
      }>();
    expect(loser).toMatchObject({
      code: 'stale_version',
      current: { version: version + 1 },
      yours: { reason },
      changedBy: '督查员（演示）',
    });
    const leads = await one<{ n: number }>(
      `SELECT count(*)::int AS n FROM responsibility
       WHERE target_id = $1 AND role = 'lead' AND valid_to IS NULL`,
      [id],
    );
    expect(leads.n).toBe(1);
  });

  it('gives a body back what the document says of it when another one takes the lead', async () => {
    const id = await targetId('hebei-2018', 'overseas-warehouses');
    const named = await page(id);
    const [first, second] = named.responsibilities.map((part) => part.agency.id);
    if (first === undefined || second === undefined) throw new Error('too few bodies');
    const led = await assign(id, named.version, { agencyId: first, reason });
    expect(led.statusCode).toBe(200);
    expect((await assign(id, named.version + 1, { agencyId: second, reason })).statusCode).toBe(
      200,
    );
    const parts = (await page(id)).responsibilities;
    expect(parts.find((part) => part.agency.id === first)).toMatchObject({
      role: 'shared',
      source: 'document',
    });
    expect(parts.find((part) => part.agency.id === second)).toMatchObject({
      role: 'lead',
      source: 'assigned',
    });
  });

  it('turns a body that the document names without a lead into the assigned lead', async () => {
    const row = await one<{ id: number; agency_id: number; version: number; bodies: number }>(`
      SELECT t.id, t.version, min(r.agency_id) AS agency_id, count(*)::int AS bodies
      FROM target t JOIN responsibility r ON r.target_id = t.id JOIN agency a ON a.id = r.agency_id
      WHERE t.reporter_presumed AND r.valid_to IS NULL AND r.agency_id <> t.reporter_id AND r.role = 'shared'
        AND a.kind <> 'group' AND a.region_code = t.region_code
        AND (a.valid_to IS NULL OR a.valid_to > '2024-10-15')
      GROUP BY t.id ORDER BY t.id LIMIT 1`);
    const before = await page(row.id);
    const reply = await assign(row.id, row.version, { agencyId: row.agency_id, reason });
    expect(reply.statusCode).toBe(200);
    const { responsibilities } = assignedLeadSchema.parse(reply.json());
    expect(responsibilities).toHaveLength(before.responsibilities.length);
    expect(responsibilities[0]).toMatchObject({
      agency: { id: row.agency_id },
      role: 'lead',
      source: 'assigned',
    });
    const others = (list: typeof responsibilities) =>
      list
        .filter((part) => part.agency.id !== row.agency_id)
        .map((part) => [part.agency.id, part.role, part.source])
        .sort();
    expect(others(responsibilities)).toEqual(others(before.responsibilities));
  });
});

describe('a lead is not given', () => {
  it('where the document names one', async () => {
    const row = await one<{ id: number; version: number }>(`
      SELECT t.id, t.version FROM target t JOIN responsibility r ON r.target_id = t.id
      WHERE r.role = 'lead' AND r.source = 'document' ORDER BY t.id LIMIT 1`);
    expect((await page(row.id)).can.assignLead).toBe(false);
    const reply = await assign(row.id, row.version, { agencyId: 1, reason });
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([
      409,
      'lead_by_document',
    ]);
  });

  it('to a body of another region or to an open group', async () => {
    const id = await targetId('shanxi-2022', 'same-quality-firms');
    const { version } = await page(id);
    const group = await one<{ id: number }>(
      `SELECT id FROM agency WHERE kind = 'group' AND region_code = '140000' LIMIT 1`,
    );
    for (const agency of [await agencyId('河北省商务厅'), group.id]) {
      const reply = await assign(id, version, { agencyId: agency, reason });
      expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([
        422,
        'agency_not_assignable',
      ]);
    }
    expect((await page(id)).version).toBe(version);
  });

  it('twice to the same body', async () => {
    const row = await one<{ id: number; version: number; agency_id: number }>(`
      SELECT t.id, t.version, r.agency_id FROM target t JOIN responsibility r ON r.target_id = t.id
      WHERE r.role = 'lead' AND r.source = 'assigned' AND r.valid_to IS NULL ORDER BY t.id DESC LIMIT 1`);
    const reply = await assign(row.id, row.version, { agencyId: row.agency_id, reason });
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([409, 'already_lead']);
    expect((await page(row.id)).version).toBe(row.version);
  });

  it('by an inspector of another region, by others, or without a version and a reason', async () => {
    const id = await targetId('shanxi-2022', 'online-retail-sales');
    const { version, assignable } = await page(id);
    const body = { agencyId: assignable[0]?.id, reason };
    const hebei = await server.signInNew({
      username: 'inspector-hebei',
      role: 'inspector',
      regionCode: '130000',
    });
    expect((await assign(id, version, body, { cookie: hebei })).statusCode).toBe(404);
    for (const username of ['leader', 'clerk-shanxi', 'administrator']) {
      const cookie = await server.signInDemo(username);
      expect((await assign(id, version, body, { cookie })).statusCode).toBe(403);
    }
    expect((await assign(id, version, { ...body, reason: '好' })).statusCode).toBe(400);
    const unversioned = await server.app.inject({
      method: 'PUT',
      url: `/api/targets/${id}/lead`,
      headers: { cookie: inspector, 'idempotency-key': 'assign-unversioned' },
      payload: body,
    });
    expect(unversioned.statusCode).toBe(428);
    expect((await page(id)).version).toBe(version);
  });
});
