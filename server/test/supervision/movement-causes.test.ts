import { EvaluationService } from '../../src/evaluation/evaluation.service';
import type { MovementReport } from '../../src/supervision/movement.schema';
import { startReportingApp, TODAY } from '../reporting/reporting-app';
import type { ReportingApp } from '../reporting/reporting-app';
import { fillSmallPlan } from '../reporting/small-plan';

const EARLIER = '2024-10-10';

let server: ReportingApp;

beforeAll(async () => {
  server = await startReportingApp(fillSmallPlan);
}, 60_000);
afterAll(() => server.close());

async function movement(show?: string): Promise<MovementReport> {
  const url = `/movement?from=${EARLIER}${show === undefined ? '' : `&show=${show}`}`;
  return (await server.as('leader')<MovementReport>({ method: 'GET', url })).body;
}

/** A value of the firms becomes known today and is judged. */
async function learn(periodEnd: string, version: number, value: string): Promise<void> {
  await server.dataSource.transaction(async (manager) => {
    await manager.query(
      `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
       SELECT region_code, series_id, $1, $2, $3, 'formal', $4 FROM target WHERE key = 'firms'`,
      [periodEnd, version, value, TODAY],
    );
    const [target] = await manager.query<{ id: number }[]>(
      `SELECT id FROM target WHERE key = 'firms'`,
    );
    await server.app.get(EvaluationService).rejudge(manager, [target?.id ?? 0], TODAY);
  });
}

it('a first value above the schedule is a turn for the better, and is named as its cause', async () => {
  const still = await movement();
  expect(still.totals).toMatchObject({ up: 0, same: still.totals.targets });
  await learn('2024-09-30', 1, '95');
  const { totals, rows, total, sentence } = await movement('up');
  expect(totals).toMatchObject({ up: 1, same: still.totals.targets - 1 });
  expect(total).toBe(1);
  expect(rows).toMatchObject([
    {
      target: { key: 'firms' },
      before: { lamp: 'no_data', attained: null },
      after: { lamp: 'on_track', attained: '95' },
      meanwhile: { zh: '新增2024年9月末数据' },
    },
  ]);
  expect(sentence.zh).toBe(`较2024年10月10日：1项转好，${still.totals.targets - 1}项未变。`);
});

it('names a changed schedule beside the figures', async () => {
  const [trade] = await server.rows<{ id: number; version: number }>(
    `SELECT id, version FROM target WHERE key = 'trade'`,
  );
  const changed = await server.as('inspector')({
    method: 'POST',
    url: `/targets/${trade?.id ?? 0}/revisions`,
    version: trade?.version ?? 0,
    body: {
      change: { kind: 'schedule', profile: { kind: 'seasonal' }, interim: [] },
      reason: '省政府调整年度安排',
    },
  });
  expect(changed.status).toBe(200);
  const { rows } = await movement();
  const row = rows.find(({ target }) => target.key === 'trade');
  expect(row?.meanwhile.zh).toBe('年内序时由线性改为按上年');
});

it('of a body tells apart what it handed on', async () => {
  const [body] = await server.rows<{ id: number }>(`SELECT id FROM agency WHERE name = '丙委'`);
  const ofBody = async () =>
    (
      await server.as('leader')<MovementReport>({
        method: 'GET',
        url: `/movement?from=${EARLIER}&agency=${body?.id ?? 0}`,
      })
    ).body;
  const before = await ofBody();
  expect(before.totals).toMatchObject({ targets: 2, left: 0 });
  await server.rows(
    `UPDATE responsibility SET valid_to = '2024-10-12' WHERE agency_id = $1
       AND target_id = (SELECT id FROM target WHERE key = 'pilot')`,
    [body?.id],
  );
  const after = await ofBody();
  expect(after.totals).toMatchObject({ targets: 1, left: 1 });
  expect(after.total).toBe(2);
  expect(after.rows.at(-1)).toMatchObject({
    target: { key: 'pilot' },
    movement: 'left',
    after: null,
  });
  expect(after.rows.at(-1)?.before).not.toBeNull();
  expect(after.sentence.zh).toContain('另有1项移出本范围');
});
