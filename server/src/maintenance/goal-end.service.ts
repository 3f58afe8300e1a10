import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { EvaluationService } from '../evaluation/evaluation.service';
import { RoundGenerationService } from '../reporting/round-generation.service';
import { addDays, type Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { revisionById } from '../targets/target-revision.service';
import { lowerTiersOn, writeEnd, type MaintainedTarget } from './maintained-target.repository';
import { hasEnded, MaintainedTargetService } from './maintained-target.service';
import { effectiveDay, requireBasisInPast, requireNoOpenProposal } from './proposal.guard';
import { addProposal } from './revision.repository';
import type { ProposeEnd, RevisedTarget } from './revision.schema';
import type { RevisionCommand } from './revision.service';

const ASKED = { asked: true };
const ENDED = { asked: false };

/**
 * The end of a goal (终止): proposed by one inspector with a basis document, decided by another with
 * the goal changes. From its day on the goal is neither judged, reported nor counted; its figures,
 * its states and who answered for it stay as they were.
 */
@Injectable()
export class GoalEndService {
  constructor(
    private readonly commands: CommandService,
    private readonly targets: MaintainedTargetService,
    private readonly evaluation: EvaluationService,
    private readonly rounds: RoundGenerationService,
  ) {}

  /**
   * Throws a Problem: 404 for a target not seen, 409 while another proposal is open, where it has
   * ended or lower tiers are judged with it, 412 for an older version, 422 for a day that has passed.
   */
  propose(command: RevisionCommand, proposed: ProposeEnd): Promise<RevisedTarget> {
    const { request, targetId, today } = command;
    const { reason } = proposed;
    return this.commands.runCommand(
      { request, action: 'propose_end', subject: { type: 'target', id: targetId }, reason },
      async (manager) => {
        const target = await this.locked(manager, request, targetId);
        await this.targets.requireVersion(manager, target, command.version, proposed);
        const id = await this.proposeFor(manager, target, request, proposed);
        const revision = await revisionById(manager, id, today);
        return { result: { version: target.version, revision }, before: ASKED, after: ENDED };
      },
    );
  }

  /**
   * In the caller's command, for whatever version there is; without a day, a goal that began today
   * ends on its second day. Throws a Problem as `propose`, naming the goal.
   */
  async proposeWithin(
    manager: EntityManager,
    request: CommandRequest,
    { targetId, name }: { readonly targetId: number; readonly name: string },
    proposed: ProposeEnd,
  ): Promise<number> {
    try {
      const target = await this.locked(manager, request, targetId);
      const begun = target.activated_on < request.today;
      const effectiveOn = proposed.effectiveOn ?? (begun ? null : addDays(target.activated_on, 1));
      return await this.proposeFor(manager, target, request, { ...proposed, effectiveOn });
    } catch (error) {
      throw error instanceof Problem
        ? error.about({ zh: `“${name}”：`, en: `“${name}”: ` })
        : error;
    }
  }

  /** Ends a locked goal. Throws a Problem: 409 as `propose`, 412 where the row has moved, 422. */
  async putInForce(
    manager: EntityManager,
    target: MaintainedTarget,
    day: Day,
    today: Day,
  ): Promise<void> {
    await requireEndable(manager, target, day);
    const version = await writeEnd(manager, target, day);
    if (version === null) throw await this.targets.stale(manager, target.id, { endedOn: day });
    // Returns are locked before summaries, as in every command.
    await this.rounds.openRounds(manager, today, [target.plan_id]);
    await this.evaluation.rejudge(manager, [target.id], today);
  }

  private locked(
    manager: EntityManager,
    { viewer, today }: CommandRequest,
    targetId: number,
  ): Promise<MaintainedTarget> {
    return this.targets.permitted(manager, viewer, targetId, today, { lock: true });
  }

  private async proposeFor(
    manager: EntityManager,
    target: MaintainedTarget,
    { viewer, today }: CommandRequest,
    { reason, basis, effectiveOn }: ProposeEnd,
  ): Promise<number> {
    await requireNoOpenProposal(manager, target.id, today);
    requireBasisInPast(basis.date, today);
    const day = effectiveDay(effectiveOn ?? today, today);
    if (target.ended_on !== null) throw hasEnded(target.ended_on);
    requireWasJudged(target, day);
    const id = await addProposal(manager, {
      targetId: target.id,
      regionCode: target.region_code,
      kind: 'end',
      before: ASKED,
      after: ENDED,
      reason,
      basis,
      accountId: viewer.accountId,
      today,
      effectiveOn,
    });
    await this.evaluation.refreshSummaries(manager, [target.id], today);
    return id;
  }
}

/** Tiers are judged from the top down, so they end from the bottom up. */
async function requireEndable(
  manager: EntityManager,
  target: MaintainedTarget,
  day: Day,
): Promise<void> {
  if (target.ended_on !== null) throw hasEnded(target.ended_on);
  requireWasJudged(target, day);
  const [lower] = await lowerTiersOn(manager, target.id, day);
  if (!lower) return;
  throw Problem.conflict('lower_tiers_first', {
    zh: `下一档目标“${lower.name}”与本目标合并考核，请先终止下一档。`,
    en: `The lower tier “${lower.name}” is judged together with this goal; end the lower one first.`,
  });
}

/** A goal that ends on its first day was none. */
function requireWasJudged({ activated_on: first }: MaintainedTarget, day: Day): void {
  if (day > first) return;
  throw Problem.unprocessable('end_before_first_day', {
    zh: `该目标自${first}起考核，终止日期须晚于该日。`,
    en: `This goal is judged from ${first} on; it ends on a later day.`,
  });
}
