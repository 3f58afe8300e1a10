import { Module } from '@nestjs/common';
import { EvaluationModule } from '../evaluation/evaluation.module';
import { MaintenanceModule } from '../maintenance/maintenance.module';
import { ReportingModule } from '../reporting/reporting.module';
import { TargetsModule } from '../targets/targets.module';
import { AmendmentService } from './amendment.service';
import { BodyMatchingService } from './body-matching.service';
import { ChangeService } from './change.service';
import { ConfirmationController } from './confirmation.controller';
import { ConfirmationRepository } from './confirmation.repository';
import { ConfirmationService } from './confirmation.service';
import { DocumentController } from './document.controller';
import { DocumentRepository } from './document.repository';
import { DocumentService } from './document.service';
import { DraftEditService } from './draft-edit.service';
import { DraftPartRepository } from './draft-part.repository';
import { DraftReadingService } from './draft-reading.service';
import { DraftRepository } from './draft.repository';
import { IntakeController } from './intake.controller';
import { IntakeRowController } from './intake-row.controller';
import { IntakeRowRepository } from './intake-row.repository';
import { IntakeRowService } from './intake-row.service';
import { LedgerTableController } from './ledger-table.controller';
import { LedgerTableService } from './ledger-table.service';
import { PartChangeRepository } from './part-change.repository';
import { PartChangeService } from './part-change.service';
import { PlaceController } from './place.controller';
import { PlaceService } from './place.service';
import { ReadingProgress } from './reading-progress';
import { ReadingService } from './reading.service';
import { SettlingService } from './settling.service';
import { SuggestionService } from './suggestion.service';

@Module({
  imports: [TargetsModule, EvaluationModule, ReportingModule, MaintenanceModule],
  controllers: [
    DocumentController,
    IntakeController,
    IntakeRowController,
    ConfirmationController,
    PlaceController,
    LedgerTableController,
  ],
  providers: [
    AmendmentService,
    BodyMatchingService,
    ChangeService,
    ConfirmationRepository,
    ConfirmationService,
    DocumentRepository,
    DocumentService,
    DraftEditService,
    DraftPartRepository,
    DraftReadingService,
    DraftRepository,
    IntakeRowRepository,
    IntakeRowService,
    LedgerTableService,
    PartChangeRepository,
    PartChangeService,
    PlaceService,
    ReadingProgress,
    ReadingService,
    SettlingService,
    SuggestionService,
  ],
})
export class IntakeModule {}
