import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { AttachmentService } from '../evidence/attachment.service';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { AddresseeService } from './addressee.service';
import type {
  ChangeEntrustedDue,
  ChangeEntrustedOwner,
  ReportEntrusted,
} from './entrusted-command.schema';
import {
  dueInThePast,
  requireEntrustedMove,
  requireEntrustedVersion,
} from './entrusted-matter.problem';
import { mayMoveEntrusted, seesEntrusted, type PeoplesMove } from './entrusted-matter.policy';
import {
  EntrustedMatterRepository,
  type EntrustedRow,
  type NewEvent,
} from './entrusted-matter.repository';
import type { EntrustedDetail } from './entrusted-matter.schema';
import { EntrustedViewService } from './entrusted-view.service';

export interface EntrustedAct {
  readonly id: number;
  /** The matter's version that was seen. */
  readonly version: number;
  readonly today: Day;
}

interface Move {
  readonly move: PeoplesMove;
  readonly words?: string;
  /** What was typed, given back where the version is stale. */
  readonly typed: unknown;
  readonly check?: (manager: EntityManager, row: EntrustedRow) => void | Promise<void>;
  readonly changes?: Pick<NewEvent, 'ownerId' | 'dueOn'>;
  readonly attachmentIds?: readonly number[];
}

/**
 * What people do with an entrusted matter. Each throws a Problem: 404 where it is not seen, 403
 * where the move is somebody else's, 412 when it has moved since, 409 where the table has no such
 * move from its state.
 */
@Injectable()
export class EntrustedMoveService {
  constructor(
    private readonly commands: CommandService,
    private readonly matters: EntrustedMatterRepository,
    private readonly views: EntrustedViewService,
    private readonly addressees: AddresseeService,
    private readonly attachments: AttachmentService,
  ) {}

  /** The body takes it on. */
  acknowledge(request: CommandRequest, act: EntrustedAct): Promise<EntrustedDetail> {
    return this.move(request, act, { move: 'acknowledge', typed: {} });
  }

  /** How far the body has come, or that it is done; with files, as often as needed. */
  report(
    request: CommandRequest,
    act: EntrustedAct,
    typed: ReportEntrusted,
  ): Promise<EntrustedDetail> {
    return this.move(request, act, {
      move: typed.settled ? 'propose_settlement' : 'report',
      words: typed.words,
      attachmentIds: typed.attachmentIds,
      typed,
    });
  }

  /** Supervision passes it on with its opinion. */
  relay(request: CommandRequest, act: EntrustedAct, words: string): Promise<EntrustedDetail> {
    return this.move(request, act, { move: 'relay', words, typed: { words } });
  }

  /** Supervision asks for more than was reported. */
  return(request: CommandRequest, act: EntrustedAct, words: string): Promise<EntrustedDetail> {
    return this.move(request, act, { move: 'return', words, typed: { words } });
  }

  /** Another due date, with a reason; 422 for one in the past or the one that it has. */
  changeDue(
    request: CommandRequest,
    act: EntrustedAct,
    typed: ChangeEntrustedDue,
  ): Promise<EntrustedDetail> {
    const { dueOn, reason } = typed;
    return this.move(request, act, {
      move: 'change_due',
      words: reason,
      typed,
      changes: { dueOn },
      check: (_manager, row) => {
        if (dueOn < act.today) throw dueInThePast(act.today);
        if (dueOn === row.dueOn) throw sameDue();
      },
    });
  }

  /** Another body has to do it, with a reason; 422 for one that cannot or has it already. */
  changeOwner(
    request: CommandRequest,
    act: EntrustedAct,
    typed: ChangeEntrustedOwner,
  ): Promise<EntrustedDetail> {
    const { ownerId, reason } = typed;
    return this.move(request, act, {
      move: 'change_owner',
      words: reason,
      typed,
      changes: { ownerId },
      check: async (manager, row) => {
        if (ownerId === row.ownerId) throw sameOwner();
        const { viewer } = request;
        const about = await this.addressees.find(manager, viewer, 'entrusted', row.id, act.today);
        await this.addressees.requireAble(manager, about, act.today, { ownerId, coOwnerIds: [] });
      },
    });
  }

  /** The leader takes the own directive back. */
  withdraw(request: CommandRequest, act: EntrustedAct, reason: string): Promise<EntrustedDetail> {
    return this.move(request, act, { move: 'withdraw', words: reason, typed: { reason } });
  }

  private move(
    request: CommandRequest,
    { id, version, today }: EntrustedAct,
    { move, words, typed, check, changes, attachmentIds = [] }: Move,
  ): Promise<EntrustedDetail> {
    const { viewer } = request;
    return this.commands.runCommand(
      {
        request,
        action: `${move}_entrusted_matter`,
        subject: { type: 'entrusted_matter', id },
        reason: words ?? null,
      },
      async (manager) => {
        const row = await this.matters.lock(manager, id, today);
        if (row === null || !seesEntrusted(viewer, row)) throw Problem.notFound();
        if (!mayMoveEntrusted(viewer, move, row)) throw Problem.forbidden();
        requireEntrustedVersion(row, version, typed);
        const to = requireEntrustedMove(row, move);
        await check?.(manager, row);
        const event = { move, by: viewer, on: today, words: words ?? null, ...changes };
        const eventId = await this.matters.move(manager, row, event, to);
        await this.attachments.bind(manager, {
          viewer,
          ids: attachmentIds,
          owner: { kind: 'entrusted_report', id: eventId },
          regionCode: row.regionCode,
          agencyId: row.ownerId,
          day: today,
        });
        return {
          result: await this.views.readIn(manager, viewer, id, { asOf: today, today }),
          before: { state: row.state, ownerId: row.ownerId, dueOn: row.dueOn },
          after: { state: to, ...changes, ...(attachmentIds.length > 0 && { attachmentIds }) },
        };
      },
    );
  }
}

function sameDue(): Problem {
  const message = {
    zh: '新的办理时限与现在的相同，请另选日期。',
    en: 'The matter has this due date already; choose another day.',
  };
  return Problem.unprocessable('same_due_date', message, [{ path: 'dueOn', message }]);
}

function sameOwner(): Problem {
  const message = {
    zh: '该单位已是承办单位，请另选单位。',
    en: 'This body has the matter already; choose another.',
  };
  return Problem.unprocessable('same_owner', message, [{ path: 'ownerId', message }]);
}
