import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from './clock';

export type ClockMovedHook = (manager: EntityManager, from: Day, to: Day) => Promise<void>;

/**
 * Who has to follow when the demo's clock moves, in either direction. A feature registers in its
 * module's `onModuleInit`; hooks run one after another in the transaction that moves the clock.
 */
@Injectable()
export class ClockMoved {
  private readonly hooks: ClockMovedHook[] = [];

  onMoved(hook: ClockMovedHook): void {
    this.hooks.push(hook);
  }

  async announce(manager: EntityManager, from: Day, to: Day): Promise<void> {
    for (const hook of this.hooks) await hook(manager, from, to);
  }
}
