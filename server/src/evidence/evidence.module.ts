import { Module } from '@nestjs/common';
import type { Config } from '../config/config';
import { CONFIG } from '../shared/config.token';
import { EvidenceFileRepository } from './evidence-file.repository';
import { EvidenceStore } from './evidence-store';
import { EvidenceService } from './evidence.service';
import { FolderStore } from './folder-store';

@Module({
  providers: [
    EvidenceFileRepository,
    EvidenceService,
    {
      provide: EvidenceStore,
      inject: [CONFIG],
      useFactory: (config: Config) => new FolderStore(config.evidence.folder),
    },
  ],
  exports: [EvidenceService],
})
export class EvidenceModule {}
