import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { movesOffered } from './reporting.policy';
import type { ReviewQueue } from './review.schema';
import type { DetailMoment } from './submission-moment';
import { submissionRefs } from './submission-ref.queries';
import { SubmissionRepository } from './submission.repository';

/** What waits for a review in the viewer's region. */
@Injectable()
export class ReviewQueueService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly submissions: SubmissionRepository,
  ) {}

  async read(viewer: Viewer, { asOf, today }: DetailMoment): Promise<ReviewQueue> {
    const { manager } = this.dataSource;
    const refs = await submissionRefs(manager, {
      asOf,
      regionPrefix: regionScope(viewer),
      states: ['submitted'],
    });
    const facts = await this.submissions.findAll(
      manager,
      refs.map((ref) => ref.id),
    );
    const byId = new Map(facts.map((row) => [row.id, row]));
    return {
      asOf,
      rows: refs.flatMap((submission) => {
        const row = byId.get(submission.id);
        if (row === undefined) return [];
        // A lock stops bodies, never the review.
        const accept = asOf === today && movesOffered(viewer, row, false).accept;
        return [{ submission, version: row.version, can: { accept } }];
      }),
    };
  }
}
