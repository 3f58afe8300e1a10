import type { RawLedger } from './raw-ledger';

/** What is looked at: all of it, or part of it; `region` is the leading figures of its code. */
export interface Scope {
  readonly region?: string;
  readonly plan?: string;
  readonly agency?: number;
  readonly role?: string;
}

const PASSED = ['overdue', 'missed', 'unproven'];
const SETTLED = ['met', 'met_early', 'missed'];
const BEHIND = ['off_track', 'at_risk'];
const DAY_MS = 86_400_000;

/**
 * Working days by hand from the announced holidays: a return that was sent back on the first has
 * five of them, until the second.
 */
const MEND_BY: ReadonlyMap<string, string> = new Map([
  // Mid-autumn is Monday the 8th: 2, 3, 4, 5, 9.
  ['2014-09-01', '2014-09-09'],
  // Monday: 9 to 13.
  ['2020-11-06', '2020-11-13'],
]);

export interface Judged {
  readonly id: number;
  readonly planId: number;
  readonly region: string;
  readonly lamp: string;
  readonly deadline: string;
  readonly deadlineOn: string | null;
  readonly stated: boolean;
  readonly gap: string | null;
  readonly gapUnit: string | null;
  readonly parts: readonly { agency: number; role: string }[];
  readonly reporter: number | null;
}

function holds(row: { valid_from: string | null; valid_to: string | null }, day: string): boolean {
  return (
    (row.valid_from === null || row.valid_from <= day) &&
    (row.valid_to === null || day < row.valid_to)
  );
}

function meant(parts: Judged['parts'], { agency, role }: Scope): boolean {
  if (agency === undefined && role === undefined) return true;
  return parts.some(
    (part) =>
      (agency === undefined || part.agency === agency) &&
      (role === undefined || part.role === role),
  );
}

/** Targets as they stood on a day in a scope. */
export function judgedOn(raw: RawLedger, day: string, scope: Scope): Judged[] {
  return raw.targets.flatMap((target) => {
    const plan = raw.plans.find(({ id }) => id === target.plan_id);
    const state = raw.states.find((row) => row.target_id === target.id && holds(row, day));
    if (!plan || !state || plan.activated_on > day) return [];
    if (scope.plan !== undefined && plan.key !== scope.plan) return [];
    if (!target.region_code.startsWith(scope.region ?? '')) return [];
    const parts = raw.parts
      .filter((row) => row.target_id === target.id && holds(row, day))
      .map((row) => ({ agency: row.agency_id, role: row.role }));
    if (!meant(parts, scope)) return [];
    const later = raw.reporters.find(
      (row) => row.target_id === target.id && row.effective_on > day,
    );
    return {
      id: target.id,
      planId: plan.id,
      region: target.region_code,
      lamp: state.lamp,
      deadline: state.deadline_state,
      deadlineOn: state.deadline,
      stated: target.deadline_stated,
      gap: state.gap,
      gapUnit: state.gap_unit,
      parts,
      reporter: later ? later.before_id : target.reporter_id,
    };
  });
}

export interface Returned {
  readonly id: number;
  readonly agency: number;
  readonly periodEnd: string;
  readonly standing: 'on_time' | 'late' | 'missing' | 'not_yet_due';
  readonly mending: boolean;
  readonly daysLate: number;
  /** Its due day, extended where that was granted, is over. */
  readonly past: boolean;
}

/** Every owed return of an opened round. */
export function returnsOn(raw: RawLedger, day: string, scope: Scope): Returned[] {
  return raw.returns.flatMap((one) => {
    const plan = raw.plans.find(({ key }) => key === scope.plan);
    if (!one.required || one.opens_on > day) return [];
    if (!one.region_code.startsWith(scope.region ?? '')) return [];
    if (scope.plan !== undefined && !(plan && one.plan_ids.includes(plan.id))) return [];
    if (scope.agency !== undefined && one.agency_id !== scope.agency) return [];
    // A return is its body's alone, as if it led.
    if (scope.role !== undefined && scope.role !== 'lead') return [];
    const moves = raw.moves.filter((move) => move.submission_id === one.id && move.on_day <= day);
    const first = moves.find(({ action }) => action === 'submit' || action === 'sign');
    const granted = (of: number | null) =>
      raw.extensions
        .filter((x) => x.submission_id === one.id && x.state === 'granted')
        .filter((x) => x.return_event_id === of && (x.decided_on ?? '9') <= day)
        .map((x) => x.granted_due_on ?? '');
    const due = [one.due_on, ...granted(null)].sort().at(-1) ?? one.due_on;
    const last = moves.at(-1);
    const back = moves.filter(({ action }) => action === 'return').at(-1);
    const waits = back !== undefined && ['return', 'save', 'file'].includes(last?.action ?? '');
    const mendBy = waits
      ? [MEND_BY.get(back.on_day) ?? 'unknown', due, ...granted(back.id)].sort().at(-1)
      : undefined;
    const standing = first
      ? first.on_day <= due
        ? 'on_time'
        : 'late'
      : day > due
        ? 'missing'
        : 'not_yet_due';
    const mending = standing === 'on_time' && mendBy !== undefined && day > mendBy;
    return {
      id: one.id,
      agency: one.agency_id,
      periodEnd: one.period_end,
      standing,
      mending,
      daysLate:
        standing === 'missing'
          ? days(due, day)
          : standing === 'late'
            ? days(due, first?.on_day ?? day)
            : mending
              ? days(mendBy, day)
              : 0,
      past: day > due,
    };
  });
}

