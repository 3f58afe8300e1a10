import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { JudgedTargetService } from '../targets/judged-target.service';
import { revisionView } from '../targets/target-revision.service';
import { proposalRows } from './goal-proposal.queries';
import { MaintainedTargetService } from './maintained-target.service';
import { visibleProposal } from './proposal.guard';
import { RevisionPreviewService } from './revision-preview.service';
import { mayDecide, mayWithdraw, proposalScope } from './revision.policy';
import type { GoalProposalList, GoalProposalQuery, RevisionPreview } from './revision.schema';
import { goalChangeOf } from './stored-goal-change';

/** Proposals of goal changes, and what each of them would move. */
@Injectable()
export class GoalProposalService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly judged: JudgedTargetService,
    private readonly targets: MaintainedTargetService,
    private readonly previews: RevisionPreviewService,
  ) {}

  async list(
    viewer: Viewer,
    { asOf, today }: { asOf: Day; today: Day },
    query: GoalProposalQuery,
  ): Promise<GoalProposalList> {
    const { manager } = this.dataSource;
    const rows = await proposalRows(manager, proposalScope(viewer), asOf, query);
    const targets = await this.judged.list(viewer, asOf, {
      ids: rows.map((row) => row.target_id),
      ended: 'also',
    });
    const byId = new Map(targets.map((target) => [target.id, target]));
    return {
      asOf,
      rows: rows.flatMap((row) => {
        const target = byId.get(row.target_id);
        const place = { regionCode: row.region_code, proposedBy: row.proposed_by };
        const open = asOf === today && row.undecided;
        return target
          ? [
              {
                revision: revisionView(row),
                target,
                can: {
                  decide: open && mayDecide(viewer, place),
                  withdraw: open && mayWithdraw(viewer, place),
                },
              },
            ]
          : [];
      }),
    };
  }

  /** Throws a Problem: 404 for a proposal not seen, 422 where it no longer fits what is in force. */
  async preview(viewer: Viewer, id: number, today: Day): Promise<RevisionPreview> {
    const { manager } = this.dataSource;
    const proposal = await visibleProposal(manager, viewer, id, today);
    const targetId = proposal.target_id;
    const target = await this.targets.permitted(manager, viewer, targetId, today, { lock: false });
    const asked = proposal.effective_on;
    const day = asked !== null && asked > today ? asked : today;
    if (proposal.kind === 'end') return this.previews.ofEnd(manager, targetId, day, today);
    const { current, changed } = this.targets.acceptable(
      target,
      goalChangeOf(target, proposal.after, day),
      day,
      proposal.after.bodies !== undefined,
    );
    return this.previews.preview(manager, { targetId, kind: 'goal', current, changed }, today);
  }
}
