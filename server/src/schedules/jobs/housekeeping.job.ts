import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CommandService } from '../../audit/command.service';
import { SessionRepository } from '../../auth/session.repository';
import type { Words } from '../../series/domain/words';
import type { ScheduleJob } from '../schedule-job';

/** By the true clock, whatever day the demo plays: nothing that is removed belongs to a day. */
@Injectable()
export class HousekeepingJob implements ScheduleJob {
  readonly key = 'housekeeping';
  readonly title = { zh: '系统清理', en: 'Housekeeping' };
  readonly description = {
    zh: '删除已结束的登录会话和90天前的重复提交记录；业务数据与审计日志不受影响。',
    en: 'Removes ended sessions and records of repeated requests older than 90 days; no business data and no audit log.',
  };
  readonly at = '02:30';

  constructor(
    private readonly commands: CommandService,
    private readonly sessions: SessionRepository,
  ) {}

  async run(manager: EntityManager): Promise<Words> {
    const answers = await this.commands.forgetAnswers(manager);
    const sessions = await this.sessions.removeEnded(manager);
    return {
      zh: `删除会话${sessions}个、重复提交记录${answers}条。`,
      en: `Removed: sessions ${sessions}, records of requests ${answers}.`,
    };
  }
}
