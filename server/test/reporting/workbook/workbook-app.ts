import ExcelJS from 'exceljs';
import type { WorkbookReading, WorkbookRow } from '../../../src/reporting/workbook/workbook.schema';
import { refusedPart } from '../../../src/shared/spreadsheet/spreadsheet.problem';
import { ZipArchive } from '../../../src/shared/zip-archive';
import { fileForm } from '../../harness/upload';
import { startReportingApp, TODAY, type Answer, type ReportingApp } from '../reporting-app';
import { fillSmallPlan } from '../small-plan';

/** Columns of the template that tests fill. */
export const VALUE = 'H';
export const ANSWER = 'J';
export const EXPLANATION = 'K';
export const NEXT_STEP = 'L';
export const EXPECTED_ON = 'M';
export const KEY = 'N';

/** What a refused file is answered beside; undefined where it was read. */
interface Refusal {
  readonly code?: string;
  readonly detail?: string;
}

export interface WorkbookApp extends ReportingApp {
  readonly returnId: number;
  template(who?: string): Promise<Buffer>;
  read(content: Buffer, who?: string, name?: string): Promise<Answer<WorkbookReading & Refusal>>;
}

/** The small plan with the third quarter open; customs publish one more series of 甲厅. */
export async function startWorkbookApp(): Promise<WorkbookApp> {
  const server = await startReportingApp(fillSmallPlan);
  await server.rows(`
    INSERT INTO actual (region_code, series_id, period_end, version, value, growth, vintage, known_on)
    SELECT '140000', s.id, v.period_end::date, 1, v.value, v.growth, 'formal', v.known_on::date
    FROM series s JOIN (VALUES ('trade','2023-09-30',640.5,NULL,'2023-10-20'),
      ('trade','2024-06-30',455.25,3.5,'2024-07-20'), ('firms','2024-06-30',60,NULL,'2024-07-15'))
      AS v (key, period_end, value, growth, known_on) ON v.key = s.key`);
  await server.openRounds(TODAY);
  const [row] = await server.rows<{ id: number }>(
    `SELECT s.id FROM submission s JOIN agency a ON a.id = s.agency_id
     JOIN reporting_round rd ON rd.id = s.round_id WHERE a.name = '甲厅' AND rd.kind = 'periodic'`,
  );
  const returnId = row?.id ?? 0;
  return {
    ...server,
    returnId,
    async template(who = 'clerk') {
      const answer = await server.app.inject({
        url: `/api/submissions/${returnId}/workbook`,
        headers: { cookie: server.cookieOf(who) },
      });
      if (answer.statusCode !== 200) throw new Error(answer.body);
      return answer.rawPayload;
    },
    async read(content: Buffer, who = 'clerk', name = '填报表.xlsx') {
      const form = fileForm(name, content);
      const answer = await server.app.inject({
        method: 'POST',
        url: `/api/submissions/${returnId}/workbook`,
        headers: { ...form.headers, cookie: server.cookieOf(who) },
        payload: form.payload,
      });
      return {
        status: answer.statusCode,
        body: answer.json<WorkbookReading & Refusal>(),
        text: answer.body,
      };
    },
  };
}

export async function opened(content: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(content as never);
  return workbook;
}

export function sheetOf(workbook: ExcelJS.Workbook): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet('填报');
  if (!sheet) throw new Error('no sheet 填报');
  return sheet;
}

/** The template with something done to its sheet, as a clerk would in a spreadsheet program. */
export async function edited(
  content: Buffer,
  edit: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
): Promise<Buffer> {
  const workbook = await opened(content);
  edit(sheetOf(workbook), workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** What a file says of the program that saved it. */
export function programOf(content: Buffer): string {
  return ZipArchive.open(content, 1024 * 1024, refusedPart)
    .read('docProps/app.xml')
    .toString('utf8');
}

/** Cells without protection of their own are locked; the library's types do not know of them. */
export function isLocked(cell: ExcelJS.Cell): boolean {
  return (cell.protection as { locked?: boolean } | undefined)?.locked !== false;
}

/** The row of an indicator in the sheet. */
export function rowOf(sheet: ExcelJS.Worksheet, indicator: string): ExcelJS.Row {
  let found: ExcelJS.Row | undefined;
  sheet.eachRow((row) => {
    if (row.getCell(2).value === indicator) found = row;
  });
  if (!found) throw new Error(`no row ${indicator}`);
  return found;
}

export function read(reading: WorkbookReading, name: string): WorkbookRow {
  const row = reading.rows.find((one) => one.name === name);
  if (!row) throw new Error(`no row ${name}`);
  return row;
}
