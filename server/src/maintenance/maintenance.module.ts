import { Module } from '@nestjs/common';
import { EvaluationModule } from '../evaluation/evaluation.module';
import { ReportingModule } from '../reporting/reporting.module';
import { TargetsModule } from '../targets/targets.module';
import { LeadAssignmentController } from './lead-assignment.controller';
import { LeadAssignmentService } from './lead-assignment.service';

@Module({
  imports: [TargetsModule, EvaluationModule, ReportingModule],
  controllers: [LeadAssignmentController],
  providers: [LeadAssignmentService],
})
export class MaintenanceModule {}
