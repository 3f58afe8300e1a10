import { Module } from '@nestjs/common';
import { EvaluationModule } from '../evaluation/evaluation.module';
import { FigureImportController } from './figure-import.controller';
import { FigureImportRepository } from './figure-import.repository';
import { FigureImportService } from './figure-import.service';
import { ImportFileService } from './import-file.service';
import { ImportProgressService } from './import-progress.service';
import { ImportReadingService } from './import-reading.service';
import { ImportWritingService } from './import-writing.service';

@Module({
  imports: [EvaluationModule],
  controllers: [FigureImportController],
  providers: [
    FigureImportRepository,
    FigureImportService,
    ImportFileService,
    ImportProgressService,
    ImportReadingService,
    ImportWritingService,
  ],
})
export class ImportsModule {}
