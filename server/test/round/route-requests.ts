import {
  APPLY_FOR_CLOSING,
  CORRECTION,
  FILE_APPEAL,
  csv,
  FIGURE,
  GOAL_CHANGE,
  INSPECTION,
  sumRule,
  type RoundWorld,
} from './round-world';
import { BEHIND, cell, newKey } from '../reporting/reporting-app';
import { pdfFile } from '../evidence/sample-files';
import { fileForm } from '../harness/upload';

/** What is sent to a route so that it gets as far as its permissions allow, and changes nothing. */
export interface RouteRequest {
  readonly body?: object;
  readonly query?: string;
  readonly file?: { readonly name: string; readonly content: Buffer };
}

const REASON = '省政府调整年度安排';
const words = (reason = REASON) => ({ body: { reason } });
const SCHEDULE = {
  change: { kind: 'schedule', profile: { kind: 'linear' }, interim: [] },
  reason: REASON,
};

/** Bodies of the routes that need one; everything else is asked bare. */
export async function routeRequests(world: RoundWorld): Promise<Record<string, RouteRequest>> {
  const { ids, own } = world;
  const pdf = { name: '认定文件.pdf', content: pdfFile('again') };
  const foreign = { body: { agencyId: ids.agency, reason: REASON } };
  return {
    'PUT /api/agencies/{id}/signing': { body: { eSigning: true } },
    'POST /api/appeals': { body: { ...FILE_APPEAL, contestedId: ids.target } },
    'POST /api/appeals/{id}/decision': {
      body: { outcome: 'rejected', reason: REASON, follows: null, attachmentIds: [] },
    },
    'POST /api/attachments': { file: pdf },
    'POST /api/auth/demo-sign-in': { body: { username: 'leader' } },
    'POST /api/auth/sign-in': { body: { username: 'leader', password: 'wrong password' } },
    'POST /api/bulletins': { body: { regionCode: '140000', plans: ['no-such-plan'] } },
    'GET /api/bulletins/marks': { query: `subjectKind=target&subjectId=${ids.target}` },
    'PUT /api/bulletins/{id}': {
      body: {
        title: '通报',
        issuer: '省政府',
        recipients: '',
        copies: '',
        signatory: '',
        basis: '',
        parts: [],
      },
    },
    'POST /api/bulletins/{id}/discard': words(),
    'POST /api/bulletins/{id}/issue': { body: { confirmed: true } },
    'POST /api/bulletins/{id}/regenerate': { body: { take: [] } },
    'POST /api/bulletins/{id}/regenerate/preview': { body: {} },
    'POST /api/calendar/changes': { body: { kind: 'year_entered', year: 2031 } },
    'POST /api/calendar/preview': { body: { kind: 'year_entered', year: 2031 } },
    'PUT /api/check-rules/{code}': {
      body: {
        enabled: true,
        level: 'hard',
        parameters: {},
        words: { zh: '', en: '' },
        reason: REASON,
      },
    },
    'GET /api/check-rules/{code}/preview': { query: 'zh=a&en=b' },
    'POST /api/closings': {
      body: { ...APPLY_FOR_CLOSING, subject: { kind: 'target', id: ids.target } },
    },
    'POST /api/closings/{id}/decision': { body: { decision: 'refuse', reason: REASON } },
    'POST /api/closings/{id}/reopen': words(),
    'POST /api/closings/{id}/verifications': {
      body: {
        method: 'documents',
        on: '2024-10-15',
        people: '督查员甲',
        finding: REASON,
        value: '60',
        attachmentIds: [],
      },
    },
    'POST /api/corrections': { body: { ...CORRECTION, seriesId: ids.series } },
    'POST /api/corrections/{id}/accept': { body: { words: '已核对原始凭证' } },
    'POST /api/corrections/{id}/refuse': words(),
    'PUT /api/demo/clock': { body: { today: '2024-10-15' } },
    'POST /api/extensions/{id}/decision': {
      body: { decision: 'grant', dueOn: '2024-11-08', reason: null },
    },
    'POST /api/goal-changes/{id}/confirm': { body: { effectiveOn: null, reason: '' } },
    'POST /api/goal-changes/{id}/refuse': words(),
    'POST /api/goal-changes/{id}/withdraw': words(),
    'POST /api/intake/conflicts/{id}/settle': { body: { settlement: null } },
    'POST /api/intake/documents': {
      file: { name: '空.docx', content: Buffer.from('PK\u0003\u0004') },
    },
    'PUT /api/intake/drafts/{id}/bodies': { body: { name: '甲厅', agencyId: ids.agency } },
    'POST /api/intake/drafts/{id}/confirm': { body: {} },
    'POST /api/intake/drafts/{id}/discard': words(),
    'PATCH /api/intake/drafts/{id}/header': { body: { title: REASON } },
    'GET /api/intake/documents/progress': { query: 'key=reading-1' },
    'POST /api/intake/drafts/{id}/reopen-rows': { body: { ids: [999_999] } },
    'POST /api/intake/drafts/{id}/rows': { body: { start: 0, end: 999_999, type: 'target' } },
    'POST /api/intake/drafts/{id}/suggest': { body: { start: 0, end: 999_999 } },
    'PATCH /api/intake/rows/{id}': { body: { decision: 'rejected' } },
    'PUT /api/intake/rows/{id}/kept': { body: { kept: [] } },
    'PUT /api/intake/rows/{id}/match': { body: { targetId: ids.target } },
    // Words of nobody else: every region that may makes a draft of its own.
    'POST /api/intake/texts': { body: { name: '通知.txt', text: '关于做好有关工作的通知\n' } },
    'POST /api/imports': { file: { name: '季报.csv', content: csv(FIGURE) } },
    // Nobody may be given a day that is past, and no visit ends before it began: nothing is made.
    'POST /api/matters/directives': {
      body: {
        about: 'submission',
        id: own.id,
        text: REASON,
        ownerId: ids.agency,
        dueOn: '2024-10-14',
      },
    },
    'GET /api/matters/addressees': { query: `about=submission&id=${own.id}` },
    'POST /api/matters/{id}/report': { body: { words: REASON, settled: false } },
    'POST /api/matters/{id}/relay': { body: { words: REASON } },
    'POST /api/matters/{id}/return': { body: { words: REASON } },
    'POST /api/matters/{id}/due-date': { body: { dueOn: '2024-11-08', reason: REASON } },
    'POST /api/matters/{id}/owner': { body: { ownerId: ids.agency, reason: REASON } },
    'POST /api/matters/{id}/withdraw': words(),
    'POST /api/inspections': {
      body: { ...INSPECTION, planIds: [999_999] },
    },
    'PUT /api/inspections/{id}': { body: { ...INSPECTION, planIds: [999_999] } },
    'PUT /api/inbox/mail-address': { body: { address: null } },
    'POST /api/inbox/seen': {
      body: {
        items: [{ kind: 'return', itemId: own.id, referenceOn: '2024-10-25', step: 0 }],
      },
    },
    'GET /api/overdue-report/export-csv': { query: 'table=behind' },
    'GET /api/overdue-report/rows': { query: 'list=behind' },
    'POST /api/notice-proposals/{id}/decision': { body: { decision: 'dismiss', reason: REASON } },
    'PUT /api/notice-setting': {
      body: {
        ladder: 'blue-yellow-red',
        issuerName: '督查室',
        dueDays: { blue: 10, yellow: 5, orange: 5, red: 3 },
      },
    },
    'POST /api/notices': {
      body: {
        slips: [
          {
            subject: { kind: 'target', id: ids.target },
            followsId: null,
            colour: 'blue',
            higherReason: null,
            demand: '请书面回复',
            dueOn: '2024-10-29',
            fingerprint: 'a'.repeat(64),
          },
        ],
      },
    },
    'POST /api/notices/preview': {
      body: { slips: [{ subject: { kind: 'target', id: ids.target } }] },
    },
    'POST /api/notices/{id}/judgement': {
      body: { decision: 'close', words: REASON, attachmentIds: [] },
    },
    'POST /api/notices/{id}/replies': {
      body: { words: '已在办理', measures: null, expectedOn: null, attachmentIds: [] },
    },
    'POST /api/rounds/{id}/lock': words(),
    'POST /api/rounds/{id}/open': words(),
    'POST /api/submissions/accept-many': { body: { returns: [{ id: own.id, version: 999 }] } },
    'POST /api/submissions/{id}/extensions': {
      body: { reason: '统计口径调整，数据晚到', dueOn: '2024-11-08' },
    },
    'POST /api/submissions/{id}/evidence/{fileId}/remove': words(),
    'POST /api/submissions/{id}/file': { body: { lines: [] } },
    'POST /api/submissions/{id}/give-back': words(),
    'PUT /api/submissions/{id}/lines/{lineId}': { body: cell('91', BEHIND) },
    'POST /api/submissions/{id}/lines/{lineId}/evidence': { file: pdf },
    'POST /api/submissions/{id}/questions': { body: { lineId: 999_999, words: '请说明口径' } },
    'POST /api/submissions/{id}/questions/{questionId}/answer': { body: { words: '口径未变' } },
    'POST /api/submissions/{id}/return': words(),
    'POST /api/submissions/{id}/submit': { body: { signer: '王处长', lines: [] } },
    'POST /api/submissions/{id}/workbook': { file: { name: 'a.xlsx', content: Buffer.from('no') } },
    'POST /api/submissions/{id}/workbook/apply': {
      body: {
        fileName: 'a.xlsx',
        sha256: 'a'.repeat(64),
        rows: [{ lineId: own.lineId, version: 999, typed: cell('91', BEHIND) }],
      },
    },
    'POST /api/sum-rules': { body: await sumRule(world) },
    'POST /api/sum-rules/{id}/end': words(),
    'GET /api/sum-rules/series': { query: `search=${encodeURIComponent('总值')}` },
    'POST /api/targets/{id}/endings': {
      body: {
        reason: GOAL_CHANGE.reason,
        basis: GOAL_CHANGE.basis,
        effectiveOn: GOAL_CHANGE.effectiveOn,
      },
    },
    'POST /api/targets/{id}/goal-changes': { body: GOAL_CHANGE },
    'PUT /api/targets/{id}/lead': foreign,
    'PUT /api/targets/{id}/reporter': foreign,
    'POST /api/targets/{id}/revisions': { body: SCHEDULE },
    'POST /api/targets/{id}/revisions/preview': { body: { change: SCHEDULE.change } },
  };
}

