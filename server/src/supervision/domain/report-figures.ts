import { ROLES, type Role } from '../../targets/domain/model';
import { partOf, returnFigures, type ExpectedReturn, type ReturnFigures } from './expected-return';
import { isOf, type List, type Matter, type Whose } from './matter';
import type { Day } from '../../series/domain/day';

/** Counts of one list; `closed` are those among `matters` whose closing was confirmed. */
export interface ListTotals {
  readonly matters: number;
  readonly closed: number;
}

export interface ReportTotals {
  /** Rows of all lists together. */
  readonly all: ListTotals;
  /** Stated and unstated deadlines together, then by what they have come to. */
  readonly deadlines: ListTotals & {
    readonly stated: number;
    readonly unstated: number;
    readonly overdue: number;
    readonly missed: number;
    readonly unproven: number;
  };
  /** Rows of the list; how they were reported in all stands in the figures of the returns. */
  readonly returns: ListTotals & {
    readonly missing: number;
    readonly mending: number;
    readonly late: number;
  };
  readonly behind: ListTotals & { readonly off_track: number; readonly at_risk: number };
  readonly entrusted: ListTotals & { readonly directive: number; readonly finding: number };
}

export function totalsOf(matters: readonly Matter[]): ReportTotals {
  const of = (...lists: readonly List[]) => matters.filter((matter) => lists.includes(matter.list));
  const deadlines = of('deadlines_stated', 'deadlines_unstated');
  const [returns, behind, entrusted] = [of('returns'), of('behind'), of('entrusted')];
  const deadline = (state: string) =>
    deadlines.filter((one) => 'lamp' in one && one.deadlineState === state).length;
  const standing = (state: string) =>
    returns.filter((one) => 'standing' in one && one.standing === state).length;
  const lamp = (shown: string) =>
    behind.filter((one) => 'lamp' in one && one.lamp === shown).length;
  const origin = (from: string) =>
    entrusted.filter((one) => 'origin' in one && one.origin === from).length;
  return {
    all: counted(matters),
    deadlines: {
      ...counted(deadlines),
      stated: of('deadlines_stated').length,
      unstated: of('deadlines_unstated').length,
      overdue: deadline('overdue'),
      missed: deadline('missed'),
      unproven: deadline('unproven'),
    },
    returns: {
      ...counted(returns),
      missing: standing('missing'),
      mending: standing('mending'),
      late: standing('late'),
    },
    behind: { ...counted(behind), off_track: lamp('off_track'), at_risk: lamp('at_risk') },
    entrusted: {
      ...counted(entrusted),
      directive: origin('directive'),
      finding: origin('finding'),
    },
  };
}

function counted(matters: readonly Matter[]): ListTotals {
  return { matters: matters.length, closed: matters.filter(({ closed }) => closed).length };
}

/** Matters of one body in one role, by list; each figure has as many rows behind it. */
export interface RoleFigures {
  readonly role: Role;
  readonly deadlines: number;
  readonly returns: number;
  readonly behind: number;
  readonly entrusted: number;
}

export interface AgencyFigures {
  readonly agencyId: number;
  /** A shared matter counts for each of its bodies, so bodies add up to more than the totals. */
  readonly matters: number;
  readonly roles: readonly RoleFigures[];
  /** How it reported, whatever figure is looked at. */
  readonly reported: ReturnFigures;
}

const PART_OF: Readonly<Record<List, keyof Omit<RoleFigures, 'role'>>> = {
  deadlines_stated: 'deadlines',
  deadlines_unstated: 'deadlines',
  returns: 'returns',
  behind: 'behind',
  entrusted: 'entrusted',
};

/** Bodies in the order in which they are met; told only of the body and the role that are asked for. */
export function figuresByAgency(
  matters: readonly Matter[],
  expected: readonly ExpectedReturn[],
  asOf: Day,
  whose: Whose,
): AgencyFigures[] {
  const counts = new Map<
    number,
    Map<Role, { -readonly [K in keyof RoleFigures]: RoleFigures[K] }>
  >();
  for (const matter of matters) {
    for (const part of matter.bodies) {
      if (!isOf([part], whose)) continue;
      const roles = counts.get(part.agencyId) ?? new Map<Role, never>();
      const line = roles.get(part.role) ?? {
        role: part.role,
        deadlines: 0,
        returns: 0,
        behind: 0,
        entrusted: 0,
      };
      line[PART_OF[matter.list]] += 1;
      roles.set(part.role, line);
      counts.set(part.agencyId, roles);
    }
  }
  const returns = new Map<number, ExpectedReturn[]>();
  for (const one of expected) {
    if (!isOf([partOf(one)], whose)) continue;
    const own = returns.get(one.agencyId);
    if (own) own.push(one);
    else returns.set(one.agencyId, [one]);
  }
  return [...new Set([...counts.keys(), ...returns.keys()])].map((agencyId) => {
    const roles = [...(counts.get(agencyId)?.values() ?? [])].sort(
      (a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role),
    );
    return {
      agencyId,
      matters: roles.reduce(
        (sum, line) => sum + line.deadlines + line.returns + line.behind + line.entrusted,
        0,
      ),
      roles,
      reported: returnFigures(returns.get(agencyId) ?? [], asOf),
    };
  });
}
