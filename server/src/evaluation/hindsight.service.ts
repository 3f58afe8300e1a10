import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { Accumulation } from '../series/domain/model';
import { valueVersions } from '../series/observation.service';
import type { Sentence } from '../shared/contract.schema';
import { judge } from '../targets/domain/judge';
import { outlookOf } from '../targets/domain/outlook';
import { caseOn } from '../targets/domain/phase';
import { targetsMovedBy } from '../targets/moved-target.service';
import { TargetCaseService } from '../targets/target-case.service';
import { asIfKnown, laterValues, type LaterValue } from './domain/later-values';
import { judgedStateOf, type JudgedState } from './judged-state';

export type { JudgedState } from './judged-state';

/** A target judged on a past day with what is known today. */
export interface Hindsight {
  readonly state: JudgedState;
  /** The pace that was still needed, where that can be said. */
  readonly needed: Sentence | null;
  /** The values that were not known on the day, of every series that the target is judged by. */
  readonly later: readonly (LaterValue & {
    readonly accumulation: Accumulation;
    readonly unit: string;
  })[];
}

interface Source {
  readonly target_id: number;
  readonly series_id: number;
  readonly accumulation: Accumulation;
  readonly unit: string;
}

/** Targets judged in one go: keeps memory flat. */
const BATCH = 500;

/**
 * Judges a past day again with every value that is known today: the terms stay those in force on
 * that day, and a period counts only if it had ended by then. Nothing of it is stored.
 */
@Injectable()
export class HindsightService {
  constructor(private readonly cases: TargetCaseService) {}

  /** Targets that values known since may move; every other one is judged as it was. */
  async moved(
    manager: EntityManager,
    regionLike: string,
    asOf: Day,
    today: Day,
  ): Promise<number[]> {
    const rows = await manager.query<{ series_id: number }[]>(
      `SELECT DISTINCT series_id FROM actual
       WHERE known_on > $1 AND known_on <= $2 AND period_end <= $1 AND region_code LIKE $3`,
      [asOf, today, regionLike],
    );
    return targetsMovedBy(
      manager,
      rows.map((row) => row.series_id),
    );
  }

  async judge(
    manager: EntityManager,
    targetIds: readonly number[],
    asOf: Day,
    today: Day,
  ): Promise<Map<number, Hindsight>> {
    const found = new Map<number, Hindsight>();
    for (let at = 0; at < targetIds.length; at += BATCH) {
      await this.judgeBatch(manager, targetIds.slice(at, at + BATCH), asOf, today, found);
    }
    return found;
  }

  private async judgeBatch(
    manager: EntityManager,
    targetIds: readonly number[],
    asOf: Day,
    today: Day,
    found: Map<number, Hindsight>,
  ): Promise<void> {
    const sources = await sourcesOf(manager, targetIds);
    const versions = await valueVersions(manager, [
      ...new Set(sources.map((source) => source.series_id)),
    ]);
    const known = new Map(
      [...versions].map(([id, own]) => [id, asIfKnown(own, asOf, today)] as const),
    );
    const sourcesByTarget = new Map<number, Source[]>();
    for (const source of sources) {
      const own = sourcesByTarget.get(source.target_id);
      if (own) own.push(source);
      else sourcesByTarget.set(source.target_id, [source]);
    }
    for (const target of await this.cases.load(manager, targetIds, { known })) {
      const judgement = judge(caseOn(target, asOf));
      found.set(target.id, {
        state: judgedStateOf(judgement),
        needed: outlookOf(judgement)?.needed ?? null,
        later: (sourcesByTarget.get(target.id) ?? []).flatMap(({ series_id, accumulation, unit }) =>
          laterValues(versions.get(series_id) ?? [], asOf, today).map((later) => ({
            ...later,
            accumulation,
            unit,
          })),
        ),
      });
    }
  }
}

/** The series by which each target is judged: its own, and those of the tiers above it. */
function sourcesOf(manager: EntityManager, targetIds: readonly number[]): Promise<Source[]> {
  return manager.query<Source[]>(
    `SELECT t.id AS target_id, s.id AS series_id, s.accumulation, s.unit
     FROM target t JOIN series s ON s.id = t.series_id WHERE t.id = ANY ($1::bigint[])
     UNION
     SELECT t.id, s.id, s.accumulation, s.unit
     FROM target t JOIN target tier ON tier.plan_id = t.plan_id AND tier.tier_group = t.tier_group
       AND tier.tier_rank <= t.tier_rank
     JOIN series s ON s.id = tier.series_id WHERE t.id = ANY ($1::bigint[])
     ORDER BY 1, 2`,
    [targetIds],
  );
}
