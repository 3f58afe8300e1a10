import type { components } from '../api/schema';

type Schemas = components['schemas'];
export type Day = Schemas['Day'];
export type Role = Schemas['Role'];
export type Sentence = Schemas['Sentence'];
export type AgencyKind = Schemas['AgencyKind'];

export type IntakeRowType = 'target' | 'milestone' | 'norm' | 'responsibility' | 'incentive';
export type IntakeDecision = 'pending' | 'accepted' | 'rejected' | 'merged';

export interface IntakeWrittenBody {
  name: string;
  role: Role;
}

export interface IntakeFields {
  name: string;
  clause: string;
  kind: 'quantity' | 'milestone';
  measure: 'value' | 'yoy_growth' | 'average_growth' | 'change' | 'done';
  comparator: 'at_least' | 'at_most' | 'between';
  strict: boolean;
  approximate: boolean;
  goal: string | null;
  goalUpper: string | null;
  goalExact: string | null;
  unit: string | null;
  recurrence: 'once' | 'annual' | 'standing';
  distribution: 'single' | 'each';
  baseline: { period: string; value: string | null; stated: boolean } | null;
  evaluationEnd: Day | null;
  deadline: Day | null;
  deadlineStated: boolean;
  accumulation: 'ytd' | 'cumulative' | 'stock' | 'rate' | 'duration' | 'milestone';
  frequency: 'month' | 'quarter' | 'half' | 'year' | 'once';
  publisher: 'agency' | 'customs' | 'statistics';
  indicator: string | null;
  seriesUnit: string | null;
  agencies: IntakeWrittenBody[];
  partOf: number | null;
  nodes: { on: Day; label: string }[];
  cap: string | null;
  capUnit: string | null;
  remark: string | null;
}

export interface IntakeRead {
  fields: IntakeFields;
  rule: string;
  confidence: 'high' | 'check';
  deadlineSource:
    | 'phrase'
    | 'sentence_run'
    | 'lead_in'
    | 'note'
    | 'table_header'
    | 'table_column'
    | 'plan_period'
    | 'none';
  agenciesFrom: 'sentence' | 'note' | 'rule' | null;
  doubts: string[];
  alsoAt: { start: number; end: number; clause: string }[];
}

export interface IntakeRow {
  id: number;
  version: number;
  position: number;
  type: IntakeRowType;
  read: IntakeRead | null;
  fields: IntakeFields;
  edited: string[];
  start: number;
  end: number;
  quote: string;
  decision: IntakeDecision;
  mergedInto: number | null;
  decidedBy: string | null;
  decidedAt: string | null;
  changedBy: string | null;
  changedAt: string | null;
  disputed: boolean;
  sure: boolean;
  obstacles: { path: string; message: Sentence }[];
}

export interface PatchIntakeRow {
  type?: IntakeRowType;
  fields?: Partial<IntakeFields>;
  decision?: IntakeDecision;
  mergedInto?: number;
}

export interface IntakeHeader {
  title: string | null;
  docNo: string | null;
  issuer: string | null;
  issuedOn: Day | null;
  effectiveFrom: Day | null;
  effectiveTo: Day | null;
  horizon: Day | null;
  implements: { title: string; docNo: string | null }[];
  missingAnnexes: string[];
  defaultBody: string | null;
  regionCode: string;
}

export interface NewAgency {
  name: string;
  shortName: string;
  kind: AgencyKind;
  regionCode: string;
}

export interface IntakeBody {
  name: string;
  version: number;
  state: 'found' | 'new' | 'open';
  agency: { id: number; name: string; shortName: string } | null;
  create: NewAgency | null;
  rows: number;
  settledBy: string | null;
}

export type ConflictSettlement =
  { keep: number; others: 'places' | 'rejected' } | { reason: string };

export interface IntakeConflict {
  id: number;
  version: number;
  rows: number[];
  reason: 'different_values' | 'body_and_annex';
  settlement: ConflictSettlement | null;
  settledBy: string | null;
}

export interface IntakeOpenMatter {
  kind: 'header' | 'row' | 'body' | 'conflict';
  id: number | null;
  path: string;
  message: Sentence;
}

export interface IntakeDraftSummary {
  id: number;
  version: number;
  state: 'open' | 'confirmed' | 'discarded';
  document: {
    id: number;
    name: string;
    kind: 'txt' | 'docx' | 'pdf' | 'doc' | 'pasted' | 'ledger';
    characters: number;
    size: number;
  };
  title: string | null;
  regionCode: string;
  amends: { id: number; key: string; title: string } | null;
  plan: { id: number; key: string; title: string } | null;
  createdBy: string;
  createdOn: Day;
  changedBy: string;
  changedAt: string;
  closedBy: string | null;
  closedOn: Day | null;
  closeReason: string | null;
  counts: {
    rows: number;
    pending: number;
    accepted: number;
    rejected: number;
    merged: number;
    sure: number;
    openBodies: number;
    openConflicts: number;
  };
}

export interface IntakeDraft extends IntakeDraftSummary {
  headerVersion: number;
  headerRead: IntakeHeader;
  header: IntakeHeader;
  readerVersion: string;
  dictionariesVersion: string;
  clauses: { locator: string; heading: string; start: number; end: number }[];
  warnings: { code: string; words: string; start: number; end: number }[];
  rows: IntakeRow[];
  bodies: IntakeBody[];
  conflicts: IntakeConflict[];
  open: IntakeOpenMatter[];
  can: { edit: boolean; confirm: boolean; discard: boolean };
}

export interface IntakeDocument {
  name: string;
  kind: IntakeDraftSummary['document']['kind'];
  text: string;
  hardWrapped: boolean;
  tables: {
    start: number;
    end: number;
    rows: number;
    columns: number;
    cells: {
      row: number;
      column: number;
      rowSpan: number;
      columnSpan: number;
      start: number;
      end: number;
    }[];
  }[];
}

export interface IntakeSuggestions {
  rows: {
    type: IntakeRowType;
    fields: IntakeFields;
    start: number;
    end: number;
    quote: string;
    confidence: 'high' | 'check';
    doubts: string[];
    rule: string;
  }[];
  clause: string;
}
