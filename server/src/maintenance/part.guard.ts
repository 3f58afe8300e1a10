import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { laterChange } from './part.repository';

/**
 * Who answers changes in the order of the days. Throws a Problem (409) where it changes after this
 * day: an amendment that is in force later, or the demo's clock, moved back.
 */
export async function requireNoLaterChange(
  manager: EntityManager,
  targetId: number,
  today: Day,
): Promise<void> {
  const day = await laterChange(manager, targetId, today);
  if (day === null) return;
  throw Problem.conflict('responsibility_changed_later', {
    zh: `该目标的责任单位自${day}起另有安排，不能从更早的日期改动；请于${day}或以后办理。`,
    en: `Who answers for this target changes on ${day}; change it on ${day} or later, not from an earlier day.`,
  });
}
