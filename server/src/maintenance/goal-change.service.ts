import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { EvaluationService } from '../evaluation/evaluation.service';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import type { RevisableTerms } from '../targets/domain/revision';
import { revisionById } from '../targets/target-revision.service';
import { rowInForce } from '../targets/target-terms.service';
import { formerTerms } from './domain/terms-change';
import type { MaintainedTarget } from './maintained-target.repository';
import { MaintainedTargetService } from './maintained-target.service';
import { requireOpen, requireSecondPerson, visibleProposal } from './proposal.guard';
import { mayWithdraw } from './revision.policy';
import {
  addProposal,
  decideProposal,
  hasOpenProposal,
  type ProposalRow,
} from './revision.repository';
import type { RevisionCommand } from './revision.service';
import type { ConfirmGoal, DeclineGoal, ProposeGoal, RevisedTarget } from './revision.schema';
import { goalChangeOf } from './stored-goal-change';

export interface DecisionCommand {
  readonly request: CommandRequest;
  readonly proposalId: number;
  /** The proposal's version that was seen. */
  readonly version: number;
  readonly today: Day;
}

/** Goal changes: proposed by one inspector with a basis document, decided by another. */
@Injectable()
export class GoalChangeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandService,
    private readonly targets: MaintainedTargetService,
    private readonly evaluation: EvaluationService,
  ) {}

  /**
   * Throws a Problem: 404 for a target not seen, 409 while another proposal is open, 412 for an
   * older version, 422 with every objection to the change.
   */
  propose(command: RevisionCommand, proposed: ProposeGoal): Promise<RevisedTarget> {
    const { request, targetId, today } = command;
    const { reason } = proposed;
    return this.commands.runCommand(
      { request, action: 'propose_goal_change', subject: { type: 'target', id: targetId }, reason },
      async (manager) => {
        const target = await this.targets.permitted(manager, request.viewer, targetId, today, {
          lock: true,
        });
        await this.targets.requireVersion(manager, target, command.version, proposed.change);
        const { id, before, after } = await this.proposeFor(manager, target, request, proposed);
        const revision = await revisionById(manager, id, today);
        return { result: { version: target.version, revision }, before, after };
      },
    );
  }

  /**
   * Proposes a change in the caller's command, for whatever version of the target there is: an
   * amended document says what shall hold, and nothing of interim goals: those before the new end
   * stay. Throws a Problem as `propose` does, naming the goal.
   */
  async proposeWithin(
    manager: EntityManager,
    request: CommandRequest,
    { targetId, name }: { readonly targetId: number; readonly name: string },
    {
      change,
      ...proposed
    }: Omit<ProposeGoal, 'change'> & { change: Omit<ProposeGoal['change'], 'interim'> },
  ): Promise<number> {
    const { viewer, today } = request;
    const target = await this.targets.permitted(manager, viewer, targetId, today, { lock: true });
    const { interim } = rowInForce(target, proposed.effectiveOn ?? today);
    const end = change.evaluationEnd;
    const whole = {
      ...change,
      interim: interim
        .filter((point) => end === null || point.on < end)
        .map((point) => ({ ...point })),
    };
    try {
      return (await this.proposeFor(manager, target, request, { ...proposed, change: whole })).id;
    } catch (error) {
      throw error instanceof Problem
        ? error.about({ zh: `“${name}”：`, en: `“${name}”: ` })
        : error;
    }
  }

  private async proposeFor(
    manager: EntityManager,
    target: MaintainedTarget,
    { viewer, today }: CommandRequest,
    { change, reason, basis, effectiveOn }: ProposeGoal,
  ): Promise<{ id: number } & Proposed> {
    if (await hasOpenProposal(manager, target.id, today)) {
      throw Problem.conflict('proposal_open', {
        zh: '此目标已有一项变更等待复核，请待其办结后再提。',
        en: 'A change of this goal already awaits its decision; propose again once it is decided.',
      });
    }
    requireBasisInPast(basis.date, today);
    const from = effectiveDay(effectiveOn ?? today, today);
    const { current, changed } = this.targets.acceptable(target, change, from);
    const before = formerTerms(changed, current);
    const id = await addProposal(manager, {
      targetId: target.id,
      regionCode: target.region_code,
      kind: 'goal',
      before,
      after: changed,
      reason,
      basis,
      accountId: viewer.accountId,
      today,
      effectiveOn,
    });
    await this.evaluation.refreshSummaries(manager, [target.id], today);
    return { id, before, after: changed };
  }

  /**
   * Puts the proposed goal in force, today or on a later day. Throws a Problem: 403 to its
   * proposer, 404 for a proposal not seen, 409 where it is decided, 412 for an older version, 422
   * where the day has passed or the change no longer fits what is in force.
   */
  confirm(command: DecisionCommand, typed: ConfirmGoal): Promise<RevisedTarget> {
    const { request, today } = command;
    return this.decide(command, 'confirm_goal_change', typed.reason, async (manager, proposal) => {
      requireSecondPerson(request.viewer, proposal);
      const day = effectiveDay(typed.effectiveOn ?? proposal.effective_on ?? today, today);
      const target = await this.targets.permitted(
        manager,
        request.viewer,
        proposal.target_id,
        today,
        { lock: true },
      );
      const after: Partial<RevisableTerms> = proposal.after;
      const { current } = this.targets.acceptable(target, goalChangeOf(target, after, day), day);
      const before = formerTerms(after, current);
      await decideProposal(manager, proposal.id, {
        decision: 'confirmed',
        accountId: request.viewer.accountId,
        today,
        reason: typed.reason === '' ? null : typed.reason,
        effectiveOn: day,
        before,
      });
      await this.targets.putInForce(
        manager,
        target,
        { id: proposal.id, kind: 'goal', effectiveOn: day, before, after },
        today,
      );
      return { before, after };
    });
  }

  /** Throws a Problem as `confirm` does. */
  refuse(command: DecisionCommand, { reason }: DeclineGoal): Promise<RevisedTarget> {
    return this.decide(command, 'refuse_goal_change', reason, (manager, proposal) => {
      requireSecondPerson(command.request.viewer, proposal);
      return this.close(manager, command, proposal, 'refused', reason);
    });
  }

  /** The proposer takes the proposal back. Throws a Problem: 403 to anybody else. */
  withdraw(command: DecisionCommand, { reason }: DeclineGoal): Promise<RevisedTarget> {
    return this.decide(command, 'withdraw_goal_change', reason, (manager, proposal) => {
      const place = { regionCode: proposal.region_code, proposedBy: proposal.proposed_by };
      if (!mayWithdraw(command.request.viewer, place)) {
        throw Problem.forbidden(
          {
            zh: '只有提出人可以撤回；如不同意变更，请驳回。',
            en: 'Only its proposer takes a proposal back; refuse it if you disagree.',
          },
          'not_the_proposer',
        );
      }
      return this.close(manager, command, proposal, 'withdrawn', reason);
    });
  }

  private async close(
    manager: EntityManager,
    { request, today }: DecisionCommand,
    proposal: ProposalRow,
    decision: 'refused' | 'withdrawn',
    reason: string,
  ): Promise<Changed> {
    await decideProposal(manager, proposal.id, {
      decision,
      accountId: request.viewer.accountId,
      today,
      reason,
    });
    await this.evaluation.refreshSummaries(manager, [proposal.target_id], today);
    return { before: { decision: null }, after: { decision } };
  }

  private async decide(
    command: DecisionCommand,
    action: string,
    reason: string,
    work: (manager: EntityManager, proposal: ProposalRow) => Promise<Changed>,
  ): Promise<RevisedTarget> {
    const { request, proposalId, version, today } = command;
    // The trail of a target holds what became of its goal.
    const subject = {
      type: 'target',
      id: (await visibleProposal(this.dataSource.manager, request.viewer, proposalId, today))
        .target_id,
    };
    return this.commands.runCommand({ request, action, subject, reason }, async (manager) => {
      const proposal = await visibleProposal(manager, request.viewer, proposalId, today, true);
      requireOpen(proposal, version, today);
      const { before, after } = await work(manager, proposal);
      const target = await this.targets.permitted(
        manager,
        request.viewer,
        proposal.target_id,
        today,
        { lock: false },
      );
      const revision = await revisionById(manager, proposalId, today);
      return { result: { version: target.version, revision }, before, after };
    });
  }
}

interface Proposed {
  readonly before: Partial<RevisableTerms>;
  readonly after: Partial<RevisableTerms>;
}

interface Changed {
  readonly before: Partial<RevisableTerms> | { readonly decision: null };
  readonly after: Partial<RevisableTerms> | { readonly decision: string };
}

function effectiveDay(day: Day, today: Day): Day {
  if (day >= today) return day;
  throw Problem.unprocessable('effective_day_passed', {
    zh: `生效日（${day}）已过，请改为今日（${today}）或以后的日期。`,
    en: `The day on which it was to take effect (${day}) has passed; choose ${today} or later.`,
  });
}

function requireBasisInPast(date: Day, today: Day): void {
  if (date <= today) return;
  throw Problem.unprocessable('basis_in_future', {
    zh: `依据文件的日期不得晚于今日（${today}）。`,
    en: `The basis document is not dated after today (${today}).`,
  });
}
