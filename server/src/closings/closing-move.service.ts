import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import type { Viewer } from '../auth/auth.policy';
import { AttachmentService } from '../evidence/attachment.service';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { MOVED_LATER } from './closing.problem';
import { ClosingRepository, type LockedClosing } from './closing.repository';
import { ClosingReadingService } from './closing-reading.service';
import type { ClosingDetail } from './closing.schema';
import {
  closingRefusal,
  closingStateAfter,
  type ClosingMove,
  type ClosingState,
} from './domain/closing-move';

export interface ClosingAct {
  readonly id: number;
  /** The version that was seen. */
  readonly version: number;
}

/** What is the same of every move of a closing: held, seen, current, audited, read again. */
@Injectable()
export class ClosingMoveService {
  constructor(
    private readonly commands: CommandService,
    private readonly closings: ClosingRepository,
    private readonly reading: ClosingReadingService,
    private readonly attachments: AttachmentService,
  ) {}

  /**
   * Runs a move of a closing. `work` asks for the state that the move leads to once it knows that
   * the viewer may do it. Throws a Problem: 404 for one not seen; of the state asked for, 409 where
   * the move does not lead on, 412 where it was changed since; and whatever `work` throws.
   */
  run(
    request: CommandRequest,
    { id, version }: ClosingAct,
    how: { readonly move: ClosingMove; readonly yours: unknown; readonly reason?: string | null },
    work: (
      manager: EntityManager,
      row: LockedClosing,
      state: (move: ClosingMove) => ClosingState,
    ) => Promise<ClosingDetail>,
  ): Promise<ClosingDetail> {
    const { viewer, today } = request;
    return this.commands.runCommand(
      {
        request,
        action: `${how.move}_closing`,
        subject: { type: 'closing', id },
        reason: how.reason ?? null,
      },
      async (manager) => {
        const row = await this.closings.lock(manager, id, today);
        // What is not seen is not there, whatever could be done with it.
        await this.readAgain(manager, viewer, id, today);
        if (row === null) throw Problem.notFound();
        const result = await work(manager, row, (move) => {
          requireVersion(row, version, how.yours);
          return stateAfter(row, move);
        });
        return {
          result,
          before: { state: row.state },
          after: { state: result.state, ...asObject(how.yours) },
        };
      },
    );
  }

  /** Files that go with the newest entry, and the closing as it is then. */
  async bindAndRead(
    manager: EntityManager,
    viewer: Viewer,
    to: {
      closingId: number;
      kind: 'closing_application' | 'closing_verification';
      ids: readonly number[];
      regionCode: string;
      agencyId: number;
      today: Day;
    },
  ): Promise<ClosingDetail> {
    const read = await this.readAgain(manager, viewer, to.closingId, to.today);
    const entry = read.entries.at(-1);
    if (to.ids.length === 0 || entry === undefined) return read;
    await this.attachments.bind(manager, {
      viewer,
      ids: to.ids,
      owner: { kind: to.kind, id: entry.id },
      regionCode: to.regionCode,
      agencyId: to.agencyId,
      day: to.today,
    });
    return this.readAgain(manager, viewer, to.closingId, to.today);
  }

  readAgain(
    manager: EntityManager,
    viewer: Viewer,
    id: number,
    today: Day,
  ): Promise<ClosingDetail> {
    return this.reading.detail(manager, viewer, id, { asOf: today, today });
  }
}

function stateAfter(row: LockedClosing, move: ClosingMove): ClosingState {
  if (row.movedLater) throw MOVED_LATER;
  const to = closingStateAfter(row.state, move);
  if (to === null) throw Problem.conflict('wrong_state', closingRefusal(row.state, move));
  return to;
}

function requireVersion(row: LockedClosing, version: number, yours: unknown): void {
  if (row.version === version) return;
  throw Problem.preconditionFailed({
    current: { version: row.version, state: row.state },
    yours,
    changedBy: row.changedBy,
    changedAt: row.changedAt.toISOString(),
  });
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
