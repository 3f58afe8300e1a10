import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { inSnapshot } from '../database/transaction';
import type { Day } from '../series/domain/day';
import { JudgedTargetService } from '../targets/judged-target.service';
import { targetScope } from '../targets/target.policy';
import type { JudgedTarget, PlanRef } from '../targets/target.schema';
import { agencyCounts, planCounts } from './count.queries';
import type { AgencyCounts, CountScope, PlanCounts } from './count.queries';
import { lampStep, movementOf } from '../evaluation/domain/movement';
import { overviewSentence } from './domain/overview-sentence';
import { endOfPreviousQuarter } from '../series/domain/quarter';
import { lampCounts } from './lamp-counts';
import { movedGroups, overviewLists } from './overview.queries';
import type { MovedGroup } from './overview.queries';
import type { Overview, OverviewQuery } from './overview.schema';

const NAMED_CHANGES = 50;
/** Beyond any change of lamp. */
const BEST_STEP = 10;

/** The leader's page: everything on it in one answer and a handful of queries. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly targets: JudgedTargetService,
  ) {}

  overview(viewer: Viewer, asOf: Day, today: Day, query: OverviewQuery): Promise<Overview> {
    return inSnapshot(this.dataSource, (manager) => this.read(manager, viewer, asOf, today, query));
  }

  private async read(
    manager: EntityManager,
    viewer: Viewer,
    asOf: Day,
    today: Day,
    query: OverviewQuery,
  ): Promise<Overview> {
    const seen: CountScope = { ...targetScope(viewer), asOf, today };
    const scope: CountScope = {
      ...seen,
      plan: query.plan,
      withinLike: query.region && regionScope({ regionCode: query.region }),
    };
    const all = await planCounts(manager, seen);
    const plans = all.filter((row) => inScope(row, query));
    const agencies = await agencyCounts(manager, scope, 'plan');
    const lists = await overviewLists(manager, scope);
    const movement = movementFrom(
      endOfPreviousQuarter(asOf),
      await movedGroups(manager, scope, endOfPreviousQuarter(asOf)),
    );
    const named = await this.named(manager, viewer, asOf, [
      ...lists.attention,
      ...lists.upcoming,
      ...lists.passed,
    ]);
    const counts = lampCounts(plans);
    const deadlines = deadlineCounts(plans);
    const { changes, ...moved } = movement;
    return {
      asOf,
      sentence: overviewSentence({ lamps: counts, deadlines, movement: moved }),
      counts,
      deadlines,
      attention: pick(named, lists.attention),
      heatMap: heatMap(
        plans.map(({ plan }) => plan),
        agencies,
      ),
      upcoming: { total: lists.upcoming_total, rows: pick(named, lists.upcoming) },
      passed: { total: lists.passed_total, rows: pick(named, lists.passed) },
      movement: { ...moved, changes },
      plans: all.map(({ plan }) => plan),
    };
  }

  private async named(
    manager: EntityManager,
    viewer: Viewer,
    asOf: Day,
    ids: readonly number[],
  ): Promise<Map<number, JudgedTarget>> {
    if (ids.length === 0) return new Map();
    const rows = await this.targets.list(viewer, asOf, { ids }, manager);
    return new Map(rows.map((target) => [target.id, target]));
  }
}

function inScope({ plan }: PlanCounts, query: OverviewQuery): boolean {
  const within = query.region === undefined ? '' : regionScope({ regionCode: query.region });
  return (
    (query.plan === undefined || plan.key === query.plan) &&
    plan.regionCode.startsWith(within.replace(/%$/, ''))
  );
}

function pick(named: ReadonlyMap<number, JudgedTarget>, ids: readonly number[]): JudgedTarget[] {
  return ids.flatMap((id) => named.get(id) ?? []);
}

function deadlineCounts(plans: readonly PlanCounts[]): Overview['deadlines'] {
  const sum = (name: keyof Overview['deadlines']) =>
    plans.reduce((total, plan) => total + plan[name], 0);
  return {
    overdue: sum('overdue'),
    missed: sum('missed'),
    unproven: sum('unproven'),
    awaiting_final: sum('awaiting_final'),
  };
}

function heatMap(plans: PlanRef[], counts: readonly AgencyCounts[]): Overview['heatMap'] {
  const rows = new Map<number, AgencyCounts[]>();
  for (const row of counts) {
    const ofAgency = rows.get(row.agency.id);
    if (ofAgency) ofAgency.push(row);
    else rows.set(row.agency.id, [row]);
  }
  return {
    plans,
    rows: [...rows.values()].flatMap((ofAgency) => {
      const [first] = ofAgency;
      return first ? [{ agency: first.agency, cells: ofAgency.flatMap(cellOf) }] : [];
    }),
  };
}

function cellOf({ planId, ...counts }: AgencyCounts) {
  return planId === null ? [] : [{ planId, counts: lampCounts([counts]) }];
}

function movementFrom(since: Day, groups: readonly MovedGroup[]): Overview['movement'] {
  const movement = { since, up: 0, same: 0, down: 0, new: 0, closed: 0 };
  for (const group of groups) movement[movementOf(changeOf(group))] += group.targets;
  const changes = groups
    .filter((group) => group.lamp !== group.lamp_before)
    .sort((a, b) => stepOf(a) - stepOf(b))
    .flatMap((group) =>
      group.named.map((target) => ({ ...target, from: group.lamp_before, to: group.lamp })),
    );
  return { ...movement, changes: changes.slice(0, NAMED_CHANGES) };
}

function changeOf(group: MovedGroup) {
  return {
    before:
      group.lamp_before && group.deadline_before
        ? { lamp: group.lamp_before, deadline: group.deadline_before }
        : null,
    now: { lamp: group.lamp, deadline: group.deadline_state },
  };
}

/** New targets come last among the changes: nothing about them got worse. */
function stepOf(group: MovedGroup): number {
  return group.lamp_before === null ? BEST_STEP : lampStep(group.lamp_before, group.lamp);
}
