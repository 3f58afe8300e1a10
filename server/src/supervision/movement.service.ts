import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { inSnapshot } from '../database/transaction';
import { movementOf, placeOfChange, ranOut } from '../evaluation/domain/movement';
import type { Change } from '../evaluation/domain/movement';
import type { Day } from '../series/domain/day';
import { endOfPreviousQuarter } from '../series/domain/quarter';
import { learnedBetween } from '../series/observation.service';
import { Problem } from '../shared/problem';
import { JudgedTargetService } from '../targets/judged-target.service';
import { targetScope } from '../targets/target.policy';
import { termsChangedBetween } from '../targets/target-revision.service';
import type { JudgedTarget } from '../targets/target.schema';
import { meanwhileWords } from './domain/meanwhile';
import { movementSentence } from './domain/movement-sentence';
import type { MovementTotals } from './domain/movement-sentence';
import { movedPage, statePairs } from './movement.queries';
import type { CountedPair, MovedTarget, MovementScope, StatePair } from './movement.queries';
import type {
  MovementKind,
  MovementQuery,
  MovementReport,
  MovementRow,
  MovementStanding,
} from './movement.schema';
import { offeredAgencies, offeredPlans } from './overdue-report.queries';

const PAGE_ROWS = 50;

/** What changed between two days, of any scope: how many, and which. */
@Injectable()
export class MovementService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly targets: JudgedTargetService,
  ) {}

  movement(viewer: Viewer, today: Day, query: MovementQuery): Promise<MovementReport> {
    const { from, to } = daysOf(query, today);
    const scope: MovementScope = {
      seen: targetScope(viewer),
      from,
      to,
      plan: query.plan,
      withinLike: query.region && regionScope({ regionCode: query.region }),
      agency: query.agency,
      role: query.role,
    };
    return inSnapshot(this.dataSource, (manager) => this.read(manager, viewer, scope, query));
  }

  private async read(
    manager: EntityManager,
    viewer: Viewer,
    scope: MovementScope,
    { show, page }: MovementQuery,
  ): Promise<MovementReport> {
    const pairs = await statePairs(manager, scope);
    const totals = totalsOf(pairs);
    const asked = pairs.filter((pair) => show === undefined || isShown(pair, show)).sort(byPlace);
    const moved = await movedPage(manager, scope, asked, {
      limit: PAGE_ROWS,
      offset: (page - 1) * PAGE_ROWS,
    });
    return {
      from: scope.from,
      to: scope.to,
      sentence: movementSentence(scope.from, scope.to, totals),
      totals,
      total: asked.reduce((sum, pair) => sum + pair.targets, 0),
      rows: await this.rows(manager, viewer, scope, moved),
      plans: await offeredPlans(manager, scope.seen, scope.to),
      agencies: await offeredAgencies(manager, scope.seen, scope.to),
    };
  }

  private async rows(
    manager: EntityManager,
    viewer: Viewer,
    { from, to }: MovementScope,
    moved: readonly MovedTarget[],
  ): Promise<MovementRow[]> {
    const idsOf = (rows: readonly MovedTarget[]) => rows.map((row) => row.target_id);
    const [there, gone] = [moved.filter(isThere), moved.filter((row) => !isThere(row))];
    const named = new Map<number, JudgedTarget>();
    for (const [rows, day] of [
      [there, to],
      [gone, from],
    ] as const) {
      if (rows.length === 0) continue;
      const judged = await this.targets.list(viewer, day, { ids: idsOf(rows) }, manager);
      for (const target of judged) named.set(target.id, target);
    }
    const seriesIds = [...new Set(moved.map((row) => row.series_id))];
    const learned = await learnedBetween(manager, seriesIds, from, to);
    const terms = await termsChangedBetween(manager, idsOf(moved), from, to);
    return moved.flatMap((row) => {
      const target = named.get(row.target_id);
      if (target === undefined) return [];
      return {
        target,
        movement: kindOf(row),
        ranOut: ranOutIn(row),
        before: standingBefore(row),
        after: standingAfter(row),
        meanwhile: meanwhileWords({
          accumulation: target.accumulation,
          values: learned.get(row.series_id) ?? [],
          terms: terms.get(row.target_id) ?? [],
          changed: row.lamp !== row.lamp_before || row.deadline_state !== row.deadline_before,
        }),
      };
    });
  }
}

