import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log';
import { loadCalendar } from '../calendar/calendar.service';
import type { RoundMove } from '../calendar/calendar.schema';
import type { DueCalendar } from '../calendar/domain/due-calendar';
import type { DueFollower } from '../calendar/due-follower.service';
import type { Day } from '../series/domain/day';
import { roundLabel } from '../series/domain/period-label';
import { roundDue, type RoundPlace } from './domain/round-due';

interface RoundRow extends RoundPlace {
  readonly id: number;
  readonly regionName: string;
  readonly dueOn: Day;
}

/** Keeps the due days of rounds as the calendar says. What was due before today is never moved. */
@Injectable()
export class RoundDueService implements DueFollower {
  constructor(private readonly audit: AuditLog) {}

  async moves(manager: EntityManager, calendar: DueCalendar, today: Day): Promise<RoundMove[]> {
    const rows = await manager.query<RoundRow[]>(
      `SELECT rd.id, rd.region_code AS "regionCode", g.name AS "regionName", rd.kind,
              rd.period_end AS "periodEnd", rd.opens_on AS "opensOn", rd.due_on AS "dueOn"
       FROM reporting_round rd JOIN region g ON g.code = rd.region_code
       WHERE rd.due_on >= $1 ORDER BY rd.period_end, g.sort, g.code, rd.kind`,
      [today],
    );
    return rows.flatMap((row): RoundMove[] => {
      const { on } = roundDue(calendar, row);
      if (on === row.dueOn) return [];
      const { id: roundId, regionName, kind } = row;
      return [
        { roundId, regionName, label: roundLabel(row.periodEnd), kind, from: row.dueOn, to: on },
      ];
    });
  }

  async carryOut(manager: EntityManager, moves: readonly RoundMove[]): Promise<void> {
    if (moves.length === 0) return;
    await manager.query(
      `UPDATE reporting_round rd SET due_on = move.due_on
       FROM unnest($1::bigint[], $2::date[]) AS move (id, due_on) WHERE rd.id = move.id`,
      [moves.map((move) => move.roundId), moves.map((move) => move.to)],
    );
  }

  /** Once a day: an update of the library may have brought holidays that were only presumed. */
  async follow(manager: EntityManager, today: Day): Promise<void> {
    const moves = await this.moves(manager, await loadCalendar(manager), today);
    if (moves.length === 0) return;
    await this.carryOut(manager, moves);
    await this.audit.append(manager, {
      actor: null,
      action: 'move_due_days',
      subject: { type: 'work_calendar', id: null },
      before: { rounds: moves.map(({ roundId, from }) => ({ roundId, dueOn: from })) },
      after: { rounds: moves.map(({ roundId, to }) => ({ roundId, dueOn: to })) },
      requestId: null,
      source: 'day_turn',
    });
  }
}
