import type { Day } from '../series/domain/day';
import type { Accumulation, Frequency, Publisher } from '../series/domain/model';
import type { Role } from '../targets/domain/model';
import type {
  ActualsFile,
  AgenciesFile,
  PlanFile,
  PlanFileTarget,
  RegionsFile,
} from './plan-file.schema';

/** A body as a document names it, with its full name. */
export interface LedgerAgency {
  readonly name: string;
  readonly role: Role;
  /** True for an open group (各市政府), which stands for no list of members. */
  readonly group: boolean;
}

export interface LedgerClause {
  readonly locator: string;
  readonly heading: string;
  readonly notes: readonly { readonly agencies: readonly LedgerAgency[] }[];
}

/** What the targets of one plan that share a series have in common. */
export interface LedgerSeries {
  readonly key: string;
  readonly name: string;
  /** Unit of the values; `%` where every target asks for a rate and none tells the unit. */
  readonly unit: string;
  readonly accumulation: Accumulation;
  readonly frequency: Frequency;
  readonly publisher: Publisher;
}

/** A target with everything that the plan file leaves to be inferred. */
export type LedgerTarget = Omit<PlanFileTarget, 'series' | 'goal' | 'unit' | 'agencies'> & {
  readonly series: string;
  /** Per cent for growth and change; number of nodes for milestones. */
  readonly goal: string;
  readonly unit: string;
  readonly evaluationEnd: Day | null;
  readonly agencies: readonly LedgerAgency[];
  /** Whether the goal's own sentence names the bodies or a clause's note does; null: nobody does. */
  readonly agenciesFrom: 'target' | 'note' | null;
};

export type LedgerActual = ActualsFile[number] & {
  readonly periodEnd: Day;
  /** 1 for the first value of its period that became known. */
  readonly version: number;
};

export type LedgerPlan = Omit<PlanFile, 'clauses' | 'targets'> & {
  readonly clauses: readonly LedgerClause[];
  readonly series: readonly LedgerSeries[];
  readonly targets: readonly LedgerTarget[];
  readonly actuals: readonly LedgerActual[];
};

export interface Ledger {
  readonly regions: RegionsFile;
  readonly agencies: AgenciesFile;
  readonly plans: readonly LedgerPlan[];
}
