import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';

/** A return in its round; null: the round as a whole. */
export interface LockPlace {
  readonly roundId: number;
  readonly submissionId: number | null;
}

/** Whether it is locked on a day: the last lock or opening up to then says so. */
export async function isLocked(
  manager: EntityManager,
  { roundId, submissionId }: LockPlace,
  day: Day,
): Promise<boolean> {
  const [last] = await manager.query<{ action: 'lock' | 'open' }[]>(
    `SELECT action FROM round_lock_event
     WHERE round_id = $1 AND (submission_id IS NULL OR submission_id = $2) AND on_day <= $3
     ORDER BY id DESC LIMIT 1`,
    [roundId, submissionId, day],
  );
  return last?.action === 'lock';
}

/**
 * The same, and held until the caller's transaction ends: many may ask at once, but none while the
 * round is being locked, so that nothing is typed after the lock.
 */
export async function isHeldLocked(
  manager: EntityManager,
  place: LockPlace,
  day: Day,
): Promise<boolean> {
  await manager.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [
    `round ${place.roundId}`,
  ]);
  return isLocked(manager, place, day);
}

/** Whoever moves a return of the round now is waited for; others wait for the caller. */
export async function holdRound(manager: EntityManager, roundId: number): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `round ${roundId}`,
  ]);
}
