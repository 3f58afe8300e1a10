import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { supervises } from '../auth/auth.policy';
import { EntrustedMatterService } from '../matters/entrusted-matter.service';
import { readCell } from '../reporting/domain/cell';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import {
  appliesFor,
  isApplicant,
  mayDecide,
  mayReopen,
  mayVerify,
  mayWithdraw,
} from './closing.policy';
import {
  ALREADY_CLOSED,
  ALREADY_OPEN,
  NO_BODY,
  notClosable,
  OWN_APPLICATION,
  REASON_REQUIRED,
  unreadableValue,
  VALUE_REQUIRED,
  VERIFIED_ON_WRONG,
} from './closing.problem';
import { closings } from './closing.queries';
import { ClosingRepository, type LockedClosing, type NewClosingEvent } from './closing.repository';
import { ClosingMoveService, type ClosingAct } from './closing-move.service';
import { departing } from './closing-reading.service';
import type {
  ApplyForClosing,
  ClosingDetail,
  ClosingSnapshot,
  ClosingSubject,
  DecideClosing,
  VerifyClosing,
} from './closing.schema';
import { ClosingSubjectService } from './closing-subject.service';

const SHORTEST_REASON = 4;

/** Applying, verifying, deciding, reopening: each one entry, none changes another. */
@Injectable()
export class ClosingCommandService {
  constructor(
    private readonly commands: CommandService,
    private readonly closings: ClosingRepository,
    private readonly subjects: ClosingSubjectService,
    private readonly moves: ClosingMoveService,
    private readonly matters: EntrustedMatterService,
  ) {}

  /**
   * A clerk of the body applies, or supervision on its behalf with a reason. Throws a Problem: 403,
   * 404 for a subject that is not seen, 409 where it is closed, under way or cannot be closed.
   */
  apply(request: CommandRequest, application: ApplyForClosing): Promise<ClosingDetail> {
    const { viewer, today } = request;
    const { subject, statement, onBehalfReason, attachmentIds } = application;
    return this.commands.runCommand(
      {
        request,
        action: 'apply_for_closing',
        subject: { type: 'closing', id: null },
        reason: onBehalfReason,
      },
      async (manager) => {
        await this.closings.lockSubject(manager, subject);
        const facts = await this.subjects.facts(manager, viewer, subject, today);
        if (facts === null) throw Problem.notFound();
        const { regionCode, agencies, snapshot, yearEnd } = facts;
        const own = appliesFor(
          viewer,
          agencies.map(({ id }) => id),
        );
        const onBehalf = own === null;
        if (onBehalf && !(onBehalfReason !== null && supervises(viewer, regionCode))) {
          throw Problem.forbidden();
        }
        if (facts.refusal) throw notClosable(facts.refusal);
        const agencyId = own ?? agencies[0]?.id;
        if (agencyId === undefined) throw notClosable(NO_BODY);
        await this.requireClosable(manager, subject, yearEnd, today);
        const id = await this.closings.apply(
          manager,
          {
            regionCode,
            subject,
            yearEnd,
            agencyId,
            statement,
            onBehalfReason: onBehalf ? onBehalfReason : null,
            snapshot,
          },
          viewer,
          today,
        );
        const result = await this.moves.bindAndRead(manager, viewer, {
          closingId: id,
          kind: 'closing_application',
          ids: attachmentIds,
          regionCode,
          agencyId,
          today,
        });
        return { result, subjectId: id, after: { subject, yearEnd, agencyId, statement } };
      },
    );
  }

  /** Throws a Problem: 403, 404, 409 once it is decided, 412 stale, 422 without a figure. */
  verify(request: CommandRequest, act: ClosingAct, found: VerifyClosing): Promise<ClosingDetail> {
    const { viewer, today } = request;
    const { method, on, people, finding, attachmentIds } = found;
    return this.moves.run(
      request,
      act,
      { move: 'verify', yours: found },
      async (manager, row, state) => {
        if (!mayVerify(viewer, row)) throw Problem.forbidden();
        const to = state('verify');
        if (on > today) throw VERIFIED_ON_WRONG;
        const facts = await this.subjects.facts(manager, viewer, row.subject, today);
        if (facts === null) throw Problem.notFound();
        const value = readValue(found.value ?? '', facts.unit);
        const unit = value === null ? null : facts.unit;
        await this.closings.move(manager, row.id, {
          move: 'verify',
          state: to,
          by: viewer,
          on: today,
          words: finding,
          verification: { method, on, people, value, unit },
        });
        return this.moves.bindAndRead(manager, viewer, {
          closingId: row.id,
          kind: 'closing_verification',
          ids: attachmentIds,
          regionCode: row.regionCode,
          agencyId: row.agencyId,
          today,
        });
      },
    );
  }

