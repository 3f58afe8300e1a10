import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { JudgedTargetService } from '../targets/judged-target.service';
import { rowInForce } from '../targets/target-terms.service';
import { whyNoBaseline } from './domain/baseline-checks';
import { whyNoNodes } from './domain/node-checks';
import { hasProfile, whyUnscheduled } from './domain/schedule-checks';
import { runningShares, shownGoal } from './domain/terms-change';
import { ableReporters, type MaintainedTarget } from './maintained-target.repository';
import { MaintainedTargetService } from './maintained-target.service';
import { hasOpenProposal } from './revision.repository';
import type { TargetMaintenance } from './revision.schema';

/** What an inspector edits of a target, as it was in force on a day. */
@Injectable()
export class MaintenanceService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly targets: MaintainedTargetService,
    private readonly judged: JudgedTargetService,
  ) {}

  /** Throws a Problem (404) for a target the inspector does not see. */
  async read(
    viewer: Viewer,
    id: number,
    { asOf, today }: { asOf: Day; today: Day },
  ): Promise<TargetMaintenance> {
    const { manager } = this.dataSource;
    const stored = await this.targets.permitted(manager, viewer, id, asOf, { lock: false });
    const [target] = await this.judged.list(viewer, asOf, { ids: [id], ended: 'also' });
    if (!target) throw Problem.notFound();
    const terms = rowInForce(stored, asOf);
    const reporters = await ableReporters(manager, id, asOf);
    const revise = asOf === today && target.endedOn === null;
    const propose = revise && !(await hasOpenProposal(manager, id, asOf));
    return {
      asOf,
      version: stored.version,
      target,
      terms: termsView(terms),
      seriesUnit: stored.series_unit,
      unfit: {
        schedule: whyUnscheduled(terms)?.message ?? null,
        baseline: whyNoBaseline(terms)?.message ?? null,
        nodes: whyNoNodes(terms)?.message ?? null,
      },
      hasProfile: hasProfile(terms),
      reporters: reporters.map((agency) => ({ ...agency, openGroup: false })),
      can: { revise, propose, end: propose && stored.ended_on === null },
    };
  }
}

function termsView(terms: MaintainedTarget): TargetMaintenance['terms'] {
  const profile = runningShares(terms.profile);
  return {
    goal: terms.kind === 'milestone' ? null : shownGoal(terms),
    goalUpper: terms.goal_upper,
    evaluationEnd: terms.evaluation_end,
    deadline: terms.deadline,
    start: terms.start_on,
    profile: profile.kind === 'shares' ? { ...profile, shares: [...profile.shares] } : profile,
    interim: terms.interim.map(({ on, value }) => ({ on, value })),
    nodes: terms.nodes.map(({ on, label }) => ({ on, label })),
    baseline:
      terms.baseline_end === null
        ? null
        : {
            periodEnd: terms.baseline_end,
            value: terms.baseline_value,
            revision: terms.baseline_revision,
            source: terms.baseline_source,
          },
  };
}
