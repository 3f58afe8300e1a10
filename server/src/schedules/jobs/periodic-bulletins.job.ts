import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BulletinService, PERIODIC_AFTER_WORKING_DAYS } from '../../bulletins/bulletin.service';
import type { Day } from '../../series/domain/day';
import type { Words } from '../../series/domain/words';
import type { ScheduleJob } from '../schedule-job';

@Injectable()
export class PeriodicBulletinsJob implements ScheduleJob {
  readonly key = 'periodic_bulletins';
  readonly title = { zh: '季度通报拟稿', en: 'Quarterly bulletins' };
  readonly description = {
    zh: `季报截止后第${PERIODIC_AFTER_WORKING_DAYS}个工作日，为有在行方案的辖区各拟一份督查通报草稿；只拟稿，不签发。`,
    en: `On working day ${PERIODIC_AFTER_WORKING_DAYS} after a quarter’s due date, drafts one bulletin for each region with running plans; drafts only, nothing is issued.`,
  };
  readonly at = '06:00';

  constructor(private readonly bulletins: BulletinService) {}

  async run(manager: EntityManager, day: Day): Promise<Words> {
    const drafted = await this.bulletins.draftPeriodic(manager, day);
    return { zh: `拟出通报草稿${drafted}份。`, en: `Bulletins drafted: ${drafted}.` };
  }
}
