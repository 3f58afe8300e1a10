import { Module } from '@nestjs/common';
import { ReportingModule } from '../reporting/reporting.module';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import { TargetsModule } from '../targets/targets.module';
import { MovementController } from './movement.controller';
import { MovementService } from './movement.service';
import { OverdueReportController } from './overdue-report.controller';
import { OverdueReportService } from './overdue-report.service';

@Module({
  imports: [TargetsModule, ReportingModule],
  controllers: [OverdueReportController, MovementController],
  providers: [OverdueReportService, MovementService, SubmissionRefService],
})
export class SupervisionModule {}
