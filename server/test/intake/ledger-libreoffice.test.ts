import ExcelJS from 'exceljs';
import type { PlanChangesView } from '../../src/intake/change.schema';
import type { ConfirmedDraft } from '../../src/intake/confirmation.schema';
import { findLibreOffice, savedBy } from '../harness/libreoffice';
import type { ReportingApp } from '../reporting/reporting-app';
import {
  acceptAll,
  confirmDraft,
  draftOf,
  pasteDraft,
  PLAN_TEXT,
  sendFile,
  startIntakeApp,
} from './intake-app';

/** Through LibreOffice itself, where it is installed; its absence fails where it is expected. */
const expected = process.env.XUSHI_EXPECT_LIBREOFFICE === '1';
let app: ReportingApp;
let program: string | null;
let plan: ConfirmedDraft['plan'];
beforeAll(async () => {
  program = await findLibreOffice();
  app = await startIntakeApp();
  const draft = await pasteDraft(app, PLAN_TEXT);
  await app.as('inspector')({
    method: 'PATCH',
    url: `/intake/drafts/${draft.id}/header`,
    body: { defaultBody: '甲省商务厅' },
    version: draft.headerVersion,
  });
  const confirmed = await confirmDraft(app, await acceptAll(app, draft.id));
  if (confirmed.status !== 200) throw new Error(confirmed.text);
  ({ plan } = confirmed.body);
});
afterAll(() => app.close());

async function exported(): Promise<Buffer> {
  const answer = await app.app.inject({
    method: 'GET',
    url: `/api/plans/${plan.key}/ledger`,
    headers: { cookie: app.cookieOf('inspector') },
  });
  expect(answer.statusCode).toBe(200);
  return answer.rawPayload;
}

const send = (content: Buffer) =>
  sendFile(app, `/intake/documents?amends=${plan.id}`, { name: '任务分解表.xlsx', content });

async function changesOf(content: Buffer): Promise<PlanChangesView> {
  const made = await send(content);
  if (made.status !== 200) throw new Error(made.text);
  const { body } = await app.as('inspector')<PlanChangesView>({
    method: 'GET',
    url: `/intake/drafts/${made.body.id}/changes`,
  });
  const { version } = await draftOf(app, made.body.id);
  await app.as('inspector')({
    method: 'POST',
    url: `/intake/drafts/${made.body.id}/discard`,
    body: { reason: '只为比较' },
    version,
  });
  return body;
}

/** The table with something done to its sheet; cells by the words of the header above them. */
async function edited(
  change: (sheet: ExcelJS.Worksheet, column: (header: string) => number, head: number) => void,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await exported()) as unknown as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  let head = 0;
  sheet.eachRow((row, number) => {
    if (row.getCell(1).text === '序号') head = number;
  });
  const column = (header: string): number => {
    for (let at = 1; at <= sheet.columnCount; at += 1) {
      if (sheet.getRow(head).getCell(at).text === header) return at;
    }
    throw new Error(`no column ${header}`);
  };
  change(sheet, column, head);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

test('is there where it is expected', () => {
  if (expected) expect(program).not.toBeNull();
});

test('a table saved by LibreOffice says no difference', async () => {
  if (program === null) return;
  const changes = await changesOf(await savedBy(program, await exported(), ['xlsx']));
  expect(changes).toMatchObject({ added: [], removed: [], changed: [] });
  expect(changes.unchanged).toHaveLength(4);
});

test('a body that the document does not name is marked, and comes back as nobody’s words', async () => {
  const marked: string[] = [];
  const content = await edited((sheet, column, head) => {
    for (let row = head + 1; row <= sheet.rowCount; row += 1) {
      marked.push(sheet.getRow(row).getCell(column('牵头单位')).text);
    }
    // Another body of the row is changed, so that all of its bodies are read.
    sheet.getRow(head + 1).getCell(column('配合单位')).value = '甲省工业和信息化厅';
  });
  expect(marked.slice(0, 2)).toEqual(['甲省商务厅（指定）', '甲省商务厅（指定）']);
  const { changed } = await changesOf(content);
  expect(changed.map(({ differences }) => differences)).toMatchObject([
    [{ field: 'agencies', before: '', after: '甲省工业和信息化厅（配合）' }],
  ]);
});

test('rows in another order, figures as text and formulas are no difference', async () => {
  const content = await edited((sheet, column, head) => {
    const values = [head + 1, head + 4].map((row) => sheet.getRow(row).values);
    const [first, last] = values;
    if (!first || !last) throw new Error('no rows');
    sheet.getRow(head + 1).values = last;
    sheet.getRow(head + 4).values = first;
    sheet.getRow(head + 4).getCell(column('目标值')).value = '１００ ';
    sheet.getRow(head + 2).getCell(column('目标值')).value = { formula: '400*2', result: 800 };
  });
  expect(await changesOf(content)).toMatchObject({ added: [], removed: [], changed: [] });
});

test.each([
  ['编号', '编号列', 'not_a_ledger'],
  ['目标值', '目标', 'not_a_ledger'],
])('a table whose header %p reads %p is refused in a sentence', async (header, words, code) => {
  const answer = await send(
    await edited((sheet, column, head) => {
      sheet.getRow(head).getCell(column(header)).value = words;
    }),
  );
  expect([answer.status, JSON.parse(answer.text)]).toMatchObject([422, { code }]);
});

test('a table of another plan, or a number that was made up, is refused by its row', async () => {
  const answer = await send(
    await edited((sheet, column, head) => {
      sheet.getRow(head + 2).getCell(column('编号')).value = 'row-99999';
    }),
  );
  expect([answer.status, JSON.parse(answer.text)]).toMatchObject([
    422,
    { code: 'ledger_number_unknown', detail: expect.stringContaining('第2行') as string },
  ]);
});
