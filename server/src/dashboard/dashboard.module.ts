import { Module } from '@nestjs/common';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import { TargetsModule } from '../targets/targets.module';
import { AgenciesController } from './agencies.controller';
import { AgenciesService } from './agencies.service';
import { OverviewController } from './overview.controller';
import { OverviewService } from './overview.service';
import { PlansController } from './plans.controller';
import { PlansService } from './plans.service';

@Module({
  imports: [TargetsModule],
  controllers: [OverviewController, AgenciesController, PlansController],
  providers: [OverviewService, AgenciesService, PlansService, SubmissionRefService],
})
export class DashboardModule {}