  /**
   * Confirms or refuses, by an account that did not apply; what the system judges that day is frozen
   * beside it. Throws a Problem: 403, 404, 409, 412, 422 where a reason is missing.
   */
  decide(request: CommandRequest, act: ClosingAct, decided: DecideClosing): Promise<ClosingDetail> {
    const { viewer, today } = request;
    const move = decided.decision;
    const words = decided.reason === null || decided.reason === '' ? null : decided.reason;
    const how = { move, yours: decided, reason: words } as const;
    return this.moves.run(request, act, how, async (manager, row, state) => {
      if (supervises(viewer, row.regionCode) && isApplicant(viewer, row)) throw OWN_APPLICATION;
      if (!mayDecide(viewer, row)) throw Problem.forbidden();
      const to = state(move);
      const snapshot = await this.snapshot(manager, row, today);
      if (move === 'confirm' && departing(snapshot) && (words ?? '').length < SHORTEST_REASON) {
        throw REASON_REQUIRED;
      }
      await this.closings.move(manager, row.id, {
        move,
        state: to,
        by: viewer,
        on: today,
        words,
        snapshot,
      });
      if (move === 'confirm' && row.subject.kind === 'entrusted') {
        const end = { by: viewer, on: today, closingId: row.id, ...(words !== null && { words }) };
        await this.matters.close(manager, row.subject.id, end);
      }
      return this.moves.readAgain(manager, viewer, row.id, today);
    });
  }

  /** By the body, or by whoever applied for it. Throws a Problem: 403, 404, 409, 412. */
  withdraw(request: CommandRequest, act: ClosingAct): Promise<ClosingDetail> {
    const { viewer, today } = request;
    return this.moves.run(
      request,
      act,
      { move: 'withdraw', yours: {} },
      async (manager, row, state) => {
        if (!mayWithdraw(viewer, row)) throw Problem.forbidden();
        const to = state('withdraw');
        const event = { move: 'withdraw', state: to, by: viewer, on: today, words: null } as const;
        await this.closings.move(manager, row.id, event);
        return this.moves.readAgain(manager, viewer, row.id, today);
      },
    );
  }

  /** A new entry of supervision; what was confirmed stays as it was. Throws as `withdraw` does. */
  reopen(request: CommandRequest, act: ClosingAct, reason: string): Promise<ClosingDetail> {
    const { viewer, today } = request;
    const how = { move: 'reopen', yours: { reason }, reason } as const;
    return this.moves.run(request, act, how, async (manager, row, state) => {
      if (!mayReopen(viewer, row)) throw Problem.forbidden();
      const event: NewClosingEvent = {
        move: 'reopen',
        state: state('reopen'),
        by: viewer,
        on: today,
        words: reason,
        snapshot: await this.snapshot(manager, row, today),
      };
      await this.closings.move(manager, row.id, event);
      if (row.subject.kind === 'entrusted') {
        const again = { by: viewer, on: today, closingId: row.id, words: reason };
        await this.matters.reopen(manager, row.subject.id, again);
      }
      return this.moves.readAgain(manager, viewer, row.id, today);
    });
  }

  private async requireClosable(
    manager: EntityManager,
    { kind, id }: ClosingSubject,
    yearEnd: Day | null,
    day: Day,
  ): Promise<void> {
    const everywhere = { regionLike: '%', agencyId: null };
    const rows = await closings(manager, everywhere, day, { subjects: { kind, ids: [id] } });
    const same = rows.filter((row) => row.yearEnd === yearEnd);
    if (same.some(({ state }) => state === 'applied' || state === 'verified')) {
      throw notClosable(ALREADY_OPEN);
    }
    if (same.some(({ state }) => state === 'confirmed')) throw notClosable(ALREADY_CLOSED);
  }

  private async snapshot(
    manager: EntityManager,
    { subject, yearEnd }: LockedClosing,
    day: Day,
  ): Promise<ClosingSnapshot> {
    const [snapshot] = await this.subjects.snapshots(manager, [{ subject, yearEnd }], day);
    if (!snapshot) throw Problem.notFound();
    return snapshot;
  }
}

/** Exact, in the target's unit; null for a subject without a figure. */
function readValue(typed: string, unit: string | null): string | null {
  if (unit === null) return null;
  const cell = readCell(typed, unit);
  if (cell.kind === 'empty') throw VALUE_REQUIRED;
  if (cell.kind === 'unreadable') throw unreadableValue(cell.finding.message);
  return cell.value;
}
