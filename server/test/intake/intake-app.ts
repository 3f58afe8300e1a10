import type { DataSource } from 'typeorm';
import type { IntakeRow } from '../../src/intake/intake-row.schema';
import type { ConfirmDraft, ConfirmedDraft } from '../../src/intake/confirmation.schema';
import type { DraftDetail, DraftMade } from '../../src/intake/intake.schema';
import { forgetRecords } from '../harness/database';
import { fileForm } from '../harness/upload';
import {
  addPeople,
  newKey,
  startReportingApp,
  type Answer,
  type ReportingApp,
} from '../reporting/reporting-app';

/** A plan in the style of a province's office; every figure in it is made for tests. */
export const PLAN_TEXT = `甲省人民政府办公厅关于推进示范产业发展的实施方案
甲政办发〔2024〕12号
各市人民政府，省政府各部门：
为推动示范产业发展，制定本方案。
一、总体目标
到2025年，全省示范企业达到100家，产业年产值突破800亿元。
二、重点任务
（一）培育领军企业。到2025年，培育认定领军企业60家以上。（省工业和信息化厅牵头，省财政厅、省商务厅配合）
（二）优化审批服务。项目备案在5个工作日内办结。（省商务厅负责）
三、保障措施
各地各部门要加强组织领导，落实工作责任。
甲省人民政府办公厅
2024年6月28日
`;

/** Regions, a few bodies and people of a made-up province. */
async function fillProvince(dataSource: DataSource): Promise<void> {
  await dataSource.query(`
    INSERT INTO region (code, parent_code, name, short_name, sort) VALUES
      ('000000', NULL, '全国', '全国', 1), ('130000', '000000', '乙省', '乙', 2),
      ('140000', '000000', '甲省', '甲', 3)`);
  await dataSource.query(`INSERT INTO demo_clock (today) VALUES ('2024-10-15')`);
  await dataSource.query(`
    INSERT INTO agency (region_code, name, short_name, kind, sort) VALUES
      ('140000', '甲省工业和信息化厅', '省工业和信息化厅', 'department', 1),
      ('140000', '甲省商务厅', '省商务厅', 'department', 2),
      ('130000', '乙省商务厅', '省商务厅', 'department', 3)`);
  await addPeople(dataSource, [
    { username: 'inspector', role: 'inspector', region: '140000' },
    { username: 'colleague', role: 'inspector', region: '140000' },
    { username: 'administrator', role: 'administrator', region: '140000' },
    { username: 'other-inspector', role: 'inspector', region: '130000' },
    { username: 'national', role: 'inspector', region: '000000' },
    { username: 'leader', role: 'leader', region: '140000' },
    { username: 'clerk', role: 'clerk', region: '140000', agency: '甲省商务厅' },
  ]);
}

export function startIntakeApp(): Promise<ReportingApp> {
  return startReportingApp(fillProvince);
}

/** Plans and drafts of earlier tests. */
export function forgetPlans(app: ReportingApp): Promise<void> {
  return forgetRecords(
    app.dataSource,
    'plan_document, intake_draft, intake_row, intake_body, intake_conflict, plan CASCADE',
  );
}

/** Pastes a text and answers the draft it became. */
export async function pasteDraft(
  app: ReportingApp,
  text = PLAN_TEXT,
  username = 'inspector',
  further: object = {},
): Promise<DraftDetail> {
  const as = app.as(username);
  const made = await as<DraftMade>({
    method: 'POST',
    url: '/intake/texts',
    body: { name: '实施方案', text, ...further },
    key: newKey(),
  });
  if (made.status !== 200) throw new Error(made.text);
  return (await as<DraftDetail>({ method: 'GET', url: `/intake/drafts/${made.body.id}` })).body;
}

export async function draftOf(
  app: ReportingApp,
  id: number,
  username = 'inspector',
): Promise<DraftDetail> {
  const as = app.as(username);
  return (await as<DraftDetail>({ method: 'GET', url: `/intake/drafts/${id}` })).body;
}

/** Accepts every pending row, each by a command of its own. */
export async function acceptAll(
  app: ReportingApp,
  id: number,
  username = 'inspector',
): Promise<DraftDetail> {
  const draft = await draftOf(app, id, username);
  for (const row of draft.rows.filter((one) => one.decision === 'pending')) {
    const answer = await app.as(username)({
      method: 'PATCH',
      url: `/intake/rows/${row.id}`,
      body: { decision: 'accepted' },
      version: row.version,
    });
    if (answer.status !== 200) throw new Error(`${row.quote}: ${answer.text}`);
  }
  return draftOf(app, id, username);
}

/** Sends a file as a browser does. */
export async function sendFile<T = DraftMade>(
  app: ReportingApp,
  url: string,
  file: { readonly name: string; readonly content: Buffer },
  username = 'inspector',
): Promise<Answer<T>> {
  const form = fileForm(file.name, file.content);
  const answer = await app.app.inject({
    method: 'POST',
    url: `/api${url}`,
    headers: {
      ...form.headers,
      cookie: app.cookieOf(username),
      'idempotency-key': newKey(),
    },
    payload: form.payload,
  });
  return { status: answer.statusCode, body: answer.json<T>(), text: answer.body };
}

export function confirmDraft(
  app: ReportingApp,
  draft: { readonly id: number; readonly version: number },
  {
    who = 'inspector',
    key = newKey(),
    reason = '',
    otherThan,
    end,
  }: {
    who?: string;
    key?: string;
    reason?: string;
    otherThan?: readonly number[];
    end?: Partial<ConfirmDraft['end']>;
  } = {},
): Promise<Answer<ConfirmedDraft>> {
  return app.as(who)<ConfirmedDraft>({
    method: 'POST',
    url: `/intake/drafts/${draft.id}/confirm`,
    body: { reason, ...(otherThan && { otherThan }), ...(end && { end }) },
    version: draft.version,
    key,
  });
}

/** Reads, accepts and confirms; the plan that runs. */
export async function runningPlan(app: ReportingApp, text = PLAN_TEXT): Promise<ConfirmedDraft> {
  const draft = await pasteDraft(app, text);
  const confirmed = await confirmDraft(app, await acceptAll(app, draft.id));
  if (confirmed.status !== 200) throw new Error(confirmed.text);
  return confirmed.body;
}

export function rowOf(draft: DraftDetail, words: string): IntakeRow {
  const row = draft.rows.find((one) => one.quote.includes(words) && one.type !== 'responsibility');
  if (!row) throw new Error(`no row says ${words}`);
  return row;
}
