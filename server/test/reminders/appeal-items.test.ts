import type { AppealDetail } from '../../src/appeals/appeal.schema';
import { EvaluationService } from '../../src/evaluation/evaluation.service';
import type { Inbox } from '../../src/reminders/inbox.schema';
import { startReportingApp, TODAY, type ReportingApp } from '../reporting/reporting-app';
import { fillSmallPlan } from '../reporting/small-plan';

let server: ReportingApp;
let appeal: AppealDetail;

beforeAll(async () => {
  server = await startReportingApp(async (dataSource) => {
    await fillSmallPlan(dataSource);
    await dataSource.query(
      `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on, source)
       SELECT '140000', id, '2024-09-30', 1, 10, 'formal', '2024-10-01', '年报'
       FROM series WHERE key = 'firms'`,
    );
  });
  await server.setToday(TODAY);
  await server.dataSource.transaction((manager) =>
    server.app.get(EvaluationService).advance(manager, TODAY),
  );
  const [target] = await server.rows<{ id: number }>(`SELECT id FROM target WHERE key = 'firms'`);
  const { status, body, text } = await server.as('clerk')<AppealDetail>({
    method: 'POST',
    url: '/appeals',
    body: {
      contestedKind: 'judgement',
      contestedId: target?.id,
      statement: '认定文件已于九月印发，数据报送口径有误',
      attachmentIds: [],
    },
  });
  if (status !== 201) throw new Error(text);
  appeal = body;
}, 60_000);
afterAll(() => server.close());

/** What an inbox says of the appeal. */
async function says(who: string, query = ''): Promise<string[]> {
  const { body } = await server.as(who)<Inbox>({ method: 'GET', url: `/inbox${query}` });
  return body.items
    .filter(({ link }) => link.page === 'appeal' && link.id === appeal.id)
    .map(({ kind, step, message }) => `${kind} ${step} ${message.zh}`);
}

it('waits for supervision of the region', async () => {
  expect(await says('inspector')).toEqual([
    'appeal 0 “示范企业数量”有申诉（2024年10月15日提出），请审定。',
  ]);
  for (const who of ['clerk', 'other-clerk', 'leader', 'hebei-inspector']) {
    expect([who, await says(who)]).toEqual([who, []]);
  }
});

it('decided, it is told to its body for a week', async () => {
  await server.setToday('2024-10-16');
  const { status, text } = await server.as('inspector')({
    method: 'POST',
    url: `/appeals/${appeal.id}/decision`,
    body: {
      outcome: 'upheld',
      reason: '核对印发文件，情况属实',
      follows: '由单位提出更正后重新判定',
      attachmentIds: [],
    },
    version: appeal.version,
  });
  if (status !== 200) throw new Error(text);
  expect(await says('inspector')).toEqual([]);
  const told = ['appeal_decided 0 “示范企业数量”的申诉2024年10月16日已有处理结果，请查看。'];
  expect(await says('clerk')).toEqual(told);
  expect(await says('other-clerk')).toEqual([]);
  expect(await says('inspector', '?asOf=2024-10-15')).toHaveLength(1);
  await server.setToday('2024-10-23');
  expect(await says('clerk')).toEqual(told);
  await server.setToday('2024-10-24');
  expect(await says('clerk')).toEqual([]);
});
