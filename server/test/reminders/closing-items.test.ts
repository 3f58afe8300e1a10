import type { ClosingDetail } from '../../src/closings/closing.schema';
import { EvaluationService } from '../../src/evaluation/evaluation.service';
import type { Inbox } from '../../src/reminders/inbox.schema';
import { addPeople, startReportingApp, TODAY, type ReportingApp } from '../reporting/reporting-app';
import { fillSmallPlan } from '../reporting/small-plan';

let server: ReportingApp;
let closing: ClosingDetail;

beforeAll(async () => {
  server = await startReportingApp(async (dataSource) => {
    await fillSmallPlan(dataSource);
    await addPeople(dataSource, [
      { username: 'third-inspector', role: 'inspector', region: '140000' },
    ]);
    await dataSource.query(
      `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on, source)
       SELECT '140000', id, '2024-09-30', 1, 100, 'formal', '2024-10-01', '年报'
       FROM series WHERE key = 'firms'`,
    );
  });
  await server.setToday(TODAY);
  await server.dataSource.transaction((manager) =>
    server.app.get(EvaluationService).advance(manager, TODAY),
  );
  const [target] = await server.rows<{ id: number }>(`SELECT id FROM target WHERE key = 'firms'`);
  const { status, body, text } = await server.as('clerk')<ClosingDetail>({
    method: 'POST',
    url: '/closings',
    body: {
      subject: { kind: 'target', id: target?.id },
      statement: '示范企业已全部认定，申请销号',
      onBehalfReason: null,
      attachmentIds: [],
    },
  });
  if (status !== 200 && status !== 201) throw new Error(text);
  closing = body;
}, 60_000);
afterAll(() => server.close());

/** What an inbox says of the closing. */
async function says(who: string): Promise<string[]> {
  const { body } = await server.as(who)<Inbox>({ method: 'GET', url: '/inbox' });
  return body.items
    .filter(({ link }) => link.page === 'closing' && link.id === closing.id)
    .map(({ kind, step, message }) => `${kind} ${step} ${message.zh}`);
}

async function act(who: string, move: string, body: object): Promise<void> {
  const answer = await server.as(who)<ClosingDetail>({
    method: 'POST',
    url: `/closings/${closing.id}/${move}`,
    body,
    version: closing.version,
  });
  if (answer.status !== 200) throw new Error(answer.text);
  closing = answer.body;
}

const WAITS = 'closing 0 “示范企业数量”申请销号（2024年10月15日提出），请核实认定。';

it('waits for supervision from the application to the decision, for no body and no other region', async () => {
  expect(await says('inspector')).toEqual([WAITS]);
  for (const who of ['clerk', 'other-clerk', 'leader', 'hebei-inspector']) {
    expect([who, await says(who)]).toEqual([who, []]);
  }
  await act('inspector', 'verifications', {
    method: 'visit',
    on: TODAY,
    people: '督查员甲，与填报人员核对',
    finding: '逐户核对认定文件，数量属实',
    value: '100',
    attachmentIds: [],
  });
  expect(await says('third-inspector')).toEqual([WAITS]);
});

it('decided, it is told to its body for a week', async () => {
  await act('third-inspector', 'decision', {
    decision: 'confirm',
    reason: '期末数待发布，实地核实已达到',
  });
  expect(await says('inspector')).toEqual([]);
  expect(await says('clerk')).toEqual([
    'closing_decided 0 “示范企业数量”的销号申请2024年10月15日已有认定结果，请查看。',
  ]);
  expect(await says('other-clerk')).toEqual([]);
  await server.setToday('2024-10-22');
  expect(await says('clerk')).toHaveLength(1);
  await server.setToday('2024-10-23');
  expect(await says('clerk')).toEqual([]);
});

it('applied for by an inspector, it asks another one for the decision', async () => {
  const [target] = await server.rows<{ id: number }>(`SELECT id FROM target WHERE key = 'exports'`);
  const applied = await server.as('inspector')<ClosingDetail>({
    method: 'POST',
    url: '/closings',
    body: {
      subject: { kind: 'target', id: target?.id },
      statement: '已核实完成，代为申请销号',
      onBehalfReason: '填报单位人员变动，暂不能提出',
      attachmentIds: [],
    },
  });
  if (applied.status >= 300) throw new Error(applied.text);
  closing = applied.body;
  const seen = async (who: string) => (await says(who)).length;
  expect([await seen('inspector'), await seen('third-inspector')]).toEqual([1, 1]);
  await act('inspector', 'verifications', {
    method: 'visit',
    on: TODAY,
    people: '督查员甲，与填报人员核对',
    finding: '逐项核对，数量属实',
    value: '100',
    attachmentIds: [],
  });
  expect([await seen('inspector'), await seen('third-inspector')]).toEqual([0, 1]);
});
