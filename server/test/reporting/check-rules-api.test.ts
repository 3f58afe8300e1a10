import type {
  CheckHistory,
  CheckRuleList,
  CheckRuleView,
} from '../../src/reporting/check-rule.schema';
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
import { addPeople } from './reporting-app';
import { fillSmallPlan } from './small-plan';

const FIRMS = '示范企业数量';

let server: ReportingApp;
let returnId: number;

beforeAll(async () => {
  server = await startReportingApp(async (dataSource) => {
    await fillSmallPlan(dataSource);
    await addPeople(dataSource, [
      { username: 'shanxi-administrator', role: 'administrator', region: '140000' },
    ]);
  });
  await server.rows(`
    INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
    SELECT '140000', id, '2024-06-30', 1, 70, 'formal', '2024-07-15' FROM series WHERE key = 'firms'`);
  await server.openRounds(TODAY);
  const [row] = await server.rows<{ id: number }>(
    `SELECT s.id FROM submission s JOIN agency a ON a.id = s.agency_id
     JOIN reporting_round rd ON rd.id = s.round_id WHERE a.name = '甲厅' AND rd.kind = 'periodic'`,
  );
  returnId = row?.id ?? 0;
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.setToday(TODAY);
  await server.rows('TRUNCATE check_rule');
});

const list = async (who = 'administrator', asOf?: string) =>
  (
    await server.as(who)<CheckRuleList>({
      method: 'GET',
      url: `/check-rules${asOf === undefined ? '' : `?asOf=${asOf}`}`,
    })
  ).body;

async function rule(code: string, asOf?: string): Promise<CheckRuleView> {
  const found = (await list('administrator', asOf)).rules.find((one) => one.code === code);
  if (!found) throw new Error(`no rule ${code}`);
  return found;
}

const wish = (of: CheckRuleView, change: object = {}) => ({
  enabled: of.enabled,
  level: of.level,
  parameters: Object.fromEntries(of.parameters.map(({ name, value }) => [name, value])),
  words: of.words,
  reason: '按省里要求调整提示口径',
  ...change,
});

async function set(
  code: string,
  change: object,
  more: { who?: string; version?: number; key?: string } = {},
) {
  const before = await rule(code);
  return server.as(more.who ?? 'administrator')<CheckRuleView & Record<string, unknown>>({
    method: 'PUT',
    url: `/check-rules/${code}`,
    body: wish(before, change),
    version: more.version ?? before.version,
    ...(more.key !== undefined && { key: more.key }),
  });
}

const view = async (who = 'clerk', asOf?: string) =>
  (
    await server.as(who)<SubmissionDetail>({
      method: 'GET',
      url: `/submissions/${returnId}${asOf === undefined ? '' : `?asOf=${asOf}`}`,
    })
  ).body;

async function save(name: string, body: object): Promise<SubmissionLine> {
  const line = lineOf(await view(), name);
  const { status, body: saved } = await server.as('clerk')<SubmissionLine>({
    method: 'PUT',
    url: `/submissions/${returnId}/lines/${line.id}`,
    body,
    version: line.version,
  });
  expect(status).toBe(200);
  return saved;
}

const said = (line: SubmissionLine, code: string) =>
  line.findings.find((finding) => finding.code === code)?.message.zh;

const submit = async () => {
  const seen = await view();
  return server.as('clerk')<{
    lines: { name: string; findings: { code: string; message: { zh: string } }[] }[];
  }>({
    method: 'POST',
    url: `/submissions/${returnId}/submit`,
    body: { signer: '王处长', lines: seenLines(seen) },
    version: seen.version,
  });
};

const WORDS = {
  zh: '和{when}填得一模一样，请写明为什么。',
  en: 'Exactly as for {when}; say why.',
};
const SAID = '和2024年6月末填得一模一样，请写明为什么。';