function days(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

interface Late {
  readonly origin: string;
  readonly parts: Judged['parts'];
}

function lateEntrusted(raw: RawLedger, day: string, scope: Scope): Late[] {
  return raw.entrusted.flatMap((matter) => {
    const events = raw.entrustedEvents.filter(
      (event) => event.matter_id === matter.id && event.on_day <= day,
    );
    if (events.length === 0 || !matter.region_code.startsWith(scope.region ?? '')) return [];
    const plan = raw.plans.find(({ key }) => key === scope.plan);
    if (scope.plan !== undefined && !(plan && matter.plan_ids.includes(plan.id))) return [];
    const ended = events
      .filter(({ move }) => ['close', 'withdraw', 'reopen'].includes(move))
      .at(-1);
    if (ended !== undefined && ended.move !== 'reopen') return [];
    const due = events.filter((event) => event.due_on !== null).at(-1)?.due_on ?? '9';
    const owner = events.filter((event) => event.owner_id !== null).at(-1)?.owner_id ?? 0;
    const parts = [
      { agency: owner, role: 'lead' },
      ...matter.helpers.map((agency) => ({ agency, role: 'support' })),
    ];
    return day > due && meant(parts, scope) ? { origin: matter.origin, parts } : [];
  });
}

function closedOn(raw: RawLedger, day: string, target: Judged): boolean {
  const ids = new Set(
    raw.closings.filter(({ subject_id }) => subject_id === target.id).map((row) => row.closing_id),
  );
  return [...ids].some((id) => {
    const events = raw.closings.filter((row) => row.closing_id === id && row.on_day <= day);
    const last = events.at(-1);
    return (
      last?.move === 'confirm' && (last.year_end === null || last.year_end === target.deadlineOn)
    );
  });
}

/** Totals, figures of returns and bodies of the overdue report. */
export function overdueOn(raw: RawLedger, day: string, scope: Scope) {
  const judged = judgedOn(raw, day, scope);
  const passed = judged.filter(({ deadline }) => PASSED.includes(deadline));
  const behind = judged.filter((one) => !passed.includes(one) && BEHIND.includes(one.lamp));
  const returns = returnsOn(raw, day, scope).filter(({ past }) => past);
  const named = returns.filter((one) => one.standing !== 'on_time' || one.mending);
  const late = lateEntrusted(raw, day, scope);
  const number = <T>(rows: readonly T[], test: (row: T) => boolean) => rows.filter(test).length;
  const closed = (rows: readonly Judged[]) => number(rows, (one) => closedOn(raw, day, one));
  const byAgency = new Map<number, Record<string, number[]>>();
  const count = (parts: Judged['parts'], place: number) => {
    for (const { agency, role } of parts.filter((part) => meant([part], scope))) {
      const roles = byAgency.get(agency) ?? {};
      const line = (roles[role] ??= [0, 0, 0, 0]);
      line[place] = (line[place] ?? 0) + 1;
      byAgency.set(agency, roles);
    }
  };
  passed.forEach(({ parts }) => count(parts, 0));
  named.forEach(({ agency }) => count([{ agency, role: 'lead' }], 1));
  behind.forEach(({ parts }) => count(parts, 2));
  late.forEach(({ parts }) => count(parts, 3));
  return {
    totals: {
      all: {
        matters: passed.length + named.length + behind.length + late.length,
        closed: closed([...passed, ...behind]),
      },
      deadlines: {
        matters: passed.length,
        closed: closed(passed),
        stated: number(passed, ({ stated }) => stated),
        unstated: number(passed, ({ stated }) => !stated),
        overdue: number(passed, ({ deadline }) => deadline === 'overdue'),
        missed: number(passed, ({ deadline }) => deadline === 'missed'),
        unproven: number(passed, ({ deadline }) => deadline === 'unproven'),
      },
      returns: {
        matters: named.length,
        closed: 0,
        missing: number(named, ({ standing }) => standing === 'missing'),
        mending: number(named, ({ mending }) => mending),
        late: number(named, ({ standing }) => standing === 'late'),
      },
      behind: {
        matters: behind.length,
        closed: closed(behind),
        off_track: number(behind, ({ lamp }) => lamp === 'off_track'),
        at_risk: number(behind, ({ lamp }) => lamp === 'at_risk'),
      },
      entrusted: {
        matters: late.length,
        closed: 0,
        directive: number(late, ({ origin }) => origin === 'directive'),
        finding: number(late, ({ origin }) => origin === 'finding'),
      },
    },
    reported: reportedOf(returns),
    bodies: Object.fromEntries(byAgency),
    reportedBy: Object.fromEntries(
      [...new Set(returns.map(({ agency }) => agency))].map((agency) => [
        agency,
        reportedOf(returns.filter((one) => one.agency === agency)),
      ]),
    ),
    daysLate: Object.fromEntries(named.map((one) => [one.id, one.daysLate])),
  };
}

function reportedOf(returns: readonly Returned[]) {
  const of = (standing: string) => returns.filter((one) => one.standing === standing).length;
  return {
    expected: returns.length,
    received: of('on_time') + of('late'),
    onTime: of('on_time'),
    late: of('late'),
    missing: of('missing'),
    mending: returns.filter(({ mending }) => mending).length,
  };
}

const RANK: Readonly<Record<string, number>> = {
  off_track: 1,
  at_risk: 2,
  no_data: 3,
  unscheduled: 3,
  on_track: 4,
  achieved: 5,
};

/** What moved between two days: each target of the later day in one of five. */
export function movedBetween(raw: RawLedger, from: string, to: string, scope: Scope) {
  const now = judgedOn(raw, to, scope);
  // What came into the scope in between was judged before, where its plan ran.
  const before = new Map(judgedOn(raw, from, {}).map((one) => [one.id, one]));
  const totals = { down: 0, up: 0, closed: 0, new: 0, same: 0, closedShort: 0, ranOut: 0 };
  for (const one of now) {
    const was = before.get(one.id);
    if (was === undefined) {
      totals.new += 1;
      continue;
    }
    if (PASSED.includes(one.deadline) && !PASSED.includes(was.deadline)) totals.ranOut += 1;
    const [a, b] = [RANK[was.lamp] ?? 0, RANK[one.lamp] ?? 0];
    if (SETTLED.includes(one.deadline) && !SETTLED.includes(was.deadline)) {
      totals.closed += 1;
      if (one.deadline === 'missed') totals.closedShort += 1;
    } else if (one.lamp === was.lamp) totals.same += 1;
    else if (one.lamp === 'no_data' || b < a) totals.down += 1;
    else if (b > a) totals.up += 1;
    else totals.same += 1;
  }
  const left = judgedOn(raw, from, scope).filter((was) => !now.some(({ id }) => id === was.id));
  return { targets: now.length, ...totals, left: left.length };
}

const LAMPS = ['achieved', 'on_track', 'at_risk', 'off_track', 'no_data', 'unscheduled'] as const;

export function lampsOf(judged: readonly Judged[]) {
  const of = (lamp: string) => judged.filter((one) => one.lamp === lamp).length;
  return { total: judged.length, ...Object.fromEntries(LAMPS.map((lamp) => [lamp, of(lamp)])) };
}

/** The five groups of a bulletin, by hand: behind, on schedule, ahead, done, the rest. */
export function fiveGroupsOf(judged: readonly Judged[]): readonly (readonly [number, string])[] {
  const ahead = ({ gap, gapUnit }: Judged) => gapUnit === 'pp' && Number(gap) >= 5;
  const good = judged.filter(({ lamp }) => lamp === 'on_track');
  const counts = [
    judged.filter(({ lamp }) => BEHIND.includes(lamp)).length,
    good.filter((one) => !ahead(one)).length,
    good.filter(ahead).length,
    judged.filter(({ lamp }) => lamp === 'achieved').length,
    judged.filter(({ lamp }) => lamp === 'no_data' || lamp === 'unscheduled').length,
  ];
  // Ten-thousandths as whole numbers, rounded half-up: no fraction is ever held as a float.
  return counts.map((count) => {
    const share = Math.floor((count * 20_000 + judged.length) / (2 * judged.length));
    return [count, `${Math.floor(share / 100)}.${String(share % 100).padStart(2, '0')}`] as const;
  });
}
