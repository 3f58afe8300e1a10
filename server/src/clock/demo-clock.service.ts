import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log';
import type { AuditEntry } from '../audit/audit-log';
import type { Config } from '../config/config';
import { inTransaction } from '../database/transaction';
import { Clock, FIRST_DEMO_DAY, OFFERED_DAYS } from '../shared/clock';
import type { Day } from '../shared/clock';
import { ClockMoved } from '../shared/clock-moved';
import { CONFIG } from '../shared/config.token';
import { Problem } from '../shared/problem';
import { CLOCK_LOCK } from '../shared/clock-lock';
import type { ClockReading } from './clock.schema';

/** The demo's clock, which visitors move to see how the same plans looked on another day. */
@Injectable()
export class DemoClockService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly moved: ClockMoved,
    private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async view(today: Day): Promise<ClockReading> {
    const realToday = await this.clock.realToday();
    const { demo } = this.config;
    const offered = demo
      ? [
          ...OFFERED_DAYS,
          { day: realToday, label: { zh: `今天：${realToday}`, en: `Today: ${realToday}` } },
        ].map(({ day, label }) => ({ day, label: { ...label } }))
      : [];
    return { today, realToday, demo, offered };
  }

  /**
   * Moves the clock, and with it everything that follows it, in one transaction. Choosing the true
   * day lets the clock run again. Throws a Problem outside the demo and for a day out of range.
   */
  async move(
    to: Day,
    by: Pick<AuditEntry, 'actor' | 'requestId' | 'source'>,
  ): Promise<ClockReading> {
    if (!this.config.demo || this.config.production) throw Problem.notFound();
    await inTransaction(this.dataSource, async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [CLOCK_LOCK]);
      const from = await this.clock.today(manager);
      await this.set(manager, to);
      if (to === from) return;
      await this.moved.announce(manager, from, to);
      await this.audit.append(manager, {
        ...by,
        action: 'move_demo_clock',
        subject: { type: 'demo_clock', id: null },
        before: { today: from },
        after: { today: to },
      });
    });
    return this.view(to);
  }

  private async set(manager: EntityManager, to: Day): Promise<void> {
    const realToday = await this.clock.realToday(manager);
    if (to < FIRST_DEMO_DAY || to > realToday) {
      throw Problem.unprocessable('day_out_of_range', {
        zh: `演示日期须在${FIRST_DEMO_DAY}至${realToday}之间。`,
        en: `The demo plays on days from ${FIRST_DEMO_DAY} to ${realToday}.`,
      });
    }
    await manager.query(
      `INSERT INTO demo_clock (today) VALUES ($1)
       ON CONFLICT (only_row) DO UPDATE SET today = excluded.today`,
      [to === realToday ? null : to],
    );
  }
}