describe('words that an administrator sets', () => {
  it('are the same under the cell, in the answer of the API, to the reviewer and in the preview', async () => {
    const before = await save(FIRMS, cell('70'));
    expect(said(before, 'same_as_last')).toBe('与2024年6月末数值相同，请说明。');
    const changed = await set('same_as_last', { words: WORDS });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({
      version: 2,
      words: WORDS,
      preview: { zh: '和2024年上半年填得一模一样，请写明为什么。' },
      changed: true,
    });
    const preview = await server.as('administrator')<{ preview: { zh: string } }>({
      method: 'GET',
      url: `/check-rules/same_as_last/preview?${new URLSearchParams(WORDS).toString()}`,
    });
    expect(preview.body.preview).toEqual(changed.body.preview);
    expect(said(lineOf(await view(), FIRMS), 'same_as_last')).toBe(SAID);
    expect(said(lineOf(await view('inspector'), FIRMS), 'same_as_last')).toBe(SAID);
    const refused = await submit();
    const line = refused.body.lines.find(({ name }) => name === FIRMS);
    expect(line?.findings).toEqual([
      {
        level: 'hard',
        code: 'soft_unexplained',
        message: {
          zh: `须在“说明”中写明具体理由后才能报送：${SAID}`,
          en: 'Give a real reason in the explanation before submitting: Exactly as for end of Jun 2024; say why.',
        },
        answered: false,
      },
    ]);
  });

  it('let the return go once the reason is given, and stay before the reviewer', async () => {
    await save('外贸进出口总值', cell('760', BEHIND));
    await save('出口总值', cell('455', BEHIND));
    const answered = await save(
      FIRMS,
      cell('70', { explanation: '三季度无新增认定，批次集中在十月' }),
    );
    expect(answered.findings).toMatchObject([
      { code: 'same_as_last', level: 'soft', answered: true },
    ]);
    expect((await submit()).status).toBe(200);
    const reviewed = lineOf(await view('inspector'), FIRMS);
    expect(reviewed.findings).toMatchObject([{ code: 'same_as_last', answered: true }]);
    await server.rows(`UPDATE submission SET state = 'draft' WHERE id = $1`, [returnId]);
  });

  it('hold from their day on, and are gone where the clock goes back before it', async () => {
    await server.setToday('2024-10-14');
    await save(FIRMS, cell('70'));
    await server.setToday(TODAY);
    await set('same_as_last', { words: WORDS });
    expect(said(lineOf(await view('clerk', '2024-10-14'), FIRMS), 'same_as_last')).toBe(
      '与2024年6月末数值相同，请说明。',
    );
    expect((await rule('same_as_last', '2024-10-14')).version).toBe(1);
    await server.setToday('2024-10-14');
    const again = await set('same_as_last', { enabled: false });
    expect(again.body).toMatchObject({
      version: 3,
      enabled: false,
      words: { zh: '与{when}数值相同，请说明。' },
    });
    expect(said(lineOf(await view(), FIRMS), 'same_as_last')).toBeUndefined();
  });

  it('switch a check off for everybody', async () => {
    await save(FIRMS, cell('70'));
    await set('same_as_last', { enabled: false });
    expect(said(lineOf(await view(), FIRMS), 'same_as_last')).toBeUndefined();
  });
});

