import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module';
import { ReportingModule } from '../reporting/reporting.module';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import { TargetsModule } from '../targets/targets.module';
import { AddresseeService } from './addressee.service';
import { DirectiveService } from './directive.service';
import { DocumentNumberService } from './document-number.service';
import { EntrustedMatterController } from './entrusted-matter.controller';
import { EntrustedMatterRepository } from './entrusted-matter.repository';
import { EntrustedMatterService } from './entrusted-matter.service';
import { EntrustedMoveService } from './entrusted-move.service';
import { EntrustedViewService } from './entrusted-view.service';
import { InspectionController } from './inspection.controller';
import { InspectionRepository } from './inspection.repository';
import { InspectionService } from './inspection.service';
import { InspectionViewService } from './inspection-view.service';

/** What all of supervision stands on: what a matter is about, numbers, entrusted matters. */
@Module({
  imports: [TargetsModule, ReportingModule, EvidenceModule],
  controllers: [EntrustedMatterController, InspectionController],
  providers: [
    AddresseeService,
    DirectiveService,
    DocumentNumberService,
    EntrustedMatterRepository,
    EntrustedMatterService,
    EntrustedMoveService,
    EntrustedViewService,
    InspectionRepository,
    InspectionService,
    InspectionViewService,
    SubmissionRefService,
  ],
  exports: [DocumentNumberService, EntrustedMatterService],
})
export class MattersModule {}
