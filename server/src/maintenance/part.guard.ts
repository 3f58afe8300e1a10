import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { laterChange } from './part.repository';

/**
 * Who answers changes in the order of the days. Throws a Problem (409) where it changes after
 * today, which only the demo's clock, moved back, makes possible.
 */
export async function requireNoLaterChange(
  manager: EntityManager,
  targetId: number,
  today: Day,
): Promise<void> {
  const day = await laterChange(manager, targetId, today);
  if (day === null) return;
  throw Problem.conflict('responsibility_changed_later', {
    zh: `该目标的责任单位自${day}起另有安排，当前演示日期在此之前，不能改动；请将演示日期移到${day}或以后再办理。`,
    en: `Who answers for this target changes on ${day}, after the demo's day; move the demo's day to ${day} or later and do it then.`,
  });
}
