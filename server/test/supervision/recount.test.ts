import { agencyListSchema } from '../../src/dashboard/agency-scorecard.schema';
import { overviewSchema } from '../../src/dashboard/overview.schema';
import { bulletinDetailSchema, bulletinTurnSchema } from '../../src/bulletins/bulletin.schema';
import { movementReportSchema } from '../../src/supervision/movement.schema';
import { overdueReportSchema } from '../../src/supervision/overdue-report.schema';
import { startSeededApp, type SeededApp } from '../harness/seeded-app';
import { addFacts } from './recount-facts';
import { rawLedger, type RawLedger } from './raw-ledger';
import {
  fiveGroupsOf,
  judgedOn,
  lampsOf,
  movedBetween,
  overdueOn,
  returnsOn,
  type Scope,
} from './recounted';

/** In order; the last is the true day. Between them lie due days, extensions and activations. */
const DAYS = [
  '2014-07-15',
  '2014-08-21',
  '2014-08-22',
  '2014-08-25',
  '2014-09-10',
  '2014-10-10',
  '2014-10-28',
  '2015-01-20',
  '2015-02-15',
  '2020-07-31',
  '2020-10-28',
  '2020-11-13',
  '2020-11-16',
  '2021-01-20',
  '2021-01-21',
  '2024-10-15',
  '2025-02-10',
];
const REGIONS = { '440000': '44', '130000': '13', '420800': '4208', '140000': '14' } as const;
const ROLES = ['lead', 'shared', 'support'] as const;

let server: SeededApp;
let leader: string;
let inspector: string;
let second: string;
let today: string;
let raw: RawLedger;

beforeAll(async () => {
  server = await startSeededApp();
  inspector = await server.signInDemo('inspector');
  leader = await server.signInDemo('leader');
  second = await server.signInDemo('second-inspector');
  await giveLead('2014-09-15');
  await close(['2015-01-12', '2015-03-01'], 'awaiting_final', 'guangdong-2014');
  await close(['2020-11-01', '2021-02-01'], 'unproven', 'hebei-2018');
  today = await server.moveClock(inspector);
  await addFacts(server);
  raw = await rawLedger(server.dataSource);
}, 120_000);
afterAll(() => server.close());

let commands = 0;

