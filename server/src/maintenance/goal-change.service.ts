import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { EvaluationService } from '../evaluation/evaluation.service';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import type { Revised } from '../targets/domain/revision-words';
import { revisionById } from '../targets/target-revision.service';
import { formerTerms, type GoalChange } from './domain/terms-change';
import { GoalBodiesService } from './goal-bodies.service';
import { GoalEndService } from './goal-end.service';
import type { MaintainedTarget } from './maintained-target.repository';
import { MaintainedTargetService } from './maintained-target.service';
import {
  effectiveDay,
  requireBasisInPast,
  requireNoOpenProposal,
  requireOpen,
  requireSecondPerson,
  visibleProposal,
} from './proposal.guard';
import { mayWithdraw } from './revision.policy';
import { addProposal, decideProposal, type ProposalRow } from './revision.repository';
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
    private readonly bodies: GoalBodiesService,
    private readonly ends: GoalEndService,
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
    { change, ...proposed }: Omit<ProposeGoal, 'change'> & { readonly change: RestatedGoal },
  ): Promise<number> {
    const { viewer, today } = request;
    const target = await this.targets.permitted(manager, viewer, targetId, today, { lock: true });
    const stays = goalChangeOf(target, {}, proposed.effectiveOn ?? today);
    const wanted = { ...stays, ...change };
    const end = wanted.evaluationEnd;
    const interim = wanted.recurrence === stays.recurrence ? stays.interim : [];
    const whole: ProposeGoal['change'] = {
      ...wanted,
      kind: 'goal',
      interim: interim
        .filter((point) => end === null || point.on < end)
        .map((point) => ({ ...point })),
      nodes: wanted.nodes.map((node) => ({ ...node })),
      bodies: wanted.bodies?.map((body) => ({ ...body })),
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
    await requireNoOpenProposal(manager, target.id, today);
    requireBasisInPast(basis.date, today);
    const from = effectiveDay(effectiveOn ?? today, today);
    const bodies = await this.bodies.difference(manager, target.id, change.bodies, from);
    const { current, changed } = this.targets.acceptable(target, change, from, bodies !== null);
    const before = { ...formerTerms(changed, current), ...(bodies && { bodies: bodies.before }) };
    const after = { ...changed, ...(bodies && { bodies: bodies.after }) };
    const id = await addProposal(manager, {
      targetId: target.id,
      regionCode: target.region_code,
      kind: 'goal',
      before,
      after,
      reason,
      basis,
      accountId: viewer.accountId,
      today,
      effectiveOn,
    });
    await this.evaluation.refreshSummaries(manager, [target.id], today);
    return { id, before, after };
  }

  /**
   * Puts the proposed goal in force, today or on a later day. Throws a Problem: 403 to its
   * proposer, 404 for a proposal not seen, 409 where it is decided, 412 for an older version, 422
   * where the day has passed or the change no longer fits what is in force.
   */
  confirm(command: DecisionCommand, typed: ConfirmGoal): Promise<RevisedTarget> {
    const { request, today } = command;
    return this.decide(command, 'confirm', typed.reason, async (manager, proposal) => {
      requireSecondPerson(request.viewer, proposal);
      const day = effectiveDay(typed.effectiveOn ?? proposal.effective_on ?? today, today);
      const target = await this.targets.permitted(
        manager,
        request.viewer,
        proposal.target_id,
        today,
        { lock: true },
      );
      const confirmed = { decision: 'confirmed' as const, ...decidedBy(command, typed.reason) };
      if (proposal.kind === 'end') {
        await decideProposal(manager, proposal.id, { ...confirmed, effectiveOn: day });
        await this.ends.putInForce(manager, target, day, today);
        return { before: { asked: true }, after: proposal.after };
      }
      const { before, bodies, terms } = await this.asInForce(manager, target, proposal, day);
      await decideProposal(manager, proposal.id, { ...confirmed, effectiveOn: day, before });
      const version = await this.targets.putInForce(
        manager,
        target,
        { id: proposal.id, kind: 'goal', effectiveOn: day, before, after: terms },
        today,
      );
      if (bodies) {
        const { reason, basis_title: title, basis_number: number, basis_date: date } = proposal;
        await this.bodies.putInForce(manager, { ...target, version }, bodies.after, day, {
          accountId: request.viewer.accountId,
          reason,
          basis: { title, number, date },
          today,
        });
      }
      return { before, after: proposal.after };
    });
  }

  /** What the proposal changes of what is in force on its day. Throws a Problem (422) where it no longer fits. */
  private async asInForce(
    manager: EntityManager,
    target: MaintainedTarget,
    proposal: ProposalRow,
    day: Day,
  ) {
    const { bodies: wanted, ...terms } = proposal.after;
    const named = wanted?.map(({ agency_id, role }) => ({ agencyId: agency_id, role }));
    const bodies = await this.bodies.difference(manager, target.id, named, day);
    const change = goalChangeOf(target, terms, day);
    const { current } = this.targets.acceptable(target, change, day, wanted !== undefined);
    const before: Revised = {
      ...formerTerms(terms, current),
      ...(wanted && { bodies: bodies?.before ?? wanted }),
    };
    return { before, bodies, terms };
  }

  /** Throws a Problem as `confirm` does. */
  refuse(command: DecisionCommand, { reason }: DeclineGoal): Promise<RevisedTarget> {
    return this.decide(command, 'refuse', reason, (manager, proposal) => {
      requireSecondPerson(command.request.viewer, proposal);
      return this.close(manager, command, proposal, 'refused', reason);
    });
  }

  /** The proposer takes the proposal back. Throws a Problem: 403 to anybody else. */
  withdraw(command: DecisionCommand, { reason }: DeclineGoal): Promise<RevisedTarget> {
    return this.decide(command, 'withdraw', reason, (manager, proposal) => {
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
    command: DecisionCommand,
    proposal: ProposalRow,
    decision: 'refused' | 'withdrawn',
    reason: string,
  ): Promise<Changed> {
    await decideProposal(manager, proposal.id, {
      decision,
      ...decidedBy(command, reason),
    });
    await this.evaluation.refreshSummaries(manager, [proposal.target_id], command.today);
    return { before: { decision: null }, after: { decision } };
  }

  private async decide(
    command: DecisionCommand,
    move: 'confirm' | 'refuse' | 'withdraw',
    reason: string,
    work: (manager: EntityManager, proposal: ProposalRow) => Promise<Changed>,
  ): Promise<RevisedTarget> {
    const { request, proposalId, version, today } = command;
    const seen = await visibleProposal(this.dataSource.manager, request.viewer, proposalId, today);
    // The trail of a target holds what became of its goal.
    const subject = { type: 'target', id: seen.target_id };
    const action = seen.kind === 'end' ? `${move}_end` : `${move}_goal_change`;
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

/** Only what another document says differently; everything else stays. */
export type RestatedGoal = Partial<Omit<GoalChange, 'kind' | 'interim'>>;

interface Proposed {
  readonly before: Revised;
  readonly after: Revised;
}

interface Changed {
  readonly before: Revised | { readonly decision: null };
  readonly after: Revised | { readonly decision: string };
}

function decidedBy({ request, today }: DecisionCommand, reason: string) {
  const { accountId } = request.viewer;
  return { accountId, today, reason: reason === '' ? null : reason };
}
