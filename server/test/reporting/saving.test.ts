import type { SubmissionDetail, SubmissionLine } from '../../src/reporting/submission.schema';
import {
  BEHIND,
  cell,
  lineOf,
  newKey,
  seenLines,
  startReportingApp,
  TODAY,
  type ReportingApp,
} from './reporting-app';
import { fillSmallPlan } from './small-plan';

let server: ReportingApp;
let returnId: number;

beforeAll(async () => {
  server = await startReportingApp(fillSmallPlan);
  await server.rows(`
    INSERT INTO actual (region_code, series_id, period_end, version, value, growth, vintage, known_on)
    SELECT '140000', s.id, v.period_end::date, 1, v.value, v.growth, 'formal', v.known_on::date
    FROM series s JOIN (VALUES ('trade','2023-09-30',640.5,NULL,'2023-10-20'),
      ('trade','2024-06-30',455.25,3.5,'2024-07-20'), ('firms','2024-06-30',60,NULL,'2024-07-15'))
      AS v (key, period_end, value, growth, known_on) ON v.key = s.key`);
  await server.openRounds(TODAY);
});
afterAll(() => server.close());

beforeEach(async () => {
  await server.setToday(TODAY);
  await server.rows(`TRUNCATE submission_event CASCADE`);
  await server.rows(
    `UPDATE submission_line SET answer = NULL, value = NULL, growth = NULL, explanation = NULL,
       next_step = NULL, expected_on = NULL, version = 1, updated_by = NULL, updated_at = NULL`,
  );
  await server.rows(
    `UPDATE submission SET state = 'open', version = 1, receipt = NULL, signer = NULL,
       filled_by = NULL, first_submitted_on = NULL, submitted_on = NULL, return_reason = NULL`,
  );
  const [row] = await server.rows<{ id: number }>(
    `SELECT s.id FROM submission s JOIN agency a ON a.id = s.agency_id
     JOIN reporting_round rd ON rd.id = s.round_id WHERE a.name = '甲厅' AND rd.kind = 'periodic'`,
  );
  returnId = row?.id ?? 0;
});

const view = async (who = 'clerk', asOf?: string) =>
  (
    await server.as(who)<SubmissionDetail>({
      method: 'GET',
      url: `/submissions/${returnId}${asOf === undefined ? '' : `?asOf=${asOf}`}`,
    })
  ).body;

async function save(name: string, body: object, further: { version?: number; key?: string } = {}) {
  const line = lineOf(await view(), name);
  return server.as('clerk')<SubmissionLine & Record<string, unknown>>({
    method: 'PUT',
    url: `/submissions/${returnId}/lines/${line.id}`,
    body,
    version: line.version,
    ...further,
  });
}

async function fillAll(): Promise<void> {
  await save('示范企业数量', cell('70'));
  await save('外贸进出口总值', cell('760', BEHIND));
  await save('出口总值', cell('455', BEHIND));
}

const act = async (who: string, move: string, body?: object, key?: string) => {
  const seen = await view(who);
  return server.as(who)<SubmissionDetail & Record<string, unknown>>({
    method: 'POST',
    url: `/submissions/${returnId}/${move}`,
    version: seen.version,
    ...(body !== undefined && {
      body: { ...body, ...(move === 'submit' && { lines: seenLines(seen) }) },
    }),
    ...(key !== undefined && { key }),
  });
};

