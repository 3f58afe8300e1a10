import ExcelJS from 'exceljs';
import type { PlanDetail } from '../../src/dashboard/plan-view.schema';
import type { PlanChangesView } from '../../src/intake/change.schema';
import type { ConfirmedDraft } from '../../src/intake/confirmation.schema';
import type { DraftDetail } from '../../src/intake/intake.schema';
import type { ReportingApp } from '../reporting/reporting-app';
import {
  acceptAll,
  confirmDraft,
  draftOf,
  runningPlan,
  sendFile,
  startIntakeApp,
} from './intake-app';

let app: ReportingApp;
let plan: ConfirmedDraft['plan'];
beforeAll(async () => {
  app = await startIntakeApp();
  ({ plan } = await runningPlan(app));
});
afterAll(() => app.close());

const HEAD = 5;

async function exported(): Promise<ExcelJS.Workbook> {
  const answer = await app.app.inject({
    method: 'GET',
    url: `/api/plans/${plan.key}/ledger`,
    headers: { cookie: app.cookieOf('inspector') },
  });
  expect(answer.statusCode).toBe(200);
  expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('任务分解表');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(answer.rawPayload as unknown as ArrayBuffer);
  return workbook;
}

async function returned(workbook: ExcelJS.Workbook): Promise<DraftDetail> {
  const content = Buffer.from(await workbook.xlsx.writeBuffer());
  const made = await sendFile(app, `/intake/documents?amends=${plan.id}`, {
    name: '任务分解表.xlsx',
    content,
  });
  if (made.status !== 200) throw new Error(made.text);
  return draftOf(app, made.body.id);
}

const changesOf = async ({ id }: DraftDetail) =>
  (
    await app.as('inspector')<PlanChangesView>({
      method: 'GET',
      url: `/intake/drafts/${id}/changes`,
    })
  ).body;

function columnOf(sheet: ExcelJS.Worksheet, header: string): number {
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    if (sheet.getRow(HEAD).getCell(column).text === header) return column;
  }
  throw new Error(`no column ${header}`);
}

function rowNamed(sheet: ExcelJS.Worksheet, name: string): ExcelJS.Row {
  const column = columnOf(sheet, '任务内容');
  for (let number = HEAD + 1; number <= sheet.rowCount; number += 1) {
    if (sheet.getRow(number).getCell(column).text === name) return sheet.getRow(number);
  }
  throw new Error(`no row ${name}`);
}

test('a table that comes back as it went says no difference', async () => {
  const draft = await returned(await exported());
  const changes = await changesOf(draft);
  expect(changes).toMatchObject({ added: [], removed: [], changed: [] });
  expect(changes.unchanged).toHaveLength(4);
  expect(draft.sure).toBe(4);
  await app.as('inspector')({
    method: 'POST',
    url: `/intake/drafts/${draft.id}/discard`,
    body: { reason: '没有改动，不再导入' },
    version: draft.version,
  });
});

