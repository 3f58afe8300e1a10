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
  const rows = targets.map((target, index) =>
    targetRow(target, place.first + index, targets, parts[index] ?? [], place),
  );
  const ids = await insertMany(manager, Target, rows);
  const byKey = new Map(targets.map((target, index) => [target.key, at(ids, index)]));
  for (const target of targets.filter((child) => child.parent !== undefined)) {
    await manager.update(Target, found(byKey, target.key), {
      parentId: found(byKey, target.parent ?? ''),
      relation: target.relation ?? 'part_of',
    });
  }
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
  all: readonly NewTarget[],
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
    backcastGrowth: backcastOf(target, all),
    reporterId: reporter?.agencyId ?? null,
    reporterPresumed: reporter?.presumed ?? false,
    addedOn,
  };
}

/** The average growth that the same plan asks of the same series of totals. */
function backcastOf(target: NewTarget, all: readonly NewTarget[]): string | null {
  if (target.measure !== 'value' || target.accumulation !== 'ytd') return null;
  const growth = all.find(
    (other) => other.series === target.series && other.measure === 'average_growth',
  );
  return growth?.goal ?? null;
}
