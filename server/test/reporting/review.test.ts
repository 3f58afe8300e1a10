import type { AcceptedMany, Comparison, ReviewQueue } from '../../src/reporting/review.schema';
import type { Question } from '../../src/reporting/question.schema';
import type { SubmissionDetail } from '../../src/reporting/submission.schema';
import { BEHIND, newKey, startReportingApp, TODAY, type ReportingApp } from './reporting-app';
import { fillSmallPlan, type SmallTarget } from './small-plan';

const BODIES = ['甲厅', '乙局', '丙委', '丁院', '戊办'];
const TARGETS: readonly SmallTarget[] = BODIES.flatMap((reporter, index) =>
  [0, 1].map((part) => ({
    key: `goal-${index}-${part}`,
    name: `目标${index}${part}`,
    reporter,
    goal: '100',
    unit: '家',
    accumulation: 'cumulative',
  })),
);

let server: ReportingApp;

beforeAll(async () => {
  server = await startReportingApp((dataSource) => fillSmallPlan(dataSource, TARGETS));
  await server.openRounds(TODAY);
}, 60_000);
afterAll(() => server.close());

async function returnOf(body: string): Promise<number> {
  const [row] = await server.rows<{ id: number }>(
    `SELECT s.id FROM submission s JOIN agency a ON a.id = s.agency_id
     JOIN reporting_round rd ON rd.id = s.round_id
     WHERE a.name = $1 AND rd.period_end = '2024-09-30'`,
    [body],
  );
  if (!row) throw new Error(`no return of ${body}`);
  return row.id;
}

/** Answers every line; a value above the schedule asks for nothing, one below it for words. */
async function handIn(body: string, value: string, clerk = 'clerk'): Promise<number> {
  const id = await returnOf(body);
  await server.rows(
    `UPDATE submission_line SET answer = 'value', value = $2, explanation = $3, next_step = $4
     WHERE submission_id = $1`,
    [id, value, BEHIND.explanation, BEHIND.nextStep],
  );
  await server.rows(
    `UPDATE submission SET state = 'submitted', signer = '王处长', version = version + 1,
       filled_by = (SELECT id FROM account WHERE username = $2) WHERE id = $1`,
    [id, clerk],
  );
  await server.rows(
    `INSERT INTO submission_event (region_code, submission_id, on_day, account_id, action, warnings, anomaly)
     SELECT '140000', $1, $2, id, 'submit', 0, 0 FROM account WHERE username = $3`,
    [id, TODAY, clerk],
  );
  return id;
}

const detail = async (who: string, id: number, asOf?: string) =>
  (
    await server.as(who)<SubmissionDetail>({
      method: 'GET',
      url: `/submissions/${id}${asOf ? `?asOf=${asOf}` : ''}`,
    })
  ).body;

const ask = (
  who: string,
  id: number,
  words = '本期数与海关口径一致吗？',
  lineId: number | null = null,
) =>
  server.as(who)<Question[]>({
    method: 'POST',
    url: `/submissions/${id}/questions`,
    body: { lineId, words },
  });

const answer = (who: string, id: number, question: Question, version = question.version) =>
  server.as(who)<Question[]>({
    method: 'POST',
    url: `/submissions/${id}/questions/${question.id}/answer`,
    body: { words: '一致，均为人民币口径。' },
    version,
  });

const accept = async (who: string, id: number, body?: object) =>
  server.as(who)({
    method: 'POST',
    url: `/submissions/${id}/accept`,
    version: (await detail(who, id)).version,
    ...(body && { body }),
  });

function only<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined || rows.length !== 1) throw new Error(`${rows.length} rows`);
  return row;
}

