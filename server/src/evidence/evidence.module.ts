import { Module } from '@nestjs/common';
import type { Config } from '../config/config';
import { CONFIG } from '../shared/config.token';
import { AttachmentController } from './attachment.controller';
import { AttachmentRepository } from './attachment.repository';
import { AttachmentService } from './attachment.service';
import { EvidenceFileRepository } from './evidence-file.repository';
import { EvidenceStore } from './evidence-store';
import { EvidenceService } from './evidence.service';
import { FolderStore } from './folder-store';

@Module({
  controllers: [AttachmentController],
  providers: [
    AttachmentRepository,
    AttachmentService,
    EvidenceFileRepository,
    EvidenceService,
    {
      provide: EvidenceStore,
      inject: [CONFIG],
      useFactory: (config: Config) => new FolderStore(config.evidence.folder),
    },
  ],
  exports: [EvidenceService, AttachmentService],
})
export class EvidenceModule {}
