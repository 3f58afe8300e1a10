import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import type { Viewer } from '../auth/auth.policy';
import { EvaluationService } from '../evaluation/evaluation.service';
import { addVersions } from '../series/actual-version.service';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { targetsMovedBy } from '../targets/moved-target.service';
import { AcceptanceRepository } from './acceptance.repository';
import { loadForMove, requireMove, requireVersion } from './guarded-move';
import { SubmissionDetailService } from './submission-detail.service';
import { SubmissionRepository } from './submission.repository';
import type { SubmissionDetail } from './submission.schema';

export interface Review {
  readonly submissionId: number;
  /** The return's version that the inspector saw. */
  readonly version: number;
  readonly today: Day;
}

/** What supervision does with a return that was handed in. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly commands: CommandService,
    private readonly submissions: SubmissionRepository,
    private readonly acceptance: AcceptanceRepository,
    private readonly evaluation: EvaluationService,
    private readonly detail: SubmissionDetailService,
  ) {}

  /**
   * Makes the return's answers known values: versions, state, judged states, summaries, event and
   * audit row in one transaction. Throws a Problem: 403 to whoever had a hand in the return, 409
   * in a wrong state, 412 when it has moved.
   */
  accept(request: CommandRequest, review: Review): Promise<SubmissionDetail> {
    const { viewer } = request;
    const { submissionId: id, today } = review;
    return this.commands.runCommand(
      { request, action: 'accept_return', subject: { type: 'submission', id } },
      async (manager) => {
        const row = await loadForMove(this.submissions, manager, viewer, 'accept', id, today);
        requireVersion(row, review.version, {});
        requireMove(row, 'accept');
        const versions = await addVersions(
          manager,
          await this.acceptance.newVersions(manager, row, {
            acceptedBy: viewer.displayName,
            day: today,
          }),
        );
        const moved = await targetsMovedBy(
          manager,
          versions.map((version) => version.seriesId),
        );
        await this.evaluation.rejudge(manager, moved, today);
        await this.submissions.review(manager, id, {
          accountId: viewer.accountId,
          state: 'accepted',
          reason: null,
        });
        await this.submissions.addEvent(manager, row, {
          move: 'accept',
          day: today,
          accountId: viewer.accountId,
        });
        return {
          result: await this.readAgain(manager, id, viewer, today),
          before: { state: row.state },
          after: {
            state: 'accepted',
            values: versions.map(({ seriesId, version }) => ({ seriesId, version })),
          },
        };
      },
    );
  }

  /** Sends the return back with a reason. Throws a Problem as `accept` does. */
  sendBack(request: CommandRequest, review: Review, reason: string): Promise<SubmissionDetail> {
    const { viewer } = request;
    const { submissionId: id, today } = review;
    return this.commands.runCommand(
      { request, action: 'return_submission', subject: { type: 'submission', id }, reason },
      async (manager) => {
        const row = await loadForMove(this.submissions, manager, viewer, 'return', id, today);
        requireVersion(row, review.version, { reason });
        requireMove(row, 'return');
        await this.submissions.review(manager, id, {
          accountId: viewer.accountId,
          state: 'returned',
          reason,
        });
        await this.submissions.addEvent(manager, row, {
          move: 'return',
          day: today,
          accountId: viewer.accountId,
          reason,
        });
        return {
          result: await this.readAgain(manager, id, viewer, today),
          before: { state: row.state },
          after: { state: 'returned' },
        };
      },
    );
  }

  private async readAgain(
    manager: EntityManager,
    id: number,
    viewer: Viewer,
    today: Day,
  ): Promise<SubmissionDetail> {
    const row = await this.submissions.find(manager, id);
    if (row === null) throw Problem.notFound();
    return this.detail.read(manager, row, viewer, { asOf: today, today });
  }
}
