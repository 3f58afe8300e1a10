import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { anomalyOf, type Anomaly } from './domain/anomaly';
import { samePerson } from './domain/receipt';
import { loadForMove, requireMove, requireVersion } from './guarded-move';
import { obstacleProblem } from './obstacle.problem';
import { seesReturn } from './reporting.policy';
import { SubmissionDetailService, type DetailMoment } from './submission-detail.service';
import { SubmissionLinesService } from './submission-lines.service';
import { submissionRefs } from './submission-ref.queries';
import { SubmittedLineRepository } from './submitted-line.repository';
import { SubmissionRepository, type SubmissionRow } from './submission.repository';
import type { SubmissionDetail, SubmissionListQuery } from './submission.schema';
import type { SubmissionRef } from './submission-ref.schema';

/** Returns as bodies and supervision read them, and their submission by the body. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandService,
    private readonly submissions: SubmissionRepository,
    private readonly lines: SubmissionLinesService,
    private readonly detail: SubmissionDetailService,
    private readonly submitted: SubmittedLineRepository,
  ) {}

  async list(
    viewer: Viewer,
    asOf: Day,
    query: SubmissionListQuery,
  ): Promise<{ asOf: Day; rows: SubmissionRef[] }> {
    const ofClerk = viewer.role === 'clerk';
    const rows = await submissionRefs(this.dataSource.manager, {
      asOf,
      // A body's returns stand in the region that asks for them, which need not be its own.
      regionPrefix: ofClerk ? '%' : regionScope(viewer),
      ...(ofClerk && { agencyId: viewer.agencyId ?? 0 }),
      ...(query.state !== undefined && { states: [query.state] }),
      ...(query.plan !== undefined && { planKey: query.plan }),
    });
    return { asOf, rows };
  }

  /** Throws a Problem (404) for returns that the viewer does not see. */
  async view(viewer: Viewer, id: number, moment: DetailMoment): Promise<SubmissionDetail> {
    const { manager } = this.dataSource;
    const row = await this.submissions.find(manager, id);
    if (row === null || !seesReturn(viewer, row)) throw Problem.notFound();
    return this.detail.read(manager, row, viewer, moment);
  }

  /**
   * Hands the return in. Throws a Problem: 403 for everybody but its clerks, 409 in a wrong state,
   * 412 when it has moved, 422 with all hard findings, or where the clerk would sign for himself.
   */
  submit(
    request: CommandRequest,
    id: number,
    version: number,
    signer: string,
    today: Day,
  ): Promise<SubmissionDetail> {
    const { viewer } = request;
    return this.commands.runCommand(
      { request, action: 'submit_return', subject: { type: 'submission', id } },
      async (manager) => {
        const row = await loadForMove(this.submissions, manager, viewer, 'submit', id, today);
        requireVersion(row, version, { signer });
        requireMove(row, 'submit');
        requireOtherSigner(row, viewer, signer);
        const anomaly = await this.requireNoObstacle(manager, row, today);
        const receipt = await this.submissions.submit(manager, row, {
          accountId: viewer.accountId,
          signer,
          day: today,
        });
        const serial = await this.submitted.keep(manager, row.id, today);
        await this.submissions.addEvent(manager, row, {
          move: 'submit',
          day: today,
          accountId: viewer.accountId,
          anomaly,
        });
        const result = await this.readAgain(manager, id, viewer, today);
        return {
          result,
          before: { state: row.state },
          after: { state: 'submitted', signer, receipt, serial },
        };
      },
    );
  }

  private async requireNoObstacle(
    manager: EntityManager,
    row: SubmissionRow,
    today: Day,
  ): Promise<Anomaly> {
    const place = { submissionId: row.id, periodEnd: row.periodEnd, accepted: false };
    const lines = await this.lines.read(manager, place, today);
    const blocked = lines.filter((line) => line.obstacles.length > 0);
    if (blocked.length > 0) throw obstacleProblem(blocked);
    return anomalyOf(lines);
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

function requireOtherSigner(row: SubmissionRow, viewer: Viewer, signer: string): void {
  const fillers = [viewer.displayName, row.filledByName ?? ''];
  if (!fillers.some((name) => samePerson(name, signer))) return;
  const message = {
    zh: '签发人不能是填报人本人，请填写本单位负责签发的领导姓名。',
    en: 'The signer must be somebody else than the clerk who filled the return.',
  };
  throw Problem.unprocessable('signer_is_clerk', message, [{ path: 'signer', message }]);
}
