import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { anomalyOf, type Anomaly } from './domain/anomaly';
import { samePerson } from './domain/receipt';
import { loadForMove, requireMove, requireVersion } from './guarded-move';
import { obstacleProblem } from './obstacle.problem';
import { staleLines, type SeenLine } from './stale-lines.problem';
import { SubmissionDetailService } from './submission-detail.service';
import { SubmissionLineRepository } from './submission-line.repository';
import { SubmissionLinesService, type ReadLine } from './submission-lines.service';
import { SubmittedLineRepository } from './submitted-line.repository';
import { SubmissionRepository, type SubmissionRow } from './submission.repository';
import type { SubmissionDetail } from './submission.schema';

export interface HandIn {
  readonly submissionId: number;
  /** The return's version that was seen. */
  readonly version: number;
  readonly today: Day;
}

/**
 * How a return leaves its body: submitted with the signer's name, or filed by the clerk and signed
 * by the signer's own account. All throw a Problem: 403 to whom the move does not belong, 409 in a
 * wrong state or a locked round, 412 when it has moved.
 */
@Injectable()
export class HandInService {
  constructor(
    private readonly commands: CommandService,
    private readonly submissions: SubmissionRepository,
    private readonly drafts: SubmissionLineRepository,
    private readonly lines: SubmissionLinesService,
    private readonly submitted: SubmittedLineRepository,
    private readonly detail: SubmissionDetailService,
  ) {}

  /**
   * Hands the return in exactly as the clerk saw it. Throws a Problem besides: 412 naming lines
   * changed meanwhile, 422 with all hard findings, or where the clerk would sign for himself.
   */
  submit(
    request: CommandRequest,
    { submissionId: id, version, today }: HandIn,
    { signer, lines }: { signer: string; lines: readonly SeenLine[] },
  ): Promise<SubmissionDetail> {
    const { viewer } = request;
    return this.commands.runCommand(
      { request, action: 'submit_return', subject: { type: 'submission', id } },
      async (manager) => {
        const row = await loadForMove(this.submissions, manager, viewer, 'submit', id, today);
        requireVersion(row, version, { signer });
        requireMove(row, 'submit');
        requireOtherSigner(row, viewer, signer);
        await this.requireSeen(manager, row, lines);
        const read = await this.requireNoObstacle(manager, row, viewer, today);
        const after = await this.handIn(manager, row, 'submit', viewer, {
          anomaly: anomalyOf(read),
          filledBy: viewer.accountId,
          signer,
          signedBy: null,
          day: today,
        });
        return {
          result: await this.readAgain(manager, id, viewer, today, read),
          before: { state: row.state },
          after,
        };
      },
    );
  }

  /** Lays the return, as the clerk saw it, before the signer. Throws a Problem as `submit` does. */
  file(
    request: CommandRequest,
    { submissionId: id, version, today }: HandIn,
    lines: readonly SeenLine[],
  ): Promise<SubmissionDetail> {
    const { viewer } = request;
    return this.commands.runCommand(
      { request, action: 'file_return', subject: { type: 'submission', id } },
      async (manager) => {
        const row = await loadForMove(this.submissions, manager, viewer, 'file', id, today);
        requireVersion(row, version, {});
        requireMove(row, 'file');
        await this.requireSeen(manager, row, lines);
        const read = await this.requireNoObstacle(manager, row, viewer, today);
        await this.submissions.file(manager, id, viewer.accountId);
        await this.submissions.addEvent(manager, row, {
          move: 'file',
          day: today,
          accountId: viewer.accountId,
        });
        return {
          result: await this.readAgain(manager, id, viewer, today, read),
          before: { state: row.state },
          after: { state: 'filed' },
        };
      },
    );
  }

