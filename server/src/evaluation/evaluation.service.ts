import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type Day } from '../series/domain/day';
import { TargetCaseService, type TargetCase } from '../targets/target-case.service';
import { sameState } from './judged-state';
import { StateRepository } from './state.repository';
import { stateOn, statesBetween } from './state-history';
import { SummaryRepository } from './summary.repository';

/** Targets judged in one go where there are many: keeps memory flat. */
const BATCH = 500;

/**
 * Keeps each target's judged state up to date: the domain decides, this stores rows with validity.
 * Called in the transaction of whatever changed a value, and once a day for what only time moves.
 */
@Injectable()
export class EvaluationService {
  constructor(
    private readonly cases: TargetCaseService,
    private readonly states: StateRepository,
    private readonly summaries: SummaryRepository,
  ) {}

  /**
   * Judges targets anew as of a day, in the caller's transaction, and recounts the summaries. An
   * unchanged state keeps its row; a changed one is closed and followed by the new one.
   *
   * @param judged told how many have been judged, after each batch
   */
  async rejudge(
    manager: EntityManager,
    targetIds: readonly number[],
    day: Day,
    judged?: (count: number) => Promise<void>,
  ): Promise<void> {
    if (targetIds.length === 0) return;
    await this.summaries.lock(manager, targetIds);
    for (let at = 0; at < targetIds.length; at += BATCH) {
      await this.judgeBatch(manager, targetIds.slice(at, at + BATCH), day);
      await judged?.(Math.min(targetIds.length, at + BATCH));
    }
    await this.summaries.recount(manager, targetIds, day);
  }

  private async judgeBatch(
    manager: EntityManager,
    targetIds: readonly number[],
    day: Day,
  ): Promise<void> {
    const cases = await this.cases.load(manager, targetIds);
    const current = await this.states.current(manager, targetIds);
    const changes = cases
      .filter((target) => target.activatedOn <= day && !hasEnded(target, day))
      .map((target) => ({ target, state: stateOn(target, day) }))
      .filter(({ target, state }) => {
        const before = current.get(target.id);
        return !before || !sameState(before, state);
      });
    await this.states.close(
      manager,
      changes.map(({ target }) => target.id),
      day,
    );
    await this.states.closeEach(manager, endsOf(cases, day));
    await this.states.append(
      manager,
      changes.map(({ target, state }) => ({ target, validFrom: day, validTo: null, state })),
    );
  }

  /** Locks and recounts the summaries of targets whose responsibilities changed, as of today. */
  async refreshSummaries(
    manager: EntityManager,
    targetIds: readonly number[],
    today: Day,
  ): Promise<void> {
    if (targetIds.length === 0) return;
    await this.summaries.lock(manager, targetIds);
    await this.summaries.recount(manager, targetIds, today);
  }

  /**
   * Brings every target's history up to a day: each day since the last one on which a value became
   * known or time moved a target gets its state, as it was known then. Repeating it changes nothing.
   */
  async advance(manager: EntityManager, day: Day): Promise<void> {
    const through = await this.states.lockProgress(manager);
    if (through !== null && through >= day) return;
    for (let after = 0; ;) {
      const ids = await this.states.targetIdsAfter(manager, after, BATCH);
      const last = ids.at(-1);
      if (last === undefined) break;
      await this.bringUp(manager, ids, day);
      after = last;
    }
    await this.states.setProgress(manager, day);
  }

  /** Judges targets that have no history yet, from their plan's activation to a day. */
  async replay(manager: EntityManager, targetIds: readonly number[], day: Day): Promise<void> {
    await this.bringUp(manager, targetIds, day);
  }

  /** Takes back what was judged after a day; only the demo's clock ever moves backwards. */
  async rewind(manager: EntityManager, day: Day): Promise<void> {
    await this.states.lockProgress(manager);
    const judged = await this.states.rewind(manager, day);
    const answered = await this.summaries.targetsAnsweredAnew(manager, day);
    await this.refreshSummaries(manager, [...new Set([...judged, ...answered])], day);
    await this.states.setProgress(manager, day);
  }

  private async bringUp(manager: EntityManager, ids: readonly number[], day: Day): Promise<void> {
    await this.summaries.lock(manager, ids);
    const cases = await this.cases.load(manager, ids);
    const current = await this.states.currentSince(manager, ids);
    const ended = cases.filter((target) => hasEnded(target, day)).map((target) => target.id);
    const judged = await this.states.judged(manager, ended);
    const rows = cases.flatMap((target) => {
      const before = current.get(target.id);
      if (!before && judged.has(target.id)) return [];
      const from = before?.validFrom ?? target.activatedOn;
      const through = hasEnded(target, day) ? addDays(target.endedOn, -1) : day;
      const states = statesBetween(target, from, through);
      const news = before ? states.filter((state) => state.validFrom > from) : states;
      return news.map((state, index) => ({
        target,
        validFrom: state.validFrom,
        validTo: news[index + 1]?.validFrom ?? (hasEnded(target, day) ? target.endedOn : null),
        state: state.state,
      }));
    });
    const firsts = new Map(endsOf(cases, day));
    for (const row of [...rows].reverse()) firsts.set(row.target.id, row.validFrom);
    await this.states.closeEach(manager, firsts);
    await this.states.append(manager, rows);
    await this.summaries.recount(manager, ids, day);
  }
}

/** Its last day lies behind: nothing judges it from then on, and its states stay. */
function hasEnded(target: TargetCase, day: Day): target is TargetCase & { endedOn: Day } {
  return target.endedOn !== null && target.endedOn <= day;
}

/** The days on which targets have ended by a day, which end their states. */
function endsOf(targets: readonly TargetCase[], day: Day): Map<number, Day> {
  return new Map(
    targets
      .filter((target) => hasEnded(target, day))
      .map((target) => [target.id, target.endedOn] as const),
  );
}
