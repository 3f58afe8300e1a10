import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { submissionRefs } from './submission-ref.queries';
import type { SubmissionRefFilter } from './submission-ref.queries';
import type { SubmissionRef } from './submission-ref.schema';

/** Returns with their report clock, for the screens of other features. */
@Injectable()
export class SubmissionRefService {
  constructor(private readonly dataSource: DataSource) {}

  read(
    filter: SubmissionRefFilter,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<SubmissionRef[]> {
    return submissionRefs(manager, filter);
  }
}