describe('what is refused, with nothing changed', () => {
  it.each([
    [
      'a placeholder that the check cannot fill',
      'same_as_last',
      { words: { ...WORDS, zh: '与{last}相同' } },
      'words.zh',
      '“{last}”不是可用的占位符，可用的有：{when}。',
    ],
    [
      'a number out of range',
      'far_above_goal',
      { parameters: { factor: '0.99' } },
      'parameters.factor',
      '“目标的倍数”须为1至100之间的数，请更正。',
    ],
    [
      'switching off what must hold',
      'required',
      { enabled: false },
      'enabled',
      '该项校验不能停用，可以修改提示文字。',
    ],
  ])('%s', async (_name, code, change, path, message) => {
    const answer = await set(code, change);
    expect([answer.status, answer.body.code]).toEqual([422, 'rule_refused']);
    expect(answer.body).toMatchObject({ detail: message, errors: [{ path, message }] });
    expect((await rule(code)).version).toBe(1);
  });

  it('nothing different', async () => {
    const answer = await set('same_as_last', {});
    expect(answer.body).toMatchObject({ code: 'nothing_changed' });
    expect((await rule('same_as_last')).version).toBe(1);
  });

  it('an older version, with what is there now', async () => {
    await set('same_as_last', { words: WORDS });
    const stale = await set('same_as_last', { enabled: false }, { version: 1 });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({
      current: { version: 2, words: WORDS },
      yours: { enabled: false },
      changedBy: '人员administrator',
    });
  });

  it('a reason that is none', async () => {
    expect((await set('same_as_last', { words: WORDS, reason: '改' })).status).toBe(400);
  });

  it('a check that is not there', async () => {
    const before = await rule('same_as_last');
    const { status } = await server.as('administrator')({
      method: 'PUT',
      url: '/check-rules/nothing',
      body: wish(before, { enabled: false }),
      version: 1,
    });
    expect(status).toBe(404);
  });

  it.each([
    ['clerk', 403],
    ['inspector', 403],
    ['leader', 403],
    ['shanxi-administrator', 403],
  ])('%s', async (who, status) => {
    expect((await set('same_as_last', { words: WORDS }, { who })).status).toBe(status);
    expect((await list(who)).can.edit).toBe(false);
    expect((await rule('same_as_last')).version).toBe(1);
  });

  it('one of two who save at once', async () => {
    const answers = await Promise.all([
      set('same_as_last', { words: WORDS }, { version: 1 }),
      set('same_as_last', { enabled: false }, { version: 1 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe('the record of changes', () => {
  it('says who, when, from what to what, and why; a repeated command is one change', async () => {
    const key = newKey();
    const first = await set(
      'far_above_goal',
      { parameters: { factor: '2' }, enabled: false },
      { key },
    );
    const again = await set(
      'far_above_goal',
      { parameters: { factor: '2' }, enabled: false },
      { key, version: 1 },
    );
    expect([first.status, again.status, again.text]).toEqual([200, 200, first.text]);
    const { body } = await server.as('administrator')<CheckHistory>({
      method: 'GET',
      url: '/check-rules/history',
    });
    expect(body.rows[0]).toMatchObject({
      actor: '人员administrator',
      subject: { zh: '远超目标' },
      changes: [
        { field: { zh: '是否启用' }, before: { zh: '启用' }, after: { zh: '停用' } },
        { field: { zh: '目标的倍数' }, before: { zh: '1.5' }, after: { zh: '2' } },
      ],
      reason: '按省里要求调整提示口径',
    });
    expect(Date.parse(body.rows[0]?.at ?? '')).toBeGreaterThan(0);
    expect(body.rows.filter(({ subject }) => subject.zh === '远超目标')).toHaveLength(1);
    const { status } = await server.as('inspector')({ method: 'GET', url: '/check-rules/history' });
    expect(status).toBe(403);
  });

  it('cannot be rewritten', async () => {
    await set('same_as_last', { words: WORDS });
    await expect(server.rows(`UPDATE check_rule SET reason = 'x'`)).rejects.toThrow('append-only');
  });
});

it('words repeated from the last return are marked for the reviewer', async () => {
  await server.rows(
    `INSERT INTO reporting_round (region_code, period_end, kind, opens_on, due_on)
     VALUES ('140000', '2024-06-30', 'periodic', '2024-07-01', '2024-07-22')`,
  );
  await server.rows(
    `INSERT INTO submission (region_code, round_id, agency_id)
     SELECT '140000', rd.id, a.id FROM reporting_round rd, agency a
     WHERE rd.period_end = '2024-06-30' AND a.name = '甲厅'`,
  );
  const handedIn = (serial: number, explanation: string, onDay: string) =>
    server.rows(
      `INSERT INTO submitted_line (submission_id, serial, series_id, region_code, on_day, answer, value,
         explanation)
       SELECT s.id, $1, se.id, '140000', $3, 'value', 60, $2
       FROM submission s JOIN reporting_round rd ON rd.id = s.round_id, series se
       WHERE rd.period_end = '2024-06-30' AND se.key = 'firms'`,
      [serial, explanation, onDay],
    );
  await handedIn(1, BEHIND.explanation, '2024-07-15');
  const repeated = await save(FIRMS, cell('71', { explanation: `${BEHIND.explanation}。` }));
  expect(repeated.findings).toMatchObject([
    {
      level: 'review',
      code: 'repeated_words',
      message: { zh: '说明与2024年6月末报送的相同，请按本期情况填写。' },
    },
  ]);
  await handedIn(2, '六月底前已完成首批认定工作', '2024-07-18');
  expect(lineOf(await view(), FIRMS).findings).toEqual([]);
  await handedIn(3, BEHIND.explanation, '2024-10-16');
  expect(lineOf(await view(), FIRMS).findings).toEqual([]);
});