/** Drafts and their parts lie under one word. */
function inDraft(ids: RoundWorld['ids'], path: string): number | undefined {
  const parts: Readonly<Record<string, number>> = {
    drafts: ids.draft,
    rows: ids.draftRow,
    conflicts: ids.conflict,
  };
  return path.startsWith('/api/intake/') ? parts[path.split('/')[3] ?? ''] : undefined;
}

/** The path of a route with the world's own objects in it. */
export function urlOf({ ids }: RoundWorld, path: string): string {
  const things: Readonly<Record<string, number | string>> = {
    agencies: ids.agency,
    appeals: ids.appeal,
    attachments: ids.attachment,
    matters: ids.matter,
    inspections: ids.inspection,
    closings: ids.closing,
    bulletins: ids.bulletin,
    corrections: ids.correction,
    evidence: ids.evidence,
    extensions: ids.extension,
    'goal-changes': ids.goalChange,
    imports: ids.import,
    notices: ids.notice,
    'notice-proposals': ids.proposal,
    plans: 'small',
    rounds: ids.round,
    submissions: ids.return,
    'sum-rules': ids.sumRule,
    targets: ids.target,
    'check-rules': 'share_outside',
    schedules: 'housekeeping',
  };
  return path.replace(/\{(\w+)\}/g, (_all, name: string) => {
    if (name === 'lineId') return String(ids.line);
    if (name === 'fileId') return String(ids.evidence);
    if (name === 'questionId') return String(ids.question);
    const thing = inDraft(ids, path) ?? things[path.split('/')[2] ?? ''];
    if (thing === undefined) throw new Error(`no object for ${path}`);
    return String(thing);
  });
}

/** Asks a route of the contract with an old version; `who` undefined: without a session. */
export async function askRoute(
  world: RoundWorld,
  route: string,
  request: RouteRequest | undefined,
  who: string | undefined,
): Promise<{ readonly status: number; readonly text: string }> {
  const [method = '', path = ''] = route.split(' ');
  const form = request?.file && fileForm(request.file.name, request.file.content);
  const answer = await world.app.inject({
    method: method as 'GET' | 'POST' | 'PUT' | 'PATCH',
    url: urlOf(world, path) + (request?.query ? `?${request.query}` : ''),
    headers: {
      ...(who !== undefined && { cookie: world.cookieOf(who) }),
      ...(method !== 'GET' && { 'idempotency-key': newKey(), 'if-match': '"999"' }),
      ...form?.headers,
    },
    ...(form ? { payload: form.payload } : request?.body && { payload: request.body }),
  });
  return { status: answer.statusCode, text: answer.body };
}
