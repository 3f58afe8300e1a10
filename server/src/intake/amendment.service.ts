import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { EvaluationService } from '../evaluation/evaluation.service';
import { GoalChangeService } from '../maintenance/goal-change.service';
import { GoalEndService } from '../maintenance/goal-end.service';
import { RoundGenerationService } from '../reporting/round-generation.service';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { extendLedger, type WrittenLedger } from '../targets/ledger-writing.service';
import { acceptedRows, placesIn } from './domain/accepted-rows';
import { ledgerOfDraft, partsOf, type DraftLedger } from './domain/ledger-of-draft';
import type { ComparedRow } from './domain/compared-goal';
import type { PartChanges } from './domain/part-changes';
import { planChanges, STAYS_ADVICE, type PlanChanges } from './domain/plan-changes';
import { restatedGoal } from './domain/restated-goal';
import type { DraftParts } from './draft-view';
import type { DraftOutcome, DraftRecord, LeftDifference } from './draft.repository';
import type { RowRecord } from './intake-row.repository';
import { PartChangeService, type DraftPartChanges, type EndedParts } from './part-change.service';
import {
  clausesInForce,
  partWords,
  planInForce,
  targetsInForce,
  type LedgerTarget,
} from './target-in-force.queries';

export interface AmendedDraft {
  readonly draft: DraftRecord;
  readonly parts: DraftParts;
  readonly meant: ReadonlyMap<string, { readonly name: string; readonly group: boolean }>;
  readonly bodies: ReadonlyMap<string, number>;
}

export interface Amended {
  readonly planId: number;
  readonly key: string;
  readonly outcome: DraftOutcome;
  readonly made: DraftLedger;
  readonly ledger: WrittenLedger;
  /** Targets in force by the rows that state them anew. */
  readonly restated: ReadonlyMap<number, number>;
  /** Notes by the rows that say them. */
  readonly notes: ReadonlyMap<number, number>;
  readonly incentives: number;
}

/** What the document does not say any more, and a person ends. */
export interface EndedBy extends EndedParts {
  readonly targets: readonly number[];
}

/** Why, as a person says it, and what they end. */
export interface Confirming {
  readonly reason: string;
  readonly end: EndedBy;
}

/** An amended document against the plan that runs: what is new, what changes, what is gone. */
@Injectable()
export class AmendmentService {
  constructor(
    private readonly goals: GoalChangeService,
    private readonly ends: GoalEndService,
    private readonly partChanges: PartChangeService,
    private readonly evaluation: EvaluationService,
    private readonly rounds: RoundGenerationService,
  ) {}

  /** What the rows say against the plan's targets; rejected rows leave their target as it is. */
  async changes(
    manager: EntityManager,
    planId: number,
    parts: DraftParts,
    today: Day,
  ): Promise<{ readonly changes: PlanChanges; readonly targets: LedgerTarget[] }> {
    const targets = await targetsInForce(manager, planId, today);
    const meant = new Map(
      parts.bodies.flatMap((body) => {
        const name = body.agency?.name ?? body.create?.name;
        return name === undefined ? [] : [[body.name, { name, group: false }] as const];
      }),
    );
    const rows = parts.rows.filter(isGoal).map((row): ComparedRow => {
      const written = row.fields.agencies;
      const known = written.every((body) => meant.has(body.name));
      return {
        id: row.id,
        fields: row.fields,
        agencies: known
          ? partsOf(written, meant, true).map(({ name, role }) => partWords(name, role))
          : null,
        target: row.matched ? row.targetId : undefined,
        kept: row.kept,
      };
    });
    return { changes: planChanges(rows, targets), targets };
  }

