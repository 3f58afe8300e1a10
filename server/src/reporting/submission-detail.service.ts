import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { reportsFor } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { askRefusal, extensionStateOn } from './domain/extension';
import type { SubmissionState } from './domain/transition';
import { ExtensionRepository, type ExtensionRow } from './extension.repository';
import type { ExtensionRequest } from './extension.schema';
import { QuestionService } from './question.service';
import { ReturnRemarkRepository } from './return-remark.repository';
import { decidesExtension, movesOffered } from './reporting.policy';
import { isLocked } from './round-lock.queries';
import { SubmissionLinesService, type ReadLine } from './submission-lines.service';
import { submissionRefs } from './submission-ref.queries';
import { isCurrent, type DetailMoment } from './submission-moment';
import type { SubmissionRef } from './submission-ref.schema';
import {
  SubmissionRepository,
  type SubmissionEventRow,
  type SubmissionRow,
} from './submission.repository';
import type { SubmissionDetail } from './submission.schema';

/** A whole return as its page shows it. */
@Injectable()
export class SubmissionDetailService {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly lines: SubmissionLinesService,
    private readonly remarks: ReturnRemarkRepository,
    private readonly questions: QuestionService,
    private readonly extensions: ExtensionRepository,
  ) {}

  /**
   * Throws a Problem (404) where the round was not open yet on the day.
   *
   * @param known its lines, where the caller's transaction has read them for this viewer already
   */
  async read(
    manager: EntityManager,
    row: SubmissionRow,
    viewer: Viewer,
    { asOf, today }: DetailMoment,
    known?: readonly ReadLine[],
  ): Promise<SubmissionDetail> {
    const [submission] = await submissionRefs(manager, { asOf, regionPrefix: '%', id: row.id });
    if (submission === undefined) throw Problem.notFound();
    const past = isCurrent(row, { asOf, today }) ? undefined : submission.state;
    const place = { viewer, state: submission.state, past, asOf };
    const lines = known ?? (await this.readLines(manager, row, place));
    const events = await this.submissions.events(manager, row.id, asOf);
    const locked = await isLocked(manager, { roundId: row.roundId, submissionId: row.id }, asOf);
    const extensions = await this.extensions.ofSubmission(manager, row.id, asOf);
    const isNow = asOf === today;
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
      givenBackReason: submission.state === 'draft' ? givenBackReason(events) : null,
      eSigning: row.eSigning,
      locked,
      extensions: extensions.map((one) => extensionView(one, row, viewer, { asOf, today })),
      lines: lines.map((line) => line.view),
      events: events.map((event) => ({
        at: event.at,
        actor: event.actor,
        action: event.action,
        reason: event.reason,
      })),
      // The past is looked at, never changed.
      can: {
        ...(isNow ? movesOffered(viewer, row, locked) : NOTHING),
        askExtension: isNow && !locked && asksNow(viewer, row, submission, today),
      },
    };
  }

  private readLines(
    manager: EntityManager,
    row: SubmissionRow,
    {
      viewer,
      state,
      past,
      asOf,
    }: {
      readonly viewer: Viewer;
      /** On the day. */
      readonly state: SubmissionState;
      readonly past: SubmissionState | undefined;
      readonly asOf: Day;
    },
  ): Promise<ReadLine[]> {
    const place = {
      submissionId: row.id,
      periodEnd: row.periodEnd,
      accepted: state === 'accepted',
      past,
      reader: { viewer, regionCode: row.regionCode, agencyId: row.agencyId },
    };
    return this.lines.read(manager, place, asOf);
  }
}

const NOTHING = {
  edit: false,
  submit: false,
  file: false,
  sign: false,
  takeBack: false,
  giveBack: false,
  accept: false,
  return: false,
  ask: false,
};

/** Why the signer gave it back, until it is filed again. */
function givenBackReason(events: readonly SubmissionEventRow[]): string | null {
  const last = events.findLast(({ action }) => action === 'file' || action === 'unfile');
  return last?.action === 'unfile' ? last.reason : null;
}

function asksNow(viewer: Viewer, row: SubmissionRow, ref: SubmissionRef, today: Day): boolean {
  const { dueOn, extensions } = ref;
  return (
    reportsFor(viewer, row.agencyId) &&
    askRefusal({ today, state: row.state, dueOn, pending: extensions.pending }) === null
  );
}

function extensionView(
  extension: ExtensionRow,
  row: SubmissionRow,
  viewer: Viewer,
  { asOf, today }: DetailMoment,
): ExtensionRequest {
  const { id, version, askedOn, reason, dueOn, askedDueOn } = extension;
  const state = extensionStateOn(extension, asOf) ?? 'asked';
  const decided = state !== 'asked';
  const open = asOf === today && !decided;
  return {
    id,
    version,
    state,
    askedBy: extension.askedByName,
    askedOn,
    reason,
    dueOn,
    askedDueOn,
    ofMending: extension.returnEventId !== null,
    decidedBy: decided ? extension.decidedByName : null,
    decidedOn: decided ? extension.decidedOn : null,
    decisionReason: decided ? extension.decisionReason : null,
    grantedDueOn: decided ? extension.grantedDueOn : null,
    can: {
      decide: open && decidesExtension(viewer, row, extension.askedBy),
      withdraw: open && reportsFor(viewer, row.agencyId),
    },
  };
}
