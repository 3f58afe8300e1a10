import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { Accumulation } from '../series/domain/model';
import { nameOn } from '../targets/target-name.policy';
import { reportersOf, type CorrectionState, type StoredContent } from './correction.repository';

export interface CorrectionFilter {
  /** Proposals and decisions as they were known on this day. */
  readonly asOf: Day;
  /** LIKE pattern on region codes. */
  readonly regionPrefix: string;
  /** Only series that this body reports. */
  readonly agencyId?: number | undefined;
  readonly state?: CorrectionState | undefined;
  readonly seriesId?: number | undefined;
  readonly id?: number | undefined;
}

export interface ListedCorrection extends StoredContent {
  readonly id: number;
  readonly version: number;
  readonly seriesId: number;
  readonly indicator: string;
  readonly unit: string;
  readonly accumulation: Accumulation;
  readonly regionCode: string;
  readonly regionName: string;
  readonly reporterIds: readonly number[];
  readonly periodEnd: Day;
  readonly targets: { id: number; name: string }[];
  /** Decimals as text: JSON numbers would round them. */
  readonly from: StoredContent & { readonly version: number };
  readonly reason: string;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly proposedBy: number;
  readonly proposedByName: string;
  readonly proposedAt: string;
  readonly overtaken: boolean;
  readonly state: CorrectionState;
  /** Decided at all: the demo's clock may have been moved back before it. */
  readonly closed: boolean;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decision: string | null;
}

const REPORTERS = reportersOf('$1');

const instant = (day: string, at: string) =>
  `${day} || to_char(${at} AT TIME ZONE 'Asia/Shanghai', '"T"HH24:MI:SS"+08:00"')`;

const CORRECTIONS = `
  SELECT c.id, c.version, s.id AS "seriesId", s.indicator, s.unit, s.accumulation,
         s.region_code AS "regionCode", g.name AS "regionName", ${REPORTERS} AS "reporterIds",
         c.period_end AS "periodEnd", c.answer, c.value, c.growth, c.vintage, c.revision,
         coalesce((SELECT json_agg(json_build_object('id', t.id, 'name', ${nameOn('t', '$1')})
            ORDER BY t.ordinal, t.id) FROM target t WHERE t.series_id = s.id), '[]') AS targets,
         json_build_object('version', f.version, 'answer', f.answer, 'value', f.value::text,
           'growth', f.growth::text, 'vintage', f.vintage, 'revision', f.revision) AS "from",
         c.reason, c.source, c.source_url AS "sourceUrl", c.proposed_by AS "proposedBy",
         proposer.display_name AS "proposedByName",
         ${instant('c.proposed_on', 'c.proposed_at')} AS "proposedAt",
         EXISTS (SELECT FROM actual a WHERE a.series_id = c.series_id
           AND a.period_end = c.period_end AND a.version > c.from_version AND a.known_on <= $1
           AND a.id IS DISTINCT FROM c.actual_id) AS overtaken,
         was.state, c.decided_on IS NOT NULL AS closed,
         CASE WHEN was.decided THEN decider.display_name END AS "decidedBy",
         CASE WHEN was.decided THEN ${instant('c.decided_on', 'c.decided_at')} END AS "decidedAt",
         CASE WHEN was.decided THEN c.decision END AS decision
  FROM correction c
  JOIN series s ON s.id = c.series_id
  JOIN region g ON g.code = s.region_code
  JOIN actual f ON f.series_id = c.series_id AND f.period_end = c.period_end
    AND f.version = c.from_version
  JOIN account proposer ON proposer.id = c.proposed_by
  LEFT JOIN account decider ON decider.id = c.decided_by
  CROSS JOIN LATERAL (SELECT coalesce(c.decided_on <= $1, false) AS decided,
    CASE WHEN c.decided_on <= $1 THEN c.state ELSE 'open' END AS state) was
  WHERE c.proposed_on <= $1 AND c.region_code LIKE $2
    AND ($3::bigint IS NULL OR $3 = ANY (${REPORTERS}))
    AND ($4::text IS NULL OR was.state = $4)
    AND ($5::bigint IS NULL OR c.series_id = $5)
    AND ($6::bigint IS NULL OR c.id = $6)
  ORDER BY was.state <> 'open', c.proposed_on, c.id`;

/** Corrections as they stood on a day; open ones first, the longest waiting at the top. */
export function corrections(
  manager: EntityManager,
  filter: CorrectionFilter,
): Promise<ListedCorrection[]> {
  return manager.query(CORRECTIONS, [
    filter.asOf,
    filter.regionPrefix,
    filter.agencyId ?? null,
    filter.state ?? null,
    filter.seriesId ?? null,
    filter.id ?? null,
  ]);
}