  /**
   * Adds new targets at once, and what notes and incentives say. Changed goals become proposals that
   * a second person decides, so does the end of those that are measured otherwise now or that a
   * person ends. Throws a Problem: 404 to an account that maintains no goals, 409 while a change of a
   * goal awaits its decision or where nothing is different, 422 for a change that does not fit or for
   * an end of what the document still says.
   */
  async amend(
    manager: EntityManager,
    amended: AmendedDraft,
    planId: number,
    request: CommandRequest,
    confirming: Confirming,
  ): Promise<Amended> {
    const { draft, parts, meant, bodies } = amended;
    const { today } = request;
    const plan = await planInForce(manager, { id: planId }, today);
    if (plan === null) throw Problem.notFound();
    const { changes, targets } = await this.changes(manager, planId, parts, today);
    const said = await this.partChanges.changes(manager, planId, draft, parts, today);
    const { added, removed, changed, unchanged } = changes;
    const differing = [added, removed, changed, ...[said.notes, said.incentives].map(notesOf)];
    if (differing.every((list) => list.length === 0)) throw nothingChanged();
    requireGone(confirming.end, changes, said);
    const accepted = acceptedIds(parts.rows);
    const replacing = changed.filter((one) => one.replaces && accepted.has(one.row));
    const isNew = new Set([...added, ...replacing.map(({ row }) => row)]);
    const made = ledgerOfDraft(
      draft.clauses,
      acceptedRows(parts.rows).filter((row) => isNew.has(row.id)),
      meant,
      draft.header.defaultBody === null
        ? null
        : (meant.get(draft.header.defaultBody)?.name ?? null),
    );
    const clauseIds = await clausesInForce(manager, planId);
    const placesOf = placesIn(parts.rows);
    const used = new Set(
      parts.rows
        .filter((row) => row.decision === 'accepted')
        .filter((row) => isGoal(row) || !said.goesOn.has(row.fields.clause))
        .flatMap((row) => placesOf(row).map((place) => place.clause)),
    );
    const ledger = await extendLedger(
      manager,
      { ...made.ledger, clauses: made.ledger.clauses.filter(({ locator }) => used.has(locator)) },
      bodies,
      {
        planId,
        regionCode: plan.regionCode,
        startOn: plan.effectiveFrom ?? plan.issuedOn,
        clauseIds,
        targets: plan.targets,
        addedOn: today,
      },
    );
    const notes = await this.partChanges.putInForce(manager, said, confirming.end, {
      rows: parts.rows,
      meant,
      bodies,
      clauseIds: ledger.clauseIds,
      today,
    });
    const targetIds = [...ledger.targetIds.values()];
    const replaced = replacing.map(({ target }) => target);
    const proposalIds = await this.propose(
      manager,
      request,
      { amended, changes, targets },
      { reason: confirming.reason, ending: [...replaced, ...confirming.end.targets] },
    );
    await this.evaluation.rejudge(manager, targetIds, today);
    await this.rounds.openRounds(manager, today, [planId]);
    const ended = new Set(confirming.end.targets);
    return {
      planId,
      key: plan.key,
      outcome: {
        targetIds,
        proposalIds,
        removedIds: [...removed],
        left: leftOver(
          removed.filter((id) => !ended.has(id)),
          targets,
        ),
      },
      made,
      ledger,
      restated: new Map(
        [...changed.filter((one) => !one.replaces), ...unchanged].map(({ row, target }) => [
          row,
          target,
        ]),
      ),
      notes,
      incentives: parts.rows.filter((row) => row.type === 'incentive' && accepted.has(row.id))
        .length,
    };
  }

