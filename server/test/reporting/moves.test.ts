import type { SubmissionDetail } from '../../src/reporting/submission.schema';
import {
  MOVES,
  stateAfter,
  SUBMISSION_STATES,
  type SubmissionState,
} from '../../src/reporting/domain/transition';
import {
  BEHIND,
  cell,
  lineOf,
  startReportingApp,
  TODAY,
  type Call,
  type ReportingApp,
} from './reporting-app';
import { fillSmallPlan } from './small-plan';

let server: ReportingApp;
let returnId: number;
let lineId: number;

beforeAll(async () => {
  server = await startReportingApp(fillSmallPlan);
  await server.openRounds(TODAY);
  const [row] = await server.rows<{ id: number; line_id: number }>(
    `SELECT s.id, l.id AS line_id FROM submission s JOIN agency a ON a.id = s.agency_id
     JOIN reporting_round rd ON rd.id = s.round_id JOIN submission_line l ON l.submission_id = s.id
     JOIN series x ON x.id = l.series_id
     WHERE a.name = '甲厅' AND rd.kind = 'periodic' AND x.key = 'firms'`,
  );
  if (!row) throw new Error('no return of the body');
  returnId = row.id;
  lineId = row.line_id;
});
afterAll(() => server.close());

/** Puts the return, fully answered, into a state, as if it had come there today. */
async function putInto(state: SubmissionState): Promise<void> {
  const before: Record<SubmissionState, string[]> = {
    open: [],
    draft: ['save'],
    filed: ['save'],
    submitted: ['save', 'submit'],
    returned: ['save', 'submit', 'return'],
    accepted: ['save', 'submit', 'accept'],
  };
  await server.rows('DELETE FROM submission_event WHERE submission_id = $1', [returnId]);
  await server.rows('DELETE FROM submission_typist WHERE submission_id = $1', [returnId]);
  await server.rows(
    `UPDATE submission_line l SET answer = 'value', value = CASE x.key WHEN 'firms' THEN 90
       WHEN 'trade' THEN 800 WHEN 'exports' THEN 500 END, version = 1, growth = NULL,
       explanation = $2, next_step = $3, updated_by = NULL, updated_at = NULL
     FROM series x WHERE x.id = l.series_id AND l.submission_id = $1 AND l.required`,
    [returnId, BEHIND.explanation, BEHIND.nextStep],
  );
  await server.rows(
    `UPDATE submission SET state = $2, version = 1, receipt = NULL, signer = NULL,
       first_submitted_on = NULL, submitted_on = NULL,
       filled_by = (SELECT id FROM account WHERE username = 'clerk'),
       return_reason = CASE WHEN $2 = 'returned' THEN '数据有误' END
     WHERE id = $1`,
    [returnId, state],
  );
  for (const action of before[state]) {
    await server.rows(
      `INSERT INTO submission_event (region_code, submission_id, on_day, action)
       VALUES ('140000', $1, $2, $3)`,
      [returnId, TODAY, action],
    );
  }
}

const CALLS = {
  save: () => ({
    method: 'PUT',
    url: `/submissions/${returnId}/lines/${lineId}`,
    body: cell('91', BEHIND),
  }),
  submit: () => ({
    method: 'POST',
    url: `/submissions/${returnId}/submit`,
    body: { signer: '王处长' },
  }),
  accept: () => ({ method: 'POST', url: `/submissions/${returnId}/accept` }),
  return: () => ({
    method: 'POST',
    url: `/submissions/${returnId}/return`,
    body: { reason: '请核对口径' },
  }),
} satisfies Record<string, () => Call>;
type OfferedMove = keyof typeof CALLS;
const OFFERED = Object.keys(CALLS) as OfferedMove[];

/** Whom a move is open to at all; null: where the state allows it. */
const REFUSALS: Record<string, Record<OfferedMove, 403 | 404 | null>> = {
  clerk: { save: null, submit: null, accept: 403, return: 403 },
  'other-clerk': { save: 404, submit: 404, accept: 403, return: 403 },
  inspector: { save: 403, submit: 403, accept: null, return: null },
  'second-inspector': { save: 403, submit: 403, accept: null, return: null },
  'hebei-inspector': { save: 403, submit: 403, accept: 404, return: 404 },
  leader: { save: 403, submit: 403, accept: 403, return: 403 },
  administrator: { save: 403, submit: 403, accept: 403, return: 403 },
};

const CASES = SUBMISSION_STATES.flatMap((state) =>
  OFFERED.flatMap((move) =>
    Object.entries(REFUSALS).map(([who, refusals]) => {
      const expected = refusals[move] ?? (stateAfter(state, move) === null ? 409 : 200);
      return [state, move, who, expected] as const;
    }),
  ),
);

