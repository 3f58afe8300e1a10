import type { Day } from '../../series/domain/day';
import { exact, plain, ZERO } from '../../series/domain/exact';
import type { Accumulation, Frequency } from '../../series/domain/model';
import type {
  Comparator,
  Measure,
  MilestoneNode,
  Recurrence,
  TargetKind,
} from '../../targets/domain/model';
import type { RevisableTerms, StoredProfile } from '../../targets/domain/revision';
import type { NamedBody } from './part-change';

/** The terms of a target as they are maintained: what can be changed, and what it depends on. */
export interface MaintainedTerms extends RevisableTerms {
  readonly kind: TargetKind;
  readonly measure: Measure;
  readonly accumulation: Accumulation;
  readonly frequency: Frequency;
  readonly unit: string;
  /** The plan's start. */
  readonly start_on: Day;
}

export interface InterimGoal {
  readonly on: Day;
  readonly value: string;
}

export interface ScheduleChange {
  readonly kind: 'schedule';
  readonly profile:
    | { readonly kind: 'linear' | 'seasonal' }
    /** Per cent of the year's total to be reached by the end of each part, rising to 100. */
    | { readonly kind: 'shares'; readonly shares: readonly string[] };
  readonly interim: readonly InterimGoal[];
}

export interface BaselineChange {
  readonly kind: 'baseline';
  /** Null takes back a base that an inspector entered. */
  readonly baseline: {
    readonly periodEnd: Day;
    readonly value: string;
    readonly revision: string | null;
    readonly source: string;
  } | null;
}

export interface NodesChange {
  readonly kind: 'nodes';
  readonly nodes: readonly MilestoneNode[];
}

/** What is asked and by when, as a whole; the schedule's fixed points go with it. */
export interface GoalChange {
  readonly kind: 'goal';
  /** Null for a task: it is done when its nodes are. */
  readonly goal: string | null;
  readonly goalUpper: string | null;
  readonly evaluationEnd: Day | null;
  readonly deadline: Day | null;
  readonly interim: readonly InterimGoal[];
  readonly nodes: readonly MilestoneNode[];
  /** What is left out stays as it is. */
  readonly name?: string | undefined;
  readonly comparator?: Comparator | undefined;
  readonly strict?: boolean | undefined;
  readonly approximate?: boolean | undefined;
  readonly recurrence?: Recurrence | undefined;
  /** Who answers, by the basis document; checked and kept beside the terms. */
  readonly bodies?: readonly NamedBody[] | undefined;
}

export type TermsChange = ScheduleChange | BaselineChange | NodesChange | GoalChange;

