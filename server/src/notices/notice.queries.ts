import type { EntityManager } from 'typeorm';
import type { MatterScope } from '../auth/auth.policy';
import { Parameters } from '../database/parameters';
import { documentNumber } from '../matters/domain/document-number';
import type { Clock, Subject, SubjectKind } from '../matters/domain/subject';
import { daysBetween, type Day } from '../series/domain/day';
import type { Colour } from './domain/colour-ladder';
import {
  awaitsReply,
  NOTICE_EVENTS,
  OPEN_STATES,
  stateMadeBy,
  type NoticeState,
} from './domain/notice-transition';
import { isUnanswered } from './domain/proposal';
import type { NoticeCounts, NoticeRef } from './notice.schema';

/** What a list asks for; every part left out asks for everything. */
export interface NoticeFilter {
  readonly asOf: Day;
  readonly scope?: MatterScope | undefined;
  readonly ids?: readonly number[] | undefined;
  readonly subjects?: readonly Subject[] | undefined;
  readonly chainId?: number | undefined;
  readonly colour?: Colour | undefined;
  readonly states?: readonly NoticeState[] | undefined;
  readonly unanswered?: boolean | undefined;
  /** Addressed to this body. */
  readonly agency?: number | undefined;
  /** Key of a plan. */
  readonly plan?: string | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

interface Row {
  readonly id: number;
  readonly version: number;
  readonly year: number;
  readonly number: number;
  readonly issuer: string;
  readonly subject_kind: SubjectKind;
  readonly subject_id: number;
  readonly clock: Clock;
  readonly colour: Colour;
  readonly matter: string;
  readonly region_code: string;
  readonly region_name: string;
  readonly agency_id: number;
  readonly agency_name: string;
  readonly agency_short: string;
  readonly issued_on: Day;
  readonly answer_by: Day;
  readonly state: NoticeState;
  readonly replied_on: Day | null;
  readonly total: number;
}

/** A slip of a list with what other features have to know of it. */
export interface ReadNotice {
  readonly ref: NoticeRef;
  readonly regionCode: string;
  /** Day of the last reply. */
  readonly repliedOn: Day | null;
}

const BY_LAST_EVENT = NOTICE_EVENTS.map(
  (kind) => `WHEN '${kind}' THEN '${stateMadeBy(kind)}'`,
).join(' ');
const listed = (states: readonly NoticeState[]) => states.map((state) => `'${state}'`).join(', ');
const AWAITING = listed(OPEN_STATES.filter(awaitsReply));

/** Slips with their state on the day `$1`: that of the last event until then. */
const STANDING = `
  notice n
  CROSS JOIN LATERAL (
    SELECT CASE (array_agg(e.kind ORDER BY e.id DESC))[1] ${BY_LAST_EVENT} END AS state,
      (array_agg(e.answer_by ORDER BY e.id DESC) FILTER (WHERE e.answer_by IS NOT NULL))[1]
        AS answer_by,
      max(e.on_day) FILTER (WHERE e.kind = 'reply') AS replied_on
    FROM notice_event e WHERE e.notice_id = n.id AND e.on_day <= $1
  ) AS moved`;

/** Newest first. Two slips of one day stand in the order of their numbers. */
export async function noticeRefs(
  manager: EntityManager,
  filter: NoticeFilter,
): Promise<{ total: number; rows: ReadNotice[] }> {
  const parameters = new Parameters();
  const day = parameters.add(filter.asOf);
  const rows = await manager.query<Row[]>(
    `SELECT n.id, n.version, n.year, n.number, n.content ->> 'issuer' AS issuer, n.subject_kind,
       n.subject_id, n.clock, n.colour, n.content ->> 'matter' AS matter, n.region_code,
       g.name AS region_name, a.id AS agency_id, a.name AS agency_name,
       a.short_name AS agency_short, n.issued_on, moved.answer_by, moved.state, moved.replied_on,
       count(*) OVER ()::int AS total
     FROM ${STANDING}
     JOIN region g ON g.code = n.region_code
     JOIN agency a ON a.id = n.agency_id
     WHERE n.issued_on <= ${day} AND ${conditionsOf(filter, parameters).join('\n       AND ')}
     ORDER BY n.issued_on DESC, n.year DESC, n.number DESC, n.id DESC
     LIMIT ${parameters.add(filter.limit ?? null)} OFFSET ${parameters.add(filter.offset ?? 0)}`,
    parameters.values,
  );
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((row) => ({
      ref: refOf(row, filter.asOf),
      regionCode: row.region_code,
      repliedOn: row.replied_on,
    })),
  };
}

function conditionsOf(filter: NoticeFilter, parameters: Parameters): string[] {
  const conditions = ['true'];
  const ask = (value: unknown, condition: (place: string) => string) => {
    if (value !== undefined) conditions.push(condition(parameters.add(value)));
  };
  if (filter.scope) conditions.push(...scopeConditions(filter.scope, parameters));
  ask(filter.ids, (ids) => `n.id = ANY (${ids}::bigint[])`);
  ask(filter.chainId, (chain) => `n.chain_id = ${chain}`);
  ask(filter.colour, (colour) => `n.colour = ${colour}`);
  ask(filter.states, (states) => `moved.state = ANY (${states}::text[])`);
  ask(filter.agency, (agency) => `n.agency_id = ${agency}`);
  ask(filter.plan, (plan) => `n.plan_ids && ARRAY(SELECT p.id FROM plan p WHERE p.key = ${plan})`);
  if (filter.subjects) {
    const kinds = parameters.add(filter.subjects.map(({ kind }) => kind));
    const ids = parameters.add(filter.subjects.map(({ id }) => id));
    conditions.push(`(n.subject_kind, n.subject_id) IN (
      SELECT * FROM unnest(${kinds}::text[], ${ids}::bigint[]))`);
  }
  if (filter.unanswered) {
    conditions.push(`moved.state IN (${AWAITING}) AND moved.answer_by < $1`);
  }
  return conditions;
}

