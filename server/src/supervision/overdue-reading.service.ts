import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { matterScope, regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { ClosingService } from '../closings/closing.service';
import { HindsightService, type Hindsight } from '../evaluation/hindsight.service';
import { EntrustedMatterService } from '../matters/entrusted-matter.service';
import type { EntrustedMatter } from '../matters/entrusted-matter.schema';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import type { Day } from '../series/domain/day';
import { targetScope } from '../targets/target.policy';
import { differs, type Difference, type Standing } from './domain/difference';
import type { ExpectedReturn } from './domain/expected-return';
import {
  isOf,
  listOf,
  matterKey,
  subjectOf,
  type LateEntrusted,
  type Part,
  type TargetMatter,
} from './domain/matter';
import type { ReportMaterial } from './domain/overdue-report';
import type { OverdueReportQuery } from './overdue-report.schema';
import { matterOf, matterTargets, partsOf, type NarrowTarget } from './target-matter.queries';

/** Who looks, at which day, from which. */
export interface Reader {
  readonly viewer: Viewer;
  readonly asOf: Day;
  readonly today: Day;
}

/** What the reading itself depends on; single figures are told apart within it. */
export type ReadingQuery = Pick<
  OverdueReportQuery,
  'basis' | 'plan' | 'region' | 'agency' | 'role'
>;

export interface Reading {
  readonly material: ReportMaterial;
  /** What is judged otherwise with what is known now; null as known then. */
  readonly differences: readonly Difference[] | null;
  /** Targets that were judged again, by their ids. */
  readonly hindsight: ReadonlyMap<number, Hindsight>;
  /** What was entrusted and is late, by its ids. */
  readonly entrusted: ReadonlyMap<number, EntrustedMatter>;
}

/** Reads everything of a scope that the report counts, narrowly: no row is read whole for it. */
@Injectable()
export class OverdueReadingService {
  constructor(
    private readonly submissions: SubmissionRefService,
    private readonly hindsight: HindsightService,
    private readonly entrusted: EntrustedMatterService,
    private readonly closings: ClosingService,
  ) {}

  async read(manager: EntityManager, reader: Reader, query: ReadingQuery): Promise<Reading> {
    const { viewer, asOf, today } = reader;
    const scope = targetScope(viewer);
    const again = query.basis === 'now' && asOf < today;
    const moved = again ? await this.hindsight.moved(manager, scope.regionLike, asOf, today) : [];
    const targets = await matterTargets(manager, scope, asOf, {
      plan: query.plan,
      regionLike: query.region && regionScope({ regionCode: query.region }),
      also: moved,
    });
    const parts = await partsOf(
      manager,
      targets.map(({ id }) => id),
      asOf,
    );
    const unsure = new Set(moved);
    const hindsight = await this.hindsight.judge(
      manager,
      targets.flatMap(({ id }) => (unsure.has(id) && isOf(parts.get(id) ?? [], query) ? [id] : [])),
      asOf,
      today,
    );
    const entrusted = await this.lateEntrusted(manager, reader, query);
    const seen = targets.map((target) => seenNow(target, hindsight.get(target.id)));
    const matters = seen.flatMap((target) => matterOf(target, parts.get(target.id)) ?? []);
    return {
      material: {
        asOf,
        targets: await this.withClosings(manager, asOf, matters),
        returns: await this.expectedReturns(manager, reader, query),
        entrusted: entrusted.map(lateOf),
      },
      differences: query.basis === 'now' ? differencesOf(targets, seen, hindsight, parts) : null,
      hindsight,
      entrusted: new Map(entrusted.map((matter) => [matter.id, matter])),
    };
  }

  private async withClosings(
    manager: EntityManager,
    asOf: Day,
    matters: readonly TargetMatter[],
  ): Promise<TargetMatter[]> {
    const closed = await this.closings.isClosed(manager, matters.map(subjectOf), asOf);
    return matters.map((matter) => ({ ...matter, closed: closed.has(matterKey(matter)) }));
  }

  /** A body that once had a matter sees it still, but answers for it no more. */
  private async lateEntrusted(
    manager: EntityManager,
    { viewer, asOf }: Reader,
    { plan, region }: ReadingQuery,
  ): Promise<EntrustedMatter[]> {
    const scope = matterScope(viewer);
    const matters = await this.entrusted.read(manager, scope, asOf, {
      late: true,
      plan,
      regionLike: region && regionScope({ regionCode: region }),
    });
    const agency = scope.agencyId ?? undefined;
    return matters.filter((matter) => isOf(lateOf(matter).bodies, { agency }));
  }

  /**
   * A return is expected once its due day, extended where that was granted, has passed; the day
   * itself still belongs to the body.
   */
  private async expectedReturns(
    manager: EntityManager,
    { viewer, asOf }: Reader,
    { plan, region }: ReadingQuery,
  ): Promise<ExpectedReturn[]> {
    const own = targetScope(viewer);
    const regionPrefix = narrower(
      own.regionLike,
      region === undefined ? '%' : regionScope({ regionCode: region }),
    );
    if (regionPrefix === null) return [];
    const owed = await this.submissions.owed(
      { asOf, regionPrefix, agencyId: own.agencyId ?? undefined, planKey: plan },
      manager,
    );
    return owed
      .filter((one) => one.dueOn < asOf)
      .map(({ id, agencyId, dueOn, firstSubmittedOn, mendBy }) => ({
        id,
        agencyId,
        dueOn,
        submittedOn: firstSubmittedOn,
        mendBy,
      }));
  }
}

/** Whoever has to do it leads, those that help support. */
function lateOf({ id, origin, dueOn, owner, coOwners }: EntrustedMatter): LateEntrusted {
  return {
    list: 'entrusted',
    id,
    origin,
    dueOn,
    bodies: [
      { agencyId: owner.id, role: 'lead' },
      ...coOwners.map((body) => ({ agencyId: body.id, role: 'support' as const })),
    ],
    closed: false,
  };
}

function seenNow(target: NarrowTarget, hindsight: Hindsight | undefined): NarrowTarget {
  if (hindsight === undefined) return target;
  const { state } = hindsight;
  return {
    ...target,
    lamp: state.lamp,
    deadlineState: state.deadline_state,
    deadline: state.deadline,
    gap: state.gap,
    gapUnit: state.gap_unit,
    severity: state.severity,
  };
}

function differencesOf(
  then: readonly NarrowTarget[],
  now: readonly NarrowTarget[],
  hindsight: ReadonlyMap<number, Hindsight>,
  parts: ReadonlyMap<number, readonly Part[]>,
): Difference[] {
  return then.flatMap((was, place) => {
    const is = now[place];
    if (is === undefined || !hindsight.has(was.id)) return [];
    const difference = { targetId: was.id, then: standingOf(was), now: standingOf(is) };
    if (!differs(difference.then, difference.now)) return [];
    const matters = [was, is].flatMap((one) => matterOf(one, parts.get(one.id)) ?? []);
    return { ...difference, matters };
  });
}

function standingOf(target: NarrowTarget): Standing {
  const { lamp, deadlineState, gap, gapUnit } = target;
  return { list: listOf(target), lamp, deadlineState, gap, gapUnit };
}

/** The pattern of the region that lies in the other; null where neither does. */
function narrower(a: string, b: string): string | null {
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  if (x.startsWith(y)) return a;
  return y.startsWith(x) ? b : null;
}
