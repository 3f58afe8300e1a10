import type { DraftDetail } from '../../src/intake/intake.schema';
import type { ReportingApp } from '../reporting/reporting-app';
import { confirmDraft, draftOf, pasteDraft, PLAN_TEXT, startIntakeApp } from './intake-app';

const ROWS = 5000;

let app: ReportingApp;
let draft: DraftDetail;
beforeAll(async () => {
  app = await startIntakeApp();
  draft = await pasteDraft(app, PLAN_TEXT);
  const [sure] = draft.rows.filter((row) => row.type === 'target');
  // As many of one row, each with a name of its own, as if they had been read.
  await app.rows(
    `INSERT INTO intake_row (region_code, draft_id, position, type, read, fields, start_at, end_at,
       quote)
     SELECT region_code, draft_id, 1000 + n, type,
       jsonb_set(jsonb_set(jsonb_set(read, '{fields,name}', to_jsonb('指标' || n)),
         '{confidence}', '"high"'), '{doubts}', '[]'),
       jsonb_set(jsonb_set(fields, '{name}', to_jsonb('指标' || n)), '{indicator}', 'null'),
       start_at, end_at, quote
     FROM intake_row, generate_series(1, $2) n WHERE id = $1`,
    [sure?.id, ROWS],
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
  });
  for (const count of Object.values(counted)) expect(count).toBeLessThan(150);
}, 120_000);