/** Throws a Problem for days that have not come, or that stand the wrong way round. */
function daysOf(query: MovementQuery, today: Day): { from: Day; to: Day } {
  const until = query.to ?? today;
  if (until > today) {
    throw Problem.badRequest(
      {
        zh: `截止日${until}尚未到来，请选不晚于今日（${today}）的日期。`,
        en: `The day ${until} has not come yet; choose one up to today (${today}).`,
      },
      'day_to_come',
    );
  }
  const since = query.from ?? endOfPreviousQuarter(until);
  if (since > until) {
    throw Problem.badRequest(
      {
        zh: `起始日（${since}）晚于截止日（${until}），请对调两个日期。`,
        en: `The first day (${since}) is after the second (${until}); swap them.`,
      },
      'days_reversed',
    );
  }
  return { from: since, to: until };
}

function totalsOf(pairs: readonly CountedPair[]): MovementTotals {
  const totals = {
    ...{ targets: 0, down: 0, up: 0, closed: 0, new: 0, same: 0 },
    ...{ closedShort: 0, left: 0, ranOut: 0 },
  };
  for (const pair of pairs) {
    const kind = kindOf(pair);
    totals[kind] += pair.targets;
    if (kind === 'left') continue;
    totals.targets += pair.targets;
    if (kind === 'closed' && pair.deadline_state === 'missed') totals.closedShort += pair.targets;
    if (ranOutIn(pair)) totals.ranOut += pair.targets;
  }
  return totals;
}

function isShown(pair: StatePair, show: NonNullable<MovementQuery['show']>): boolean {
  return show === 'ran_out' ? ranOutIn(pair) : kindOf(pair) === show;
}

/** What left the scope comes last: it is no longer a matter of it. */
function byPlace(a: StatePair, b: StatePair): number {
  const place = (pair: StatePair) => {
    const change = changeOf(pair);
    return change === null ? Number.MAX_SAFE_INTEGER : placeOfChange(change);
  };
  return place(a) - place(b);
}

function kindOf(pair: StatePair): MovementKind {
  const change = changeOf(pair);
  return change === null ? 'left' : movementOf(change);
}

function ranOutIn(pair: StatePair): boolean {
  const change = changeOf(pair);
  return change !== null && ranOut(change);
}

function changeOf({
  lamp,
  deadline_state: deadline,
  lamp_before: lampBefore,
  deadline_before: deadlineBefore,
}: StatePair): Change | null {
  if (lamp === null || deadline === null) return null;
  return {
    before: lampBefore && deadlineBefore && { lamp: lampBefore, deadline: deadlineBefore },
    now: { lamp, deadline },
  };
}

function isThere(row: MovedTarget): boolean {
  return row.lamp !== null;
}

function standingAfter(row: MovedTarget): MovementStanding | null {
  if (row.lamp === null || row.deadline_state === null) return null;
  return {
    lamp: row.lamp,
    deadlineState: row.deadline_state,
    attained: row.attained,
    attainedUnit: row.attained_unit ?? '',
    gap: row.gap,
    gapUnit: row.gap_unit,
  };
}

function standingBefore(row: MovedTarget): MovementStanding | null {
  if (row.lamp_before === null || row.deadline_before === null) return null;
  return {
    lamp: row.lamp_before,
    deadlineState: row.deadline_before,
    attained: row.attained_before,
    attainedUnit: row.attained_unit_before ?? '',
    gap: row.gap_before,
    gapUnit: row.gap_unit_before,
  };
}
