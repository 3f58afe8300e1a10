import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { seesRegion } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { EvaluationService } from '../evaluation/evaluation.service';
import { RoundGenerationService } from '../reporting/round-generation.service';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { JudgedTargetService } from '../targets/judged-target.service';
import { mayAssignLead } from '../targets/target.policy';
import type { Revised } from '../targets/domain/revision-words';
import type { AssignedLead, AssignLead, Responsibility } from '../targets/target.schema';
import { assignableTarget, isAssignable, raiseVersion } from './lead-assignment.repository';
import type { AssignableTarget } from './lead-assignment.repository';
import { withLead } from './domain/part-change';
import { lastChange } from './maintained-target.repository';
import { hasEnded } from './maintained-target.service';
import { changeParts } from './part.repository';
import { requireNoLaterChange } from './part.guard';
import { addConfirmed } from './revision.repository';

export interface LeadCommand {
  readonly request: CommandRequest;
  readonly targetId: number;
  /** The version the inspector saw. */
  readonly version: number;
  readonly today: Day;
  readonly lead: AssignLead;
}

/**
 * Gives a target's lead to a body (指定) where the document names none. The new lead reports the
 * values and takes over what is open; an earlier assigned lead shares from then on, and the
 * document's own words stay.
 */
@Injectable()
export class LeadAssignmentService {
  constructor(
    private readonly commands: CommandService,
    private readonly evaluation: EvaluationService,
    private readonly targets: JudgedTargetService,
    private readonly rounds: RoundGenerationService,
  ) {}

  /**
   * Throws a Problem: 404 for a target the inspector does not see, 409 where the document names
   * the lead, the body has it already or the bodies change on a later day, 412 for an older version, 422 for a body that cannot lead.
   */
  assign(command: LeadCommand): Promise<AssignedLead> {
    const { request, targetId, version, today, lead } = command;
    return this.commands.runCommand(
      {
        request,
        action: 'assign_lead',
        subject: { type: 'target', id: targetId },
        reason: lead.reason,
      },
      async (manager) => {
        const target = await this.permitted(manager, request.viewer, targetId, today);
        const before = await this.bodies(manager, targetId, today);
        const raised = await raiseVersion(manager, targetId, version, lead.agencyId);
        if (raised === null) {
          throw Problem.preconditionFailed({
            current: { version: target.version, responsibilities: before },
            yours: lead,
            ...(await lastChange(manager, targetId)),
          });
        }
        await requireNoLaterChange(manager, targetId, today);
        if (before.some((part) => part.agency.id === lead.agencyId && part.role === 'lead')) {
          throw Problem.conflict('already_lead', {
            zh: '该单位已是牵头单位。',
            en: 'This body leads the target already.',
          });
        }
        if (!(await isAssignable(manager, lead.agencyId, target.regionCode, today))) {
          throw Problem.unprocessable('agency_not_assignable', {
            zh: '只能指定本辖区内现有的具体单位牵头。',
            en: 'Only an existing body of the same region can be given the lead.',
          });
        }
        await changeParts(manager, targetId, (parts) => withLead(parts, lead.agencyId), today);
        // Returns are locked before summaries, as in every command.
        await this.rounds.openRounds(manager, today, [target.planId]);
        await this.evaluation.refreshSummaries(manager, [targetId], today);
        const after = await this.bodies(manager, targetId, today);
        await addConfirmed(manager, {
          targetId,
          regionCode: target.regionCode,
          kind: 'reporter',
          before: whoAnswered(before),
          after: whoAnswered(after),
          reason: lead.reason,
          basis: null,
          accountId: request.viewer.accountId,
          today,
          effectiveOn: today,
        });
        return { result: { version: raised, responsibilities: after }, before, after };
      },
    );
  }

  private async permitted(
    manager: EntityManager,
    viewer: Viewer,
    targetId: number,
    today: Day,
  ): Promise<AssignableTarget> {
    const target = await assignableTarget(manager, targetId, today);
    if (!target || !seesRegion(viewer, target.regionCode)) throw Problem.notFound();
    if (target.endedOn !== null && target.endedOn <= today) throw hasEnded(target.endedOn);
    if (target.leadByDocument) {
      throw Problem.conflict('lead_by_document', {
        zh: '文件已明确牵头单位，不能另行指定。',
        en: 'The document itself names the lead.',
      });
    }
    if (!mayAssignLead(viewer, target)) throw Problem.forbidden();
    return target;
  }

  private async bodies(manager: EntityManager, targetId: number, today: Day) {
    return (await this.targets.responsibilities([targetId], today, manager)).get(targetId) ?? [];
  }
}

/** Lead and reporter by name, as they are kept among the changes of a target. */
function whoAnswered(bodies: readonly Responsibility[]): Revised {
  const lead = bodies.find((part) => part.role === 'lead');
  const reporter = bodies.find((part) => part.reports);
  return {
    lead_name: lead?.agency.name ?? null,
    reporter_id: reporter?.agency.id ?? null,
    reporter_name: reporter?.agency.name ?? null,
    reporter_presumed: reporter?.presumed ?? false,
  };
}
