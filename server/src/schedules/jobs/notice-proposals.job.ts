import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NoticeProposalService } from '../../notices/notice-proposal.service';
import type { Day } from '../../series/domain/day';
import type { Words } from '../../series/domain/words';
import type { ScheduleJob } from '../schedule-job';

@Injectable()
export class NoticeProposalsJob implements ScheduleJob {
  readonly key = 'notice_proposals';
  readonly title = { zh: '督办建议', en: 'Proposals of slips' };
  readonly description = {
    zh: '对逾期未复的督办单提出升级建议，对新逾期的事项提出首次督办建议；只建议，不签发。',
    en: 'Proposes the next colour for unanswered slips and first slips for what is newly overdue; it issues nothing.',
  };
  readonly at = '07:30';

  constructor(private readonly proposals: NoticeProposalService) {}

  async run(manager: EntityManager, day: Day): Promise<Words> {
    const { made, withdrawn } = await this.proposals.propose(manager, day);
    return {
      zh: `新提出建议${made}条，撤回${withdrawn}条。`,
      en: `Proposed: ${made}, taken back: ${withdrawn}.`,
    };
  }
}
