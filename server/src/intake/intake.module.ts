import { Module } from '@nestjs/common';
import { BodyMatchingService } from './body-matching.service';
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
import { ReadingService } from './reading.service';
import { SettlingService } from './settling.service';
import { SuggestionService } from './suggestion.service';

@Module({
  controllers: [DocumentController, IntakeController, IntakeRowController],
  providers: [
    BodyMatchingService,
    DocumentRepository,
    DocumentService,
    DraftEditService,
    DraftPartRepository,
    DraftReadingService,
    DraftRepository,
    IntakeRowRepository,
    IntakeRowService,
    ReadingService,
    SettlingService,
    SuggestionService,
  ],
})
export class IntakeModule {}
