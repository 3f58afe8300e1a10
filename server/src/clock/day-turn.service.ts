import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../database/transaction';
import { Clock } from '../shared/clock';
import type { Day } from '../shared/clock';
import { ClockMoved } from '../shared/clock-moved';
import { writeLog } from '../shared/log';
import { CLOCK_LOCK } from '../shared/clock-lock';

/** A new day is noticed within this time. */
const LOOK_EVERY_MS = 60_000;

/**
 * Tells the features when a day has begun: rounds open, deadlines pass. Every process looks; what
 * follows is idempotent and runs under the clock's lock, so that it is done once.
 */
@Injectable()
export class DayTurn implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private told: string | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly moved: ClockMoved,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    // A contract is written from an application without a database.
    if (!this.dataSource.isInitialized) return;
    await this.look();
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** For whoever holds the clock's lock alone. */
  announce(manager: EntityManager, today: Day): Promise<void> {
    return this.moved.announce(manager, today, today);
  }

  /** Announces today where this process has not done so yet. */
  async look(): Promise<void> {
    try {
      const today = await this.clock.today();
      if (today === this.told) return;
      await inTransaction(this.dataSource, async (manager) => {
        await manager.query('SELECT pg_advisory_xact_lock($1)', [CLOCK_LOCK]);
        await this.announce(manager, today);
      });
      this.told = today;
    } catch (error) {
      writeLog('error', 'day_turn_failed', {
        message: error instanceof Error ? error.message : '',
      });
    }
  }
}
