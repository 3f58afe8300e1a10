import type { ConfirmedDraft } from '../../src/intake/confirmation.schema';
import type { DraftDetail, DraftMade } from '../../src/intake/intake.schema';
import { KillableServer, type WholeAnswer } from '../harness/killable-server';
import { newKey } from '../reporting/reporting-app';
import { PLAN_TEXT } from './intake-app';

/** What a confirmation writes. */
const TABLES = [
  'plan',
  'clause',
  'responsibility_note',
  'series',
  'target',
  'target_clause',
  'responsibility',
  'agency',
  'target_state',
  'target_place',
  'note_place',
  'plan_summary',
  'agency_summary',
  'reporting_round',
  'submission',
  'submission_line',
];

let server: KillableServer;
beforeAll(async () => {
  server = await KillableServer.started();
  await server.signIn('inspector');
}, 180_000);
afterAll(() => server.remove(), 60_000);

const call = (
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  { body, version, key = newKey() }: { body?: object; version?: number; key?: string } = {},
): Promise<WholeAnswer | null> =>
  server.ask('inspector', `/intake/${url}`, {
    method,
    headers: {
      ...(method !== 'GET' && { 'idempotency-key': key }),
      ...(body && { 'content-type': 'application/json' }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });

function given(answer: WholeAnswer | null): unknown {
  if (answer?.status !== 200) throw new Error(answer?.text ?? 'no answer');
  return JSON.parse(answer.text);
}

const draftOf = async (id: number) => given(await call('GET', `drafts/${id}`)) as DraftDetail;

/** A draft of Shanxi whose every row is accepted, ready to become a plan. */
async function readyDraft(goals: number): Promise<DraftDetail> {
  const text = PLAN_TEXT.replaceAll('甲', '山西')
    .replace('100家', `${goals}家`)
    .replace('12号', `${goals}号`);
  const { id } = given(
    await call('POST', 'texts', { body: { name: '实施方案', text } }),
  ) as DraftMade;
  const draft = await draftOf(id);
  for (const row of draft.rows.filter((one) => one.decision === 'pending')) {
    given(
      await call('PATCH', `rows/${row.id}`, {
        body: { decision: 'accepted' },
        version: row.version,
      }),
    );
  }
  const ready = await draftOf(id);
  expect(ready.open).toEqual([]);
  return ready;
}

async function counts(): Promise<Record<string, number>> {
  const sums = TABLES.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
  const [found] = await server.rows<Record<string, number>>(`SELECT ${sums.join(', ')}`);
  return found ?? {};
}

/** Confirms, and kills once the confirmation waits for a table that is held. */
async function killedWhile(
  table: string,
  confirm: () => Promise<WholeAnswer | null>,
  kill: () => Promise<void>,
): Promise<void> {
  await server.hold(table);
  const answer = confirm();
  await server.waitersFor(table, 1);
  await kill();
  // A server whose database dies may still say so.
  expect([undefined, 503]).toContain((await answer)?.status);
  await server.stop();
}

it.each([
  ['the server with the plan half written', 'target_place', 'process', 60],
  ['the server with everything done but the answer', 'idempotency_record', 'process', 61],
  ['the database with the plan half written', 'target_place', 'database', 62],
  ['the database with everything done but the answer', 'idempotency_record', 'database', 63],
])(
  'killing %s leaves nothing of it; sent again with its key, it is done once',
  async (_what, table, victim, goals) => {
    const draft = await readyDraft(goals);
    const before = await counts();
    const key = newKey();
    const confirm = () =>
      call('POST', `drafts/${draft.id}/confirm`, { body: {}, version: draft.version, key });
    await killedWhile(table, confirm, () =>
      victim === 'process' ? server.killProcess() : server.killDatabase(),
    );
    await server.start();
    expect(await counts()).toEqual(before);
    expect(await draftOf(draft.id)).toEqual(draft);

    const first = await confirm();
    const confirmed = given(first) as ConfirmedDraft;
    const after = await counts();
    expect(after).toMatchObject({
      plan: Number(before.plan) + 1,
      target: Number(before.target) + confirmed.targets,
      target_state: Number(before.target_state) + confirmed.targets,
    });
    expect(await confirm()).toEqual(first);
    expect(await counts()).toEqual(after);
    const audited = await server.rows(
      `SELECT FROM audit_log WHERE action = 'confirm_draft' AND subject_id = $1`,
      [String(draft.id)],
    );
    expect(audited).toHaveLength(1);
  },
  180_000,
);
