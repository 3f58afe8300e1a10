import type {
  DeadlineState,
  EntrustedOrigin,
  Day,
  EntrustedState,
  ImportOutcome,
  Lamp,
  NoticeColour,
  NoticeState,
  ReturnStanding,
  Role,
  Standing,
  SubmissionState,
} from '../api/model';

/** What pages keep in their address, so that a link or a reload shows the same. */
export interface AsOfSearch {
  /** Absent: the system's today. */
  asOf?: Day | undefined;
}

/** What the frame around every page looks at. */
export interface FrameSearch extends AsOfSearch {
  /** 大屏: dark, large, read-only; links to other pages leave it. */
  wall?: boolean | undefined;
}

export interface OverviewSearch extends FrameSearch {
  plan?: string | undefined;
  region?: string | undefined;
}

export interface TargetListSearch extends AsOfSearch {
  plan?: string | undefined;
  region?: string | undefined;
  agency?: number | undefined;
  lamp?: Lamp | undefined;
  deadline?: DeadlineState | undefined;
  /** Goals that have ended, instead of those in force. */
  ended?: 'only' | undefined;
  q?: string | undefined;
}

export interface AgencyListSearch extends AsOfSearch {
  q?: string | undefined;
  sort?: AgencySort | undefined;
}

/** `order` is the administrative order. */
export const AGENCY_SORTS = ['order', 'off_track', 'at_risk', 'total'] as const;
export type AgencySort = (typeof AGENCY_SORTS)[number];

export interface PlanSearch extends AsOfSearch {
  /** Locator of the clause to open the tree at. */
  clause?: string | undefined;
}

/** Whose matters a page of supervision looks at. */
export interface ScopeSearch extends AsOfSearch {
  plan?: string | undefined;
  region?: string | undefined;
  agency?: number | undefined;
  role?: Role | undefined;
}

/** The parts of the overdue report: one for each clock. */
export const REPORT_PARTS = ['deadlines', 'returns', 'behind', 'entrusted'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];
export const PASSED_DEADLINES = ['overdue', 'missed', 'unproven'] as const;
export const BEHIND_LAMPS = ['off_track', 'at_risk'] as const;
export const LATE_RETURNS = [
  'missing',
  'mending',
  'late',
] as const satisfies readonly ReturnStanding[];

export const ENTRUSTED_ORIGINS = [
  'directive',
  'finding',
] as const satisfies readonly EntrustedOrigin[];

/** One figure of the report narrows it to the rows behind that figure. */
export interface OverdueReportSearch extends ScopeSearch {
  /** As is known now of the day; absent: as was known then. */
  basis?: 'now' | undefined;
  part?: ReportPart | undefined;
  deadline?: (typeof PASSED_DEADLINES)[number] | undefined;
  lamp?: (typeof BEHIND_LAMPS)[number] | undefined;
  standing?: ReturnStanding | undefined;
  origin?: EntrustedOrigin | undefined;
}

/** Rows of the page of movement: one movement, or what cuts across them. */
export const MOVEMENTS_SHOWN = ['down', 'up', 'closed', 'new', 'same', 'left', 'ran_out'] as const;
export type MovementShown = (typeof MOVEMENTS_SHOWN)[number];

/** The second day is the as-of date. */
export interface MovementSearch extends ScopeSearch {
  /** Absent: the end of the last quarter. */
  from?: Day | undefined;
  show?: MovementShown | undefined;
  page?: number | undefined;
}

export interface CalendarSearch extends AsOfSearch {
  /** Absent: the year of the day that is looked at. */
  year?: number | undefined;
}

export interface SubmissionListSearch extends AsOfSearch {
  state?: SubmissionState | undefined;
  /** Only returns whose extension waits for a decision. */
  extension?: 'pending' | undefined;
  /** The returns that one of the reporting figures counts. */
  standing?: Standing | undefined;
  agency?: number | undefined;
  region?: string | undefined;
  /** None of the regions below it. */
  regionOnly?: 'yes' | undefined;
  plan?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
  kind?: RoundKind | undefined;
  /** Only returns whose due day has passed. */
  due?: 'passed' | undefined;
  /** From 2 on; the first needs no number. */
  page?: number | undefined;
}

export const ROUND_KINDS = ['periodic', 'deadline', 'final'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

export const STANDINGS = [
  'expected',
  'received',
  'on_time',
  'late',
  'missing',
  'not_yet_due',
] as const satisfies readonly Standing[];

export interface ReportingFiguresSearch extends AsOfSearch {
  region?: string | undefined;
  plan?: string | undefined;
  /** Rounds whose period ends from this day to that. */
  from?: Day | undefined;
  to?: Day | undefined;
}

/** A page that filters by its address: what it shows, and how it asks for something else. */
export interface SearchProps<S> {
  search: S;
  /** Members given as undefined are taken out of the address. */
  onSearch: (patch: Partial<S>) => void;
}

export interface GoalChangeListSearch extends AsOfSearch {
  /** Decided ones, too. */
  state?: 'all' | undefined;
}

/** The list of entrusted matters, and a leader's own directives. */
export interface MatterListSearch extends AsOfSearch {
  origin?: 'directive' | 'finding' | undefined;
  state?: EntrustedState | 'unsettled' | undefined;
  late?: boolean | undefined;
  /** The body that has to do it. */
  owner?: number | undefined;
  plan?: string | undefined;
}

export const CLOSING_FILTERS = [
  'open',
  'reopening',
  'applied',
  'verified',
  'confirmed',
  'refused',
  'withdrawn',
  'reopened',
] as const;

export interface ClosingListSearch extends AsOfSearch {
  /** `open`: waits for somebody; `reopening`: its judgement has turned since. */
  state?: (typeof CLOSING_FILTERS)[number] | undefined;
}

export const APPEAL_STATES = ['filed', 'upheld', 'partly', 'rejected', 'withdrawn'] as const;

export interface AppealListSearch extends AsOfSearch {
  state?: (typeof APPEAL_STATES)[number] | undefined;
}

export const NOTICE_COLOURS = [
  'blue',
  'yellow',
  'orange',
  'red',
] as const satisfies readonly NoticeColour[];
export const NOTICE_STATES = [
  'open',
  'issued',
  'acknowledged',
  'replied',
  'returned',
  'settled',
  'escalated',
  'closed',
  'withdrawn',
] as const satisfies readonly (NoticeState | 'open')[];

/** The list of slips, and what is proposed. */
export interface NoticeListSearch extends AsOfSearch {
  tab?: 'proposals' | undefined;
  /** Of proposals: decided ones, too. */
  all?: boolean | undefined;
  colour?: NoticeColour | undefined;
  state?: NoticeState | 'open' | undefined;
  unanswered?: boolean | undefined;
  agency?: number | undefined;
  plan?: string | undefined;
}

export interface ImportsSearch extends AsOfSearch {
  /** The import that is on the page. */
  id?: number | undefined;
  outcome?: ImportOutcome | undefined;
}

export interface IntakeListSearch extends AsOfSearch {
  /** Plan that the next document amends. */
  amends?: number | undefined;
}

export interface IntakeSearch extends AsOfSearch {
  /** Row to begin at. */
  row?: number | undefined;
}
