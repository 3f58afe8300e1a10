import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { lastChange } from '../audit/last-change';
import { matterScope, seesRegion } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { locksRounds } from './reporting.policy';
import { RoundLockRepository, type LockEventRow, type RoundPlace } from './round-lock.repository';
import { holdRound, isLocked } from './round-lock.queries';
import type { RoundList, RoundStanding } from './round.schema';
import { submissionRefs } from './submission-ref.queries';
import type { SubmissionRef } from './submission-ref.schema';

export interface RoundTurn {
  readonly roundId: number;
  /** The round's version that was seen. */
  readonly version: number;
  readonly today: Day;
}

/** Rounds as supervision works with them: how many returns came, and locks. */
@Injectable()
export class RoundService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandService,
    private readonly locks: RoundLockRepository,
  ) {}

  /** Rounds of the region and below, of clerks and signers those of the own body; newest first. */
  async list(viewer: Viewer, moment: { asOf: Day; today: Day }): Promise<RoundList> {
    const { regionLike, agencyId } = matterScope(viewer);
    const refs = await submissionRefs(this.dataSource.manager, {
      asOf: moment.asOf,
      regionPrefix: regionLike,
      ...(agencyId !== null && { agencyId }),
    });
    const rows = await this.standings(this.dataSource.manager, viewer, refs, moment);
    return { asOf: moment.asOf, rows };
  }

  /**
   * Locks the round, or one return of it, against its bodies, or opens it again. Throws a Problem:
   * 404 for a round that is not seen or open, 403 for everybody but its supervision, 409 where it
   * is so already, 412 where somebody has locked or opened since.
   */
  turn(
    request: CommandRequest,
    action: 'lock' | 'open',
    { roundId, version, today }: RoundTurn,
    { reason, submissionId = null }: { reason: string; submissionId?: number | null | undefined },
  ): Promise<RoundStanding> {
    const { viewer } = request;
    return this.commands.runCommand(
      {
        request,
        action: `${action}_round`,
        subject: { type: 'reporting_round', id: roundId },
        reason,
      },
      async (manager) => {
        await holdRound(manager, roundId);
        const place = await this.placeFor(manager, viewer, roundId, today);
        const before = await this.standing(manager, viewer, place, today);
        if (
          submissionId !== null &&
          !(await this.locks.hasReturn(manager, roundId, submissionId))
        ) {
          throw Problem.notFound();
        }
        const done =
          submissionId === null
            ? before.locked === (action === 'lock') && before.exceptions.length === 0
            : (await isLocked(manager, { roundId, submissionId }, today)) === (action === 'lock');
        if (before.version !== version) {
          throw Problem.preconditionFailed({
            current: { version: before.version, locked: before.locked, lastAct: before.lastAct },
            yours: { action, reason, submissionId },
            ...(await lastChange(manager, 'reporting_round', roundId)),
          });
        }
        if (done) throw alreadySo(action);
        await this.locks.add(manager, {
          regionCode: place.regionCode,
          roundId,
          submissionId,
          action,
          day: today,
          accountId: viewer.accountId,
          reason,
        });
        const { locked, exceptions } = before;
        return {
          result: await this.standing(manager, viewer, place, today),
          before: { locked, exceptions: exceptions.map((one) => one.submissionId) },
          after: { action, submissionId },
        };
      },
    );
  }

  private async placeFor(
    manager: EntityManager,
    viewer: Viewer,
    roundId: number,
    today: Day,
  ): Promise<RoundPlace> {
    const [place] = await this.locks.places(manager, [roundId], today);
    if (place === undefined || !seesRegion(viewer, place.regionCode)) throw Problem.notFound();
    if (!locksRounds(viewer, place.regionCode)) throw Problem.forbidden();
    return place;
  }

  private async standing(
    manager: EntityManager,
    viewer: Viewer,
    place: RoundPlace,
    today: Day,
  ): Promise<RoundStanding> {
    const refs = await submissionRefs(manager, {
      asOf: today,
      regionPrefix: place.regionCode,
      roundId: place.id,
    });
    const [standing] = await this.standings(manager, viewer, refs, { asOf: today, today });
    if (standing === undefined) throw Problem.notFound();
    return standing;
  }

  private async standings(
    manager: EntityManager,
    viewer: Viewer,
    refs: readonly SubmissionRef[],
    { asOf, today }: { asOf: Day; today: Day },
  ): Promise<RoundStanding[]> {
    const byRound = new Map<number, SubmissionRef[]>();
    for (const ref of refs) {
      byRound.set(ref.round.id, [...(byRound.get(ref.round.id) ?? []), ref]);
    }
    const ids = [...byRound.keys()];
    const places = await this.locks.places(manager, ids, asOf);
    const events = await this.locks.lastEvents(manager, ids, asOf);
    return places
      .flatMap((place) => {
        const ofRound = byRound.get(place.id) ?? [];
        const acts = events.filter((event) => event.roundId === place.id);
        const mayTurn = asOf === today && locksRounds(viewer, place.regionCode);
        return standingOf(ofRound, acts, mayTurn);
      })
      .sort(newestFirst);
  }
}

function standingOf(
  refs: readonly SubmissionRef[],
  acts: readonly LockEventRow[],
  mayTurn: boolean,
): RoundStanding[] {
  const [first] = refs;
  if (first === undefined) return [];
  const whole = acts.find((act) => act.submissionId === null);
  const locked = whole?.action === 'lock';
  const exceptions = acts.flatMap((act) => {
    const ref = refs.find((one) => one.id === act.submissionId);
    const differs = (act.action === 'lock') !== locked && act.id > (whole?.id ?? 0);
    return ref && differs
      ? [{ submissionId: ref.id, agency: ref.agency, locked: !locked, ...actOf(act) }]
      : [];
  });
  const owed = refs.filter((ref) => ref.expected > 0);
  return [
    {
      round: first.round,
      version: 1 + Math.max(0, ...acts.map((act) => act.id)),
      regionName: first.regionName,
      expected: owed.length,
      received: owed.filter((ref) => ref.submittedOn !== null).length,
      onTime: owed.filter((ref) => ref.onTime).length,
      pendingExtensions: refs.filter((ref) => ref.extensions.pending).length,
      locked,
      lastAct: whole ? actOf(whole) : null,
      exceptions,
      can: {
        lock: mayTurn && (!locked || exceptions.length > 0),
        open: mayTurn && (locked || exceptions.length > 0),
      },
    },
  ];
}

function actOf({ by, on, reason }: LockEventRow) {
  return { by, on, reason };
}

function newestFirst(a: RoundStanding, b: RoundStanding): number {
  return b.round.periodEnd.localeCompare(a.round.periodEnd) || b.round.id - a.round.id;
}

function alreadySo(action: 'lock' | 'open'): Problem {
  return action === 'lock'
    ? Problem.conflict('already_locked', {
        zh: '已经锁定，无须再次锁定。',
        en: 'It is locked already; there is nothing to do.',
      })
    : Problem.conflict('not_locked', {
        zh: '并未锁定，无须开启。',
        en: 'It is not locked; there is nothing to open.',
      });
}
