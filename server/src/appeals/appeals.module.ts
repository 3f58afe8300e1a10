import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module';
import { NoticesModule } from '../notices/notices.module';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import { TargetsModule } from '../targets/targets.module';
import { AppealCommandService } from './appeal-command.service';
import { AppealReadingService } from './appeal-reading.service';
import { AppealController } from './appeal.controller';
import { AppealRepository } from './appeal.repository';
import { AppealService } from './appeal.service';
import { ContestedService } from './contested.service';

@Module({
  imports: [TargetsModule, EvidenceModule, NoticesModule],
  controllers: [AppealController],
  providers: [
    AppealCommandService,
    AppealReadingService,
    AppealRepository,
    AppealService,
    ContestedService,
    SubmissionRefService,
  ],
  exports: [AppealService],
})
export class AppealsModule {}