async function command(
  cookie: string,
  [method, url]: readonly ['POST' | 'PUT', string],
  payload: object,
  version?: number,
): Promise<{ id: number; version: number }> {
  commands += 1;
  const reply = await server.app.inject({
    method,
    url: `/api${url}`,
    headers: {
      cookie,
      'idempotency-key': `recount-command-${commands}`,
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
    payload,
  });
  if (reply.statusCode >= 300) throw new Error(`${url}: ${reply.body}`);
  return reply.json();
}

/** The first target of a plan that stood so on a day. */
async function targetThatWas(state: string, plan: string, day: string, having = 'true') {
  const [target] = await server.dataSource.query<{ id: number; version: number; kind: string }[]>(
    `SELECT t.id, t.version, t.kind FROM target t JOIN plan p ON p.id = t.plan_id
     JOIN target_state st ON st.target_id = t.id AND st.valid_from <= $1
       AND (st.valid_to IS NULL OR st.valid_to > $1)
     WHERE p.key = $2 AND st.deadline_state = $3 AND ${having} ORDER BY t.id LIMIT 1`,
    [day, plan, state],
  );
  if (target === undefined) throw new Error(`no target of ${plan} was ${state} on ${day}`);
  return target;
}

/** Who leads changes between the days that are looked at. */
async function giveLead(day: string): Promise<void> {
  await server.moveClock(inspector, day);
  const unled = `NOT EXISTS (SELECT FROM responsibility r WHERE r.target_id = t.id AND r.role = 'lead')`;
  const { id, version } = await targetThatWas('unproven', 'guangdong-2014', day, unled);
  const [body] = await server.dataSource.query<{ id: number }[]>(
    `SELECT id FROM agency WHERE name = '广东省商务厅'`,
  );
  const lead = { agencyId: body?.id, reason: '文件未明确牵头单位' };
  await command(inspector, ['PUT', `/targets/${id}/lead`], lead, version);
}

/** Closed on the first day, reopened on the second. */
async function close(days: readonly [string, string], state: string, plan: string): Promise<void> {
  const [on, until] = days;
  await server.moveClock(inspector, on);
  const target = await targetThatWas(state, plan, on, 't.reporter_id IS NOT NULL');
  const attachmentIds: number[] = [];
  const applied = await command(inspector, ['POST', '/closings'], {
    subject: { kind: 'target', id: target.id },
    statement: '目标任务已经落实，请予销号',
    onBehalfReason: '单位来函请督查室代为申请',
    attachmentIds,
  });
  const url = `/closings/${applied.id}`;
  const verified = await command(
    second,
    ['POST', `${url}/verifications`],
    {
      method: 'call',
      on,
      people: '张三、李四',
      finding: '已经电话核实',
      value: target.kind === 'quantity' ? '20' : null,
      attachmentIds,
    },
    applied.version,
  );
  const confirmed = await command(
    second,
    ['POST', `${url}/decision`],
    { decision: 'confirm', reason: '经核实任务确已落实，期末数随后补报，同意先予销号处理' },
    verified.version,
  );
  await server.moveClock(inspector, until);
  const reason = '期末数仍未补报';
  await command(second, ['POST', `${url}/reopen`], { reason }, confirmed.version);
}

interface Asked {
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
  readonly scope: Scope;
}

/** The whole, every region, every plan, every role, and each body that has a part on the day. */
function scopesOn(day: string): readonly Asked[] {
  const bodies = new Set<number>();
  for (const { parts } of judgedOn(raw, day, {})) parts.forEach(({ agency }) => bodies.add(agency));
  const some = [...bodies].filter((_, place) => place % 5 === 0).slice(0, 6);
  return [
    { name: 'the nation', query: {}, scope: {} },
    ...Object.entries(REGIONS).map(([code, region]) => ({
      name: `region ${code}`,
      query: { region: code },
      scope: { region },
    })),
    ...raw.plans.map(({ key }) => ({ name: key, query: { plan: key }, scope: { plan: key } })),
    ...ROLES.map((role) => ({ name: role, query: { role }, scope: { role } })),
    ...some.map((agency) => ({
      name: `body ${agency}`,
      query: { agency: String(agency) },
      scope: { agency },
    })),
    ...some.slice(0, 2).map((agency) => ({
      name: `body ${agency} in support`,
      query: { agency: String(agency), role: 'support' },
      scope: { agency, role: 'support' },
    })),
    {
      name: 'a lead in a region',
      query: { region: '440000', role: 'lead' },
      scope: { region: '44', role: 'lead' },
    },
  ];
}

const addressed = (path: string, query: Readonly<Record<string, string>>) =>
  `/api/${path}?${new URLSearchParams(query).toString()}`;

const allDays = () => [...DAYS, today];

/** All but stocks and counts past their deadlines, of which the five plans report none. */
test('the ledger has something to count of every other kind', () => {
  const totals = allDays().map((day) => overdueOn(raw, day, {}).totals);
  const found = {
    missed: totals.some(({ deadlines }) => deadlines.missed > 0),
    unproven: totals.some(({ deadlines }) => deadlines.unproven > 0),
    closed: totals.some(({ deadlines }) => deadlines.closed > 0),
    mending: totals.some(({ returns }) => returns.mending > 0),
    late: totals.some(({ returns }) => returns.late > 0),
    missing: totals.some(({ returns }) => returns.missing > 0),
    off_track: totals.some(({ behind }) => behind.off_track > 0),
    at_risk: totals.some(({ behind }) => behind.at_risk > 0),
    directive: totals.some(({ entrusted }) => entrusted.directive > 0),
    finding: totals.some(({ entrusted }) => entrusted.finding > 0),
  };
  expect(Object.entries(found).filter(([, there]) => !there)).toEqual([]);
});

test.each([...DAYS, 'today'])('the overdue report as of %s', async (named) => {
  const day = named === 'today' ? today : named;
  for (const { name, query, scope } of scopesOn(day)) {
    const url = addressed('overdue-report', { asOf: day, ...query });
    const report = await server.read(leader, url, overdueReportSchema);
    const own = overdueOn(raw, day, scope);
    const { receivedShare, onTimeShare, ...reported } = report.reported;
    expect({ name, totals: report.totals, reported }).toEqual({
      name,
      totals: own.totals,
      reported: own.reported,
    });
    expect(
      [receivedShare, onTimeShare].every((share) => (share === null) === (reported.expected === 0)),
    ).toBe(true);
    expect({
      name,
      bodies: Object.fromEntries(
        report.byAgency.flatMap(({ agency, roles }) =>
          roles.length === 0
            ? []
            : [
                [
                  agency.id,
                  Object.fromEntries(
                    roles.map((line) => [
                      line.role,
                      [line.deadlines, line.returns, line.behind, line.entrusted],
                    ]),
                  ),
                ],
              ],
        ),
      ),
    }).toEqual({ name, bodies: own.bodies });
    for (const { agency, reported: its } of report.byAgency) {
      const { expected, received, onTime, late, missing, mending } = its;
      expect({ expected, received, onTime, late, missing, mending }).toEqual(
        own.reportedBy[agency.id] ?? {
          ...{ expected: 0, received: 0, onTime: 0, late: 0, missing: 0, mending: 0 },
        },
      );
    }
    expect(
      Object.fromEntries(report.returns.rows.map((row) => [row.submission.id, row.daysLate])),
    ).toEqual(own.daysLate);
  }
});

test('movement between all neighbouring days, and across all of them', async () => {
  const days = allDays();
  const spans = days.slice(1).map((to, place) => [days[place] ?? to, to] as const);
  spans.push([DAYS[0] ?? today, today]);
  for (const [from, to] of spans) {
    for (const { name, query, scope } of scopesOn(to)) {
      const { totals } = await server.read(
        leader,
        addressed('movement', { from, to, ...query }),
        movementReportSchema,
      );
      expect({ name, from, to, totals }).toEqual({
        name,
        from,
        to,
        totals: movedBetween(raw, from, to, scope),
      });
    }
  }
}, 120_000);

test.each([...DAYS, 'today'])('overview and bodies as of %s', async (named) => {
  const day = named === 'today' ? today : named;
  const asked = scopesOn(day).filter(({ query }) => !('role' in query) && !('agency' in query));
  for (const { name, query, scope } of asked) {
    const page = await server.read(
      leader,
      addressed('overview', { asOf: day, ...query }),
      overviewSchema,
    );
    const judged = judgedOn(raw, day, scope);
    const of = (state: string) => judged.filter(({ deadline }) => deadline === state).length;
    const { since } = page.movement;
    const { down, up, closed, new: fresh, same } = movedBetween(raw, since, day, scope);
    expect({
      name,
      counts: page.counts,
      deadlines: page.deadlines,
      passed: page.passed.total,
    }).toEqual({
      name,
      counts: lampsOf(judged),
      deadlines: {
        overdue: of('overdue'),
        missed: of('missed'),
        unproven: of('unproven'),
        awaiting_final: of('awaiting_final'),
      },
      passed: of('overdue') + of('missed') + of('unproven'),
    });
    expect({ name, ...page.movement, changes: [] }).toEqual({
      ...{ name, since, down, up, closed, new: fresh, same, changes: [] },
    });
  }
  const judged = judgedOn(raw, day, {});
  const { rows } = await server.read(
    leader,
    addressed('agencies', { asOf: day }),
    agencyListSchema,
  );
  for (const { agency, lead, shared } of rows) {
    const parts = judged.filter((one) => one.parts.some((part) => part.agency === agency.id));
    expect({ agency: agency.name, lead, shared }).toEqual({
      agency: agency.name,
      lead: lampsOf(parts.filter(({ reporter }) => reporter === agency.id)),
      shared: lampsOf(parts.filter(({ reporter }) => reporter !== agency.id)),
    });
  }
});

test('bulletins of every region on every day', async () => {
  for (const day of allDays()) {
    for (const [code, region] of Object.entries(REGIONS)) {
      const judged = judgedOn(raw, day, { region });
      if (judged.length === 0) continue;
      const made = await server.app.inject({
        method: 'POST',
        url: '/api/bulletins',
        headers: { cookie: inspector, 'idempotency-key': `recount-${day}-${code}` },
        payload: { regionCode: code, asOf: day },
      });
      const turn = bulletinTurnSchema.parse(made.json());
      const one = await server.read(inspector, `/api/bulletins/${turn.id}`, bulletinDetailSchema);
      expect([day, code, one.groups.map(({ count, share }) => [count, share])]).toEqual([
        day,
        code,
        fiveGroupsOf(judged),
      ]);
      const { from, to } = one.period;
      const returns = returnsOn(raw, day, { region })
        .filter(({ periodEnd }) => periodEnd >= from && periodEnd <= to)
        .map(({ id, standing, daysLate }) => [id, standing, daysLate]);
      expect([
        day,
        code,
        one.returns
          .map((row) => [row.submissionId, row.standing, row.daysLate])
          .sort(([a], [b]) => Number(a) - Number(b)),
      ]).toEqual([
        day,
        code,
        returns.map(([id, standing, daysLate]) => [
          id,
          standing,
          standing === 'missing' || standing === 'late' ? daysLate : null,
        ]),
      ]);
    }
  }
}, 120_000);

test.each([
  ['440000', '44'],
  ['130000', '13'],
])('the inspector of %s and a clerk see the same numbers of their own', async (code, region) => {
  const own = await server.signInNew({
    username: `inspector-${code}`,
    role: 'inspector',
    regionCode: code,
  });
  const name = code === '440000' ? '广东省商务厅' : '河北省商务厅';
  const clerk = await server.signInNew({
    username: `clerk-of-${code}`,
    role: 'clerk',
    regionCode: code,
    agency: name,
  });
  const [body] = await server.dataSource.query<{ id: number }[]>(
    'SELECT id FROM agency WHERE name = $1',
    [name],
  );
  for (const day of allDays()) {
    for (const [cookie, scope] of [
      [own, { region }],
      [clerk, { agency: body?.id ?? 0 }],
    ] as const) {
      const url = addressed('overdue-report', { asOf: day });
      const report = await server.read(cookie, url, overdueReportSchema);
      const { totals, reported } = overdueOn(raw, day, scope);
      expect({ day, scope, totals: report.totals, ...report.reported }).toEqual({
        ...{ day, scope, totals, ...reported },
        receivedShare: report.reported.receivedShare,
        onTimeShare: report.reported.onTimeShare,
      });
      const page = await server.read(cookie, addressed('overview', { asOf: day }), overviewSchema);
      expect({ day, counts: page.counts }).toEqual({
        day,
        counts: lampsOf(judgedOn(raw, day, scope)),
      });
    }
  }
});