describe('a cell row', () => {
  it('is read as a clerk writes, and makes the return a draft', async () => {
    const answer = await save('外贸进出口总值', cell('７６０．２５亿元', BEHIND));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ answer: 'value', value: '760.25', version: 2 });
    const detail = await view();
    expect(detail.submission).toMatchObject({ state: 'draft', filled: 1, expected: 3 });
    expect(detail.events.map((event) => [event.action, event.actor])).toEqual([
      ['save', '人员clerk'],
    ]);
    await save('外贸进出口总值', cell('761', BEHIND));
    expect((await view()).events).toHaveLength(1);
  });

  it('shows what is known, and what follows from the typed figure', async () => {
    const { body } = await save('外贸进出口总值', cell('704.55', BEHIND));
    expect(body).toMatchObject({
      lastYear: '640.5',
      lastPeriod: '455.25',
      lastPeriodEnd: '2024-06-30',
      inPeriod: '249.3',
      computedGrowth: '10',
      definition: { zh: '当年1月1日起累计' },
    });
  });

  it('previews the lamp by the domain’s own arithmetic, and stores no state', async () => {
    const states = 'SELECT count(*)::int AS n FROM target_state';
    const before = await server.rows(states);
    const at = async (value: string) => (await save('示范企业数量', cell(value))).body.targets[0];
    // 100 by the end of 2025 from 0 on 29 July 2022: 794 of 1251 days by 30 September 2024.
    expect(await at('63')).toMatchObject({
      previewLamp: 'at_risk',
      gapUnit: 'pp',
      completion: '63',
    });
    expect(await at('64')).toMatchObject({ previewLamp: 'on_track', goal: '100' });
    expect(await at('53')).toMatchObject({ previewLamp: 'off_track' });
    expect(await at('100')).toMatchObject({ previewLamp: 'achieved' });
    expect(await server.rows(states)).toEqual(before);
    expect(await server.rows('SELECT FROM actual')).toHaveLength(3);
  });

  it('empties a cell: empty is not zero', async () => {
    await save('示范企业数量', cell('0'));
    expect(lineOf(await view(), '示范企业数量')).toMatchObject({ answer: 'value', value: '0' });
    await save('示范企业数量', cell(''));
    expect(lineOf(await view(), '示范企业数量')).toMatchObject({ answer: null, value: null });
  });

  it('keeps an excuse without its old figure', async () => {
    await save('示范企业数量', cell('70'));
    const { body } = await save(
      '示范企业数量',
      cell('70', {
        answer: 'not_published',
        explanation: BEHIND.explanation,
        expectedOn: '2024-11-30',
      }),
    );
    expect(body).toMatchObject({ answer: 'not_published', value: null, findings: [] });
    expect(body.targets[0]).toMatchObject({ previewLamp: 'on_track' });
  });

  it.each([
    ['七十', '填写的内容不是数字。'],
    ['70万', '填写的单位是“万”，本格单位是“家”。请换算后填写。'],
    ['1,23', '千位分隔符位置不对，请核对数字。'],
  ])('refuses %p and changes nothing', async (typed, message) => {
    const answer = await save('示范企业数量', cell(typed));
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'unreadable_cell',
      errors: [{ path: 'value', message }],
    });
    expect((await view()).submission.state).toBe('open');
  });

  it('finds a part that exceeds its whole in the same return', async () => {
    await save('外贸进出口总值', cell('760', BEHIND));
    const { body } = await save('出口总值', cell('760.01', BEHIND));
    expect(body.findings.map((finding) => finding.code)).toContain('part_beyond_whole');
  });

  it('answers as the whole return shows it, with parts, wholes and tiers around it', async () => {
    await save('外贸进出口总值', cell('640', BEHIND));
    const firms = (await view()).lines.filter(({ name }) => name.startsWith('年出口'));
    for (const { name } of firms) await save(name, cell('4'));
    for (const [name, value] of [
      ['出口总值', '700'],
      ['示范企业数量', '61'],
      ...firms.map((line) => [line.name, '5']),
    ] as const) {
      const { body } = await save(name, cell(value));
      expect(body).toEqual(lineOf(await view(), name));
    }
  });

  it('is not overwritten by whoever saw an older one', async () => {
    const line = lineOf(await view(), '示范企业数量');
    await save('示范企业数量', cell('70'));
    const stale = await save('示范企业数量', cell('80'), { version: line.version });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({
      code: 'stale_version',
      current: { version: 2, value: '70' },
      yours: { value: '80' },
      changedBy: '人员clerk',
    });
    expect(Date.parse(String(stale.body.changedAt))).toBeGreaterThan(0);
    expect(lineOf(await view(), '示范企业数量').value).toBe('70');
  });

  it('is taken from one of ten who save at once', async () => {
    const line = lineOf(await view(), '示范企业数量');
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        save('示范企业数量', cell(String(70 + index)), { version: line.version }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([
      200,
      ...Array<number>(9).fill(412),
    ]);
  });

  it('saved again with its key is saved once', async () => {
    const key = newKey();
    const line = lineOf(await view(), '示范企业数量');
    const first = await save('示范企业数量', cell('70'), { key });
    const again = await save('示范企业数量', cell('70'), { key, version: line.version });
    expect([again.status, again.text]).toEqual([200, first.text]);
    expect(lineOf(await view(), '示范企业数量').version).toBe(2);
  });
});

