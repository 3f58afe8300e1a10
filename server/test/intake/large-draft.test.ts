import type { DraftDetail } from '../../src/intake/intake.schema';
import type { ReportingApp } from '../reporting/reporting-app';
import { confirmDraft, draftOf, pasteDraft, PLAN_TEXT, startIntakeApp } from './intake-app';

const ROWS = 5000;
const BODIES = 300;

let app: ReportingApp;
let draft: DraftDetail;
beforeAll(async () => {
  app = await startIntakeApp();
  draft = await pasteDraft(app, PLAN_TEXT);
  const [sure] = draft.rows.filter((row) => row.type === 'target');
  // As many of one row, each with a name, a body and a whole of its own, as if they had been read.
  await app.rows(
    `INSERT INTO intake_row (region_code, draft_id, position, type, read, fields, start_at, end_at,
       quote)
     SELECT region_code, draft_id, 1000 + n, type,
       jsonb_set(jsonb_set(jsonb_set(read, '{fields,name}', to_jsonb('指标' || n)),
         '{confidence}', '"high"'), '{doubts}', '[]'),
       fields || jsonb_build_object('name', '指标' || n, 'indicator', null, 'agencies',
         jsonb_build_array(jsonb_build_object('name', '第' || n % $3 || '中心', 'role', 'lead'))),
       start_at, end_at, quote
     FROM intake_row, generate_series(1, $2) n WHERE id = $1`,
    [sure?.id, ROWS, BODIES],
  );
  await app.rows(
    `UPDATE intake_row part SET fields = jsonb_set(part.fields, '{partOf}', to_jsonb(whole.id))
     FROM intake_row whole WHERE part.draft_id = $1 AND whole.draft_id = $1
       AND part.position > 1000 AND part.position % 2 = 0 AND whole.position = part.position - 1`,
    [draft.id],
  );
  await app.rows(
    `INSERT INTO intake_body (region_code, draft_id, name, proposed)
     SELECT '140000', $1, '第' || n || '中心', jsonb_build_object('name', '甲省第' || n || '中心',
       'shortName', '第' || n || '中心', 'kind', 'department', 'regionCode', '140000')
     FROM generate_series(0, $2 - 1) n`,
    [draft.id, BODIES],
  );
}, 60_000);
afterAll(() => app.close());

/** Statements that a piece of work sends. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  const spy = jest.spyOn(Object.getPrototypeOf(app.dataSource.createQueryRunner()), 'query');
  try {
    await work();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}

test('a draft of five thousand rows is read, accepted and confirmed in few statements', async () => {
  const counted: Record<string, number> = {};
  counted.read = await statements(() => draftOf(app, draft.id));
  counted.accept = await statements(() =>
    app.as('inspector')({ method: 'POST', url: `/intake/drafts/${draft.id}/accept-sure` }),
  );
  await app.rows(
    `UPDATE intake_row SET decision = 'rejected', decided_by = (SELECT min(id) FROM account),
       decided_at = now() WHERE draft_id = $1 AND decision = 'pending'`,
    [draft.id],
  );
  const ready = await draftOf(app, draft.id);
  expect(ready.counts.accepted).toBeGreaterThanOrEqual(ROWS);
  const goals = ready.rows.filter(
    (row) => row.decision === 'accepted' && row.type !== 'responsibility',
  ).length;

  counted.confirm = await statements(async () => {
    const answer = await confirmDraft(app, ready);
    expect([answer.status, answer.body]).toMatchObject([200, { targets: goals }]);
    expect(answer.body.newAgencies).toBeGreaterThanOrEqual(BODIES);
  });
  for (const count of Object.values(counted)) expect(count).toBeLessThan(150);
}, 120_000);

test('its parts stand under their wholes, its new bodies in the order of the draft', async () => {
  const [parts] = await app.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM target part JOIN target whole ON whole.id = part.parent_id
     WHERE part.relation = 'part_of' AND part.name LIKE '指标%'
       AND substr(part.name, 3)::int = substr(whole.name, 3)::int + 1`,
  );
  expect(parts?.n).toBe(ROWS / 2);
  const bodies = await app.rows<{ name: string; sort: number }>(
    `SELECT name, sort FROM agency WHERE name LIKE '甲省第%中心' ORDER BY sort`,
  );
  expect(bodies.map(({ name }) => name)).toEqual(
    Array.from({ length: BODIES }, (_, n) => `甲省第${n}中心`),
  );
  expect(new Set(bodies.map(({ sort }) => sort)).size).toBe(BODIES);
});

test('a document of many contradictions is read in few statements', async () => {
  const goalsOf = (tens: number) =>
    Array.from({ length: 150 }, (_, n) => `到2025年，${sortOf(n)}合作社达到${tens + n}家。`).join(
      '\n',
    );
  const text = PLAN_TEXT.replace('二、重点任务', `${goalsOf(300)}\n二、重点任务\n${goalsOf(600)}`);
  let conflicts = 0;
  const count = await statements(async () => {
    const read = await pasteDraft(app, text);
    conflicts = read.conflicts.length;
    expect(read.conflicts.every(({ rows }) => rows.length > 1)).toBe(true);
  });
  expect(conflicts).toBeGreaterThan(100);
  expect(count).toBeLessThan(50);
});

/** A word of its own for each number. */
function sortOf(n: number): string {
  return '梨桃杏枣麦稻豆茶棉麻蜂鱼'.charAt(n / 13) + '东南西北上下内外前后左右中'.charAt(n % 13);
}
