import type { SubmissionRef } from '../reporting/submission-ref.schema';
import type { Day } from '../series/domain/day';
import { exact, HUNDRED, plain } from '../series/domain/exact';
import type { Sentence } from '../shared/contract.schema';
import { shortfallWords } from '../targets/domain/shortfall';
import { ROLES, type Role } from '../targets/domain/model';
import type { ReadTarget } from '../targets/judged-target.service';
import type { AgencyRef, PlanRef, Responsibility } from '../targets/target.schema';
import type { OverdueReport, OverdueRow } from './overdue-report.schema';

/** What the report is made of: one reading of the database, so that its parts agree. */
export interface ReportMaterial {
  readonly asOf: Day;
  /** Behind schedule, or with a deadline passed without success; in the order of the documents. */
  readonly targets: readonly ReadTarget[];
  readonly responsibilities: ReadonlyMap<number, readonly Responsibility[]>;
  readonly needed: ReadonlyMap<number, Sentence>;
  /** Owed returns whose round was open on the day. */
  readonly submissions: readonly SubmissionRef[];
  readonly plans: PlanRef[];
  readonly agencies: AgencyRef[];
  /** Matters per body are told of this body and this role only, where the reader chose any. */
  readonly agency?: number | undefined;
  readonly role?: Role | undefined;
}

/**
 * The overdue report: deadlines, returns, what is behind schedule. A matter is a row once, however
 * many bodies share it, and in one list only: what a passed deadline already shows is not repeated
 * among what is behind.
 */
export function overdueReport(material: ReportMaterial): OverdueReport {
  const rows = material.targets.map((read) => rowOf(read, material));
  const passed = rows.filter(isPassed).sort(longestFirst);
  const behind = rows.filter((row) => !isPassed(row)).sort(worstFirst);
  const count = (state: OverdueRow['target']['deadlineState']) =>
    passed.filter((row) => row.target.deadlineState === state).length;
  return {
    asOf: material.asOf,
    deadlines: {
      stated: passed.filter((row) => row.target.deadlineStated),
      unstated: passed.filter((row) => !row.target.deadlineStated),
      totals: {
        overdue: count('overdue'),
        missed: count('missed'),
        unproven: count('unproven'),
        matters: passed.length,
      },
    },
    returns: returnsOf(material.submissions, material.asOf),
    behind: {
      rows: behind,
      totals: {
        off_track: behind.filter((row) => row.target.lamp === 'off_track').length,
        at_risk: behind.filter((row) => row.target.lamp === 'at_risk').length,
      },
    },
    byAgency: byAgency(passed, behind, material),
    plans: material.plans,
    agencies: material.agencies,
  };
}

function rowOf({ target, terms }: ReadTarget, material: ReportMaterial): OverdueRow {
  const late =
    target.deadlineState === 'missed' || target.daysLeft === null || target.daysLeft >= 0
      ? null
      : -target.daysLeft;
  return {
    target,
    responsibilities: [...(material.responsibilities.get(target.id) ?? [])],
    daysLate: late,
    shortfall: target.attained === null ? null : shortfallWords(terms, exact(target.attained)),
    needed: material.needed.get(target.id) ?? null,
  };
}

function isPassed({ target }: OverdueRow): boolean {
  return ['overdue', 'missed', 'unproven'].includes(target.deadlineState);
}

function longestFirst(a: OverdueRow, b: OverdueRow): number {
  return (a.target.deadline ?? '').localeCompare(b.target.deadline ?? '');
}

/** Red before amber, then by gap ÷ tolerance; what has no gap comes last. */
function worstFirst(a: OverdueRow, b: OverdueRow): number {
  if (a.target.lamp !== b.target.lamp) return a.target.lamp === 'off_track' ? -1 : 1;
  const [left, right] = [a.target.severity, b.target.severity];
  if (left !== null && right !== null) return exact(left).comparedTo(right);
  return Number(left === null) - Number(right === null);
}

/**
 * A return is expected once its due day, extended where that was granted, has passed; the day
 * itself still belongs to the body. Whether it was on time its first submission decides; one that
 * was sent back and not mended in time is listed, and stays received and on time.
 */
function returnsOf(submissions: readonly SubmissionRef[], asOf: Day): OverdueReport['returns'] {
  const expected = submissions.filter((ref) => ref.firstDueOn < asOf);
  const rows = expected.filter((ref) => ref.clock === 'late');
  const bodies = new Map(expected.map((ref) => [ref.agency.id, ref.agency]));
  const totals = tally(expected);
  return {
    rows,
    totals: {
      ...totals,
      late: rows.length,
      receivedShare: share(totals.received, totals.expected),
      onTimeShare: share(totals.onTime, totals.expected),
    },
    byAgency: [...bodies.values()].map((agency) => ({
      agency,
      ...tally(expected.filter((ref) => ref.agency.id === agency.id)),
    })),
  };
}

function tally(refs: readonly SubmissionRef[]) {
  return {
    expected: refs.length,
    received: refs.filter((ref) => ref.submittedOn !== null).length,
    onTime: refs.filter((ref) => ref.onTime).length,
  };
}

function share(part: number, whole: number): string | null {
  return whole === 0 ? null : plain(exact(part).times(HUNDRED).div(whole));
}

function byAgency(
  passed: readonly OverdueRow[],
  behind: readonly OverdueRow[],
  { agencies, agency, role }: ReportMaterial,
): OverdueReport['byAgency'] {
  const counts = new Map<string, OverdueReport['byAgency'][number]>();
  const count = (rows: readonly OverdueRow[], list: 'deadlines' | 'behind') => {
    for (const part of rows.flatMap((row) => row.responsibilities)) {
      if (agency !== undefined && part.agency.id !== agency) continue;
      if (role !== undefined && part.role !== role) continue;
      const key = `${part.agency.id} ${part.role}`;
      const line = counts.get(key) ?? {
        agency: part.agency,
        role: part.role,
        deadlines: 0,
        behind: 0,
      };
      line[list] += 1;
      counts.set(key, line);
    }
  };
  count(passed, 'deadlines');
  count(behind, 'behind');
  const order = new Map(agencies.map((ref, index) => [ref.id, index]));
  const place = (line: { agency: AgencyRef }) => order.get(line.agency.id) ?? agencies.length;
  return [...counts.values()].sort(
    (a, b) => place(a) - place(b) || ROLES.indexOf(a.role) - ROLES.indexOf(b.role),
  );
}
