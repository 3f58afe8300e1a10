import type { EntrustedOrigin } from '../../matters/domain/entrusted-move';
import type { Subject } from '../../matters/domain/subject';
import { subjectKey } from '../../matters/domain/subject';
import type { Day } from '../../series/domain/day';
import type { Exact } from '../../series/domain/exact';
import type { DeadlineState, Lamp, Role } from '../../targets/domain/model';

/** The lists of the overdue report; a matter stands in one of them only. */
export const LISTS = [
  'deadlines_stated',
  'deadlines_unstated',
  'returns',
  'behind',
  'entrusted',
] as const;
export type List = (typeof LISTS)[number];

/** Lists of targets. */
export const TARGET_LISTS = [
  'deadlines_stated',
  'deadlines_unstated',
  'behind',
] as const satisfies readonly List[];
export type TargetList = (typeof TARGET_LISTS)[number];

/** `mending`: was on time, was sent back and not mended in time. */
export const RETURN_STANDINGS = ['missing', 'mending', 'late'] as const;
export type ReturnStanding = (typeof RETURN_STANDINGS)[number];

/** A body's part in a matter: one role each. */
export interface Part {
  readonly agencyId: number;
  readonly role: Role;
}

interface Listed {
  readonly id: number;
  readonly bodies: readonly Part[];
  /** Its closing was confirmed; it stays in its list. */
  readonly closed: boolean;
}

/** A target's goal whose deadline has passed without success, or that is behind schedule. */
export interface TargetMatter extends Listed {
  readonly list: TargetList;
  readonly lamp: Lamp;
  readonly deadlineState: DeadlineState;
  readonly deadline: Day | null;
  /** gap ÷ tolerance; null where there is none. */
  readonly severity: Exact | null;
}

/** A return that came late or not at all, or was not mended in time; its body answers alone. */
export interface ReturnMatter extends Listed {
  readonly list: 'returns';
  readonly standing: ReturnStanding;
  /** The due date that was not kept. */
  readonly dueOn: Day;
  /** Whole days after it, up to the day or to the first submission. */
  readonly daysLate: number;
}

/** What people asked of a body, past its own due date. */
export interface LateEntrusted extends Listed {
  readonly list: 'entrusted';
  readonly origin: EntrustedOrigin;
  readonly dueOn: Day;
}

export type Matter = TargetMatter | ReturnMatter | LateEntrusted;

/**
 * The list in which a judged target stands, if in any. What a passed deadline already shows is not
 * repeated among what is behind.
 */
export function listOf(judged: {
  readonly lamp: Lamp;
  readonly deadlineState: DeadlineState;
  readonly deadlineStated: boolean;
}): TargetList | null {
  if (isPassed(judged.deadlineState)) {
    return judged.deadlineStated ? 'deadlines_stated' : 'deadlines_unstated';
  }
  return judged.lamp === 'off_track' || judged.lamp === 'at_risk' ? 'behind' : null;
}

function isPassed(state: DeadlineState): boolean {
  return state === 'overdue' || state === 'missed' || state === 'unproven';
}

export function subjectOf(matter: Matter): Subject {
  const kind =
    matter.list === 'returns' ? 'submission' : matter.list === 'entrusted' ? 'entrusted' : 'target';
  return { kind, id: matter.id };
}

export function matterKey(matter: Matter): string {
  return subjectKey(subjectOf(matter));
}

/** Whose matters are looked at: those in which this body, or any, has this part, or any. */
export interface Whose {
  readonly agency?: number | undefined;
  readonly role?: Role | undefined;
}

/** One figure of the report, to ask for the rows behind it; what is left out asks for all. */
export interface Narrowing extends Whose {
  readonly list?: List | undefined;
  readonly deadline?: DeadlineState | undefined;
  readonly lamp?: Lamp | undefined;
  readonly standing?: ReturnStanding | undefined;
  readonly origin?: EntrustedOrigin | undefined;
}

export function isOf(bodies: readonly Part[], { agency, role }: Whose): boolean {
  if (agency === undefined && role === undefined) return true;
  return bodies.some(
    (part) =>
      (agency === undefined || part.agencyId === agency) &&
      (role === undefined || part.role === role),
  );
}

/** A matter that lacks what is asked for, as a return lacks a lamp, is not meant. */
export function isMeant(matter: Matter, asked: Narrowing): boolean {
  const own: Omit<Narrowing, keyof Whose> = {
    list: matter.list,
    ...('lamp' in matter && { lamp: matter.lamp, deadline: matter.deadlineState }),
    ...('standing' in matter && { standing: matter.standing }),
    ...('origin' in matter && { origin: matter.origin }),
  };
  return (
    isOf(matter.bodies, asked) &&
    (['list', 'deadline', 'lamp', 'standing', 'origin'] as const).every(
      (name) => asked[name] === undefined || asked[name] === own[name],
    )
  );
}
