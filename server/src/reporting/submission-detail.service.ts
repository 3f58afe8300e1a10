import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { QuestionService } from './question.service';
import { ReturnRemarkRepository } from './return-remark.repository';
import { movesOffered } from './reporting.policy';
import { SubmissionLinesService } from './submission-lines.service';
import { submissionRefs } from './submission-ref.queries';
import { SubmissionRepository, type SubmissionRow } from './submission.repository';
import type { SubmissionDetail } from './submission.schema';

export interface DetailMoment {
  /** The day that is looked at. */
  readonly asOf: Day;
  readonly today: Day;
}

/** A whole return as its page shows it. */
@Injectable()
export class SubmissionDetailService {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly lines: SubmissionLinesService,
    private readonly remarks: ReturnRemarkRepository,
    private readonly questions: QuestionService,
  ) {}

  /** Throws a Problem (404) where the round was not open yet on the day. */
  async read(
    manager: EntityManager,
    row: SubmissionRow,
    viewer: Viewer,
    { asOf, today }: DetailMoment,
  ): Promise<SubmissionDetail> {
    const [submission] = await submissionRefs(manager, { asOf, regionPrefix: '%', id: row.id });
    if (submission === undefined) throw Problem.notFound();
    const lines = await this.lines.read(
      manager,
      {
        submissionId: row.id,
        periodEnd: row.periodEnd,
        accepted: submission.state === 'accepted',
        untouched: submission.state === 'open',
        reader: { viewer, regionCode: row.regionCode, agencyId: row.agencyId },
      },
      asOf,
    );
    const events = await this.submissions.events(manager, row.id, asOf);
    const nothing = { edit: false, submit: false, accept: false, return: false, ask: false };
    return {
      asOf,
      submission,
      version: row.version,
      signer: submission.submittedOn === null ? null : row.signer,
      receipt: submission.submittedOn === null ? null : row.receipt,
      returnReason:
        submission.state === 'returned' || submission.state === 'draft'
          ? (events.filter((event) => event.action === 'return').at(-1)?.reason ?? null)
          : null,
      remarks: await this.remarks.last(manager, row.id, asOf),
      questions: await this.questions.list(manager, row, viewer, { asOf, today }),
      lines: lines.map((line) => line.view),
      events: events.map((event) => ({
        at: event.at,
        actor: event.actor,
        action: event.action,
        reason: event.reason,
      })),
      // The past is looked at, never changed.
      can: asOf === today ? movesOffered(viewer, row) : nothing,
    };
  }
}
