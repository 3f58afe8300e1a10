import type { DataSource } from 'typeorm';
import { share } from './data';

/** Lines of each return of the open round. */
export const LINES = 50;
/** The period of the open round; earlier rounds are past. */
const OPEN_PERIOD = '2024-09-30';

/** Words of some substance, as the checks ask of a clerk; another quarter has other words. */
const words = (period: string) =>
  `'本季度项目集中验收，数据已与' || to_char(${period}, 'YYYY年MM月') || '统计台账逐项核对一致'`;

/** Returns of past rounds, all accepted, in the first region. */
const PAST = `submission s JOIN reporting_round rd ON rd.id = s.round_id
  JOIN account filler ON filler.agency_id = s.agency_id AND filler.username LIKE 'clerk-%'
  WHERE rd.period_end < '${OPEN_PERIOD}' AND s.region_code = '110000'`;

/**
 * Once the product has judged and opened the rounds: earlier returns were handed in and accepted,
 * with all that such a return leaves behind; in the first region's open round the returns of every
 * are handed in, the others are complete drafts of their own clerks.
 */
export async function fillReturns(dataSource: DataSource): Promise<void> {
  const statements = [
    `UPDATE submission_line l SET answer = 'value', explanation = ${words('rd.period_end')},
       next_step = '按月调度，' || to_char(rd.period_end, 'MM月') || '后逐项销号', version = 2,
       value = latest.value, updated_by = filler.id, updated_at = now(),
       typed_on = least(rd.due_on - 6, date '2024-10-11')
     FROM submission s JOIN reporting_round rd ON rd.id = s.round_id
     JOIN account filler ON filler.agency_id = s.agency_id AND filler.username LIKE 'clerk-%',
     actual latest
     WHERE s.id = l.submission_id AND latest.series_id = l.series_id
       AND latest.period_end = least(rd.period_end, date '2024-06-30') AND s.region_code = '110000'`,
    // Values of the open round go on from the last known ones.
    `UPDATE submission_line l SET value = ceil(l.value * (104 + ${share('l.series_id', 5)} * 0.03) / 100)
     FROM submission s JOIN reporting_round rd ON rd.id = s.round_id
     WHERE s.id = l.submission_id AND rd.period_end = '${OPEN_PERIOD}' AND s.region_code = '110000'`,
    `INSERT INTO submission_event (region_code, submission_id, at, on_day, account_id, action, warnings, anomaly)
     SELECT s.region_code, s.id, rd.due_on - move.before, rd.due_on - move.before,
       CASE WHEN move.action = 'accept' THEN (SELECT id FROM account WHERE username = 'inspector')
         ELSE filler.id END, move.action,
       CASE WHEN move.action = 'submit' THEN 1 END, CASE WHEN move.action = 'submit' THEN 2.5 END
     FROM ${PAST.replace(
       'WHERE',
       `CROSS JOIN (VALUES ('save', 6), ('submit', 3), ('return', 2), ('save', 2),
       ('submit', 1), ('accept', 0)) AS move (action, before) WHERE`,
     )}
       AND (move.action IN ('save', 'submit', 'accept') OR s.id % 5 = 0)
     ORDER BY s.id, move.before DESC`,
    `INSERT INTO submitted_line (submission_id, serial, series_id, region_code, on_day, answer, value,
       growth, explanation, next_step, expected_on)
     SELECT s.id, 1, l.series_id, l.region_code, rd.due_on - 3, l.answer, l.value, l.growth,
       l.explanation, l.next_step, l.expected_on
     FROM ${PAST.replace('WHERE', 'JOIN submission_line l ON l.submission_id = s.id WHERE')}`,
    `INSERT INTO review_question (region_code, submission_id, words, asked_by, asked_on, answer,
       answered_by, answered_on, answered_at)
     SELECT s.region_code, s.id, '请说明增长的来源', (SELECT id FROM account WHERE username = 'inspector'),
       rd.due_on - 2, '新投产项目带动', filler.id, rd.due_on - 1, now()
     FROM ${PAST} AND s.id % 4 = 0`,
    `INSERT INTO extension_request (region_code, submission_id, asked_by, asked_on, reason, due_on,
       asked_due_on, state, decided_by, decided_on, granted_due_on)
     SELECT s.region_code, s.id, filler.id, rd.due_on - 5, '台账尚在核对', rd.due_on, rd.due_on + 5,
       'granted', (SELECT id FROM account WHERE username = 'inspector'), rd.due_on - 4, rd.due_on + 5
     FROM ${PAST} AND s.id % 10 = 0`,
    `INSERT INTO reminder (region_code, kind, item_id, reference_on, step, on_day, submission_id)
     SELECT s.region_code, 'return', s.id, rd.due_on, step, rd.due_on + step, s.id
     FROM ${PAST.replace('WHERE', 'CROSS JOIN (VALUES (-5), (-1)) AS reached (step) WHERE')}`,
    `INSERT INTO inbox_seen (account_id, kind, item_id, reference_on, step, on_day)
     SELECT reader.id, 'return', s.id, rd.due_on, -5, rd.due_on - 5
     FROM ${PAST.replace(
       'WHERE',
       `JOIN account reader
       ON reader.id = filler.id OR reader.username = 'inspector' WHERE`,
     )}`,
    `INSERT INTO submission_typist (submission_id, account_id, region_code)
     SELECT DISTINCT submission_id, updated_by, region_code FROM submission_line
     WHERE updated_by IS NOT NULL ON CONFLICT DO NOTHING`,
    `UPDATE submission s SET state = 'accepted', first_submitted_on = rd.due_on - 3,
       submitted_on = rd.due_on - 1, signer = '签发人', receipt = 'bench-' || s.id, version = 3,
       filled_by = (SELECT min(id) FROM account WHERE agency_id = s.agency_id AND role = 'clerk')
     FROM reporting_round rd WHERE rd.id = s.round_id AND rd.period_end < '${OPEN_PERIOD}'`,
    `UPDATE submission s SET state = CASE WHEN a.sort % 9 < 4 THEN 'submitted' ELSE 'draft' END,
       first_submitted_on = CASE WHEN a.sort % 9 < 4 THEN date '2024-10-14' END,
       submitted_on = CASE WHEN a.sort % 9 < 4 THEN date '2024-10-14' END,
       signer = CASE WHEN a.sort % 9 < 4 THEN '签发人' END,
       receipt = CASE WHEN a.sort % 9 < 4 THEN 'bench-' || s.id END, filled_by = filler.id
     FROM reporting_round rd, agency a, account filler
     WHERE rd.id = s.round_id AND rd.period_end = '${OPEN_PERIOD}' AND s.region_code = '110000'
       AND a.id = s.agency_id AND filler.agency_id = a.id AND filler.username LIKE 'clerk-%'`,
    `INSERT INTO submission_event (region_code, submission_id, on_day, account_id, action, warnings, anomaly)
     SELECT s.region_code, s.id, move.day::date, s.filled_by, move.action,
       CASE WHEN move.action = 'submit' THEN 1 END, CASE WHEN move.action = 'submit' THEN 2.5 END
     FROM submission s CROSS JOIN (VALUES ('save', '2024-10-11'), ('submit', '2024-10-14'))
       AS move (action, day)
     WHERE s.state = 'submitted' OR (s.state = 'draft' AND move.action = 'save')
     ORDER BY s.id, move.day`,
    `DELETE FROM submission_line l
     USING (SELECT line.id, row_number() OVER (PARTITION BY submission_id ORDER BY line.id) AS nth
            FROM submission_line line JOIN submission s ON s.id = line.submission_id
            WHERE s.state IN ('submitted', 'draft')) AS surplus
     WHERE surplus.id = l.id AND surplus.nth > ${LINES}`,
    `INSERT INTO submitted_line (submission_id, serial, series_id, region_code, on_day, answer, value,
       growth, explanation, next_step, expected_on)
     SELECT s.id, 1, l.series_id, l.region_code, '2024-10-14', l.answer, l.value, l.growth,
       l.explanation, l.next_step, l.expected_on
     FROM submission s JOIN submission_line l ON l.submission_id = s.id WHERE s.state = 'submitted'`,
    `INSERT INTO extension_request (region_code, submission_id, asked_by, asked_on, reason, due_on,
       asked_due_on)
     SELECT s.region_code, s.id, s.filled_by, '2024-10-14', '台账尚在核对', rd.due_on, rd.due_on + 5
     FROM submission s JOIN reporting_round rd ON rd.id = s.round_id
     WHERE s.state = 'draft' AND s.id % 5 = 0`,
    `INSERT INTO review_question (region_code, submission_id, words, asked_by, asked_on)
     SELECT s.region_code, s.id, '请说明增长的来源', (SELECT id FROM account WHERE username = 'inspector'),
       '2024-10-15'
     FROM submission s WHERE s.state = 'submitted' AND s.id % 10 = 0`,
    'VACUUM (ANALYZE)',
  ];
  for (const statement of statements) await dataSource.query(statement);
}

export interface PreparedReturn {
  readonly id: number;
  readonly version: number;
  readonly series: number[];
  /** Account of the clerk of its body. */
  readonly clerk: string;
  readonly lines: { readonly id: number; readonly version: number }[];
}

/** Returns of the open round in a state, without open questions, in order, each with the same number of values. */
export function preparedReturns(
  dataSource: DataSource,
  state: 'submitted' | 'draft',
): Promise<PreparedReturn[]> {
  return dataSource.query(
    `SELECT s.id, s.version, array_agg(l.series_id ORDER BY l.series_id) AS series,
            filler.username AS clerk,
            json_agg(json_build_object('id', l.id, 'version', l.version) ORDER BY l.id) AS lines
     FROM submission s JOIN submission_line l ON l.submission_id = s.id
     JOIN account filler ON filler.id = s.filled_by
     WHERE s.state = $1 AND NOT EXISTS (SELECT FROM review_question q
       WHERE q.submission_id = s.id AND q.answered_on IS NULL)
     GROUP BY s.id, filler.id HAVING count(*) = $2 ORDER BY s.id`,
    [state, LINES],
  );
}