describe('a question', () => {
  it('is asked and answered while the return stays as it is', async () => {
    const id = await handIn('甲厅', '90');
    const before = await detail('inspector', id);
    const lineId = before.lines[0]?.id ?? 0;
    const asked = await ask('inspector', id, '请说明本期增量来源', lineId);
    expect([asked.status, only(asked.body)]).toMatchObject([
      200,
      { lineId, words: '请说明本期增量来源', state: 'open', askedBy: '人员inspector' },
    ]);
    expect(only(asked.body).can).toEqual({ answer: false, withdraw: true });

    const seen = await detail('clerk', id);
    expect(seen.submission).toMatchObject({ state: 'submitted', openQuestions: 1 });
    expect(only(seen.questions).can).toEqual({ answer: true, withdraw: false });
    const refused = await answer('inspector', id, only(seen.questions));
    expect(refused.status).toBe(403);
    const stale = await answer('clerk', id, only(seen.questions), 7);
    expect([stale.status, stale.body]).toMatchObject([412, { code: 'stale_version' }]);
    const answered = await answer('clerk', id, only(seen.questions));
    expect(only(answered.body)).toMatchObject({
      state: 'answered',
      answer: '一致，均为人民币口径。',
      answeredBy: '人员clerk',
    });

    const after = await detail('inspector', id);
    expect([after.version, after.submission.state, after.submission.openQuestions]).toEqual([
      before.version,
      'submitted',
      0,
    ]);
    expect(after.events.map(({ action }) => action)).toEqual(['submit', 'ask', 'answer']);
    const twice = await answer('clerk', id, only(answered.body));
    expect([twice.status, twice.body]).toMatchObject([409, { code: 'question_closed' }]);
  });

  it('is asked by reviewers without a hand in the return only, and only under review', async () => {
    const id = await handIn('乙局', '90', 'inspector');
    const statuses = await Promise.all(
      ['inspector', 'second-inspector', 'hebei-inspector', 'clerk', 'leader', 'administrator'].map(
        async (who) => [who, (await ask(who, id)).status],
      ),
    );
    expect(Object.fromEntries(statuses)).toEqual({
      inspector: 403,
      'second-inspector': 200,
      'hebei-inspector': 404,
      clerk: 403,
      leader: 403,
      administrator: 403,
    });
    await server.rows(`UPDATE submission SET state = 'draft' WHERE id = $1`, [id]);
    const early = await ask('second-inspector', id);
    expect([early.status, early.body]).toMatchObject([409, { code: 'wrong_state' }]);
    await server.rows(`UPDATE submission SET state = 'submitted' WHERE id = $1`, [id]);
    const foreignLine = (await detail('inspector', await returnOf('甲厅'))).lines[0]?.id ?? 0;
    const foreign = await ask('second-inspector', id, '这行为何如此', foreignLine);
    expect([foreign.status, foreign.body]).toMatchObject([422, { code: 'no_such_line' }]);
  });

  it('is withdrawn by whoever asked, and then no longer holds anything up', async () => {
    const id = await handIn('丙委', '90');
    const question = only((await ask('second-inspector', id)).body);
    const withdraw = (who: string) =>
      server.as(who)<Question[]>({
        method: 'POST',
        url: `/submissions/${id}/questions/${question.id}/withdraw`,
        version: question.version,
      });
    expect((await withdraw('inspector')).status).toBe(403);
    const blocked = await accept('inspector', id);
    expect([blocked.status, blocked.body]).toMatchObject([409, { code: 'question_open' }]);
    expect(only((await withdraw('second-inspector')).body).state).toBe('withdrawn');
    expect((await accept('inspector', id)).status).toBe(200);
  });

  it('left unanswered is confirmed at acceptance, and not answered after it', async () => {
    const id = await handIn('丁院', '90');
    const question = only((await ask('inspector', id)).body);
    expect((await accept('inspector', id, { despiteQuestions: true })).status).toBe(200);
    const late = await answer('other-clerk', id, question);
    expect(late.status).toBe(404);
    await server.rows(
      `UPDATE account SET agency_id = (SELECT id FROM agency WHERE name = '丁院') WHERE username = 'clerk'`,
    );
    const own = await answer('clerk', id, question);
    expect([own.status, own.body]).toMatchObject([409, { code: 'wrong_state' }]);
    await server.rows(
      `UPDATE account SET agency_id = (SELECT id FROM agency WHERE name = '甲厅') WHERE username = 'clerk'`,
    );
  });

  it('is not known before its day, nor its answer before its own', async () => {
    const id = await handIn('甲厅', '91');
    await server.setToday('2024-10-16');
    const question = only((await ask('inspector', id)).body.filter((one) => one.state === 'open'));
    await server.setToday('2024-10-17');
    await answer('clerk', id, question);
    const states = await Promise.all(
      ['2024-10-15', '2024-10-16', '2024-10-17'].map(async (day) => {
        const { questions, submission } = await detail('inspector', id, day);
        return [
          questions.find((one) => one.id === question.id)?.state ?? null,
          submission.openQuestions,
        ];
      }),
    );
    expect(states).toEqual([
      [null, 0],
      ['open', 1],
      ['answered', 0],
    ]);
    // The demo's clock goes back before the answer: it is not written over.
    await server.setToday('2024-10-16');
    const again = await answer('clerk', id, { ...question, version: question.version + 1 });
    expect([again.status, again.body]).toMatchObject([409, { code: 'question_closed' }]);
    await server.setToday(TODAY);
  });
});

