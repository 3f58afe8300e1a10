import { Module } from '@nestjs/common';
import { DocumentNumberService } from './document-number.service';

/** What all of supervision stands on: what a matter is about, numbers, entrusted matters. */
@Module({
  providers: [DocumentNumberService],
  exports: [DocumentNumberService],
})
export class MattersModule {}
