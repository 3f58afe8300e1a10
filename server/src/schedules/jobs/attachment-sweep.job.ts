import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AttachmentService } from '../../evidence/attachment.service';
import type { Day } from '../../series/domain/day';
import type { Words } from '../../series/domain/words';
import type { ScheduleJob } from '../schedule-job';

@Injectable()
export class AttachmentSweepJob implements ScheduleJob {
  readonly key = 'attachment_sweep';
  readonly title = { zh: '清理未提交附件', en: 'Unsent files' };
  readonly description = {
    zh: '上传后一直没有随文书提交的附件不再提供。',
    en: 'Files that were uploaded but never sent with anything are no longer offered.',
  };
  readonly at = '02:00';

  constructor(private readonly attachments: AttachmentService) {}

  async run(manager: EntityManager, day: Day): Promise<Words> {
    const swept = await this.attachments.sweep(manager, day);
    return { zh: `清理附件${swept}份。`, en: `Files put away: ${swept}.` };
  }
}
