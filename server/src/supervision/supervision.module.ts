import { Module } from '@nestjs/common';
import { AppealsModule } from '../appeals/appeals.module';
import { ClosingsModule } from '../closings/closings.module';
import { EvaluationModule } from '../evaluation/evaluation.module';
import { MattersModule } from '../matters/matters.module';
import { NoticesModule } from '../notices/notices.module';
import { RemindersModule } from '../reminders/reminders.module';
import { ReportingModule } from '../reporting/reporting.module';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import { TargetsModule } from '../targets/targets.module';
import { MarksService } from './marks.service';
import { MovementController } from './movement.controller';
import { MovementService } from './movement.service';
import { OverdueReadingService } from './overdue-reading.service';
import { OverdueReportController } from './overdue-report.controller';
import { OverdueReportService } from './overdue-report.service';
import { OverdueRowsService } from './overdue-rows.service';

@Module({
  imports: [
    AppealsModule,
    ClosingsModule,
    NoticesModule,
    EvaluationModule,
    MattersModule,
    TargetsModule,
    ReportingModule,
    RemindersModule,
  ],
  controllers: [OverdueReportController, MovementController],
  providers: [
    MarksService,
    MovementService,
    OverdueReadingService,
    OverdueReportService,
    OverdueRowsService,
    SubmissionRefService,
  ],
})
export class SupervisionModule {}
