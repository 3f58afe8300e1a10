import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { lastChange } from '../audit/last-change';
import { reportsFor } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { askRefusal, extensionStateOn, newDueRefusal } from './domain/extension';
import { awaitsMending } from './domain/report-clock';
import { ExtensionRepository, type Decision, type ExtensionRow } from './extension.repository';
import type { AskExtension, DecideExtension } from './extension.schema';
import { requireUnlocked, requireVersion } from './guarded-move';
import type { HandIn } from './hand-in.service';
import { decidesExtension, seesReturn } from './reporting.policy';
import { SubmissionDetailService } from './submission-detail.service';
import { submissionRefs } from './submission-ref.queries';
import { SubmissionRepository, type SubmissionRow } from './submission.repository';
import type { SubmissionDetail } from './submission.schema';

export interface ExtensionAct {
  readonly extensionId: number;
  /** The request's version that was seen. */
  readonly version: number;
  readonly today: Day;
}

/** Later due dates: asked by the body in time, decided by supervision, counted. */
@Injectable()
export class ExtensionService {
  constructor(
    private readonly commands: CommandService,
    private readonly submissions: SubmissionRepository,
    private readonly extensions: ExtensionRepository,
    private readonly detail: SubmissionDetailService,
  ) {}

  /**
   * Throws a Problem: 403 for everybody but the body's clerks, 409 after the due date, while
   * another request waits, once the return is handed in or its round locked, 412 when the return
   * has moved, 422 for a day that is not later.
   */
  ask(
    request: CommandRequest,
    { submissionId, version, today }: HandIn,
    asked: AskExtension,
  ): Promise<SubmissionDetail> {
    const { viewer } = request;
    const { reason } = asked;
    return this.commands.runCommand(
      {
        request,
        action: 'ask_extension',
        subject: { type: 'extension_request', id: null },
        reason,
      },
      async (manager) => {
        const row = await this.lockSeen(manager, viewer, submissionId, today);
        if (!reportsFor(viewer, row.agencyId)) throw Problem.forbidden();
        await requireUnlocked(manager, row, today);
        requireVersion(row, version, asked);
        const [ref] = await submissionRefs(manager, {
          asOf: today,
          regionPrefix: '%',
          id: submissionId,
        });
        if (ref === undefined) throw Problem.notFound();
        const { dueOn, extensions } = ref;
        const refusal = askRefusal({
          today,
          state: row.state,
          dueOn,
          pending: extensions.pending,
        });
        if (refusal) throw Problem.conflict(refusal.code, refusal.words);
        requireLater(asked.dueOn, dueOn);
        const returned = await this.extensions.lastReturn(manager, submissionId, today);
        const mends = awaitsMending(ref.state, returned?.onDay ?? null);
        const id = await this.extensions.ask(manager, {
          regionCode: row.regionCode,
          submissionId,
          returnEventId: mends && returned ? returned.eventId : null,
          accountId: viewer.accountId,
          day: today,
          reason,
          dueOn,
          askedDueOn: asked.dueOn,
        });
        await this.record(manager, row, 'ask_extension', viewer, today, reason);
        return {
          result: await this.readAgain(manager, submissionId, viewer, today),
          before: { submissionId, dueOn },
          after: { submissionId, askedDueOn: asked.dueOn },
          subjectId: id,
        };
      },
    );
  }

  /**
   * Grants it for the asked or another day, or refuses it; also after the due date. Throws a
   * Problem: 403 for whoever asked, 409 where it is decided, 412 for an old version, 422 for a day
   * that is not later.
   */
  decide(
    request: CommandRequest,
    act: ExtensionAct,
    decided: DecideExtension,
  ): Promise<SubmissionDetail> {
    const { viewer } = request;
    const granted = decided.decision === 'grant';
    return this.change(request, act, {
      action: granted ? 'grant_extension' : 'refuse_extension',
      yours: decided,
      may: (row, extension) => decidesExtension(viewer, row, extension.askedBy),
      decision: (extension) => {
        if (granted) requireLater(decided.dueOn, extension.dueOn);
        return {
          state: granted ? 'granted' : 'refused',
          reason: decided.reason === '' ? null : decided.reason,
          grantedDueOn: granted ? decided.dueOn : null,
        };
      },
    });
  }

