import { Module } from '@nestjs/common';
import { MattersModule } from '../matters/matters.module';
import { NoticesModule } from '../notices/notices.module';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import { TargetsModule } from '../targets/targets.module';
import { BulletinController } from './bulletin.controller';
import { BulletinDraftService } from './bulletin-draft.service';
import { BulletinIssueService } from './bulletin-issue.service';
import { BulletinMaterialService } from './bulletin-material.service';
import { BulletinRepository } from './bulletin.repository';
import { BulletinService } from './bulletin.service';
import { BulletinViewService } from './bulletin-view.service';
import { IssuedBulletinRepository } from './issued-bulletin.repository';

@Module({
  imports: [TargetsModule, MattersModule, NoticesModule],
  controllers: [BulletinController],
  providers: [
    BulletinDraftService,
    BulletinIssueService,
    BulletinMaterialService,
    BulletinRepository,
    BulletinService,
    BulletinViewService,
    IssuedBulletinRepository,
    SubmissionRefService,
  ],
  exports: [BulletinService],
})
export class BulletinsModule {}
