import type { Day } from '../../series/domain/day';
import type { Accumulation, Frequency, Publisher } from '../../series/domain/model';
import type {
  Comparator,
  Distribution,
  Measure,
  MilestoneNode,
  Recurrence,
  Relation,
  Role,
  TargetKind,
} from './model';

/** A body as a ledger names it: by its full name. */
export interface NamedPart {
  readonly name: string;
  readonly role: Role;
  /** An open group (各市政府), which stands for no list of members. */
  readonly group: boolean;
}

/** A target that a plan brings in. */
export interface NewTarget {
  readonly key: string;
  readonly name: string;
  /** Locators of every place that states it, the first one first. */
  readonly clauses: readonly string[];
  readonly kind: TargetKind;
  readonly measure: Measure;
  readonly accumulation: Accumulation;
  /** Key of the series whose values it is judged by. */
  readonly series: string;
  readonly comparator: Comparator;
  readonly strict: boolean;
  readonly approximate: boolean;
  readonly goal: string;
  readonly goalExact?: string | undefined;
  readonly goalUpper?: string | undefined;
  readonly unit: string;
  readonly recurrence: Recurrence;
  readonly distribution: Distribution;
  readonly baseline?:
    | {
        readonly period: string;
        readonly value?: string | undefined;
        readonly stated: boolean;
        readonly revision?: string | undefined;
      }
    | undefined;
  readonly evaluationEnd: Day | null;
  readonly deadline?: Day | undefined;
  readonly deadlineStated: boolean;
  readonly phrase: string;
  readonly remark?: string | undefined;
  readonly parent?: string | undefined;
  readonly relation?: Relation | undefined;
  readonly tier?: { readonly group: string; readonly rank: number } | undefined;
  readonly nodes: readonly MilestoneNode[];
  readonly agencies: readonly NamedPart[];
}

/** What a plan's document says, in the order of the document. */
export interface NewLedger {
  readonly clauses: readonly {
    readonly locator: string;
    readonly heading: string;
    readonly notes: readonly { readonly agencies: readonly NamedPart[] }[];
  }[];
  readonly series: readonly {
    readonly key: string;
    readonly name: string;
    readonly unit: string;
    readonly accumulation: Accumulation;
    readonly frequency: Frequency;
    readonly publisher: Publisher;
  }[];
  readonly targets: readonly NewTarget[];
  readonly incentives: readonly {
    readonly clause: string;
    readonly condition: string;
    readonly amount?: string | undefined;
    readonly unit?: string | undefined;
    readonly cap?: string | undefined;
    readonly capUnit?: string | undefined;
  }[];
  readonly notGoals: readonly {
    readonly clause: string;
    readonly phrase: string;
    readonly reason: string;
  }[];
  /** Body that answers for goals which the document gives to nobody. */
  readonly answersByDefault: string | null;
}
