import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { owedReturns } from './owed-return.queries';
import type { OwedReturn, OwedReturnFilter } from './owed-return.queries';
import { submissionRefs } from './submission-ref.queries';
import type { SubmissionRefFilter } from './submission-ref.queries';
import type { SubmissionRef } from './submission-ref.schema';

export type { OwedReturn, OwedReturnFilter } from './owed-return.queries';

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

  /** All owed returns by their dates alone, for whoever counts them. */
  owed(
    filter: OwedReturnFilter,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<OwedReturn[]> {
    return owedReturns(manager, filter);
  }
}
