import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RoundMove } from './calendar.schema';
import type { Day } from './domain/day';
import type { DueCalendar } from './domain/due-calendar';

/** Keeps due days that follow the calendar. */
export interface DueFollower {
  /** What would be due on another day by this calendar; only what is not due before today. */
  moves(manager: EntityManager, calendar: DueCalendar, today: Day): Promise<RoundMove[]>;
  carryOut(manager: EntityManager, moves: readonly RoundMove[]): Promise<void>;
}

/**
 * Who has to follow when the calendar changes. A feature registers in its module's `onModuleInit`;
 * its moves are part of the transaction that changes the calendar.
 */
@Injectable()
export class DueFollowers {
  private readonly followers: DueFollower[] = [];

  register(follower: DueFollower): void {
    this.followers.push(follower);
  }

  async moves(manager: EntityManager, calendar: DueCalendar, today: Day): Promise<RoundMove[]> {
    const moves: RoundMove[] = [];
    for (const follower of this.followers) {
      moves.push(...(await follower.moves(manager, calendar, today)));
    }
    return moves;
  }

  async carryOut(manager: EntityManager, moves: readonly RoundMove[]): Promise<void> {
    for (const follower of this.followers) await follower.carryOut(manager, moves);
  }
}
