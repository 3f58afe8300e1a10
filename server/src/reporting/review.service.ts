import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import type { CommandOutcome } from '../audit/command.service';
import type { Viewer } from '../auth/auth.policy';
import { EvaluationService } from '../evaluation/evaluation.service';
import { addVersions } from '../series/actual-version.service';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { targetsMovedBy } from '../targets/moved-target.service';
import { AcceptanceRepository } from './acceptance.repository';
import { anomalyOf } from './domain/anomaly';
import { loadForMove, requireMove, requireVersion } from './guarded-move';
import { LineEvidenceRepository } from './line-evidence.repository';
import { QuestionRepository, stateOf } from './question.repository';
import { openQuestionProblem, warningsProblem } from './review.problem';
import { ReturnRemarkRepository } from './return-remark.repository';
import type { AcceptedMany, AcceptMany, ReviewedReturn } from './review.schema';
import { isHeldLocked } from './round-lock.queries';
import { RoundLockRepository } from './round-lock.repository';
import { SubmissionLinesService } from './submission-lines.service';
import { submissionRefs } from './submission-ref.queries';
import { SubmissionRepository, type SubmissionRow } from './submission.repository';
import type { ReturnSubmission } from './submission.schema';

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
    private readonly lines: SubmissionLinesService,
    private readonly questions: QuestionRepository,
    private readonly remarks: ReturnRemarkRepository,
    private readonly acceptance: AcceptanceRepository,
    private readonly evidence: LineEvidenceRepository,
    private readonly evaluation: EvaluationService,
    private readonly locks: RoundLockRepository,
  ) {}

  /**
   * Makes the return's answers known values: versions, state, judged states, summaries, event and
   * audit row in one transaction. Throws a Problem: 403 to whoever had a hand in the return, 409
   * in a wrong state or where a question is open and this was not confirmed, 412 when it has moved.
   */
  accept(
    request: CommandRequest,
    review: Review,
    despiteQuestions: boolean,
  ): Promise<ReviewedReturn> {
    const { viewer } = request;
    const { submissionId: id, today } = review;
    return this.commands.runCommand(
      { request, action: 'accept_return', subject: { type: 'submission', id } },
      async (manager) => {
        const row = await this.reviewable(manager, viewer, review);
        if (!despiteQuestions) await this.requireNoQuestion(manager, row, today);
        const { before, after } = await this.acceptRow(manager, row, viewer, today);
        return { result: await reviewed(manager, row, today), before, after };
      },
    );
  }

  /**
   * Accepts each return by itself: one that has moved, has warnings or an open question, or that
   * the viewer had a hand in, is refused and holds up no other. Asked again with the same key, what
   * was accepted is not done twice and the rest is tried.
   */
  async acceptMany(
    request: CommandRequest,
    returns: AcceptMany['returns'],
    today: Day,
  ): Promise<AcceptedMany> {
    const results: AcceptedMany['results'] = [];
    const unique = new Map(returns.map((one) => [one.id, one]));
    for (const { id, version } of unique.values()) {
      results.push(await this.acceptPlain(request, { submissionId: id, version, today }));
    }
    return { results };
  }

  /**
   * Sends the return back with a reason; in a locked round that opens it, for else nobody could
   * mend it. Throws a Problem as `accept` does.
   */
  sendBack(
    request: CommandRequest,
    review: Review,
    { reason, remarks }: ReturnSubmission,
  ): Promise<ReviewedReturn> {
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
        const event = await this.submissions.addEvent(manager, row, {
          move: 'return',
          day: today,
          accountId: viewer.accountId,
          reason,
        });
        const [foreign] = await this.remarks.add(manager, row, event, oneForEach(remarks));
        if (foreign !== undefined) throw Problem.notFound(NO_SUCH_LINE);
        const opened = await this.openIfLocked(manager, row, { viewer, today, reason });
        return {
          result: await reviewed(manager, row, today),
          before: { state: row.state },
          after: { state: 'returned', remarks, opened },
        };
      },
    );
  }

  private async acceptPlain(
    request: CommandRequest,
    review: Review,
  ): Promise<AcceptedMany['results'][number]> {
    const { submissionId: id, today } = review;
    try {
      await this.commands.runCommand(
        {
          request: { ...request, idempotencyKey: keyOf(request, id) },
          action: 'accept_return',
          subject: { type: 'submission', id },
        },
        async (manager) => {
          const row = await this.reviewable(manager, request.viewer, review);
          await this.requireNoQuestion(manager, row, today);
          await this.requireNoWarning(manager, row, today);
          const { before, after } = await this.acceptRow(manager, row, request.viewer, today);
          return { result: null, before, after };
        },
      );
      return { id, accepted: true, code: null, message: null };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { id, accepted: false, code: error.code, message: error.detail };
    }
  }

  /** The return, locked, with every right and state that its acceptance needs. */
  private async reviewable(
    manager: EntityManager,
    viewer: Viewer,
    { submissionId, version, today }: Review,
  ): Promise<SubmissionRow> {
    const row = await loadForMove(this.submissions, manager, viewer, 'accept', submissionId, today);
    requireVersion(row, version, {});
    requireMove(row, 'accept');
    return row;
  }

  private async acceptRow(
    manager: EntityManager,
    row: SubmissionRow,
    { accountId, displayName }: Viewer,
    today: Day,
  ): Promise<Required<Pick<CommandOutcome<unknown>, 'before' | 'after'>>> {
    const by = { acceptedBy: displayName, day: today };
    const versions = await this.acceptance.newVersions(manager, row, by);
    const added = await addVersions(manager, versions, { held: true });
    // A value that is only confirmed may get evidence too, which its pages then show.
    const proven = await this.evidence.carryToValues(manager, row, today);
    const moved = await targetsMovedBy(manager, [
      ...added.map((version) => version.seriesId),
      ...proven,
    ]);
    await this.evaluation.rejudge(manager, moved, today);
    await this.submissions.review(manager, row.id, { accountId, state: 'accepted', reason: null });
    await this.submissions.addEvent(manager, row, { move: 'accept', day: today, accountId });
    return {
      before: { state: row.state },
      after: {
        state: 'accepted',
        values: added.map(({ seriesId, version }) => ({ seriesId, version })),
      },
    };
  }

  private async requireNoQuestion(
    manager: EntityManager,
    row: SubmissionRow,
    today: Day,
  ): Promise<void> {
    const questions = await this.questions.ofReturn(manager, row.id, today);
    const open = questions.filter((question) => stateOf(question) === 'open');
    if (open.length > 0) throw openQuestionProblem(open.length);
  }

  /** What is there now counts, not what was there when it was handed in: checks may have changed. */
  private async requireNoWarning(
    manager: EntityManager,
    row: SubmissionRow,
    today: Day,
  ): Promise<void> {
    const place = { submissionId: row.id, periodEnd: row.periodEnd, accepted: false };
    const lines = await this.lines.read(manager, place, today);
    const { warnings } = anomalyOf(lines);
    if (warnings > 0) throw warningsProblem(warnings);
  }

  private async openIfLocked(
    manager: EntityManager,
    { id: submissionId, roundId, regionCode }: SubmissionRow,
    by: { viewer: Viewer; today: Day; reason: string },
  ): Promise<boolean> {
    if (!(await isHeldLocked(manager, { roundId, submissionId }, by.today))) return false;
    await this.locks.add(manager, {
      regionCode,
      roundId,
      submissionId,
      action: 'open',
      day: by.today,
      accountId: by.viewer.accountId,
      reason: by.reason,
    });
    return true;
  }
}

/** Light, for it is also kept as the command's answer: whoever stays on the page reads it anew. */
async function reviewed(
  manager: EntityManager,
  row: SubmissionRow,
  today: Day,
): Promise<ReviewedReturn> {
  const [submission] = await submissionRefs(manager, {
    asOf: today,
    regionPrefix: '%',
    id: row.id,
  });
  if (submission === undefined) throw Problem.notFound();
  return { submission, version: row.version + 1 };
}

const NO_SUCH_LINE = {
  zh: '批注的行不在这份填报单中，请刷新后重试。',
  en: 'A remark is on a line that is not in this return; reload the page and try again.',
};

/** The last words on a line count. */
function oneForEach(remarks: ReturnSubmission['remarks']): ReturnSubmission['remarks'] {
  return [...new Map(remarks.map((remark) => [remark.lineId, remark])).values()];
}

/** Each return of one request is a command of its own, told apart by its id. */
function keyOf({ idempotencyKey }: CommandRequest, id: number): string {
  return `many-${createHash('sha256').update(idempotencyKey).digest('hex')}-${id}`;
}
