import { Module, type OnModuleInit } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { DueFollowers } from '../calendar/due-follower.service';
import { EvaluationModule } from '../evaluation/evaluation.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { ClockMoved } from '../shared/clock-moved';
import { TargetsModule } from '../targets/targets.module';
import { AcceptanceRepository } from './acceptance.repository';
import { CheckRuleController } from './check-rule.controller';
import { CheckRuleRepository } from './check-rule.repository';
import { CheckRuleService } from './check-rule.service';
import { LineHistoryController } from './line-history.controller';
import { LineHistoryService } from './line-history.service';
import { LineWritingService } from './line-writing.service';
import { LineEvidenceController } from './line-evidence.controller';
import { LineEvidenceRepository } from './line-evidence.repository';
import { LineEvidenceService } from './line-evidence.service';
import { ExtensionController } from './extension.controller';
import { ExtensionRepository } from './extension.repository';
import { ExtensionService } from './extension.service';
import { HandInService } from './hand-in.service';
import { LineService } from './line.service';
import { ComparisonService } from './comparison.service';
import { CorrectionController } from './correction.controller';
import { CorrectionListService } from './correction-list.service';
import { CorrectionPreviewService } from './correction-preview.service';
import { CorrectionRepository } from './correction.repository';
import { CorrectionService } from './correction.service';
import { QuestionController } from './question.controller';
import { QuestionRepository } from './question.repository';
import { QuestionService } from './question.service';
import { ReturnRemarkRepository } from './return-remark.repository';
import { ReportingFiguresController } from './reporting-figures.controller';
import { ReportingFiguresService } from './reporting-figures.service';
import { ReviewController } from './review.controller';
import { ReviewQueueService } from './review-queue.service';
import { ReviewService } from './review.service';
import { RoundDueService } from './round-due.service';
import { RoundGenerationService } from './round-generation.service';
import { RoundLockRepository } from './round-lock.repository';
import { RoundController } from './round.controller';
import { RoundRepository } from './round.repository';
import { RoundService } from './round.service';
import { SubmissionController } from './submission.controller';
import { SubmissionDetailService } from './submission-detail.service';
import { SubmissionLineRepository } from './submission-line.repository';
import { SubmissionLinesService } from './submission-lines.service';
import { SubmissionRepository } from './submission.repository';
import { SubmissionService } from './submission.service';
import { WorkbookController } from './workbook/workbook.controller';
import { WorkbookService } from './workbook/workbook.service';
import { SubmittedLineRepository } from './submitted-line.repository';
import { SumRuleController } from './sum-rule.controller';
import { SumRuleRepository } from './sum-rule.repository';
import { SumRuleService } from './sum-rule.service';

@Module({
  imports: [CalendarModule, TargetsModule, EvaluationModule, EvidenceModule],
  controllers: [
    CheckRuleController,
    CorrectionController,
    LineEvidenceController,
    ExtensionController,
    LineHistoryController,
    QuestionController,
    ReportingFiguresController,
    ReviewController,
    RoundController,
    SubmissionController,
    SumRuleController,
    WorkbookController,
  ],
  providers: [
    AcceptanceRepository,
    CheckRuleRepository,
    CheckRuleService,
    ComparisonService,
    CorrectionListService,
    CorrectionPreviewService,
    CorrectionRepository,
    CorrectionService,
    ExtensionRepository,
    ExtensionService,
    HandInService,
    QuestionRepository,
    QuestionService,
    ReturnRemarkRepository,
    ReviewQueueService,
    LineHistoryService,
    LineEvidenceRepository,
    LineEvidenceService,
    LineService,
    LineWritingService,
    ReportingFiguresService,
    ReviewService,
    RoundDueService,
    RoundGenerationService,
    RoundLockRepository,
    RoundRepository,
    RoundService,
    SubmissionDetailService,
    SubmissionLineRepository,
    SubmissionLinesService,
    SubmissionRepository,
    SubmissionService,
    WorkbookService,
    SubmittedLineRepository,
    SumRuleRepository,
    SumRuleService,
  ],
  exports: [RoundGenerationService],
})
export class ReportingModule implements OnModuleInit {
  constructor(
    private readonly clockMoved: ClockMoved,
    private readonly rounds: RoundGenerationService,
    private readonly dueDays: RoundDueService,
    private readonly dueFollowers: DueFollowers,
  ) {}

  onModuleInit(): void {
    // Backwards nothing has to be taken away: what opens later is not shown before.
    this.clockMoved.onMoved(async (manager, from, to) => {
      if (to < from) return;
      await this.rounds.openRounds(manager, to);
      await this.dueDays.follow(manager, to);
    });
    this.dueFollowers.register(this.dueDays);
  }
}