  private async propose(
    manager: EntityManager,
    request: CommandRequest,
    { amended, changes: { changed }, targets }: Proposing,
    { reason, ending }: { readonly reason: string; readonly ending: readonly number[] },
  ): Promise<number[]> {
    const { header } = amended.draft;
    const { title, docNo, issuedOn } = header;
    if (title === null || issuedOn === null) throw new RangeError('a header is not whole');
    const proposed = {
      reason: reason.length >= 4 ? reason : `按《${title}》调整`.slice(0, 500),
      basis: { title: title.slice(0, 200), number: docNo, date: issuedOn },
      effectiveOn: null,
    };
    const rows = new Map(amended.parts.rows.map((row) => [row.id, row]));
    const inForceById = new Map(targets.map((target) => [target.id, target]));
    const steps = new Map<number, (about: { targetId: number; name: string }) => Promise<number>>();
    for (const id of ending) {
      steps.set(id, (about) => this.ends.proposeWithin(manager, request, about, proposed));
    }
    for (const { row: rowId, target, differences, replaces } of changed) {
      const row = rows.get(rowId);
      const inForce = inForceById.get(target);
      if (row?.decision !== 'accepted' || !inForce || replaces) continue;
      const carried = differences.filter(({ effect }) => effect === 'proposed');
      if (carried.length === 0) continue;
      const change = restatedGoal(
        row.fields,
        inForce,
        carried.map(({ field }) => field),
        () => bodyIds(row, amended),
      );
      steps.set(target, (about) =>
        this.goals.proposeWithin(manager, request, about, { change, ...proposed }),
      );
    }
    const ids: number[] = [];
    // In the order of their ids, in which everybody locks targets.
    for (const [targetId, step] of [...steps].sort(([a], [b]) => a - b)) {
      const name = inForceById.get(targetId)?.name ?? '';
      ids.push(await step({ targetId, name }));
    }
    return ids;
  }
}

interface Proposing {
  readonly amended: AmendedDraft;
  readonly changes: PlanChanges;
  readonly targets: readonly LedgerTarget[];
}

function bodyIds(row: RowRecord, { meant, bodies }: AmendedDraft) {
  return partsOf(row.fields.agencies, meant, true).map(({ name, role }) => {
    const agencyId = bodies.get(name);
    if (agencyId === undefined) throw new RangeError(`there is no body ${name}`);
    return { agencyId, role };
  });
}

function acceptedIds(rows: readonly RowRecord[]): ReadonlySet<number> {
  return new Set(rows.filter((row) => row.decision === 'accepted').map((row) => row.id));
}

function isGoal(row: RowRecord): boolean {
  return row.type !== 'responsibility' && row.type !== 'incentive' && row.decision !== 'merged';
}

/** Goals that are no longer stated and that nobody ends. */
function leftOver(removed: readonly number[], targets: readonly LedgerTarget[]): LeftDifference[] {
  const { zh, en } = STAYS_ADVICE;
  return removed.map((targetId) => {
    const name = targets.find(({ id }) => id === targetId)?.name ?? '';
    return {
      targetId,
      field: 'removed',
      advice: { zh: `“${name}”：${zh}`, en: `“${name}”: ${en}` },
    };
  });
}

function notesOf({ added, removed, changed }: PartChanges): readonly unknown[] {
  return [...added, ...removed, ...changed];
}

/** Throws a Problem (422) where something is ended that the document still says, or that is not of the plan. */
function requireGone(end: EndedBy, changes: PlanChanges, said: DraftPartChanges): void {
  const gone = (ids: readonly number[], removed: readonly number[]) =>
    ids.every((id) => removed.includes(id));
  const idsOf = ({ removed }: PartChanges) => removed.map(({ id }) => id);
  if (
    gone(end.targets, changes.removed) &&
    gone(end.notes, idsOf(said.notes)) &&
    gone(end.incentives, idsOf(said.incentives))
  ) {
    return;
  }
  throw Problem.unprocessable('still_stated', {
    zh: '所选终止的内容中，有的新文件仍然列出，或已不在现行方案中；请刷新“变化”后重新勾选。',
    en: 'Something that was to be ended is still stated, or is not of the plan any more; read the changes again and choose anew.',
  });
}

function nothingChanged(): Problem {
  return Problem.conflict('amendment_changes_nothing', {
    zh: '与现行方案相比没有变化，无需确认；请将该草稿作废。',
    en: 'Nothing differs from the plan that runs, so there is nothing to confirm; discard the draft.',
  });
}