test('cells changed, a row added and a row taken out are the differences, and are carried out', async () => {
  const workbook = await exported();
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  const at = (header: string) => columnOf(sheet, header);
  const before = (
    await app.as('inspector')<PlanDetail>({ method: 'GET', url: `/plans/${plan.key}` })
  ).body.targets;
  const [first, second, third] = before;
  if (!first || !second || !third) throw new Error('no targets');
  rowNamed(sheet, first.name).getCell(at('目标值')).value = 150;
  rowNamed(sheet, third.name).getCell(at('完成时限')).value = new Date('2026-06-30T00:00:00Z');
  const gone = rowNamed(sheet, second.name);
  gone.eachCell((cell) => {
    cell.value = null;
  });
  const added = sheet.getRow(sheet.rowCount + 1);
  added.getCell(at('条款')).value = '二（一）';
  added.getCell(at('任务内容')).value = '培育示范园区';
  added.getCell(at('目标值')).value = 8;
  added.getCell(at('单位')).value = '个';
  added.getCell(at('完成时限')).value = '2025年12月31日';
  added.getCell(at('牵头单位')).value = '甲省商务厅';
  // What was only for people to read may be taken out.
  sheet.spliceColumns(at('原文'), 1);

  const draft = await returned(workbook);
  const changes = await changesOf(draft);
  expect(changes.removed.map((target) => target.name)).toEqual([second.name]);
  expect(changes.added).toHaveLength(1);
  expect(
    changes.changed.map(({ target, differences }) => [
      target.name,
      differences.map(({ field, after, effect }) => [field, after, effect]),
    ]),
  ).toEqual([
    [first.name, [['goal', '150', 'proposed']]],
    [
      third.name,
      [
        ['deadline', '2026-06-30', 'proposed'],
        ['evaluationEnd', '2026-06-30', 'proposed'],
      ],
    ],
  ]);

  const confirmed = await confirmDraft(app, await acceptAll(app, draft.id), {
    reason: '按任务分解表调整',
  });
  expect(confirmed.body).toMatchObject({ targets: 1, proposals: 2, removed: 1 });
  const after = await app.as('inspector')<PlanDetail>({ method: 'GET', url: `/plans/${plan.key}` });
  expect(after.body.targets.map((target) => [target.name, target.goal])).toEqual([
    ...before.map((target) => [target.name, target.goal]),
    ['培育示范园区', '8'],
  ]);
  const proposals = await app.as('colleague')<{
    rows: { revision: { id: number; version: number }; target: { name: string }; can: object }[];
  }>({ method: 'GET', url: '/goal-changes' });
  expect(proposals.body.rows).toHaveLength(2);
  const change = proposals.body.rows.find((row) => row.target.name === first.name);
  expect(change?.can).toEqual({ decide: true, withdraw: false });
  const decided = await app.as('colleague')({
    method: 'POST',
    url: `/goal-changes/${change?.revision.id}/confirm`,
    body: { effectiveOn: null, reason: '' },
    version: change?.revision.version ?? 0,
  });
  expect([decided.status, decided.text]).toMatchObject([200, expect.stringContaining('150')]);
});

test('a past day does not show what an amendment added later', async () => {
  await app.setToday('2024-10-20');
  const goals = async (asOf: string) =>
    (
      await app.as('leader')<PlanDetail>({ method: 'GET', url: `/plans/${plan.key}?asOf=${asOf}` })
    ).body.targets.map((target) => target.name);
  const now = await goals('2024-10-20');
  const workbook = await exported();
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  const added = sheet.getRow(sheet.rowCount + 1);
  for (const [header, value] of [
    ['任务内容', '新建检验平台'],
    ['目标值', 3],
    ['单位', '个'],
    ['完成时限', '2025-12-31'],
  ] as const) {
    added.getCell(columnOf(sheet, header)).value = value;
  }
  const draft = await returned(workbook);
  const confirmed = await confirmDraft(app, await acceptAll(app, draft.id));
  expect(confirmed.body).toMatchObject({ targets: 1 });
  expect(await goals('2024-10-20')).toEqual([...now, '新建检验平台']);
  expect(await goals('2024-10-16')).not.toContain('新建检验平台');
});

test.each([
  ['without a plan', '/intake/documents', 'ledger_needs_plan'],
  ['with a plan that is not there', '/intake/documents?amends=999', 'amended_plan_unknown'],
])('a table %s is refused in a sentence', async (_how, url, code) => {
  const content = Buffer.from(await (await exported()).xlsx.writeBuffer());
  const answer = await sendFile(app, url, { name: '任务分解表.xlsx', content });
  expect([answer.status, JSON.parse(answer.text)]).toMatchObject([422, { code }]);
});

test('a cell that is no number is named, and nothing is kept', async () => {
  const workbook = await exported();
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  sheet.getRow(HEAD + 1).getCell(columnOf(sheet, '目标值')).value = '若干';
  const content = Buffer.from(await workbook.xlsx.writeBuffer());
  const before = await app.rows('SELECT id FROM plan_document');
  const answer = await sendFile(app, `/intake/documents?amends=${plan.id}`, {
    name: '表.xlsx',
    content,
  });
  expect([answer.status, JSON.parse(answer.text)]).toMatchObject([
    422,
    { code: 'ledger_cell_wrong' },
  ]);
  expect(await app.rows('SELECT id FROM plan_document')).toEqual(before);
});