describe('moves', () => {
  it('over HTTP are those that the table offers', () => {
    const offered = MOVES.filter((move) =>
      SUBMISSION_STATES.some((from) => stateAfter(from, move)),
    );
    expect([...offered].sort()).toEqual([...OFFERED].sort());
  });

  it.each(CASES)('%s: %s by %s answers %i', async (state, move, who, expected) => {
    await putInto(state);
    const answer = await server.as(who)({ ...CALLS[move](), version: 1 });
    expect(answer.status).toBe(expected);
    const [row] = await server.rows<{ state: string }>(
      'SELECT state FROM submission WHERE id = $1',
      [returnId],
    );
    expect(row?.state).toBe(expected === 200 ? stateAfter(state, move) : state);
    if (expected === 409) expect(answer.body).toMatchObject({ code: 'wrong_state' });
  });

  it.each(OFFERED)('%s without If-Match asks for it', async (move) => {
    await putInto(move === 'save' || move === 'submit' ? 'draft' : 'submitted');
    const who = move === 'save' || move === 'submit' ? 'clerk' : 'inspector';
    expect((await server.as(who)(CALLS[move]())).status).toBe(428);
  });

  it.each(OFFERED)('%s of a stale version is refused', async (move) => {
    await putInto(move === 'save' || move === 'submit' ? 'draft' : 'submitted');
    const who = move === 'save' || move === 'submit' ? 'clerk' : 'inspector';
    const answer = await server.as(who)({ ...CALLS[move](), version: 7 });
    expect([answer.status, answer.body]).toMatchObject([412, { code: 'stale_version' }]);
  });

  it('say what each role can do, as the policy holds it', async () => {
    await putInto('submitted');
    const can = async (who: string) =>
      (await server.as(who)<SubmissionDetail>({ method: 'GET', url: `/submissions/${returnId}` }))
        .body.can;
    expect(await can('clerk')).toEqual({
      edit: false,
      submit: false,
      accept: false,
      return: false,
      ask: false,
    });
    expect(await can('inspector')).toEqual({
      edit: false,
      submit: false,
      accept: true,
      return: true,
      ask: true,
    });
    expect(await can('leader')).toEqual({
      edit: false,
      submit: false,
      accept: false,
      return: false,
      ask: false,
    });
    await putInto('draft');
    expect(await can('clerk')).toEqual({
      edit: true,
      submit: true,
      accept: false,
      return: false,
      ask: false,
    });
    expect(await can('inspector')).toEqual({
      edit: false,
      submit: false,
      accept: false,
      return: false,
      ask: false,
    });
  });
});

describe('filed, signed and reviewed', () => {
  it('are different persons where a clerk became an inspector', async () => {
    await putInto('submitted');
    await server.rows(
      `UPDATE submission SET filled_by = (SELECT id FROM account WHERE username = 'inspector')
                       WHERE id = $1`,
      [returnId],
    );
    const answer = await server.as('inspector')({ ...CALLS.accept(), version: 1 });
    expect([answer.status, answer.body]).toMatchObject([403, { code: 'own_return' }]);
  });

  it('are different persons where the inspector typed a cell', async () => {
    await putInto('submitted');
    await server.rows(
      `INSERT INTO submission_typist (submission_id, account_id, region_code)
       SELECT $1, id, '140000' FROM account WHERE username = 'inspector'`,
      [returnId],
    );
    expect((await server.as('inspector')({ ...CALLS.accept(), version: 1 })).status).toBe(403);
  });

  it('are different persons where the inspector signed', async () => {
    await putInto('submitted');
    await server.rows(`UPDATE submission SET signer = '人员 inspector' WHERE id = $1`, [returnId]);
    expect((await server.as('inspector')({ ...CALLS.accept(), version: 1 })).status).toBe(403);
    expect((await server.as('second-inspector')({ ...CALLS.accept(), version: 1 })).status).toBe(
      200,
    );
  });

  it.each(['人员clerk', ' 人员 Clerk '])('refuse the clerk as signer: %p', async (signer) => {
    await putInto('draft');
    const answer = await server.as('clerk')({ ...CALLS.submit(), body: { signer }, version: 1 });
    expect([answer.status, answer.body]).toMatchObject([422, { code: 'signer_is_clerk' }]);
  });
});

describe('what is seen', () => {
  it('is the own body for clerks, the region for everybody else', async () => {
    const list = async (who: string) => {
      const { body } = await server.as(who)<{ rows: { agency: { name: string } }[] }>({
        method: 'GET',
        url: '/submissions',
      });
      return [...new Set(body.rows.map((row) => row.agency.name))].sort();
    };
    expect(await list('clerk')).toEqual(['甲厅']);
    expect(await list('other-clerk')).toEqual(['乙局']);
    expect(await list('hebei-inspector')).toEqual([]);
    for (const who of ['inspector', 'second-inspector', 'leader']) {
      expect(await list(who)).toEqual(['丙委', '乙局', '甲厅']);
    }
  });

  it('holds for single returns as well', async () => {
    const view = async (who: string) =>
      (await server.as(who)({ method: 'GET', url: `/submissions/${returnId}` })).status;
    expect(await view('clerk')).toBe(200);
    expect(await view('other-clerk')).toBe(404);
    expect(await view('hebei-inspector')).toBe(404);
    expect(await view('leader')).toBe(200);
  });

  it('has a line for every series that is asked', async () => {
    await putInto('open');
    const { body } = await server.as('clerk')<SubmissionDetail>({
      method: 'GET',
      url: `/submissions/${returnId}`,
    });
    expect(lineOf(body, '示范企业数量')).toMatchObject({
      unit: '家',
      required: true,
      asksGrowth: false,
    });
    expect(lineOf(body, '完成平台建设')).toMatchObject({ required: false });
  });
});
