import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import type { Viewer } from '../auth/auth.policy';
import { EvaluationService } from '../evaluation/evaluation.service';
import { RoundGenerationService } from '../reporting/round-generation.service';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { revisionById } from '../targets/target-revision.service';
import { formerTerms } from './domain/terms-change';
import { ableReporters, writeReporter } from './maintained-target.repository';
import { MaintainedTargetService } from './maintained-target.service';
import { RevisionPreviewService } from './revision-preview.service';
import { requireNoLaterChange } from './part.guard';
import { addConfirmed } from './revision.repository';
import type {
  ChooseReporter,
  PreviewRevision,
  RevisedTarget,
  RevisionPreview,
  ReviseTerms,
} from './revision.schema';

export interface RevisionCommand {
  readonly request: CommandRequest;
  readonly targetId: number;
  /** The target's version that the inspector saw. */
  readonly version: number;
  readonly today: Day;
}

/**
 * Changes of schedule, base, nodes and reporter: one inspector makes them with a reason, they are
 * in force at once and kept with what was before. A goal needs a second person and is not theirs.
 */
@Injectable()
export class RevisionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandService,
    private readonly targets: MaintainedTargetService,
    private readonly previews: RevisionPreviewService,
    private readonly evaluation: EvaluationService,
    private readonly rounds: RoundGenerationService,
  ) {}

  /** Throws a Problem: 404 for a target not seen, 422 with every objection to the change. */
  async preview(
    viewer: Viewer,
    targetId: number,
    { change, effectiveOn }: PreviewRevision,
    today: Day,
  ): Promise<RevisionPreview> {
    const { manager } = this.dataSource;
    const target = await this.targets.permitted(manager, viewer, targetId, today, { lock: false });
    const from = effectiveOn !== null && effectiveOn > today ? effectiveOn : today;
    const bodies = change.kind === 'goal' && change.bodies !== undefined;
    const { current, changed } = this.targets.acceptable(target, change, from, bodies);
    return this.previews.preview(manager, { targetId, kind: change.kind, current, changed }, today);
  }

  /**
   * Throws a Problem: 404 for a target not seen, 412 for an older version, 422 with every
   * objection to the change.
   */
  revise(command: RevisionCommand, { change, reason }: ReviseTerms): Promise<RevisedTarget> {
    const { request, targetId, today } = command;
    return this.commands.runCommand(
      { request, action: 'revise_terms', subject: { type: 'target', id: targetId }, reason },
      async (manager) => {
        const target = await this.targets.permitted(manager, request.viewer, targetId, today, {
          lock: true,
        });
        await this.targets.requireVersion(manager, target, command.version, change);
        const { current, changed } = this.targets.acceptable(target, change, today);
        const before = formerTerms(changed, current);
        const id = await addConfirmed(manager, {
          targetId,
          regionCode: target.region_code,
          kind: change.kind,
          before,
          after: changed,
          reason,
          basis: null,
          accountId: request.viewer.accountId,
          today,
          effectiveOn: today,
        });
        const version = await this.targets.putInForce(
          manager,
          target,
          { id, kind: change.kind, effectiveOn: today, before, after: changed },
          today,
        );
        const revision = await revisionById(manager, id, today);
        return { result: { version, revision }, before, after: changed };
      },
    );
  }

  /**
   * Lets one of the bodies named for the target report it. Throws a Problem: 404 for a target not
   * seen, 412 for an older version, 409 where it reports already or the bodies change on a later day, 422 for a body that cannot.
   */
  chooseReporter(
    command: RevisionCommand,
    { agencyId, reason }: ChooseReporter,
  ): Promise<RevisedTarget> {
    const { request, targetId, today } = command;
    return this.commands.runCommand(
      { request, action: 'choose_reporter', subject: { type: 'target', id: targetId }, reason },
      async (manager) => {
        const target = await this.targets.permitted(manager, request.viewer, targetId, today, {
          lock: true,
        });
        await this.targets.requireVersion(manager, target, command.version, { agencyId });
        await requireNoLaterChange(manager, targetId, today);
        if (target.reporter_id === agencyId && !target.reporter_presumed) {
          throw Problem.conflict('already_reporter', {
            zh: '该单位已是填报单位，无需变更。',
            en: 'This body reports the target already.',
          });
        }
        const able = await ableReporters(manager, targetId, today);
        const chosen = able.find((agency) => agency.id === agencyId);
        if (!chosen) {
          throw Problem.unprocessable('agency_cannot_report', {
            zh: '填报单位须是本目标的责任单位，且为现有的具体单位；请先指定其牵头。',
            en: 'Only an existing body that answers for the target can report it; give it the lead first.',
          });
        }
        const before = {
          reporter_id: target.reporter_id,
          reporter_name: target.reporter_name,
          reporter_presumed: target.reporter_presumed,
        };
        const after = {
          reporter_id: agencyId,
          reporter_name: chosen.name,
          reporter_presumed: false,
        };
        const version = await writeReporter(manager, target, {
          agencyId,
          presumed: false,
        });
        if (version === null) throw await this.targets.stale(manager, targetId, { agencyId });
        const id = await addConfirmed(manager, {
          targetId,
          regionCode: target.region_code,
          kind: 'reporter',
          before,
          after,
          reason,
          basis: null,
          accountId: request.viewer.accountId,
          today,
          effectiveOn: today,
        });
        await this.evaluation.refreshSummaries(manager, [targetId], today);
        await this.rounds.openRounds(manager, today, [target.plan_id]);
        const revision = await revisionById(manager, id, today);
        return { result: { version, revision }, before, after };
      },
    );
  }
}
