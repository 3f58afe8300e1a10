import type { EntityManager } from 'typeorm';
import type { MatterScope } from '../auth/auth.policy';
import { Parameters } from '../database/parameters';
import type { Day } from '../series/domain/day';
import { roundLabel } from '../series/domain/period-label';
import { same } from '../series/domain/words';
import { nameOn } from '../targets/target-name.policy';
import type { AgencyRef } from '../targets/target.schema';
import { entrustedClock } from './domain/entrusted-clock';
import {
  STATE_MAKING,
  type EntrustedMove,
  type EntrustedOrigin,
  type EntrustedState,
} from './domain/entrusted-move';
import type { SubjectKind } from './domain/subject';
import type { EntrustedMatter } from './entrusted-matter.schema';

/** What a list asks for; every part left out asks for everything. */
export interface EntrustedFilter {
  readonly ids?: readonly number[] | undefined;
  readonly origin?: EntrustedOrigin | undefined;
  readonly states?: readonly EntrustedState[] | undefined;
  /** Past its due date and not settled. */
  readonly late?: boolean | undefined;
  /** The body that has to do it on the day. */
  readonly ownerId?: number | undefined;
  /** Key of a plan. */
  readonly plan?: string | undefined;
  /** LIKE pattern on the region, beside the scope. */
  readonly regionLike?: string | undefined;
  /** On these targets or returns; of matters, the further directives on them. */
  readonly subjects?: { readonly kind: SubjectKind; readonly ids: readonly number[] } | undefined;
  readonly inspectionIds?: readonly number[] | undefined;
  /** Directives of this account. */
  readonly openedBy?: number | undefined;
  /** Whose reading decides what is unread. */
  readonly readerId?: number | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

/** A matter with what a policy and other features have to know of it. */
export interface ReadEntrusted {
  readonly matter: EntrustedMatter;
  readonly openedById: number;
  /** The finding that it came from. */
  readonly findingId: number | null;
  /** Bodies that help, and those that had to do it before. */
  readonly furtherIds: readonly number[];
  /** It moved on a later day: the demo's clock was moved back before that. */
  readonly movedLater: boolean;
}

interface Row {
  readonly id: number;
  readonly version: number;
  readonly origin: EntrustedOrigin;
  readonly region_code: string;
  readonly region_name: string;
  readonly target_id: number | null;
  readonly target_name: string | null;
  readonly submission_id: number | null;
  readonly return_agency: string | null;
  readonly period_end: Day | null;
  readonly clause_id: number | null;
  readonly locator: string | null;
  readonly heading: string | null;
  readonly plan_key: string | null;
  readonly plan_title: string | null;
  readonly parent_id: number | null;
  readonly finding_id: number | null;
  readonly inspection: { id: number; title: string; groupName: string } | null;
  readonly text: string;
  readonly demand: string | null;
  readonly owner: AgencyRef;
  readonly co_owners: readonly AgencyRef[];
  readonly owner_ids: readonly number[];
  readonly opened_on: Day;
  readonly opened_by: number;
  readonly opened_by_name: string;
  readonly state: EntrustedState;
  readonly proposed: boolean;
  readonly due_on: Day;
  readonly closed_on: Day | null;
  readonly latest: EntrustedMatter['latest'];
  readonly unread: boolean;
  readonly moved_later: boolean;
  readonly total: number;
}

const listed = (moves: readonly EntrustedMove[]) => moves.map((move) => `'${move}'`).join(', ');
const MAKES = STATE_MAKING.map(([move, state]) => `WHEN '${move}' THEN '${state}'`).join(' ');
const MAKING = listed([...new Set(STATE_MAKING.map(([move]) => move))]);
const LAST_MAKING = `(array_agg(e.move ORDER BY e.id DESC) FILTER (WHERE e.move IN (${MAKING})))[1]`;

const agencyJson = (agency: string) =>
  `json_build_object('id', ${agency}.id, 'name', ${agency}.name,
    'shortName', ${agency}.short_name, 'openGroup', ${agency}.kind = 'group')`;

/** The day is `$1`: owner, due date and state are those of the events up to it. */
const TABLES = `
  FROM entrusted_matter m
  JOIN region g ON g.code = m.region_code
  JOIN account opener ON opener.id = m.opened_by
  LEFT JOIN target t ON t.id = m.target_id
  LEFT JOIN clause c ON c.id = m.clause_id
  LEFT JOIN plan p ON p.id = coalesce(t.plan_id, c.plan_id)
  LEFT JOIN submission s ON s.id = m.submission_id
  LEFT JOIN reporting_round rd ON rd.id = s.round_id
  LEFT JOIN agency returning_body ON returning_body.id = s.agency_id
  LEFT JOIN inspection_finding f ON f.id = m.finding_id
  LEFT JOIN inspection i ON i.id = f.inspection_id
  CROSS JOIN LATERAL (
    SELECT CASE ${LAST_MAKING} ${MAKES} END AS state,
      ${LAST_MAKING} = 'propose_settlement' AS proposed,
      (array_agg(e.owner_id ORDER BY e.id DESC) FILTER (WHERE e.owner_id IS NOT NULL))[1]
        AS owner_id,
      array_agg(DISTINCT e.owner_id) FILTER (WHERE e.owner_id IS NOT NULL) AS owner_ids,
      (array_agg(e.due_on ORDER BY e.id DESC) FILTER (WHERE e.due_on IS NOT NULL))[1] AS due_on,
      max(e.on_day) FILTER (WHERE e.move = 'close') AS closed_on,
      max(e.id) AS last_id
    FROM entrusted_event e WHERE e.matter_id = m.id AND e.on_day <= $1
  ) AS was
  JOIN agency owner ON owner.id = was.owner_id`;

const columns = (reader: string) => `
  m.id, m.version, m.origin, m.region_code, g.name AS region_name, m.target_id,
  ${nameOn('t', '$1')} AS target_name, m.submission_id, returning_body.name AS return_agency, rd.period_end,
  m.clause_id, c.locator, c.heading, p.key AS plan_key, p.title AS plan_title, m.parent_id, m.finding_id,
  CASE WHEN i.id IS NOT NULL THEN
    json_build_object('id', i.id, 'title', i.title, 'groupName', i.group_name) END AS inspection,
  m.text, m.demand, ${agencyJson('owner')} AS owner, was.owner_ids,
  coalesce((SELECT json_agg(${agencyJson('helper')} ORDER BY part.ordinal)
    FROM entrusted_co_owner part JOIN agency helper ON helper.id = part.agency_id
    WHERE part.matter_id = m.id), '[]') AS co_owners,
  m.opened_on, m.opened_by, opener.display_name AS opened_by_name, was.state, was.proposed,
  was.due_on, CASE WHEN was.state = 'closed' THEN was.closed_on END AS closed_on,
  (SELECT json_build_object('move', e.move, 'on', e.on_day, 'by', a.display_name, 'words', e.words)
    FROM entrusted_event e JOIN account a ON a.id = e.account_id
    WHERE e.id = was.last_id AND e.move <> 'entrust') AS latest,
  m.opened_by = ${reader} AND EXISTS (SELECT FROM entrusted_event e
    WHERE e.matter_id = m.id AND e.on_day <= $1 AND e.account_id <> ${reader}
      AND e.id > coalesce((SELECT seen.event_id FROM matter_seen seen
        WHERE seen.matter_id = m.id AND seen.account_id = ${reader}), 0)) AS unread,
  EXISTS (SELECT FROM entrusted_event e WHERE e.matter_id = m.id AND e.on_day > $1) AS moved_later,
  count(*) OVER ()::int AS total`;

/** Unsettled ones first, by due date; the settled ones after them, the newest first. */
const ORDER = `was.state IN ('closed', 'withdrawn'),
  CASE WHEN was.state NOT IN ('closed', 'withdrawn') THEN was.due_on END, m.opened_on DESC, m.id DESC`;

export interface ReadEntrustedList {
  readonly total: number;
  readonly rows: readonly ReadEntrusted[];
}

/** Entrusted matters as they stood on a day, within what the scope sees: one query. */
export async function entrustedMatters(
  manager: EntityManager,
  scope: MatterScope,
  asOf: Day,
  filter: EntrustedFilter = {},
): Promise<ReadEntrustedList> {
  const parameters = new Parameters();
  parameters.add(asOf);
  const conditions = [
    'm.opened_on <= $1',
    `m.region_code LIKE ${parameters.add(scope.regionLike)}`,
    ...(scope.agencyId === null ? [] : [ofBody(parameters.add(scope.agencyId))]),
    ...filterConditions(filter, parameters),
  ];
  const rows = await manager.query<Row[]>(
    `SELECT ${columns(`${parameters.add(filter.readerId ?? null)}::bigint`)} ${TABLES}
     WHERE ${conditions.join('\n       AND ')}
     ORDER BY ${ORDER}
     LIMIT ${parameters.add(filter.limit ?? null)} OFFSET ${parameters.add(filter.offset ?? 0)}`,
    parameters.values,
  );
  return { total: rows[0]?.total ?? 0, rows: rows.map((row) => readOf(row, asOf)) };
}

/** A body has to do it, helps with it, or once had to do it. */
function ofBody(place: string): string {
  return `(${place} = ANY (was.owner_ids) OR EXISTS (SELECT FROM entrusted_co_owner part
    WHERE part.matter_id = m.id AND part.agency_id = ${place}))`;
}

const TIES: Readonly<Record<SubjectKind, string>> = {
  target: 'm.target_id',
  submission: 'm.submission_id',
  entrusted: 'm.parent_id',
};

function filterConditions(filter: EntrustedFilter, parameters: Parameters): string[] {
  const conditions: string[] = [];
  const ask = (value: unknown, condition: (place: string) => string) => {
    if (value !== undefined) conditions.push(condition(parameters.add(value)));
  };
  ask(filter.ids, (ids) => `m.id = ANY (${ids}::bigint[])`);
  ask(filter.origin, (origin) => `m.origin = ${origin}`);
  ask(filter.states, (states) => `was.state = ANY (${states}::text[])`);
  if (filter.late) conditions.push(`was.state NOT IN ('closed', 'withdrawn') AND was.due_on < $1`);
  ask(filter.ownerId, (owner) => `was.owner_id = ${owner}::bigint`);
  ask(filter.regionLike, (region) => `m.region_code LIKE ${region}`);
  ask(
    filter.plan,
    (plan) => `(p.key = ${plan} OR EXISTS (SELECT FROM submission_line l
      JOIN series x ON x.id = l.series_id JOIN plan lp ON lp.id = x.plan_id
      WHERE l.submission_id = m.submission_id AND lp.key = ${plan}))`,
  );
  if (filter.subjects) {
    const { kind, ids } = filter.subjects;
    conditions.push(`${TIES[kind]} = ANY (${parameters.add(ids)}::bigint[])`);
  }
  ask(filter.inspectionIds, (ids) => `i.id = ANY (${ids}::bigint[])`);
  ask(filter.openedBy, (account) => `m.origin = 'directive' AND m.opened_by = ${account}::bigint`);
  return conditions;
}

function readOf(row: Row, asOf: Day): ReadEntrusted {
  const { owner, co_owners: coOwners } = row;
  return {
    openedById: row.opened_by,
    findingId: row.finding_id,
    furtherIds: [...row.owner_ids.filter((id) => id !== owner.id), ...coOwners.map(({ id }) => id)],
    movedLater: row.moved_later,
    matter: {
      id: row.id,
      version: row.version,
      origin: row.origin,
      regionCode: row.region_code,
      regionName: row.region_name,
      about: aboutOf(row),
      plan:
        row.plan_key === null ? null : { key: row.plan_key, title: row.plan_title ?? row.plan_key },
      parentId: row.parent_id,
      inspection: row.inspection,
      text: row.text,
      demand: row.demand,
      owner,
      coOwners: [...coOwners],
      openedOn: row.opened_on,
      openedBy: row.opened_by_name,
      state: row.state,
      settlementProposed: row.proposed,
      dueOn: row.due_on,
      ...entrustedClock(row.state, row.due_on, asOf),
      closedOn: row.closed_on,
      latest: row.latest,
      unread: row.unread,
    },
  };
}

function aboutOf(row: Row): EntrustedMatter['about'] {
  if (row.target_id !== null) {
    return { kind: 'target', id: row.target_id, label: same(row.target_name ?? '') };
  }
  if (row.submission_id !== null && row.period_end !== null) {
    const round = roundLabel(row.period_end);
    const body = row.return_agency ?? '';
    return {
      kind: 'submission',
      id: row.submission_id,
      label: { zh: `${body}${round.zh}填报单`, en: `${body}, return for ${round.en}` },
    };
  }
  if (row.clause_id === null) throw new Error(`matter ${row.id} is tied to nothing`);
  const clause = [row.locator, row.heading].filter(Boolean).join(' ');
  return { kind: 'clause', id: row.clause_id, label: same(clause) };
}
