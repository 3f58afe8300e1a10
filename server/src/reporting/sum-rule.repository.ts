import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { SUMMABLE, type SumMember } from './domain/sum-rule';
import type { SumRuleView, SumSeries } from './sum-rule.schema';

interface RuleRow {
  readonly id: number;
  readonly version: number;
  readonly regionCode: string;
  readonly since: Day;
  readonly reason: string;
  readonly changedBy: string;
  readonly changedAt: Date;
  /** The total first. */
  readonly members: SumSeries[];
}

export interface StoredSum extends SumRuleView {
  readonly regionCode: string;
  readonly changedBy: string;
  readonly changedAt: Date;
}

const SERIES = `json_build_object('id', s.id, 'name', s.indicator, 'unit', s.unit,
  'accumulation', s.accumulation, 'planTitle', p.title, 'regionName', rg.name)`;

/** How many series a search answers. */
const MOST = 30;

@Injectable()
export class SumRuleRepository {
  /** Sums that hold on a day in regions like a pattern; one of them where an id is given. */
  async active(
    manager: EntityManager,
    { asOf, regions, id }: { readonly asOf: Day; readonly regions: string; readonly id?: number },
  ): Promise<StoredSum[]> {
    const rows = await manager.query<RuleRow[]>(
      `SELECT r.id, r.version, r.region_code AS "regionCode", r.on_day AS since, r.reason,
              who.display_name AS "changedBy", r.changed_at AS "changedAt",
              (SELECT json_agg(${SERIES} ORDER BY m.place)
               FROM (SELECT r.total_series_id AS series_id, 0 AS place
                     UNION ALL
                     SELECT part.series_id, part.ordinal FROM sum_rule_part part
                     WHERE part.sum_rule_id = r.id) AS m
               JOIN series s ON s.id = m.series_id JOIN plan p ON p.id = s.plan_id
               JOIN region rg ON rg.code = s.region_code) AS members
       FROM sum_rule r JOIN account who ON who.id = coalesce(r.ended_by, r.made_by)
       WHERE r.on_day <= $1 AND (r.until_day IS NULL OR r.until_day > $1)
         AND r.region_code LIKE $2 AND ($3::bigint IS NULL OR r.id = $3)
       ORDER BY r.region_code, r.id`,
      [asOf, regions, id ?? null],
    );
    return rows.flatMap(({ members, ...rule }) => {
      const [total, ...parts] = members;
      return total ? [{ ...rule, total, parts }] : [];
    });
  }

  /** Series that can stand in a sum, by words of their name or plan. */
  series(manager: EntityManager, regions: string, search: string): Promise<SumSeries[]> {
    return manager.query(
      `SELECT s.id, s.indicator AS name, s.unit, s.accumulation, p.title AS "planTitle",
              rg.name AS "regionName"
       FROM series s JOIN plan p ON p.id = s.plan_id JOIN region rg ON rg.code = s.region_code
       WHERE s.region_code LIKE $1 AND s.accumulation = ANY ($2::text[])
         AND (strpos(s.indicator, $3) > 0 OR strpos(p.title, $3) > 0)
       ORDER BY s.region_code, p.id, s.id LIMIT $4`,
      [regions, SUMMABLE, search, MOST],
    );
  }

  /** Locks the total, so that its sums change one at a time; by id. */
  async members(manager: EntityManager, ids: readonly number[]): Promise<Map<number, SumMember>> {
    const rows = await manager.query<SumMember[]>(
      `SELECT id, indicator AS name, unit, accumulation, region_code AS "regionCode"
       FROM series WHERE id = ANY ($1::bigint[]) ORDER BY id FOR NO KEY UPDATE`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async add(
    manager: EntityManager,
    { total, parts }: { readonly total: SumMember; readonly parts: readonly SumMember[] },
    by: { readonly day: Day; readonly accountId: number; readonly reason: string },
  ): Promise<number> {
    const [row] = await manager.query<{ id: number }[]>(
      `WITH rule AS (
         INSERT INTO sum_rule (region_code, total_series_id, on_day, reason, made_by)
         VALUES ($1, $2, $3, $4, $5) RETURNING id),
       part AS (
         INSERT INTO sum_rule_part (sum_rule_id, series_id, ordinal)
         SELECT rule.id, p.series_id, p.ordinal
         FROM rule, unnest($6::bigint[]) WITH ORDINALITY AS p (series_id, ordinal))
       SELECT id FROM rule`,
      [total.regionCode, total.id, by.day, by.reason, by.accountId, parts.map(({ id }) => id)],
    );
    if (row === undefined) throw new Error('a sum was added without an id');
    return row.id;
  }

  /** Ends a sum on a day, in the version that was seen; false where it is no longer that. */
  async end(
    manager: EntityManager,
    { id, version }: { readonly id: number; readonly version: number },
    by: { readonly day: Day; readonly accountId: number },
  ): Promise<boolean> {
    const [, changed] = await manager.query<[unknown, number]>(
      `UPDATE sum_rule SET until_day = $3, ended_by = $4, changed_at = now(), version = version + 1
       WHERE id = $1 AND version = $2`,
      [id, version, by.day, by.accountId],
    );
    return changed === 1;
  }
}
