import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { headerObstacles } from './domain/header-checks';
import { regionOfIssuer } from './domain/region-of-issuer';
import { obstaclesOf } from './domain/row-checks';
import { ruleWords } from './domain/rule-words';
import type { BodyRecord, ConflictRecord, RegionPlace } from './draft-part.repository';
import type { DraftRecord } from './draft.repository';
import type { RowRecord } from './intake-row.repository';
import { handlesIntake } from './intake.policy';
import type { IntakeFields, IntakeRow } from './intake-row.schema';
import type { DraftDetail, DraftSummary, NamedPlan, OpenMatter, PlanName } from './intake.schema';
import type { IntakeBody, IntakeConflict } from './settling.schema';

export interface DraftParts {
  readonly rows: readonly RowRecord[];
  readonly bodies: readonly BodyRecord[];
  readonly conflicts: readonly ConflictRecord[];
}

/** A draft's parts, and what has happened around it meanwhile. */
export interface DraftSituation extends DraftParts {
  readonly around: readonly OpenMatter[];
  /** Bear its number. */
  readonly sameNumber: readonly PlanName[];
  /** Bear its name and other numbers. */
  readonly mayAmend: readonly NamedPlan[];
}

/** What is the same for every row of a draft. */
interface RowPlace {
  readonly clauses: ReadonlySet<string>;
  readonly disputed: ReadonlySet<number>;
}

export function rowPlace(
  draft: Pick<DraftRecord, 'clauses'>,
  conflicts: readonly ConflictRecord[],
): RowPlace {
  const open = conflicts.filter((conflict) => conflict.settlement === null);
  return {
    clauses: new Set(draft.clauses.map((clause) => clause.locator)),
    disputed: new Set(open.flatMap((conflict) => conflict.rows)),
  };
}

export function rowView(row: RowRecord, { clauses, disputed }: RowPlace): IntakeRow {
  const obstacles = obstaclesOf(row.type, row.fields, clauses);
  const inDispute = disputed.has(row.id);
  return {
    id: row.id,
    version: row.version,
    position: row.position,
    type: row.type,
    read: row.read && { ...row.read, ruleWords: ruleWords(row.read.rule) },
    fields: row.fields,
    edited: row.read === null ? [] : editedFields(row.read.fields, row.fields),
    start: row.start,
    end: row.end,
    quote: row.quote,
    decision: row.decision,
    mergedInto: row.mergedInto,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    changedBy: row.changedBy,
    changedAt: row.changedAt?.toISOString() ?? null,
    disputed: inDispute,
    sure:
      row.read?.confidence === 'high' &&
      row.read.doubts.length === 0 &&
      obstacles.length === 0 &&
      !inDispute,
    obstacles,
  };
}

function editedFields(read: IntakeFields, now: IntakeFields): string[] {
  const names = Object.keys(now) as (keyof IntakeFields)[];
  return names.filter((name) => !same(read[name], now[name]));
}

/** Most fields are plain values, of which a draft has a hundred thousand. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || one === null) return one === other;
  return canonical(one) === canonical(other);
}

/** The same for the same data, in whatever order a database keeps its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function isClosed({ closedOn }: DraftRecord, asOf: Day): boolean {
  return closedOn !== null && closedOn <= asOf;
}

export function summaryView(draft: DraftRecord, asOf: Day) {
  const closed = isClosed(draft, asOf);
  return {
    id: draft.id,
    version: draft.version,
    state: closed ? draft.state : 'open',
    document: draft.document,
    title: draft.header.title,
    regionCode: draft.regionCode,
    amends: draft.amends,
    plan: closed ? draft.plan : null,
    createdBy: draft.createdBy,
    createdOn: draft.createdOn,
    changedBy: draft.changedBy,
    changedAt: draft.changedAt.toISOString(),
    closedBy: closed ? draft.closedBy : null,
    closedOn: closed ? draft.closedOn : null,
    closeReason: closed ? draft.closeReason : null,
    counts: draft.counts,
  } satisfies DraftSummary;
}

export function detailView(
  draft: DraftRecord,
  parts: DraftSituation,
  viewer: Viewer,
  { asOf, today }: { asOf: Day; today: Day },
  regions: readonly RegionPlace[],
): DraftDetail {
  const place = rowPlace(draft, parts.conflicts);
  const rows = parts.rows.map((row) => rowView(row, place));
  const bodies = bodyViews(parts.bodies, parts.rows, draft.header.defaultBody);
  const edits = draft.state === 'open' && asOf === today && handlesIntake(viewer, draft.regionCode);
  const open = openMatters(draft, rows, bodies, parts, asOf);
  return {
    ...summaryView(draft, asOf),
    headerVersion: draft.headerVersion,
    headerRead: draft.headerRead,
    header: draft.header,
    ...regionFacts(draft, regions),
    readerVersion: draft.readerVersion,
    dictionariesVersion: draft.dictionariesVersion,
    clauses: [...draft.clauses],
    warnings: [...draft.warnings],
    rows,
    sure: rows.filter((row) => row.decision === 'pending' && row.sure).length,
    bodies,
    conflicts: parts.conflicts.map(conflictView),
    open,
    sameNumber: [...parts.sameNumber],
    mayAmend: [...parts.mayAmend],
    left: isClosed(draft, asOf) ? (draft.outcome?.left ?? []).map(({ advice }) => advice) : [],
    can: { edit: edits, confirm: edits && open.length === 0, discard: edits },
  };
}

/** An amendment keeps the region of its plan. */
function regionFacts(
  { amends, header, headerRead }: DraftRecord,
  regions: readonly RegionPlace[],
): Pick<DraftDetail, 'regions' | 'regionPresumed'> {
  const { issuer, title, regionCode } = headerRead;
  const taken = amends !== null || header.regionCode !== regionCode;
  return {
    regions: regions
      .filter(({ code }) => amends === null || code === header.regionCode)
      .map(({ code, name }) => ({ code, name })),
    regionPresumed: !taken && regionOfIssuer(issuer, title, regions) === null,
  };
}

