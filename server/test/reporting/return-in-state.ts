import type { SubmissionDetail } from '../../src/reporting/submission.schema';
import type { SubmissionState } from '../../src/reporting/domain/transition';
import { BEHIND, cell, TODAY, type Answer, type Call, type ReportingApp } from './reporting-app';

/** Every route by which a return moves. */
export const ROUTES = [
  'save',
  'submit',
  'file',
  'take-back',
  'give-back',
  'sign',
  'accept',
  'return',
] as const;
export type Route = (typeof ROUTES)[number];

/** Which moves bring a return into a state. */
const CAME_BY: Readonly<Record<SubmissionState, readonly string[]>> = {
  open: [],
  draft: ['save'],
  filed: ['save', 'file'],
  submitted: ['save', 'submit'],
  returned: ['save', 'submit', 'return'],
  accepted: ['save', 'submit', 'accept'],
};

export interface ReturnInState {
  readonly id: number;
  readonly roundId: number;
  /** Its line 示范企业数量. */
  readonly lineId: number;
  /** Fully answered, in the state, as if it had come there on the day; its clerk typed it all. */
  putInto(
    state: SubmissionState,
    how?: { eSigning?: boolean; day?: string; typists?: readonly string[] },
  ): Promise<void>;
  /** The request of a route, without a version. */
  call(route: Route): Call;
  view(who: string, asOf?: string): Promise<SubmissionDetail>;
  act(who: string, route: Route, version?: number): Promise<Answer<SubmissionDetail>>;
  stored(): Promise<string>;
}

/** 甲厅's return of the small plan's last quarter. */
export async function returnOf(server: ReportingApp, agency = '甲厅'): Promise<ReturnInState> {
  const lines = await server.rows<{ id: number; round: number; line: number; key: string }>(
    `SELECT s.id, s.round_id AS round, l.id AS line, x.key
     FROM submission s JOIN agency a ON a.id = s.agency_id
     JOIN reporting_round rd ON rd.id = s.round_id JOIN submission_line l ON l.submission_id = s.id
     JOIN series x ON x.id = l.series_id
     WHERE a.name = $1 AND rd.kind = 'periodic'`,
    [agency],
  );
  const [first] = lines;
  if (!first) throw new Error(`no return of ${agency}`);
  const { id, round: roundId } = first;
  const lineId = lines.find((line) => line.key === 'firms')?.line ?? first.line;
  const seen = lines.map(({ line }) => ({ id: line, version: 1 }));

  const calls: Record<Route, Call> = {
    save: {
      method: 'PUT',
      url: `/submissions/${id}/lines/${lineId}`,
      body: cell('91', BEHIND),
    },
    submit: post('submit', { signer: '王处长', lines: seen }),
    file: post('file', { lines: seen }),
    'take-back': post('take-back'),
    'give-back': post('give-back', { reason: '请核对口径' }),
    sign: post('sign'),
    accept: post('accept'),
    return: post('return', { reason: '请核对口径' }),
  };

  function post(route: string, body?: object): Call {
    return { method: 'POST', url: `/submissions/${id}/${route}`, ...(body && { body }) };
  }

  return {
    id,
    roundId,
    lineId,
    call: (route) => calls[route],
    async putInto(state, { eSigning = false, day = TODAY, typists = ['clerk'] } = {}) {
      await server.rows('DELETE FROM submission_event WHERE submission_id = $1', [id]);
      await server.rows('DELETE FROM submission_typist WHERE submission_id = $1', [id]);
      await server.rows(
        `UPDATE agency SET e_signing = $2 WHERE id = (SELECT agency_id FROM submission WHERE id = $1)`,
        [id, eSigning],
      );
      await server.rows(
        `UPDATE submission_line l SET answer = 'value', value = CASE x.key WHEN 'firms' THEN 90
           WHEN 'trade' THEN 800 WHEN 'exports' THEN 500 ELSE 45 END, version = 1, growth = NULL,
           explanation = $2, next_step = $3, updated_by = NULL, updated_at = NULL
         FROM series x WHERE x.id = l.series_id AND l.submission_id = $1 AND l.required`,
        [id, BEHIND.explanation, BEHIND.nextStep],
      );
      await server.rows(
        `UPDATE submission SET state = $2, version = 1, receipt = NULL, signer = NULL,
           signed_by = NULL, first_submitted_on = NULL, submitted_on = NULL, reviewed_by = NULL,
           filled_by = CASE WHEN $2 <> 'open' THEN (SELECT id FROM account WHERE username = 'clerk') END,
           return_reason = CASE WHEN $2 = 'returned' THEN '数据有误' END
         WHERE id = $1`,
        [id, state],
      );
      await server.rows(
        `INSERT INTO submission_typist (submission_id, account_id, region_code)
         SELECT $1, id, '140000' FROM account WHERE username = ANY ($2::text[])`,
        [id, typists],
      );
      for (const action of CAME_BY[state]) {
        await server.rows(
          `INSERT INTO submission_event (region_code, submission_id, on_day, action)
           VALUES ('140000', $1, $2, $3)`,
          [id, day, action],
        );
      }
    },
    async view(who, asOf) {
      const { body } = await server.as(who)<SubmissionDetail>({
        method: 'GET',
        url: `/submissions/${id}${asOf === undefined ? '' : `?asOf=${asOf}`}`,
      });
      return body;
    },
    act: (who, route, version = 1) => server.as(who)({ ...calls[route], version }),
    async stored() {
      const [row] = await server.rows<{ state: string }>(
        'SELECT state FROM submission WHERE id = $1',
        [id],
      );
      return row?.state ?? '';
    },
  };
}
