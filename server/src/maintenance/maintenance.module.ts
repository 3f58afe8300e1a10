import { Module } from '@nestjs/common';
import { EvaluationModule } from '../evaluation/evaluation.module';
import { ReportingModule } from '../reporting/reporting.module';
import { TargetsModule } from '../targets/targets.module';
import { GoalBodiesService } from './goal-bodies.service';
import { GoalChangeController } from './goal-change.controller';
import { GoalChangeService } from './goal-change.service';
import { GoalEndService } from './goal-end.service';
import { GoalProposalService } from './goal-proposal.service';
import { LeadAssignmentController } from './lead-assignment.controller';
import { LeadAssignmentService } from './lead-assignment.service';
import { MaintainedTargetService } from './maintained-target.service';
import { MaintenanceController } from './maintenance.controller';
import { MaintenanceService } from './maintenance.service';
import { RevisionPreviewService } from './revision-preview.service';
import { RevisionService } from './revision.service';

@Module({
  imports: [TargetsModule, EvaluationModule, ReportingModule],
  controllers: [LeadAssignmentController, MaintenanceController, GoalChangeController],
  providers: [
    GoalBodiesService,
    GoalChangeService,
    GoalEndService,
    GoalProposalService,
    LeadAssignmentService,
    MaintainedTargetService,
    MaintenanceService,
    RevisionPreviewService,
    RevisionService,
  ],
  exports: [GoalChangeService, GoalEndService],
})
export class MaintenanceModule {}
