import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReminderService } from '../../reminders/reminder.service';
import type { Day } from '../../series/domain/day';
import type { Words } from '../../series/domain/words';
import type { ScheduleJob } from '../schedule-job';

@Injectable()
export class RemindersJob implements ScheduleJob {
  readonly key = 'reminders';
  readonly title = { zh: '提醒', en: 'Reminders' };
  readonly description = {
    zh: '记录当天到步的提醒，并为留有邮箱的人员排入邮件。',
    en: 'Records the steps of reminding reached on the day and queues mail for those with an address.',
  };
  readonly at = '08:00';

  constructor(private readonly reminders: ReminderService) {}

  async run(manager: EntityManager, day: Day): Promise<Words> {
    const added = await this.reminders.remind(manager, day);
    return { zh: `新增提醒${added}条。`, en: `New reminders: ${added}.` };
  }
}
