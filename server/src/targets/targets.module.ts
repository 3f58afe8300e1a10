import { Module } from '@nestjs/common';
import { JudgedTargetService } from './judged-target.service';
import { TargetCaseService } from './target-case.service';
import { TargetDetailService } from './target-detail.service';
import { TargetsController } from './targets.controller';

@Module({
  controllers: [TargetsController],
  providers: [TargetCaseService, JudgedTargetService, TargetDetailService],
  exports: [TargetCaseService, JudgedTargetService],
})
export class TargetsModule {}
