import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { loadCalendar } from '../calendar/calendar.service';
import type { Day } from '../series/domain/day';
import { remindedItems } from './domain/inbox-item';
import { MailQueueService } from './mail-queue.service';
import { ReminderRepository, stepKey } from './reminder.repository';
import { WaitingService } from './waiting.service';

/** Everything the product knows, as a LIKE pattern on region codes. */
const EVERYWHERE = '%';

/**
 * Records, once a day, which steps of reminding were reached, and queues the mail for them. After
 * days without a server only the last step of each item is made: nobody is flooded.
 */
@Injectable()
export class ReminderService {
  constructor(
    private readonly waiting: WaitingService,
    private readonly reminders: ReminderRepository,
    private readonly mails: MailQueueService,
  ) {}

  /** In the caller's transaction; answers how many steps were new. Repeating it changes nothing. */
  async remind(manager: EntityManager, day: Day): Promise<number> {
    const items = await this.waiting.read({ asOf: day, regionPrefix: EVERYWHERE }, manager);
    const calendar = await loadCalendar(manager);
    const reached = remindedItems(items, day, (one) => calendar.work.isWorking(one));
    const added = await this.reminders.add(manager, reached, day);
    await this.mails.queue(
      manager,
      reached.filter(({ item, step }) =>
        added.has(stepKey(item.kind, item.itemId, item.reference, step)),
      ),
      day,
    );
    return added.size;
  }

  countBySubmission(
    manager: EntityManager,
    submissionIds: readonly number[],
    asOf: Day,
  ): Promise<Map<number, number>> {
    return this.reminders.countBySubmission(manager, submissionIds, asOf);
  }
}
