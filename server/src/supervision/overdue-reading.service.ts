import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import type { Day } from '../series/domain/day';
import { targetScope } from '../targets/target.policy';
import type { ExpectedReturn } from './domain/expected-return';
import type { ReportMaterial } from './domain/overdue-report';
import type { OverdueReportQuery } from './overdue-report.schema';
import { matterTargets, mattersOf, partsOf } from './target-matter.queries';

/** What narrows the reading itself; bodies, roles and single figures are told apart within it. */
export type ReadingScope = Pick<OverdueReportQuery, 'plan' | 'region'>;

/** Reads everything of a scope that the report counts, narrowly: no row is read whole for it. */
@Injectable()
export class OverdueReadingService {
  constructor(private readonly submissions: SubmissionRefService) {}

  async read(
    manager: EntityManager,
    viewer: Viewer,
    asOf: Day,
    scope: ReadingScope,
  ): Promise<ReportMaterial> {
    const targets = await matterTargets(manager, targetScope(viewer), asOf, {
      plan: scope.plan,
      regionLike: scope.region && regionScope({ regionCode: scope.region }),
    });
    const parts = await partsOf(
      manager,
      targets.map(({ id }) => id),
      asOf,
    );
    return {
      asOf,
      targets: mattersOf(targets, parts),
      returns: await this.expectedReturns(manager, viewer, asOf, scope),
      entrusted: [],
    };
  }

  /**
   * A return is expected once its due day, extended where that was granted, has passed; the day
   * itself still belongs to the body.
   */
  private async expectedReturns(
    manager: EntityManager,
    viewer: Viewer,
    asOf: Day,
    { plan, region }: ReadingScope,
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

/** The pattern of the region that lies in the other; null where neither does. */
function narrower(a: string, b: string): string | null {
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  if (x.startsWith(y)) return a;
  return y.startsWith(x) ? b : null;
}
