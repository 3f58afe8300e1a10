import type { Day } from '../series/domain/day';
import { judge } from '../targets/domain/judge';
import { caseOn, daysOfChange } from '../targets/domain/phase';
import type { TargetCase } from '../targets/target-case.service';
import { judgedStateOf, sameState, type JudgedState } from './judged-state';

export interface StateFrom {
  readonly validFrom: Day;
  readonly state: JudgedState;
}

/**
 * The states of one target from a day on: judged on that day and on every later day up to
 * `through` on which a value became known, changed terms took effect, or time alone may have moved
 * it; one entry a change.
 */
export function statesBetween(target: TargetCase, from: Day, through: Day): StateFrom[] {
  const start = from > target.activatedOn ? from : target.activatedOn;
  if (start > through) return [];
  const days = [
    start,
    ...target.versions.map((version) => version.knownOn),
    ...daysOfChange(target.phases),
  ].filter((day) => day >= start && day <= through);
  const changes: StateFrom[] = [];
  for (const day of [...new Set(days)].sort()) {
    const state = stateOn(target, day);
    const last = changes.at(-1);
    if (!last || !sameState(last.state, state)) changes.push({ validFrom: day, state });
  }
  return changes;
}

export function stateOn(target: TargetCase, asOf: Day): JudgedState {
  return judgedStateOf(judge(caseOn(target, asOf)));
}
