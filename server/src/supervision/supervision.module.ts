import { Module } from '@nestjs/common';
import { ReportingModule } from '../reporting/reporting.module';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import { TargetsModule } from '../targets/targets.module';
import { OverdueReportController } from './overdue-report.controller';
import { OverdueReportService } from './overdue-report.service';

@Module({
  imports: [TargetsModule, ReportingModule],
  controllers: [OverdueReportController],
  providers: [OverdueReportService, SubmissionRefService],
})
export class SupervisionModule {}