export function conflictView(conflict: ConflictRecord): IntakeConflict {
  const { id, version, reason, settlement, settledBy } = conflict;
  return { id, version, rows: [...conflict.rows], reason, settlement, settledBy };
}

/** Rows that will be written: rejected and merged ones name nobody. */
export function bodyViews(
  bodies: readonly BodyRecord[],
  rows: readonly RowRecord[],
  defaultBody: string | null,
): IntakeBody[] {
  const named = new Map<string, number>();
  for (const row of rows) {
    if (row.decision === 'rejected' || row.decision === 'merged') continue;
    for (const { name } of row.fields.agencies) named.set(name, (named.get(name) ?? 0) + 1);
  }
  return bodies.map((body) => ({
    name: body.name,
    version: body.version,
    state: body.agency ? 'found' : body.create ? 'new' : 'open',
    agency: body.agency,
    create: body.create,
    rows: (named.get(body.name) ?? 0) + (body.name === defaultBody ? 1 : 0),
    settledBy: body.settledBy,
  }));
}

/** Everything that has to be done before a draft can be confirmed. */
export function openMatters(
  draft: Pick<DraftRecord, 'header' | 'amends'>,
  rows: readonly IntakeRow[],
  bodies: readonly IntakeBody[],
  { conflicts, around }: Pick<DraftSituation, 'conflicts' | 'around'>,
  today: Day,
): OpenMatter[] {
  const pending = rows.filter((row) => row.decision === 'pending');
  const refused = rows.filter((row) => row.decision === 'accepted' && row.obstacles.length > 0);
  const goals = rows.filter((row) => row.decision === 'accepted' && row.type !== 'incentive');
  return [
    ...headerObstacles(draft.header, today).map((objection) => ({
      kind: 'header' as const,
      id: null,
      ...objection,
    })),
    ...around.filter(
      ({ kind, path }) =>
        kind !== 'body' || bodies.some((body) => body.name === path && body.rows > 0),
    ),
    ...pending.map((row) => ({
      kind: 'row' as const,
      id: row.id,
      path: 'decision',
      message: {
        zh: `“${row.fields.name || row.quote.slice(0, 20)}”还没有确认。`,
        en: 'This row has not been decided.',
      },
    })),
    ...refused.flatMap((row) =>
      row.obstacles.map((obstacle) => ({ kind: 'row' as const, id: row.id, ...obstacle })),
    ),
    ...bodies
      .filter((body) => body.state === 'open' && body.rows > 0)
      .map((body) => ({
        kind: 'body' as const,
        id: null,
        path: body.name,
        message: {
          zh: `请指明“${body.name}”是哪个单位，或新建单位。`,
          en: `Say which agency “${body.name}” is, or make it.`,
        },
      })),
    ...conflicts
      .filter((conflict) => conflict.settlement === null)
      .map((conflict) => ({
        kind: 'conflict' as const,
        id: conflict.id,
        path: '',
        message: {
          zh: '同一指标有不同的数值，请选定一个，或说明两者并存的理由。',
          en: 'One measure has several values; keep one, or say why all stand.',
        },
      })),
    ...(pending.length === 0 && goals.length === 0 && draft.amends === null
      ? [
          {
            kind: 'row' as const,
            id: null,
            path: '',
            message: {
              zh: '没有一行被采纳，请至少采纳一行，或将草稿作废。',
              en: 'No row was accepted; accept one, or discard the draft.',
            },
          },
        ]
      : []),
  ];
}
