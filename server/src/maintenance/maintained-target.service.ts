import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import { EvaluationService } from '../evaluation/evaluation.service';
import { RoundGenerationService } from '../reporting/round-generation.service';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import {
  stretchesOf,
  termsInForce,
  type RevisableTerms,
  type TermsRevision,
} from '../targets/domain/revision';
import { mayMaintain } from '../targets/target.policy';
import { rowInForce } from '../targets/target-terms.service';
import { objectionsTo } from './domain/change-checks';
import { changedTerms, type TermsChange } from './domain/terms-change';
import {
  lastChange,
  maintainedTarget,
  targetsJudgedWith,
  writeTerms,
  type MaintainedTarget,
} from './maintained-target.repository';

/** After every day on which terms change. */
const LAST_DAY: Day = '9999-12-31';

/** Steps that every change of a target's terms shares. */
@Injectable()
export class MaintainedTargetService {
  constructor(
    private readonly evaluation: EvaluationService,
    private readonly rounds: RoundGenerationService,
  ) {}

  /**
   * Throws a Problem: 404 for a target the inspector does not see or whose plan does not run yet,
   * 409 where one that has ended is to be changed.
   */
  async permitted(
    manager: EntityManager,
    viewer: Viewer,
    id: number,
    on: Day,
    { lock }: { lock: boolean },
  ): Promise<MaintainedTarget> {
    const target = await maintainedTarget(manager, id, on, lock);
    if (!target || !mayMaintain(viewer, { regionCode: target.region_code })) {
      throw Problem.notFound();
    }
    if (lock && target.ended_on !== null && target.ended_on <= on) throw hasEnded(target.ended_on);
    return target;
  }

  /** Throws a Problem (412) where somebody changed the target since it was seen. */
  async requireVersion(
    manager: EntityManager,
    target: MaintainedTarget,
    version: number,
    yours: unknown,
  ): Promise<void> {
    if (target.version !== version) throw await this.stale(manager, target.id, yours);
  }

  /** The problem of an older version, with what is there now. */
  async stale(manager: EntityManager, targetId: number, yours: unknown): Promise<Problem> {
    const current = await maintainedTarget(manager, targetId, LAST_DAY, false);
    return Problem.preconditionFailed({
      current: current && { version: current.version, terms: termsOnly(current) },
      yours,
      ...(await lastChange(manager, targetId)),
    });
  }

  /**
   * The terms that a change makes different from a day on. Throws a Problem (422) with every
   * objection, also against terms that are already decided for a later day.
   *
   * @param bodies other bodies answer by it, so that no term has to be different
   */
  acceptable(
    target: MaintainedTarget,
    change: TermsChange,
    effectiveOn: Day,
    bodies = false,
  ): { current: MaintainedTarget; changed: Partial<RevisableTerms> } {
    const current = rowInForce(target, effectiveOn);
    const changed = changedTerms(change, current);
    const later = stretchesOf(target.revisions)
      .filter((stretch) => stretch.from > effectiveOn)
      .map((stretch) => stretch.from);
    const objections = [
      ...objectionsTo({ change, current, changed, effectiveOn }, bodies),
      ...later.flatMap((from) => {
        const then = rowInForce(target, from);
        const found = objectionsTo({ change, current: then, changed, effectiveOn });
        return found.filter((objection) => objection.path !== 'change');
      }),
    ];
    const [first] = objections;
    if (first) throw Problem.unprocessable('change_not_acceptable', first.message, objections);
    return { current, changed };
  }

  /**
   * Puts a confirmed change into the target's row, which holds the newest terms, judges anew what
   * it moves today and opens what is due by it. What takes effect later is judged on that day.
   * Throws a Problem (412) where the row has moved.
   */
  async putInForce(
    manager: EntityManager,
    target: MaintainedTarget,
    revision: TermsRevision,
    today: Day,
  ): Promise<number> {
    const newest = termsInForce(target, [...target.revisions, revision], LAST_DAY);
    const version = await writeTerms(manager, target, newest);
    if (version === null) throw await this.stale(manager, target.id, revision.after);
    const touched = await targetsJudgedWith(manager, target.id);
    if (revision.effectiveOn <= today) await this.evaluation.rejudge(manager, touched, today);
    else await this.evaluation.refreshSummaries(manager, touched, today);
    await this.rounds.openRounds(manager, today, [target.plan_id]);
    return version;
  }
}

/** The problem (409) of a goal that is asked no more. */
export function hasEnded(day: Day): Problem {
  return Problem.conflict('target_ended', {
    zh: `该目标已自${day}起终止，不再变更；如须继续考核，请在方案中列入新目标。`,
    en: `This goal ended on ${day} and is not changed any more; to go on, bring a new goal into the plan.`,
  });
}

/** What can be changed of a target, by column. */
function termsOnly(target: MaintainedTarget): RevisableTerms {
  return {
    name: target.name,
    comparator: target.comparator,
    strict: target.strict,
    approximate: target.approximate,
    recurrence: target.recurrence,
    goal: target.goal,
    goal_exact: target.goal_exact,
    goal_upper: target.goal_upper,
    evaluation_end: target.evaluation_end,
    deadline: target.deadline,
    deadline_stated: target.deadline_stated,
    profile: target.profile,
    interim: target.interim,
    nodes: target.nodes,
    baseline_end: target.baseline_end,
    baseline_value: target.baseline_value,
    baseline_stated: target.baseline_stated,
    baseline_revision: target.baseline_revision,
    baseline_source: target.baseline_source,
  };
}
