import { Module } from '@nestjs/common';
import { JudgedTargetService } from './judged-target.service';
import { JudgementSnapshotService } from './judgement-snapshot.service';
import { JudgedVersionService } from './judged-version.service';
import { TargetCaseService } from './target-case.service';
import { TargetDetailService } from './target-detail.service';
import { TargetsController } from './targets.controller';

@Module({
  controllers: [TargetsController],
  providers: [
    TargetCaseService,
    JudgedTargetService,
    JudgedVersionService,
    TargetDetailService,
    JudgementSnapshotService,
  ],
  exports: [TargetCaseService, JudgedTargetService, JudgedVersionService, JudgementSnapshotService],
})
export class TargetsModule {}