/** Exactly the terms that a change makes different, as they are stored. */
export function changedTerms(
  change: TermsChange,
  current: MaintainedTerms,
): Partial<RevisableTerms> {
  const wanted = Object.entries(wantedTerms(change, current));
  const differs = ([name, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(current[name as keyof RevisableTerms]);
  const bound = wanted.some((term) => BOUND.has(term[0]) && differs(term));
  return Object.fromEntries(
    wanted.filter((term) => differs(term) || (bound && BOUND.has(term[0]))),
  );
}

/** How a figure binds: one thing in three columns, changed and shown together. */
const BOUND: ReadonlySet<string> = new Set(['comparator', 'strict', 'approximate']);

/** The same terms as they are now, to be kept beside the changed ones. */
export function formerTerms(
  changed: Partial<RevisableTerms>,
  current: RevisableTerms,
): Partial<RevisableTerms> {
  return Object.fromEntries(
    Object.keys(changed).map((name) => [name, current[name as keyof RevisableTerms]]),
  );
}

function wantedTerms(change: TermsChange, current: MaintainedTerms): Partial<RevisableTerms> {
  switch (change.kind) {
    case 'schedule':
      return {
        profile: storedProfile(change.profile),
        interim: storedInterim(change.interim, current),
      };
    case 'baseline':
      return storedBaseline(change.baseline);
    case 'nodes':
      return { nodes: storedNodes(change.nodes), ...stepsGoal(change.nodes, current) };
    case 'goal':
      return wantedGoal(change, current);
  }
}

function wantedGoal(change: GoalChange, current: MaintainedTerms): Partial<RevisableTerms> {
  const dated = {
    name: change.name?.trim() ?? current.name,
    comparator: change.comparator ?? current.comparator,
    strict: change.strict ?? current.strict,
    approximate: change.approximate ?? current.approximate,
    recurrence: change.recurrence ?? current.recurrence,
    evaluation_end: change.evaluationEnd,
    deadline: change.deadline,
    // A day that the basis document names is stated, whatever the plan said.
    ...(change.deadline !== current.deadline && { deadline_stated: change.deadline !== null }),
  };
  if (current.kind === 'milestone') {
    return { ...dated, nodes: storedNodes(change.nodes), ...stepsGoal(change.nodes, current) };
  }
  const same = change.goal !== null && sameDecimal(change.goal, shownGoal(current));
  return {
    ...dated,
    ...(same || change.goal === null ? {} : { goal: plain(exact(change.goal)), goal_exact: null }),
    goal_upper: keptDecimal(change.goalUpper, current.goal_upper),
    interim: storedInterim(change.interim, current),
  };
}

/** A goal as it is shown and typed: a fraction of the document in per cent. */
export function shownGoal(terms: Pick<RevisableTerms, 'goal' | 'goal_exact'>): string {
  return terms.goal_exact === null
    ? plain(exact(terms.goal))
    : plain(exact(terms.goal_exact).times(100));
}

/** A task is done when all of its nodes are; without any it is one step. */
function stepsGoal(
  nodes: readonly MilestoneNode[],
  current: MaintainedTerms,
): Pick<RevisableTerms, 'goal'> {
  return { goal: keptDecimal(String(Math.max(1, nodes.length)), current.goal) ?? '1' };
}

/** Shares are stored for each part, typed as running sums. */
function storedProfile(profile: ScheduleChange['profile']): StoredProfile {
  if (profile.kind !== 'shares') return { kind: profile.kind };
  const sums = profile.shares.map(exact);
  return {
    kind: 'shares',
    shares: sums.map((sum, index) => plain(sum.minus(sums[index - 1] ?? ZERO))),
  };
}

/** Shares as running sums, the way they are typed and shown. */
export function runningShares(profile: StoredProfile): ScheduleChange['profile'] {
  if (profile.kind !== 'shares') return { kind: profile.kind };
  let sum = ZERO;
  return {
    kind: 'shares',
    shares: profile.shares.map((share) => {
      sum = sum.plus(share);
      return plain(sum);
    }),
  };
}

function storedInterim(
  interim: readonly InterimGoal[],
  current: MaintainedTerms,
): RevisableTerms['interim'] {
  return interim.map(({ on, value }) => {
    const kept = current.interim.find((point) => point.on === on)?.value ?? null;
    return { on, value: keptDecimal(value, kept) ?? value };
  });
}

function storedNodes(nodes: readonly MilestoneNode[]): MilestoneNode[] {
  return nodes.map(({ on, label }) => ({ on, label: label.trim() }));
}

function storedBaseline(baseline: BaselineChange['baseline']): Partial<RevisableTerms> {
  return {
    baseline_end: baseline?.periodEnd ?? null,
    baseline_value: baseline ? plain(exact(baseline.value)) : null,
    baseline_stated: baseline ? false : null,
    baseline_revision: baseline?.revision ?? null,
    baseline_source: baseline?.source.trim() ?? null,
  };
}

function sameDecimal(a: string, b: string): boolean {
  return exact(a).equals(exact(b));
}

/** 4500 typed over 4500.0 is no change: the digits stored stay. */
function keptDecimal(typed: string | null, stored: string | null): string | null {
  if (typed === null) return null;
  return stored !== null && sameDecimal(typed, stored) ? stored : plain(exact(typed));
}
