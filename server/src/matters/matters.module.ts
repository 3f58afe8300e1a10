import { Module } from '@nestjs/common';
import { DocumentNumberService } from './document-number.service';
import { EntrustedMatterRepository } from './entrusted-matter.repository';
import { EntrustedMatterService } from './entrusted-matter.service';

/** What all of supervision stands on: what a matter is about, numbers, entrusted matters. */
@Module({
  providers: [DocumentNumberService, EntrustedMatterRepository, EntrustedMatterService],
  exports: [DocumentNumberService, EntrustedMatterService],
})
export class MattersModule {}