  /** By a clerk of the body. Throws a Problem as `decide` does. */
  withdraw(request: CommandRequest, act: ExtensionAct): Promise<SubmissionDetail> {
    const { viewer } = request;
    return this.change(request, act, {
      action: 'withdraw_extension',
      yours: {},
      may: (row) => reportsFor(viewer, row.agencyId),
      decision: () => ({ state: 'withdrawn', reason: null, grantedDueOn: null }),
    });
  }

  private change(
    request: CommandRequest,
    { extensionId: id, version, today }: ExtensionAct,
    how: {
      action: 'grant_extension' | 'refuse_extension' | 'withdraw_extension';
      yours: unknown;
      may: (row: SubmissionRow, extension: ExtensionRow) => boolean;
      decision: (extension: ExtensionRow) => Pick<Decision, 'state' | 'reason' | 'grantedDueOn'>;
    },
  ): Promise<SubmissionDetail> {
    const { viewer } = request;
    return this.commands.runCommand(
      { request, action: how.action, subject: { type: 'extension_request', id } },
      async (manager) => {
        const seen = await this.extensions.find(manager, id);
        if (seen === null) throw Problem.notFound();
        const row = await this.lockSeen(manager, viewer, seen.submissionId, today);
        const extension = await this.extensions.find(manager, id);
        const state = extension && extensionStateOn(extension, today);
        if (extension === null || state === null) throw Problem.notFound();
        if (!how.may(row, extension)) throw Problem.forbidden();
        if (extension.version !== version) {
          throw await staleExtension(manager, extension, how.yours);
        }
        if (state !== 'asked') {
          throw Problem.conflict('extension_decided', {
            zh: '该延期申请已办结，不能再作处理。',
            en: 'The request is settled; nothing more can be done with it.',
          });
        }
        const decision = how.decision(extension);
        await this.extensions.decide(manager, id, {
          ...decision,
          accountId: viewer.accountId,
          day: today,
        });
        await this.record(manager, row, how.action, viewer, today, decision.reason);
        return {
          result: await this.readAgain(manager, row.id, viewer, today),
          before: { state: extension.state, dueOn: extension.dueOn },
          after: decision,
        };
      },
    );
  }

  private async lockSeen(
    manager: EntityManager,
    viewer: Viewer,
    submissionId: number,
    today: Day,
  ): Promise<SubmissionRow> {
    const row = await this.submissions.lock(manager, submissionId);
    if (row === null || row.opensOn > today || !seesReturn(viewer, row)) throw Problem.notFound();
    return row;
  }

  private record(
    manager: EntityManager,
    row: SubmissionRow,
    move: 'ask_extension' | 'grant_extension' | 'refuse_extension' | 'withdraw_extension',
    viewer: Viewer,
    day: Day,
    reason: string | null,
  ): Promise<number> {
    return this.submissions.addEvent(manager, row, {
      move,
      day,
      accountId: viewer.accountId,
      ...(reason !== null && { reason }),
    });
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

function requireLater(newDueOn: Day, dueOn: Day): void {
  const message = newDueRefusal(newDueOn, dueOn);
  if (message === null) return;
  throw Problem.unprocessable('extension_not_later', message, [{ path: 'dueOn', message }]);
}

async function staleExtension(
  manager: EntityManager,
  now: ExtensionRow,
  yours: unknown,
): Promise<Problem> {
  return Problem.preconditionFailed({
    current: { version: now.version, state: now.state, grantedDueOn: now.grantedDueOn },
    yours,
    ...(await lastChange(manager, 'extension_request', now.id)),
  });
}
