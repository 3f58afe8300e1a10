import { Module } from '@nestjs/common';
import { ClosingsModule } from '../closings/closings.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { MattersModule } from '../matters/matters.module';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import { TargetsModule } from '../targets/targets.module';
import { NoticeActService } from './notice-act.service';
import { NoticeDetailService } from './notice-detail.service';
import { NoticeDraftService } from './notice-draft.service';
import { NoticeFileService } from './notice-file.service';
import { NoticeIssueService } from './notice-issue.service';
import { NoticeProposalListService } from './notice-proposal-list.service';
import { NoticeProposalController } from './notice-proposal.controller';
import { NoticeProposalRepository } from './notice-proposal.repository';
import { NoticeProposalService } from './notice-proposal.service';
import { NoticeSettingController } from './notice-setting.controller';
import { NoticeSettingRepository } from './notice-setting.repository';
import { NoticeSettingService } from './notice-setting.service';
import { NoticeSubjectService } from './notice-subject.service';
import { NoticeController } from './notice.controller';
import { NoticeRepository } from './notice.repository';
import { NoticeService } from './notice.service';

/** 督办单: issued on what is late or behind, answered by its body, judged by supervision. */
@Module({
  imports: [ClosingsModule, EvidenceModule, MattersModule, TargetsModule],
  controllers: [NoticeController, NoticeProposalController, NoticeSettingController],
  providers: [
    NoticeActService,
    NoticeDetailService,
    NoticeDraftService,
    NoticeFileService,
    NoticeIssueService,
    NoticeProposalListService,
    NoticeProposalRepository,
    NoticeProposalService,
    NoticeRepository,
    NoticeService,
    NoticeSettingRepository,
    NoticeSettingService,
    NoticeSubjectService,
    SubmissionRefService,
  ],
  exports: [NoticeProposalService, NoticeService],
})
export class NoticesModule {}
