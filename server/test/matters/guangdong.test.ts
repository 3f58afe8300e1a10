import {
  entrustedDetailSchema,
  entrustedListSchema,
} from '../../src/matters/entrusted-matter.schema';
import { inspectionDetailSchema } from '../../src/matters/inspection.schema';
import { newKey } from '../reporting/reporting-app';
import { startSeededApp, type SeededApp } from '../harness/seeded-app';

let house: SeededApp;
let inspector: string;
let clerk: string;
const BODY = '广东省商务厅';

beforeAll(async () => {
  house = await startSeededApp();
  inspector = await house.signInNew({
    username: 'gd-inspector',
    role: 'inspector',
    regionCode: '440000',
  });
  clerk = await house.signInNew({
    username: 'gd-clerk',
    role: 'clerk',
    regionCode: '440000',
    agency: BODY,
  });
  await house.moveClock(inspector, '2014-07-15');
}, 120_000);
afterAll(() => house.close());

async function write(
  cookie: string,
  method: 'POST' | 'PUT',
  url: string,
  payload: object,
  version?: number,
) {
  const answer = await house.app.inject({
    method,
    url: `/api${url}`,
    headers: {
      cookie,
      'idempotency-key': newKey(),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
    payload,
  });
  if (answer.statusCode >= 300) throw new Error(answer.body);
  return answer.json<object>();
}

test('the visit of July 2014: found, issued, taken on, late in October, in view as of each day', async () => {
  const [place] = await house.dataSource.query<
    { planId: number; targetId: number; clauseId: number; agencyId: number }[]
  >(
    `SELECT p.id AS "planId", t.id AS "targetId", a.id AS "agencyId",
       (SELECT min(c.id) FROM clause c WHERE c.plan_id = p.id AND c.depth > 0) AS "clauseId"
     FROM plan p JOIN target t ON t.plan_id = p.id AND t.key = 'trade-growth', agency a
     WHERE p.key = 'guangdong-2014' AND a.name = $1`,
    [BODY],
  );
  if (!place) throw new Error('Guangdong is not seeded');
  const { planId, targetId, clauseId, agencyId } = place;
  const problem = {
    kind: 'problem',
    facts: null,
    ownerId: agencyId,
    dueOn: '2014-08-29',
  };
  const draft = inspectionDetailSchema.parse(
    await write(inspector, 'POST', '/inspections', {
      title: '外贸稳增长政策落实情况督查',
      groupName: '督查一组',
      groupLeader: '组长甲',
      members: ['组员甲', '组员乙'],
      fromOn: '2014-07-08',
      toOn: '2014-07-11',
      basis: null,
      agencyIds: [agencyId],
      planIds: [planId],
      findings: [
        { ...problem, targetId, clauseId: null, text: '测试问题一', demand: '测试整改要求一' },
        { ...problem, targetId: null, clauseId, text: '测试问题二', demand: '测试整改要求二' },
      ],
    }),
  );
  expect(draft).toMatchObject({ regionCode: '440000', state: 'draft' });
  const issued = inspectionDetailSchema.parse(
    await write(inspector, 'POST', `/inspections/${draft.id}/issue`, {}, draft.version),
  );
  const [first, second] = issued.findings;
  if (!first?.matter || !second?.matter) throw new Error('findings became no matters');

  const at = `/matters/${first.matter.id}`;
  await write(clerk, 'POST', `${at}/acknowledge`, {}, 1);
  await house.moveClock(inspector, '2014-08-20');
  await write(clerk, 'POST', `${at}/report`, { words: '测试办理情况', settled: true }, 2);

  await house.moveClock(inspector, '2014-10-10');
  const list = (query: string) =>
    house.read(inspector, `/api/matters${query}`, entrustedListSchema);
  // The reported one waits to be verified and closed; until then both are past their day.
  expect(
    (await list('?late=true&origin=finding')).rows.map(({ id, daysLate }) => [id, daysLate]),
  ).toEqual(
    expect.arrayContaining([
      [first.matter.id, 42],
      [second.matter.id, 42],
    ]),
  );
  expect(
    await house.read(inspector, `/api${at}?asOf=2014-07-31`, entrustedDetailSchema),
  ).toMatchObject({
    state: 'acknowledged',
    late: false,
    daysLeft: 29,
    target: { plan: { key: 'guangdong-2014' } },
    inspection: { groupName: '督查一组' },
    can: { relay: false, return: false },
  });
  expect(
    await house.read(inspector, `/api/inspections/${draft.id}`, inspectionDetailSchema),
  ).toMatchObject({ rectification: { problems: 2, closed: 0, late: 2, running: 0 } });
  expect((await list('?asOf=2014-07-14')).rows).toEqual([]);
}, 120_000);
