import { EvaluationService } from '../../src/evaluation/evaluation.service';
import type { BulletinDetail, BulletinTurn } from '../../src/bulletins/bulletin.schema';
import {
  startReportingApp,
  TODAY,
  type Answer,
  type ReportingApp,
} from '../reporting/reporting-app';
import { fillSmallPlan } from '../reporting/small-plan';

export const REGION = '140000';
export const PERIOD_END = '2024-09-30';

/** The small plan of Shanxi with values of three of its targets, judged on the demo's day. */
export async function startBulletinApp(): Promise<ReportingApp> {
  const server = await startReportingApp(async (dataSource) => {
    await fillSmallPlan(dataSource);
    await dataSource.query(
      `INSERT INTO account (username, display_name, role, region_code, demo) VALUES
         ('shanxi-leader', '山西领导', 'leader', '140000', true),
         ('hebei-leader', '河北领导', 'leader', '130000', true)`,
    );
  });
  await value(server, 'firms', '90');
  await value(server, 'trade', '400');
  await value(server, 'brands', '10');
  await server.openRounds(TODAY);
  await judgeAt(server, TODAY, ['firms', 'trade', 'brands']);
  return server;
}

/** A further version of a value of the period, known from a day. */
export async function value(
  server: ReportingApp,
  key: string,
  amount: string,
  knownOn = '2024-10-01',
  periodEnd = PERIOD_END,
): Promise<void> {
  await server.rows(
    `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on, source)
     SELECT '140000', s.id, $4, coalesce(max(a.version), 0) + 1, $2, 'formal', $3, '年报'
     FROM series s LEFT JOIN actual a ON a.series_id = s.id AND a.period_end = $4
     WHERE s.key = $1 GROUP BY s.id`,
    [key, amount, knownOn, periodEnd],
  );
}

/** Judges targets anew on a day, as an acceptance does. */
export async function judgeAt(
  server: ReportingApp,
  day: string,
  keys: readonly string[],
): Promise<void> {
  const ids: number[] = [];
  for (const key of keys) ids.push(await targetId(server, key));
  await server.dataSource.transaction((manager) =>
    server.app.get(EvaluationService).rejudge(manager, ids, day),
  );
}

export async function targetId(server: ReportingApp, key: string): Promise<number> {
  const [row] = await server.rows<{ id: number }>('SELECT id FROM target WHERE key = $1', [key]);
  if (row === undefined) throw new Error(`no target ${key}`);
  return row.id;
}

export async function draft(
  server: ReportingApp,
  who = 'inspector',
  body: object = { regionCode: REGION },
): Promise<number> {
  const made = await server.as(who)<BulletinTurn>({ method: 'POST', url: '/bulletins', body });
  if (made.status !== 200) throw new Error(made.text);
  return made.body.id;
}

export const read = (server: ReportingApp, id: number, who = 'inspector', asOf?: string) =>
  server.as(who)<BulletinDetail>({
    method: 'GET',
    url: `/bulletins/${id}${asOf === undefined ? '' : `?asOf=${asOf}`}`,
  });

export function issue(
  server: ReportingApp,
  id: number,
  { who = 'second-inspector', version = 1, confirmed = true } = {},
): Promise<Answer<BulletinTurn>> {
  return server.as(who)<BulletinTurn>({
    method: 'POST',
    url: `/bulletins/${id}/issue`,
    body: { confirmed },
    version,
  });
}

/** What is saved of a draft, with the text of one part in its place. */
export function saved(detail: BulletinDetail, key?: string, text = '') {
  const { title, issuer, recipients, copies, signatory, basis, parts } = detail;
  return {
    title,
    issuer,
    recipients,
    copies,
    signatory,
    basis,
    parts: parts.map((part) => ({ key: part.key, text: part.key === key ? text : part.text })),
  };
}

/** The bytes of a file as somebody downloads it. */
export async function download(
  server: ReportingApp,
  id: number,
  format: 'docx' | 'xlsx',
  who = 'inspector',
): Promise<{ readonly status: number; readonly bytes: Buffer; readonly name: string }> {
  const response = await server.app.inject({
    url: `/api/bulletins/${id}/${format}`,
    headers: { cookie: server.cookieOf(who) },
  });
  return {
    status: response.statusCode,
    bytes: response.rawPayload,
    name: decodeURIComponent(response.headers['content-disposition'] ?? ''),
  };
}
