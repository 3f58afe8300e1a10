import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { nameOn } from '../targets/target-name.policy';
import type { AgencyRef } from '../targets/target.schema';
import type { InspectionDetail, InspectionFinding } from './inspection.schema';

export interface ReadInspection extends Omit<
  InspectionDetail,
  'asOf' | 'state' | 'rectification' | 'findings' | 'can'
> {
  readonly findings: readonly Omit<InspectionFinding, 'matter'>[];
  /** At all: the demo's clock may have been moved back before it. */
  readonly issuedEver: boolean;
}

export interface InspectionFilter {
  readonly asOf: Day;
  /** LIKE pattern on the region. */
  readonly regionLike: string;
  /** Also those that are not issued by the day. */
  readonly drafts: boolean;
  readonly id?: number;
}

const AGENCY = `json_build_object('id', a.id, 'name', a.name, 'shortName', a.short_name,
  'openGroup', a.kind = 'group')`;

const INSPECTIONS = `
  SELECT i.id, i.version, i.region_code AS "regionCode", g.name AS "regionName", i.title,
    i.group_name AS "groupName", i.group_leader AS "groupLeader", i.members,
    i.from_on AS "fromOn", i.to_on AS "toOn", i.basis,
    creator.display_name AS "createdBy", i.created_on AS "createdOn",
    CASE WHEN i.issued_on <= $1 THEN i.issued_on END AS "issuedOn",
    CASE WHEN i.issued_on <= $1 THEN issuer.display_name END AS "issuedBy",
    i.issued_on IS NOT NULL AS "issuedEver",
    coalesce((SELECT json_agg(${AGENCY} ORDER BY part.ordinal) FROM inspection_agency part
      JOIN agency a ON a.id = part.agency_id WHERE part.inspection_id = i.id), '[]') AS agencies,
    (SELECT json_agg(json_build_object('id', p.id, 'key', p.key, 'title', p.title)
      ORDER BY part.ordinal) FROM inspection_plan part
      JOIN plan p ON p.id = part.plan_id WHERE part.inspection_id = i.id) AS plans
  FROM inspection i
  JOIN region g ON g.code = i.region_code
  JOIN account creator ON creator.id = i.created_by
  LEFT JOIN account issuer ON issuer.id = i.issued_by
  WHERE i.region_code LIKE $2 AND i.created_on <= $1 AND ($3 OR i.issued_on <= $1)
    AND ($4::bigint IS NULL OR i.id = $4)
  ORDER BY i.from_on DESC, i.id DESC`;

interface FindingRow extends Omit<InspectionFinding, 'matter' | 'owner'> {
  readonly inspectionId: number;
  readonly owner: AgencyRef | null;
}

/** Visits as they are known on a day, the newest first; two queries, however many. */
export async function inspections(
  manager: EntityManager,
  { asOf, regionLike, drafts, id }: InspectionFilter,
): Promise<ReadInspection[]> {
  const heads = await manager.query<Omit<ReadInspection, 'findings'>[]>(INSPECTIONS, [
    asOf,
    regionLike,
    drafts,
    id ?? null,
  ]);
  const findings = await manager.query<FindingRow[]>(
    `SELECT f.id, f.inspection_id AS "inspectionId", f.kind, f.target_id AS "targetId",
       f.clause_id AS "clauseId",
       coalesce(${nameOn('t', '$2')}, concat_ws(' ', c.locator, nullif(c.heading, ''))) AS place,
       p.title AS "planTitle", f.text, f.facts, f.demand, f.due_on AS "dueOn",
       CASE WHEN a.id IS NOT NULL THEN ${AGENCY} END AS owner
     FROM inspection_finding f
     LEFT JOIN target t ON t.id = f.target_id
     LEFT JOIN clause c ON c.id = f.clause_id
     JOIN plan p ON p.id = coalesce(t.plan_id, c.plan_id)
     LEFT JOIN agency a ON a.id = f.owner_id
     WHERE f.inspection_id = ANY ($1::bigint[]) ORDER BY f.inspection_id, f.ordinal`,
    [heads.map((head) => head.id), asOf],
  );
  const byInspection = new Map<number, Omit<InspectionFinding, 'matter'>[]>();
  for (const { inspectionId, ...finding } of findings) {
    byInspection.set(inspectionId, [...(byInspection.get(inspectionId) ?? []), finding]);
  }
  return heads.map((head) => ({ ...head, findings: byInspection.get(head.id) ?? [] }));
}