describe('sending back', () => {
  it('keeps remarks on lines for the clerk, and refuses those of another return', async () => {
    const id = await handIn('甲厅', '80');
    const { version, lines } = await detail('inspector', id);
    const lineId = lines[1]?.id ?? 0;
    const sendBack = (remarks: object[]) =>
      server.as('inspector')<SubmissionDetail>({
        method: 'POST',
        url: `/submissions/${id}/return`,
        version,
        body: { reason: '口径不一致，请核对', remarks },
      });
    const foreign = await sendBack([{ lineId: 999_999, words: '请核对' }]);
    expect(foreign.status).toBe(404);
    expect((await detail('clerk', id)).submission.state).toBe('submitted');
    const { status } = await sendBack([{ lineId, words: '应为当年累计数' }]);
    expect(status).toBe(200);
    const seen = await detail('clerk', id);
    expect(seen).toMatchObject({
      returnReason: '口径不一致，请核对',
      remarks: [{ lineId, words: '应为当年累计数' }],
    });
  });

  it('shows what changed since, when it is handed in again', async () => {
    const id = await returnOf('甲厅');
    const lines = (await detail('clerk', id)).lines;
    const compare = async (asOf = TODAY) =>
      (
        await server.as('clerk')<Comparison>({
          method: 'GET',
          url: `/submissions/${id}/comparison?asOf=${asOf}`,
        })
      ).body;
    for (const [serial, value] of [
      [1, '80'],
      [2, '85'],
    ] as const) {
      await server.rows(
        `INSERT INTO submitted_line (submission_id, serial, series_id, region_code, on_day, answer, value)
         SELECT submission_id, $2, series_id, region_code, $3, 'value', $4 FROM submission_line
         WHERE submission_id = $1`,
        [id, serial, TODAY, value],
      );
      // While it is mended, the last time counts; handed in again, the time before.
      const said = (await compare()).lines.map((line) => line.before?.value);
      expect(said).toEqual(lines.map(() => value));
    }
    await handIn('甲厅', '85');
    const { before, lines: compared } = await compare();
    expect(before).toEqual({ serial: 1, onDay: TODAY });
    expect(compared.map((line) => line.before?.value)).toEqual(lines.map(() => '80'));
    expect(compared.every((line) => line.lamps.length === 1 && line.corrected === null)).toBe(true);
  });
});

describe('the queue', () => {
  it('names what waits, with its warnings, and what the viewer may accept of it', async () => {
    const own = await handIn('乙局', '92', 'inspector');
    const queue = await server.as('inspector')<ReviewQueue>({
      method: 'GET',
      url: '/review-queue',
    });
    const rows = queue.body.rows.map((row) => [row.submission.id, row.can.accept]);
    expect(rows).toContainEqual([own, false]);
    expect(rows).toContainEqual([await returnOf('甲厅'), true]);
    expect(queue.body.rows.every((row) => row.submission.state === 'submitted')).toBe(true);
    for (const [who, status] of [
      ['clerk', 403],
      ['leader', 403],
      ['administrator', 403],
    ] as const) {
      expect((await server.as(who)({ method: 'GET', url: '/review-queue' })).status).toBe(status);
    }
    const elsewhere = await server.as('hebei-inspector')<ReviewQueue>({
      method: 'GET',
      url: '/review-queue',
    });
    expect(elsewhere.body.rows).toEqual([]);
  });

  it('passes many at once: each by itself, none with warnings, none of one’s own', async () => {
    await server.rows(`UPDATE review_question SET withdrawn_by = asked_by, withdrawn_on = asked_on,
      withdrawn_at = now() WHERE answer IS NULL AND withdrawn_by IS NULL`);
    const plain = await handIn('甲厅', '93');
    const own = await handIn('乙局', '93', 'inspector');
    const asked = await handIn('戊办', '93');
    await ask('second-inspector', asked);
    // One and a half times the goal asks for a look.
    const odd = await handIn('丙委', '900');
    const returns = await Promise.all(
      [plain, own, asked, odd].map(async (id) => ({
        id,
        version: (await detail('second-inspector', id)).version,
      })),
    );
    const key = newKey();
    const call = {
      method: 'POST' as const,
      url: '/submissions/accept-many',
      key,
      body: { returns: [...returns, { id: plain, version: returns[0]?.version ?? 0 }] },
    };
    const first = await server.as('inspector')<AcceptedMany>(call);
    expect(first.body.results.map(({ id, accepted, code }) => [id, accepted, code])).toEqual([
      [plain, true, null],
      [own, false, 'own_return'],
      [asked, false, 'question_open'],
      [odd, false, 'has_warnings'],
    ]);
    const audited = () =>
      server.rows(
        `SELECT id FROM audit_log WHERE action = 'accept_return' AND subject_id = $1::text`,
        [plain],
      );
    const before = (await audited()).length;
    const again = await server.as('inspector')<AcceptedMany>(call);
    expect(again.body).toEqual(first.body);
    expect(await audited()).toHaveLength(before);
    const judged = await server.rows(
      `SELECT st.lamp FROM target_state st JOIN target t ON t.id = st.target_id
       WHERE t.key LIKE 'goal-0-%' AND st.valid_to IS NULL`,
    );
    expect(judged).toHaveLength(2);
    const newer = await server.as('inspector')<AcceptedMany>({
      ...call,
      key: newKey(),
      body: { returns: [{ id: odd, version: 999 }] },
    });
    expect(only(newer.body.results)).toMatchObject({ accepted: false, code: 'stale_version' });
  });

  it('does not pass what the signer, by name, would review', async () => {
    const id = await handIn('戊办', '94');
    await server.rows(`UPDATE submission SET signer = '人员 inspector' WHERE id = $1`, [id]);
    const { version } = await detail('second-inspector', id);
    const { body } = await server.as('inspector')<AcceptedMany>({
      method: 'POST',
      url: '/submissions/accept-many',
      body: { returns: [{ id, version }] },
    });
    expect(only(body.results).code).toBe('own_return');
  });
});
