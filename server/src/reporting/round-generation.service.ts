import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { holdCalendar } from '../calendar/calendar.service';
import type { Day } from '../series/domain/day';
import { TargetCaseService } from '../targets/target-case.service';
import { plannedLines } from './domain/planned-line';
import { roundDue } from './domain/round-due';
import { lineKey, RoundRepository, type RoundLine } from './round.repository';

/**
 * Opens what is to be reported: rounds, one return for each reporting body, its lines. Repeating
 * it changes nothing. Called once a day, when a plan is loaded, after a lead was assigned, and when
 * the demo's clock moves.
 */
@Injectable()
export class RoundGenerationService {
  constructor(
    private readonly cases: TargetCaseService,
    private readonly rounds: RoundRepository,
  ) {}

  /**
   * In the caller's transaction; plan by plan, so that memory does not grow with the ledger. One
   * transaction after another: each holds the calendar until it ends.
   *
   * @param planIds only these; all that run where left out
   */
  async openRounds(
    manager: EntityManager,
    day: Day,
    planIds: readonly number[] | null = null,
  ): Promise<void> {
    const calendar = await holdCalendar(manager);
    for (const plan of await this.rounds.activePlans(manager, day, planIds)) {
      const reporters = await this.rounds.reportersOf(manager, plan.id, day);
      const cases = await this.cases.load(
        manager,
        reporters.map((reporter) => reporter.targetId),
      );
      const byTarget = new Map(reporters.map((reporter) => [reporter.targetId, reporter]));
      const lines = cases.flatMap((target): RoundLine[] => {
        const reporter = byTarget.get(target.id);
        if (!reporter) return [];
        const planned = plannedLines(
          { ...target, until: plan.until },
          day,
          (round) => roundDue(calendar, { ...round, regionCode: target.regionCode }).on,
        );
        return planned.map((line) => ({
          ...line,
          regionCode: target.regionCode,
          agencyId: reporter.agencyId,
          seriesId: target.seriesId,
          ordinal: reporter.ordinal,
        }));
      });
      // Nearly all of them are there from earlier days.
      const there = await this.rounds.linesOf(manager, plan.id);
      await this.rounds.add(
        manager,
        lines.filter((line) => !there.has(lineKey(line))),
      );
    }
    await this.rounds.withdrawReassigned(manager, day, planIds);
  }
}
