import type { ConfirmedDraft } from '../../src/intake/confirmation.schema';
import type { DraftDetail } from '../../src/intake/intake.schema';
import type { IntakeFields, IntakeRow, RowResult } from '../../src/intake/intake-row.schema';
import type { LedgerPlan, LedgerTarget } from '../../src/ledger/ledger.model';
import { createSeededDatabase } from '../harness/database';
import { startReportingApp, type ReportingApp } from '../reporting/reporting-app';
import { hebeiDocx } from './hebei-docx';
import { acceptAll, confirmDraft, draftOf, sendFile } from './intake-app';

let app: ReportingApp;
let seeded: LedgerPlan;
let draft: DraftDetail;
let text: string;
beforeAll(async () => {
  app = await startReportingApp(() => Promise.resolve(), await createSeededDatabase());
  const made = await hebeiDocx();
  seeded = made.seeded;
  const sent = await sendFile(app, '/intake/documents', {
    name: '实施方案.docx',
    content: made.content,
  });
  if (sent.status !== 200) throw new Error(sent.text);
  draft = await draftOf(app, sent.body.id);
  const document = await app.as('inspector')<{ text: string }>({
    method: 'GET',
    url: `/intake/drafts/${draft.id}/document`,
  });
  text = document.body.text;
}, 60_000);
afterAll(() => app.close());

const TERMS = [
  'measure',
  'comparator',
  'goal',
  'unit',
  'deadline',
  'deadlineStated',
  'recurrence',
] as const;

/** What an inspector selects by hand: tasks without a figure or a day. */
const BY_HAND = [
  'one-year-start',
  'three-year-results',
  'quality-action-plan',
  'e-commerce-talent-plan',
  'full-premium-support-ended',
  'annual-trade-fund',
];

/** What a row has to say of a seeded target; a task's figure and unit are counted by the model. */
function wantedOf(target: LedgerTarget): Pick<IntakeFields, (typeof TERMS)[number]> {
  const milestone = target.kind === 'milestone';
  return {
    measure: target.measure,
    comparator: target.comparator,
    goal: milestone ? null : target.goal,
    unit: target.unit,
    deadline: target.deadline ?? null,
    deadlineStated: target.deadline !== undefined && target.deadlineStated,
    recurrence: target.recurrence,
  };
}

function placeOf(target: LedgerTarget): { start: number; end: number } {
  const start = text.indexOf(target.phrase);
  if (start < 0) throw new Error(`the document does not say ${target.phrase}`);
  return { start, end: start + target.phrase.length };
}

/** The row that an inspector sees at a goal's words, which states this one of the goals there. */
function rowFor(target: LedgerTarget, taken: ReadonlySet<number>): IntakeRow | undefined {
  const { start, end } = placeOf(target);
  const there = draft.rows.filter(
    (row) =>
      !taken.has(row.id) &&
      row.type !== 'responsibility' &&
      row.type !== 'incentive' &&
      row.fields.kind === target.kind &&
      row.start < end &&
      start < row.end,
  );
  return target.kind === 'milestone'
    ? there[0]
    : there.find((row) => Math.abs(Number(row.fields.goal) - Number(target.goal)) < 0.01);
}

test('the header and the clauses are those of the plan', () => {
  expect(draft.header).toMatchObject({
    issuer: seeded.issuer,
    issuedOn: seeded.issuedOn,
    horizon: seeded.horizon,
    regionCode: '130000',
  });
  expect(draft.header.title).toContain(seeded.title);
  expect(draft.clauses.map((clause) => clause.locator)).toEqual(
    expect.arrayContaining(seeded.clauses.map((clause) => clause.locator)),
  );
});

test('read, checked by an inspector and confirmed, it asks what the seeded plan asks', async () => {
  const inspector = app.as('inspector');
  const patch = async (row: IntakeRow, body: object) => {
    const answer = await inspector<RowResult>({
      method: 'PATCH',
      url: `/intake/rows/${row.id}`,
      body,
      version: row.version,
    });
    if (answer.status !== 200) throw new Error(`${row.quote}: ${answer.text}`);
    return answer.body.row;
  };
  const unread: string[] = [];
  const corrected: string[] = [];
  const taken = new Set<number>();
  for (const target of seeded.targets) {
    const wanted = { ...wantedOf(target), name: target.name, clause: target.clauses[0] ?? '' };
    const row = rowFor(target, taken);
    if (row === undefined) {
      unread.push(target.key);
      const {
        status,
        text: why,
        body,
      } = await inspector<RowResult>({
        method: 'POST',
        url: `/intake/drafts/${draft.id}/rows`,
        body: {
          ...placeOf(target),
          type: target.kind === 'milestone' ? 'milestone' : 'target',
          fields: {
            ...wanted,
            evaluationEnd: target.evaluationEnd,
            accumulation: target.accumulation,
            agencies: target.agencies.map(({ name, role }) => ({ name, role })),
          },
        },
      });
      if (status !== 200) throw new Error(why);
      taken.add(body.row.id);
      continue;
    }
    taken.add(row.id);
    const wrong = TERMS.filter((term) => row.fields[term] !== wanted[term]);
    if (row.fields.clause !== wanted.clause) wrong.push('clause' as never);
    for (const term of wrong) corrected.push(`${target.key} ${term}: ${String(row.fields[term])}`);
    await patch(row, { fields: { ...wanted, evaluationEnd: target.evaluationEnd } });
  }
  const rest = (await draftOf(app, draft.id)).rows.filter(
    (row) => row.type !== 'responsibility' && !taken.has(row.id),
  );
  expect({ unread, corrected, rest: rest.map((row) => row.quote) }).toEqual({
    unread: BY_HAND,
    corrected: [],
    rest: [],
  });
  for (const row of rest) await patch(row, { decision: 'rejected' });
  const header = await inspector({
    method: 'PATCH',
    url: `/intake/drafts/${draft.id}/header`,
    body: { defaultBody: seeded.answersByDefault, missingAnnexes: seeded.missingAnnexes },
    version: draft.headerVersion,
  });
  expect(header.status).toBe(200);
  const done = await acceptAll(app, draft.id);
  expect(done.open).toEqual([]);
  const confirmed = await confirmDraft(app, done);
  expect(confirmed.status).toBe(200);
  expect(await asked(confirmed.body.plan.id)).toEqual(await asked(await seededId()));
});

async function seededId(): Promise<number> {
  const [row] = await app.rows<{ id: number }>('SELECT id FROM plan WHERE key = $1', [seeded.key]);
  return row?.id ?? 0;
}

/** What a plan's targets ask, whose they are, and in which clauses. */
function asked(planId: ConfirmedDraft['plan']['id']) {
  return app.rows(
    `SELECT t.name, t.kind, round(t.goal, 2) AS goal, t.unit, t.comparator, t.measure, t.deadline,
       t.deadline_stated, t.recurrence,
       (SELECT json_agg(c.locator ORDER BY tc.ordinal) FROM target_clause tc
        JOIN clause c ON c.id = tc.clause_id WHERE tc.target_id = t.id) AS clauses,
       (SELECT json_agg(a.name || ' ' || r.role || ' ' || r.source ORDER BY r.ordinal)
        FROM responsibility r JOIN agency a ON a.id = r.agency_id
        WHERE r.target_id = t.id) AS agencies
     FROM target t WHERE t.plan_id = $1 ORDER BY t.name`,
    [planId],
  );
}
