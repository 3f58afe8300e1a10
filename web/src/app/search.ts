import {
  AGENCY_SORTS,
  APPEAL_STATES,
  CLOSING_FILTERS,
  BEHIND_LAMPS,
  ENTRUSTED_ORIGINS,
  LATE_RETURNS,
  MOVEMENTS_SHOWN,
  NOTICE_COLOURS,
  NOTICE_STATES,
  PASSED_DEADLINES,
  REPORT_PARTS,
  ROUND_KINDS,
  STANDINGS,
  type AgencyListSearch,
  type AppealListSearch,
  type ClosingListSearch,
  type CalendarSearch,
  type FrameSearch,
  type GoalChangeListSearch,
  type ImportsSearch,
  type IntakeListSearch,
  type IntakeSearch,
  type MatterListSearch,
  type MovementSearch,
  type NoticeListSearch,
  type OverdueReportSearch,
  type OverviewSearch,
  type PlanSearch,
  type ReportingFiguresSearch,
  type ScopeSearch,
  type SubmissionListSearch,
  type TargetListSearch,
} from '../shared/search';
import { DEADLINE_STATES, LAMPS } from '../shared/lamps';

type Raw = Record<string, unknown>;

/** Addresses are plain `a=b` text: readable, and safe to type by hand. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Raw): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (typeof value === 'string' && value) params.set(key, value);
    else if (typeof value === 'number' || value === true) params.set(key, String(value));
  }
  const text = params.toString();
  return text && `?${text}`;
}

const ROLES = ['lead', 'shared', 'support', 'guide'] as const;
const SUBMISSION_STATES = ['open', 'draft', 'filed', 'submitted', 'returned', 'accepted'] as const;

const MATTER_STATES = [
  'unsettled',
  'open',
  'acknowledged',
  'reported',
  'returned',
  'closed',
  'withdrawn',
] as const;
const IMPORT_OUTCOMES = ['new', 'correction', 'supplement', 'same', 'error'] as const;

/**
 * What is no valid filter becomes undefined: a wrong address shows more, never an error. Every
 * member is named, since the router keeps the raw value of one that is not.
 */
export function frameSearch(raw: Raw): FrameSearch {
  return { asOf: day(raw.asOf), wall: raw.wall === 'true' || raw.wall === true || undefined };
}

export function overviewSearch(raw: Raw): OverviewSearch {
  return { plan: text(raw.plan), region: text(raw.region) };
}

export function targetListSearch(raw: Raw): TargetListSearch {
  return {
    plan: text(raw.plan),
    region: text(raw.region),
    agency: id(raw.agency),
    lamp: oneOf(LAMPS, raw.lamp),
    deadline: oneOf(DEADLINE_STATES, raw.deadline),
    ended: oneOf(['only'] as const, raw.ended),
    q: text(raw.q),
  };
}

export function agencyListSearch(raw: Raw): AgencyListSearch {
  return { q: text(raw.q), sort: oneOf(AGENCY_SORTS, raw.sort) };
}

export function planSearch(raw: Raw): PlanSearch {
  return { clause: text(raw.clause) };
}

export function scopeSearch(raw: Raw): ScopeSearch {
  return {
    plan: text(raw.plan),
    region: text(raw.region),
    agency: id(raw.agency),
    role: oneOf(ROLES, raw.role),
  };
}

export function overdueReportSearch(raw: Raw): OverdueReportSearch {
  return {
    ...scopeSearch(raw),
    basis: oneOf(['now'], raw.basis),
    part: oneOf(REPORT_PARTS, raw.part),
    deadline: oneOf(PASSED_DEADLINES, raw.deadline),
    lamp: oneOf(BEHIND_LAMPS, raw.lamp),
    standing: oneOf(LATE_RETURNS, raw.standing),
    origin: oneOf(ENTRUSTED_ORIGINS, raw.origin),
  };
}

export function matterListSearch(raw: Raw): MatterListSearch {
  return {
    origin: oneOf(['directive', 'finding'], raw.origin),
    state: oneOf(MATTER_STATES, raw.state),
    late: raw.late === 'true' || raw.late === true || undefined,
    owner: id(raw.owner),
    plan: text(raw.plan),
  };
}

export function noticeListSearch(raw: Raw): NoticeListSearch {
  return {
    tab: oneOf(['proposals'], raw.tab),
    all: raw.all === 'true' || raw.all === true || undefined,
    colour: oneOf(NOTICE_COLOURS, raw.colour),
    state: oneOf(NOTICE_STATES, raw.state),
    unanswered: raw.unanswered === 'true' || raw.unanswered === true || undefined,
    agency: id(raw.agency),
    plan: text(raw.plan),
  };
}

export function movementSearch(raw: Raw): MovementSearch {
  return {
    ...scopeSearch(raw),
    from: day(raw.from),
    show: oneOf(MOVEMENTS_SHOWN, raw.show),
    page: id(raw.page),
  };
}

export function goalChangeListSearch(raw: Raw): GoalChangeListSearch {
  return { state: oneOf(['all'], raw.state) };
}

export function submissionListSearch(raw: Raw): SubmissionListSearch {
  return {
    state: oneOf(SUBMISSION_STATES, raw.state),
    extension: oneOf(['pending'], raw.extension),
    standing: oneOf(STANDINGS, raw.standing),
    agency: id(raw.agency),
    ...reportingFiguresSearch(raw),
    regionOnly: oneOf(['yes'], raw.regionOnly),
    kind: oneOf(ROUND_KINDS, raw.kind),
    due: oneOf(['passed'], raw.due),
    page: id(raw.page),
  };
}

export function reportingFiguresSearch(raw: Raw): ReportingFiguresSearch {
  return { region: text(raw.region), plan: text(raw.plan), from: day(raw.from), to: day(raw.to) };
}

/** Years of the contract. */
export function calendarSearch(raw: Raw): CalendarSearch {
  const year = id(raw.year);
  return { year: year !== undefined && year >= 2000 && year <= 2099 ? year : undefined };
}

export function closingListSearch(raw: Raw): ClosingListSearch {
  return { state: oneOf(CLOSING_FILTERS, raw.state) };
}

export function appealListSearch(raw: Raw): AppealListSearch {
  return { state: oneOf(APPEAL_STATES, raw.state) };
}

export function importsSearch(raw: Raw): ImportsSearch {
  return { id: id(raw.id), outcome: oneOf(IMPORT_OUTCOMES, raw.outcome) };
}

export function intakeListSearch(raw: Raw): IntakeListSearch {
  return { amends: id(raw.amends) };
}

export function intakeSearch(raw: Raw): IntakeSearch {
  return { row: id(raw.row) };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined;
}

function id(value: unknown): number | undefined {
  const number = Number(value);
  return value !== undefined && Number.isInteger(number) && number > 0 ? number : undefined;
}

function day(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const time = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value) ? value : undefined;
}

function oneOf<const T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((word) => word === value);
}
