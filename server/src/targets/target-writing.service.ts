import type { EntityManager } from 'typeorm';
import { at, found, insertMany } from '../database/insert-rows';
import type { Day } from '../series/domain/day';
import { periodEndOf } from '../series/domain/period';
import type { NamedPart, NewTarget } from './domain/new-ledger';
import { reporterOf } from './domain/reporter';
import { Responsibility, Target, TargetClause } from './target.entity';

/** What targets refer to, and where they go. */
export interface TargetPlace {
  readonly planId: number;
  readonly regionCode: string;
  /** The plan's start: effectiveFrom, else issuedOn. */
  readonly startOn: Day;
  readonly answersByDefault: string | null;
  /** Day on which an amendment brings them in; null: with their plan. */
  readonly addedOn: Day | null;
  /** Place of the first of them among the plan's targets. */
  readonly first: number;
  readonly clauseIds: ReadonlyMap<string, number>;
  readonly seriesIds: ReadonlyMap<string, number>;
  /** Ids of bodies by their full names. */
  readonly bodies: ReadonlyMap<string, number>;
}

/** Targets with their places in the document and who answers for them; ids by their keys. */
export async function addTargets(
  manager: EntityManager,
  targets: readonly NewTarget[],
  place: TargetPlace,
): Promise<Map<string, number>> {
  const parts = targets.map((target) => partsOf(target, place.answersByDefault));
  const growths = averageGrowths(targets);
  const rows = targets.map((target, index) =>
    targetRow(target, place.first + index, growths, parts[index] ?? [], place),
  );
  const ids = await insertMany(manager, Target, rows);
  const byKey = new Map(targets.map((target, index) => [target.key, at(ids, index)]));
  await linkParents(
    manager,
    targets.flatMap(({ key, parent, relation = 'part_of' }) =>
      parent === undefined
        ? []
        : [{ id: found(byKey, key), parentId: found(byKey, parent), relation }],
    ),
  );
  await insertMany(
    manager,
    TargetClause,
    targets.flatMap((target, index) =>
      target.clauses.map((locator, ordinal) => ({
        targetId: at(ids, index),
        clauseId: found(place.clauseIds, locator),
        ordinal,
      })),
    ),
  );
  await insertMany(
    manager,
    Responsibility,
    parts.flatMap((bodies, index) =>
      bodies.map((body, ordinal) => ({
        noteId: null,
        targetId: at(ids, index),
        agencyId: found(place.bodies, body.name),
        role: body.role,
        source: body.source,
        ordinal,
        validFrom: place.addedOn,
      })),
    ),
  );
  return byKey;
}

/** Parents by their ids, once these are known. */
async function linkParents(
  manager: EntityManager,
  children: readonly {
    readonly id: number;
    readonly parentId: number;
    readonly relation: NonNullable<Target['relation']>;
  }[],
): Promise<void> {
  if (children.length === 0) return;
  await manager.query(
    `UPDATE target SET parent_id = child.parent_id, relation = child.relation
     FROM unnest($1::bigint[], $2::bigint[], $3::text[]) AS child (id, parent_id, relation)
     WHERE target.id = child.id`,
    [
      children.map((child) => child.id),
      children.map((child) => child.parentId),
      children.map((child) => child.relation),
    ],
  );
}

/** Who a note of a document names. */
export async function addNoteBodies(
  manager: EntityManager,
  notes: readonly { readonly noteId: number; readonly agencies: readonly NamedPart[] }[],
  bodies: ReadonlyMap<string, number>,
): Promise<void> {
  await insertMany(
    manager,
    Responsibility,
    notes.flatMap(({ noteId, agencies }) =>
      agencies.map((agency, ordinal) => ({
        noteId,
        targetId: null,
        agencyId: found(bodies, agency.name),
        role: agency.role,
        source: 'document' as const,
        ordinal,
      })),
    ),
  );
}

type Part = NamedPart & { readonly source: 'document' | 'assigned' };

/** What the document says; a goal it gives to nobody goes to the plan's default body, assigned. */
function partsOf(target: NewTarget, answersByDefault: string | null): Part[] {
  if (target.agencies.length > 0) {
    return target.agencies.map((agency) => ({ ...agency, source: 'document' }));
  }
  return answersByDefault === null
    ? []
    : [{ name: answersByDefault, role: 'lead', group: false, source: 'assigned' }];
}

function targetRow(
  target: NewTarget,
  ordinal: number,
  growths: ReadonlyMap<string, string>,
  parts: readonly Part[],
  { planId, regionCode, startOn, addedOn, seriesIds, bodies }: TargetPlace,
): Omit<Target, 'id' | 'version'> {
  const reporter = reporterOf(
    parts.map((part) => ({
      agencyId: found(bodies, part.name),
      role: part.role,
      openGroup: part.group,
    })),
  );
  const { baseline } = target;
  return {
    regionCode,
    planId,
    seriesId: found(seriesIds, target.series),
    key: target.key,
    ordinal,
    name: target.name,
    kind: target.kind,
    measure: target.measure,
    comparator: target.comparator,
    strict: target.strict,
    approximate: target.approximate,
    goal: target.goal,
    goalExact: target.goalExact ?? null,
    goalUpper: target.goalUpper ?? null,
    unit: target.unit,
    recurrence: target.recurrence,
    distribution: target.distribution,
    baselineEnd: baseline ? periodEndOf(baseline.period) : null,
    baselineValue: baseline?.value ?? null,
    baselineStated: baseline?.stated ?? null,
    baselineRevision: baseline?.revision ?? null,
    baselineSource: null,
    startOn,
    evaluationEnd: target.evaluationEnd,
    deadline: target.deadline ?? null,
    deadlineStated: target.deadlineStated,
    phrase: target.phrase,
    remark: target.remark ?? null,
    parentId: null,
    relation: null,
    tierGroup: target.tier?.group ?? null,
    tierRank: target.tier?.rank ?? null,
    nodes: target.nodes.map(({ on, label }) => ({ on, label })),
    backcastGrowth: backcasts(target) ? (growths.get(target.series) ?? null) : null,
    reporterId: reporter?.agencyId ?? null,
    reporterPresumed: reporter?.presumed ?? false,
    addedOn,
    endedOn: null,
  };
}

/** Totals of years before the deciding one are told by the average growth asked of their series. */
function backcasts({ measure, accumulation }: NewTarget): boolean {
  return measure === 'value' && accumulation === 'ytd';
}

/** The average growth that a plan asks of each of its series, the first that it names. */
function averageGrowths(targets: readonly NewTarget[]): Map<string, string> {
  const growths = new Map<string, string>();
  for (const { series, measure, goal } of targets) {
    if (measure === 'average_growth' && !growths.has(series)) growths.set(series, goal);
  }
  return growths;
}
