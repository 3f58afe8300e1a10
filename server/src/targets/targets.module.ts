import { Module } from '@nestjs/common';
import { JudgedTargetService } from './judged-target.service';
import { TargetCaseRepository } from './target-case.repository';
import { TargetDetailService } from './target-detail.service';
import { TargetsController } from './targets.controller';

@Module({
  controllers: [TargetsController],
  providers: [TargetCaseRepository, JudgedTargetService, TargetDetailService],
  exports: [TargetCaseRepository, JudgedTargetService],
})
export class TargetsModule {}