/** The own body's, as addressee or by a copy; else the region's. */
function scopeConditions({ regionLike, agencyId }: MatterScope, parameters: Parameters): string[] {
  const region = `n.region_code LIKE ${parameters.add(regionLike)}`;
  if (agencyId === null) return [region];
  const body = parameters.add(agencyId);
  return [
    region,
    `(n.agency_id = ${body} OR n.id IN (
      SELECT c.notice_id FROM notice_copy c WHERE c.agency_id = ${body}))`,
  ];
}

function refOf(row: Row, asOf: Day): NoticeRef {
  const awaited = awaitsReply(row.state);
  return {
    id: row.id,
    version: row.version,
    number: documentNumber(row.year, row.number),
    issuer: row.issuer,
    subject: { kind: row.subject_kind, id: row.subject_id },
    clock: row.clock,
    colour: row.colour,
    matter: row.matter,
    regionName: row.region_name,
    agency: {
      id: row.agency_id,
      name: row.agency_name,
      shortName: row.agency_short,
      openGroup: false,
    },
    issuedOn: row.issued_on,
    answerBy: row.answer_by,
    state: row.state,
    unanswered: awaited && isUnanswered(row.answer_by, asOf),
    repliedLate: !awaited && row.replied_on !== null && row.replied_on > row.answer_by,
    daysLeft: awaited ? daysBetween(asOf, row.answer_by) : null,
  };
}

/** Of everything in the scope, in the states of the day; colours are those of open slips. */
export async function noticeCounts(
  manager: EntityManager,
  scope: MatterScope,
  asOf: Day,
): Promise<NoticeCounts> {
  const parameters = new Parameters();
  const day = parameters.add(asOf);
  const open = `moved.state IN (${listed(OPEN_STATES)})`;
  const [row] = await manager.query<
    {
      open: number;
      unanswered: number;
      replied: number;
      settled: number;
      all: number;
      blue: number;
      yellow: number;
      orange: number;
      red: number;
    }[]
  >(
    `SELECT count(*)::int AS all, (count(*) FILTER (WHERE ${open}))::int AS open,
       (count(*) FILTER (WHERE moved.state IN (${AWAITING}) AND moved.answer_by < ${day}))::int
         AS unanswered,
       (count(*) FILTER (WHERE moved.state = 'replied'))::int AS replied,
       (count(*) FILTER (WHERE moved.state = 'settled'))::int AS settled,
       ${['blue', 'yellow', 'orange', 'red']
         .map(
           (colour) =>
             `(count(*) FILTER (WHERE ${open} AND n.colour = '${colour}'))::int AS ${colour}`,
         )
         .join(', ')}
     FROM ${STANDING}
     WHERE n.issued_on <= ${day} AND ${scopeConditions(scope, parameters).join(' AND ')}`,
    parameters.values,
  );
  if (row === undefined) throw new Error('nothing was counted');
  const { blue, yellow, orange, red, ...counts } = row;
  return { ...counts, byColour: { blue, yellow, orange, red } };
}

/** Plans and bodies of the slips in a scope: what its filters offer. */
export async function noticeFilters(
  manager: EntityManager,
  scope: MatterScope,
  asOf: Day,
): Promise<{
  plans: { key: string; shortTitle: string }[];
  agencies: { id: number; name: string; shortName: string; openGroup: boolean }[];
}> {
  const parameters = new Parameters();
  const day = parameters.add(asOf);
  const seen = `n.issued_on <= ${day} AND ${scopeConditions(scope, parameters).join(' AND ')}`;
  const plans = await manager.query<{ key: string; shortTitle: string }[]>(
    `SELECT p.key, r.short_name || ' ' || extract(year FROM p.issued_on)::int AS "shortTitle"
     FROM plan p JOIN region r ON r.code = p.region_code
     WHERE p.id IN (SELECT unnest(n.plan_ids) FROM notice n WHERE ${seen})
     ORDER BY r.sort, p.issued_on, p.id`,
    parameters.values,
  );
  const agencies = await manager.query<{ id: number; name: string; shortName: string }[]>(
    `SELECT a.id, a.name, a.short_name AS "shortName" FROM agency a
     JOIN region r ON r.code = a.region_code
     WHERE a.id IN (SELECT n.agency_id FROM notice n WHERE ${seen}) ORDER BY r.sort, a.sort, a.id`,
    parameters.values,
  );
  return { plans, agencies: agencies.map((agency) => ({ ...agency, openGroup: false })) };
}

export interface EventRow {
  readonly id: number;
  readonly kind: (typeof NOTICE_EVENTS)[number];
  readonly onDay: Day;
  readonly by: string | null;
  readonly words: string | null;
  readonly measures: string | null;
  readonly expectedOn: Day | null;
  readonly answerBy: Day | null;
}

/** What happened to a slip until a day, in order. */
export function noticeEvents(manager: EntityManager, id: number, asOf: Day): Promise<EventRow[]> {
  return manager.query(
    `SELECT e.id, e.kind, e.on_day AS "onDay", account.display_name AS by, e.words, e.measures,
       e.expected_on AS "expectedOn", e.answer_by AS "answerBy"
     FROM notice_event e LEFT JOIN account ON account.id = e.account_id
     WHERE e.notice_id = $1 AND e.on_day <= $2 ORDER BY e.id`,
    [id, asOf],
  );
}
