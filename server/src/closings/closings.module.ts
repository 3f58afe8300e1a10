import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module';
import { MattersModule } from '../matters/matters.module';
import { TargetsModule } from '../targets/targets.module';
import { ClosingCommandService } from './closing-command.service';
import { ClosingListService } from './closing-list.service';
import { ClosingMoveService } from './closing-move.service';
import { ClosingReadingService } from './closing-reading.service';
import { ClosingRepository } from './closing.repository';
import { ClosingSubjectService } from './closing-subject.service';
import { ClosingController } from './closing.controller';
import { ClosingService } from './closing.service';

@Module({
  imports: [TargetsModule, EvidenceModule, MattersModule],
  controllers: [ClosingController],
  providers: [
    ClosingCommandService,
    ClosingListService,
    ClosingMoveService,
    ClosingReadingService,
    ClosingRepository,
    ClosingSubjectService,
    ClosingService,
  ],
  exports: [ClosingService],
})
export class ClosingsModule {}
