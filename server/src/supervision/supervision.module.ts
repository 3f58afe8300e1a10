import { Module } from '@nestjs/common';
import { EvaluationModule } from '../evaluation/evaluation.module';
import { ReportingModule } from '../reporting/reporting.module';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import { TargetsModule } from '../targets/targets.module';
import { LeadAssignmentController } from './lead-assignment.controller';
import { LeadAssignmentService } from './lead-assignment.service';
import { OverdueReportController } from './overdue-report.controller';
import { OverdueReportService } from './overdue-report.service';

@Module({
  imports: [TargetsModule, EvaluationModule, ReportingModule],
  controllers: [OverdueReportController, LeadAssignmentController],
  providers: [OverdueReportService, LeadAssignmentService, SubmissionRefService],
})
export class SupervisionModule {}
