import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { matterScope, supervises } from '../auth/auth.policy';
import { AttachmentService } from '../evidence/attachment.service';
import { Problem } from '../shared/problem';
import { contestsFor, mayDecideAppeal, mayWithdrawAppeal } from './appeal.policy';
import {
  APPEAL_OPEN,
  MOVED_LATER,
  notContestable,
  OWN_SLIP,
  settled,
  tooLate,
} from './appeal.problem';
import { AppealReadingService } from './appeal-reading.service';
import { AppealRepository, type AppealRow, type NewAppealEvent } from './appeal.repository';
import type { AppealDetail, DecideAppeal, FileAppeal } from './appeal.schema';
import { ContestedService } from './contested.service';
import { canMove, inTime } from './domain/appeal';

export interface AppealAct {
  readonly id: number;
  /** The version that was seen. */
  readonly version: number;
}

/** Contesting, deciding, withdrawing; the contested record itself is never touched. */
@Injectable()
export class AppealCommandService {
  constructor(
    private readonly commands: CommandService,
    private readonly appeals: AppealRepository,
    private readonly contested: ContestedService,
    private readonly reading: AppealReadingService,
    private readonly attachments: AttachmentService,
  ) {}

  /**
   * A clerk of a body that it concerns contests a record, which is frozen as it stands. Throws a
   * Problem: 403, 404, 409 where there is nothing to contest, one is open or the time is over.
   */
  file(request: CommandRequest, appeal: FileAppeal): Promise<AppealDetail> {
    const { viewer, today } = request;
    const { contestedKind: kind, contestedId, statement, attachmentIds } = appeal;
    return this.commands.runCommand(
      { request, action: 'file_appeal', subject: { type: 'appeal', id: null } },
      async (manager) => {
        await this.appeals.lockContested(manager, kind, contestedId);
        const facts = await this.contested.facts(manager, viewer, kind, contestedId, today);
        if (facts === null) throw Problem.notFound();
        const agencyId = contestsFor(viewer, facts.agencyIds);
        if (agencyId === null) throw Problem.forbidden();
        if (facts.refusal) throw notContestable(facts.refusal);
        const everywhere = { regionLike: '%', agencyId };
        const known = await this.appeals.read(manager, everywhere, today, {
          kind,
          contestedIds: [contestedId],
        });
        if (known.some(({ state }) => state === 'filed')) throw notContestable(APPEAL_OPEN);
        if (!inTime(today, facts.until)) throw notContestable(tooLate(facts.until));
        const { label, regionCode, contested, knownOn, until, issuedBy } = facts;
        const id = await this.appeals.file(
          manager,
          {
            kind,
            contestedId,
            label,
            regionCode,
            contested,
            knownOn,
            until,
            issuedBy,
            agencyId,
            statement,
          },
          viewer,
          today,
        );
        await this.attachments.bind(manager, {
          viewer,
          ids: attachmentIds,
          owner: { kind: 'appeal', id },
          regionCode,
          agencyId,
          day: today,
        });
        return {
          result: await this.reading.one(manager, viewer, id, { asOf: today, today }),
          subjectId: id,
          after: { kind, contestedId, agencyId, statement },
        };
      },
    );
  }

  /**
   * Supervision decides, with its reason and what follows. Throws a Problem: 403, also to who issued
   * the contested slip, 404, 409 once it is settled, 412 stale.
   */
  decide(request: CommandRequest, act: AppealAct, decided: DecideAppeal): Promise<AppealDetail> {
    const { viewer, today } = request;
    const { outcome, reason, follows, attachmentIds } = decided;
    const how = { action: 'decide_appeal', yours: decided, reason };
    return this.run(request, act, how, async (manager, row, move) => {
      const facts = { ...row, agencyId: row.agency.id };
      if (supervises(viewer, row.regionCode) && row.issuedBy === viewer.accountId) throw OWN_SLIP;
      if (!mayDecideAppeal(viewer, facts)) throw Problem.forbidden();
      await move({ state: outcome, by: viewer, on: today, words: reason, follows });
      await this.attachments.bind(manager, {
        viewer,
        ids: attachmentIds,
        owner: { kind: 'appeal_decision', id: row.id },
        regionCode: row.regionCode,
        agencyId: row.agency.id,
        day: today,
      });
    });
  }

  /** By a clerk of the body, before the decision. Throws a Problem: 403, 404, 409, 412. */
  withdraw(request: CommandRequest, act: AppealAct): Promise<AppealDetail> {
    const { viewer, today } = request;
    const how = { action: 'withdraw_appeal', yours: {}, reason: null };
    return this.run(request, act, how, async (_manager, row, move) => {
      if (!mayWithdrawAppeal(viewer, { ...row, agencyId: row.agency.id })) {
        throw Problem.forbidden();
      }
      await move({ state: 'withdrawn', by: viewer, on: today, words: null, follows: null });
    });
  }

  private run(
    request: CommandRequest,
    { id, version }: AppealAct,
    how: { readonly action: string; readonly yours: object; readonly reason: string | null },
    work: (
      manager: EntityManager,
      row: AppealRow,
      move: (event: NewAppealEvent) => Promise<void>,
    ) => Promise<void>,
  ): Promise<AppealDetail> {
    const { viewer, today } = request;
    return this.commands.runCommand(
      { request, action: how.action, subject: { type: 'appeal', id }, reason: how.reason },
      async (manager) => {
        await this.appeals.lock(manager, id);
        const [row] = await this.appeals.read(manager, matterScope(viewer), today, { ids: [id] });
        if (row === undefined) throw Problem.notFound();
        await work(manager, row, async (event) => {
          requireVersion(row, version, how.yours);
          if (row.movedLater) throw MOVED_LATER;
          if (!canMove(row.storedState)) throw settled(row.storedState);
          await this.appeals.move(manager, id, event);
        });
        const result = await this.reading.one(manager, viewer, id, { asOf: today, today });
        return {
          result,
          before: { state: row.state },
          after: { state: result.state, ...how.yours },
        };
      },
    );
  }
}

function requireVersion(row: AppealRow, version: number, yours: unknown): void {
  if (row.version === version) return;
  throw Problem.preconditionFailed({
    current: { version: row.version, state: row.storedState },
    yours,
    changedBy: row.changedBy,
    changedAt: row.changedAt,
  });
}