  /** The signer's own account signs and so hands the return in. */
  sign(
    request: CommandRequest,
    { submissionId: id, version, today }: HandIn,
  ): Promise<SubmissionDetail> {
    const { viewer } = request;
    return this.commands.runCommand(
      { request, action: 'sign_return', subject: { type: 'submission', id } },
      async (manager) => {
        const row = await loadForMove(this.submissions, manager, viewer, 'sign', id, today);
        requireVersion(row, version, {});
        requireMove(row, 'sign');
        const read = await this.requireNoObstacle(manager, row, viewer, today);
        const after = await this.handIn(manager, row, 'sign', viewer, {
          anomaly: anomalyOf(read),
          filledBy: row.filledBy ?? viewer.accountId,
          signer: viewer.displayName,
          signedBy: viewer.accountId,
          day: today,
        });
        return {
          result: await this.readAgain(manager, id, viewer, today, read),
          before: { state: row.state },
          after,
        };
      },
    );
  }

  /** Back to the clerk: given back by the signer with a reason, or taken back by a clerk (null). */
  unfile(
    request: CommandRequest,
    { submissionId: id, version, today }: HandIn,
    reason: string | null,
  ): Promise<SubmissionDetail> {
    const { viewer } = request;
    return this.commands.runCommand(
      { request, action: 'unfile_return', subject: { type: 'submission', id }, reason },
      async (manager) => {
        const row = await loadForMove(this.submissions, manager, viewer, 'unfile', id, today);
        requireVersion(row, version, { reason });
        requireMove(row, 'unfile');
        await this.submissions.unfile(manager, id);
        await this.submissions.addEvent(manager, row, {
          move: 'unfile',
          day: today,
          accountId: viewer.accountId,
          ...(reason !== null && { reason }),
        });
        return {
          result: await this.readAgain(manager, id, viewer, today),
          before: { state: row.state },
          after: { state: 'draft' },
        };
      },
    );
  }

  private async handIn(
    manager: EntityManager,
    row: SubmissionRow,
    move: 'submit' | 'sign',
    viewer: Viewer,
    by: {
      anomaly: Anomaly;
      filledBy: number;
      signer: string;
      signedBy: number | null;
      day: Day;
    },
  ) {
    const receipt = await this.submissions.submit(manager, row, by);
    const serial = await this.submitted.keep(manager, row.id, by.day);
    await this.submissions.addEvent(manager, row, {
      move,
      day: by.day,
      accountId: viewer.accountId,
      anomaly: by.anomaly,
    });
    return { state: 'submitted', signer: by.signer, receipt, serial };
  }

  private async requireSeen(
    manager: EntityManager,
    row: SubmissionRow,
    seen: readonly SeenLine[],
  ): Promise<void> {
    const problem = staleLines(seen, await this.drafts.all(manager, row.id));
    if (problem) throw problem;
  }

  /** The lines as the viewer reads them: they are handed in as they are. */
  private async requireNoObstacle(
    manager: EntityManager,
    row: SubmissionRow,
    viewer: Viewer,
    today: Day,
  ): Promise<ReadLine[]> {
    const { id: submissionId, periodEnd, regionCode, agencyId } = row;
    const reader = { viewer, regionCode, agencyId };
    const place = { submissionId, periodEnd, accepted: false, reader };
    const lines = await this.lines.read(manager, place, today);
    const blocked = lines
      .map(({ view, obstacles }) => ({ view, obstacles: obstacles() }))
      .filter((line) => line.obstacles.length > 0);
    if (blocked.length > 0) throw obstacleProblem(blocked);
    return lines;
  }

  private async readAgain(
    manager: EntityManager,
    id: number,
    viewer: Viewer,
    today: Day,
    lines?: readonly ReadLine[],
  ): Promise<SubmissionDetail> {
    const row = await this.submissions.find(manager, id);
    if (row === null) throw Problem.notFound();
    return this.detail.read(manager, row, viewer, { asOf: today, today }, lines);
  }
}

function requireOtherSigner(row: SubmissionRow, viewer: Viewer, signer: string): void {
  const fillers = [viewer.displayName, row.filledByName ?? '', ...row.workedOnNames];
  if (!fillers.some((name) => samePerson(name, signer))) return;
  const message = {
    zh: '签发人不能是填报人本人，请填写本单位负责签发的领导姓名。',
    en: 'The signer must be somebody else than the clerk who filled the return.',
  };
  throw Problem.unprocessable('signer_is_clerk', message, [{ path: 'signer', message }]);
}
