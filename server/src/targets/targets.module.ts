import { Module } from '@nestjs/common';
import { JudgedTargetService } from './judged-target.service';
import { JudgedVersionService } from './judged-version.service';
import { TargetCaseService } from './target-case.service';
import { TargetDetailService } from './target-detail.service';
import { TargetsController } from './targets.controller';

@Module({
  controllers: [TargetsController],
  providers: [TargetCaseService, JudgedTargetService, JudgedVersionService, TargetDetailService],
  exports: [TargetCaseService, JudgedTargetService, JudgedVersionService],
})
export class TargetsModule {}