describe('a submission', () => {
  it('names everything that keeps it from going out', async () => {
    await save('示范企业数量', cell('20'));
    const answer = await act('clerk', 'submit', { signer: '王处长' });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'hard_findings' });
    const lines = answer.body.lines as unknown as { name: string; findings: { code: string }[] }[];
    expect(lines.map((line) => [line.name, line.findings.map((finding) => finding.code)])).toEqual([
      ['示范企业数量', ['behind_unexplained', 'behind_without_step', 'soft_unexplained']],
      ['外贸进出口总值', ['required']],
      ['出口总值', ['required']],
    ]);
    expect((await view()).submission.state).toBe('draft');
  });

  it('gets a receipt, keeps it when it goes out again, and is dated by the first time', async () => {
    await fillAll();
    const first = await act('clerk', 'submit', { signer: '王处长' });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ receipt: '山西〔2024〕第0001号', signer: '王处长' });
    expect(first.body.submission).toMatchObject({
      state: 'submitted',
      clock: 'on_time',
      submittedOn: TODAY,
    });
    expect((await act('inspector', 'return', { reason: '请补充台账' })).status).toBe(200);
    expect(await view()).toMatchObject({
      returnReason: '请补充台账',
      submission: { state: 'returned', clock: 'due', daysLeft: 10 },
    });
    await server.setToday('2024-11-05');
    expect((await view()).submission).toMatchObject({ state: 'returned', clock: 'late' });
    await save('示范企业数量', cell('71'));
    const again = await act('clerk', 'submit', { signer: '李处长' });
    expect(again.body).toMatchObject({
      receipt: '山西〔2024〕第0001号',
      submission: { state: 'submitted', clock: 'on_time', submittedOn: '2024-11-05' },
    });
  });

  it('of several bodies at once gives each its own number', async () => {
    await server.rows(`UPDATE submission SET state = 'draft'`);
    await server.rows(
      `UPDATE submission_line SET answer = 'value', value = 1, explanation = $1, next_step = $2
                       WHERE required`,
      [BEHIND.explanation, BEHIND.nextStep],
    );
    await fillAll();
    const [other] = await server.rows<{ id: number }>(
      `SELECT s.id FROM submission s JOIN agency a ON a.id = s.agency_id
       JOIN reporting_round rd ON rd.id = s.round_id WHERE a.name = '乙局' AND rd.kind = 'periodic'`,
    );
    const theirs = await server.as('other-clerk')<SubmissionDetail>({
      method: 'GET',
      url: `/submissions/${other?.id}`,
    });
    const answers = await Promise.all([
      act('clerk', 'submit', { signer: '王处长' }),
      server.as('other-clerk')<SubmissionDetail>({
        method: 'POST',
        url: `/submissions/${other?.id}/submit`,
        body: { signer: '赵局长', lines: seenLines(theirs.body) },
        version: 1,
      }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect(answers.map((answer) => answer.body.receipt).sort()).toEqual([
      '山西〔2024〕第0001号',
      '山西〔2024〕第0002号',
    ]);
  });

  it('repeated with its key is done once', async () => {
    await fillAll();
    const seen = await view();
    const call = {
      method: 'POST' as const,
      url: `/submissions/${returnId}/submit`,
      body: { signer: '王处长', lines: seenLines(seen) },
      version: seen.version,
      key: newKey(),
    };
    const first = await server.as('clerk')(call);
    const again = await server.as('clerk')(call);
    expect([first.status, again.status, again.text]).toEqual([200, 200, first.text]);
    expect((await view()).events.filter((event) => event.action === 'submit')).toHaveLength(1);
  });

  it('is shown as it was known on a past day, without anything to do', async () => {
    await server.setToday('2024-10-10');
    await save('示范企业数量', cell('70'));
    await server.setToday(TODAY);
    expect((await view('clerk', '2024-10-09')).submission).toMatchObject({
      state: 'open',
      filled: 0,
    });
    const past = await view('clerk', '2024-10-10');
    expect([past.submission.state, past.can.edit]).toEqual(['draft', false]);
    expect((await view()).can.edit).toBe(true);
  });

  it('shows a past day nothing that was typed, signed or received later', async () => {
    await server.setToday('2024-10-10');
    await save('示范企业数量', cell('70'));
    await server.setToday(TODAY);
    await fillAll();
    await act('clerk', 'submit', { signer: '王处长' });
    const open = await view('clerk', '2024-10-09');
    expect(open.lines.map((line) => [line.answer, line.value, line.explanation])).toEqual(
      open.lines.map(() => [null, null, null]),
    );
    const draft = await view('clerk', '2024-10-10');
    expect([draft.submission.state, draft.signer, draft.receipt]).toEqual(['draft', null, null]);
    expect((await view()).signer).toBe('王处长');
  });

  it('is late from the day after it was due', async () => {
    const clock = async (day: string) => {
      await server.setToday(day);
      const { submission } = await view();
      return [submission.clock, submission.daysLeft];
    };
    expect(await clock('2024-10-25')).toEqual(['due', 0]);
    expect(await clock('2024-10-26')).toEqual(['late', -1]);
    await fillAll();
    const { body } = await act('clerk', 'submit', { signer: '王处长' });
    expect(body.submission.clock).toBe('late');
  });

  it('stands in the list with what is late and missing first', async () => {
    await server.setToday('2024-10-26');
    const { body } = await server.as('leader')<{
      rows: { clock: string; agency: { name: string }; round: { dueOn: string } }[];
    }>({
      method: 'GET',
      url: '/submissions',
    });
    expect(body.rows.map((row) => [row.clock, row.round.dueOn, row.agency.name])).toEqual([
      ['late', '2024-07-22', '丙委'],
      ['late', '2024-09-05', '丙委'],
      ['late', '2024-10-25', '甲厅'],
      ['late', '2024-10-25', '乙局'],
      ['not_due', '2024-10-25', '丙委'],
    ]);
    const drafts = await server.as('leader')<{ rows: unknown[] }>({
      method: 'GET',
      url: '/submissions?state=draft',
    });
    expect(drafts.body.rows).toEqual([]);
  });
});
