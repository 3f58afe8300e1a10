import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EvaluationService } from '../evaluation/evaluation.service';
import { RoundGenerationService } from '../reporting/round-generation.service';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { reporterOf } from '../targets/domain/reporter';
import type { Revised, RevisedBody } from '../targets/domain/revision-words';
import { byDocument, documentBodies, type NamedBody, type Part } from './domain/part-change';
import {
  agenciesOn,
  writeReporter,
  type AgencyOnDay,
  type MaintainedTarget,
} from './maintained-target.repository';
import { MaintainedTargetService } from './maintained-target.service';
import { requireNoLaterChange } from './part.guard';
import { changeParts, partsOn } from './part.repository';
import { addConfirmed } from './revision.repository';

/** What a goal change says of the bodies, before and after; names as they are now. */
export interface ChangedBodies {
  readonly before: readonly RevisedBody[];
  readonly after: readonly RevisedBody[];
}

/** Who put a change in force, and why. */
export interface PutInForce {
  readonly accountId: number;
  readonly reason: string;
  readonly basis: { readonly title: string; readonly number: string | null; readonly date: Day };
  readonly today: Day;
}

/** The bodies that a changed goal's basis document names: a goal change may carry them. */
@Injectable()
export class GoalBodiesService {
  constructor(
    private readonly targets: MaintainedTargetService,
    private readonly evaluation: EvaluationService,
    private readonly rounds: RoundGenerationService,
  ) {}

  /**
   * What would be different of the bodies from a day on; null where nothing. Throws a Problem (422)
   * for bodies that are named twice, are gone by the day, or lead together.
   */
  async difference(
    manager: EntityManager,
    targetId: number,
    wanted: readonly NamedBody[] | undefined,
    from: Day,
  ): Promise<ChangedBodies | null> {
    if (wanted === undefined) return null;
    const current = documentBodies(await partsOn(manager, targetId, from));
    if (sameBodies(current, wanted)) return null;
    const ids = [...current, ...wanted].map((body) => body.agencyId);
    const agencies = await agenciesOn(manager, ids, from);
    requireFit(wanted, agencies);
    const named = (bodies: readonly NamedBody[]) =>
      bodies.map(({ agencyId, role }) => {
        return { agency_id: agencyId, name: agencies.get(agencyId)?.name ?? '', role };
      });
    return { before: named(current), after: named(wanted) };
  }

  /**
   * Lets these bodies answer for a locked target from a day on, and report it: the lead, else who
   * was chosen to report before, else the first-named. Throws a Problem: 409 where other bodies
   * answer from a later day on, 412 where the row has moved.
   */
  async putInForce(
    manager: EntityManager,
    target: MaintainedTarget,
    bodies: readonly RevisedBody[],
    from: Day,
    by: PutInForce,
  ): Promise<void> {
    await requireNoLaterChange(manager, target.id, from);
    const named = bodies.map(({ agency_id, role }) => ({ agencyId: agency_id, role }));
    const held = await partsOn(manager, target.id, from);
    const wanted = byDocument(held, named);
    await changeParts(manager, target.id, () => wanted, from);
    const agencies = await agenciesOn(
      manager,
      [...held, ...wanted].map((part) => part.agencyId),
      from,
    );
    await this.letReport(manager, target, { held, wanted, agencies }, from, by);
    // Returns are locked before summaries, as in every command.
    await this.rounds.openRounds(manager, by.today, [target.plan_id]);
    await this.evaluation.refreshSummaries(manager, [target.id], by.today);
  }

  private async letReport(
    manager: EntityManager,
    target: MaintainedTarget,
    { held, wanted, agencies }: Answering,
    from: Day,
    { accountId, reason, basis, today }: PutInForce,
  ): Promise<void> {
    const reporter = nextReporter(target, wanted, agencies);
    const leadName = (parts: readonly Part[]) =>
      agencies.get(parts.find((part) => part.role === 'lead')?.agencyId ?? 0)?.name ?? null;
    const before: Revised = {
      lead_name: leadName(held),
      reporter_id: target.reporter_id,
      reporter_name: target.reporter_name,
      reporter_presumed: target.reporter_presumed,
    };
    const after: Revised = {
      lead_name: leadName(wanted),
      reporter_id: reporter?.agencyId ?? null,
      reporter_name: agencies.get(reporter?.agencyId ?? 0)?.name ?? null,
      reporter_presumed: reporter?.presumed ?? false,
    };
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    const version = await writeReporter(manager, target, reporter);
    if (version === null) throw await this.targets.stale(manager, target.id, { bodies: wanted });
    await addConfirmed(manager, {
      targetId: target.id,
      regionCode: target.region_code,
      kind: 'reporter',
      ...{ before, after, reason, basis, accountId, today },
      effectiveOn: from,
    });
  }
}

interface Answering {
  readonly held: readonly Part[];
  readonly wanted: readonly Part[];
  readonly agencies: ReadonlyMap<number, AgencyOnDay>;
}

function nextReporter(
  { reporter_id: reporter, reporter_presumed: presumed }: MaintainedTarget,
  wanted: readonly Part[],
  agencies: ReadonlyMap<number, AgencyOnDay>,
) {
  const answerable = wanted.map(({ agencyId, role }) => {
    return { agencyId, role, openGroup: agencies.get(agencyId)?.openGroup ?? false };
  });
  const next = reporterOf(answerable);
  const chosen = reporter !== null && !presumed && answerable.some((p) => p.agencyId === reporter);
  return next?.presumed && chosen ? { agencyId: reporter, presumed: false } : next;
}

function sameBodies(one: readonly NamedBody[], other: readonly NamedBody[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ agencyId, role }, at) => {
      const body = other[at];
      return body?.agencyId === agencyId && body.role === role;
    })
  );
}

function requireFit(
  wanted: readonly NamedBody[],
  agencies: ReadonlyMap<number, AgencyOnDay>,
): void {
  const ids = wanted.map((body) => body.agencyId);
  const gone = ids.map((id) => agencies.get(id)).find((agency) => !agency?.exists);
  const refuse = (zh: string, en: string) =>
    Problem.unprocessable('bodies_not_acceptable', { zh, en });
  if (ids.some((id) => !agencies.get(id)?.exists)) {
    const name = gone?.name ?? '';
    throw refuse(
      `责任单位${name === '' ? '' : `“${name}”`}不存在或已撤并，请改为现有的单位。`,
      `The body${name === '' ? '' : ` “${name}”`} does not exist on that day; name one that does.`,
    );
  }
  if (new Set(ids).size < ids.length) {
    throw refuse('同一单位只能写一次，请删去重复的单位。', 'Name each body once.');
  }
  if (wanted.filter((body) => body.role === 'lead').length > 1) {
    throw refuse('牵头单位只能有一个，请核对。', 'Only one body leads; choose it.');
  }
}
