import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { EvaluationService } from '../evaluation/evaluation.service';
import { GoalChangeService } from '../maintenance/goal-change.service';
import { RoundGenerationService } from '../reporting/round-generation.service';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { extendLedger, type WrittenLedger } from '../targets/ledger-writing.service';
import { acceptedRows, placesIn } from './domain/accepted-rows';
import { goalOf, ledgerOfDraft, type DraftLedger } from './domain/ledger-of-draft';
import {
  planChanges,
  REMOVED_ADVICE,
  type ComparedRow,
  type PlanChanges,
} from './domain/plan-changes';
import type { DraftParts } from './draft-view';
import type { DraftOutcome, DraftRecord, LeftDifference } from './draft.repository';
import type { RowRecord } from './intake-row.repository';
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
}

/** An amended document against the plan that runs: what is new, what changes, what is gone. */
@Injectable()
export class AmendmentService {
  constructor(
    private readonly goals: GoalChangeService,
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
    const names = new Map(
      parts.bodies.map((body) => [body.name, body.agency?.name ?? body.create?.name ?? null]),
    );
    const rows = parts.rows.filter(isGoal).map((row): ComparedRow => {
      const written = row.fields.agencies.map(({ name, role }) => {
        const meant = names.get(name) ?? null;
        return meant === null ? null : partWords(meant, role);
      });
      return {
        id: row.id,
        fields: row.fields,
        agencies: written.includes(null) ? null : written.map((words) => words ?? ''),
        target: row.matched ? row.targetId : undefined,
      };
    });
    return { changes: planChanges(rows, targets), targets };
  }

  /**
   * Adds new targets at once; changed goals become proposals that a second person decides. Goals
   * that the document no longer states are listed: they end by a decision of their own. Throws a
   * Problem: 404 to an account that maintains no goals, 409 while a change of a goal awaits its
   * decision or where nothing is different, 422 for a change that does not fit.
   */
  async amend(
    manager: EntityManager,
    { draft, parts, meant, bodies }: AmendedDraft,
    planId: number,
    request: CommandRequest,
    reason: string,
  ): Promise<Amended> {
    const { today } = request;
    const plan = await planInForce(manager, { id: planId }, today);
    if (plan === null) throw Problem.notFound();
    const { changes, targets } = await this.changes(manager, planId, parts, today);
    const { added, removed, changed, unchanged } = changes;
    if (added.length + removed.length + changed.length === 0) throw nothingChanged();
    const isNew = new Set(added);
    const accepted = acceptedRows(parts.rows);
    const made = ledgerOfDraft(
      draft.clauses,
      accepted.filter((row) => isNew.has(row.id)),
      meant,
      draft.header.defaultBody === null
        ? null
        : (meant.get(draft.header.defaultBody)?.name ?? null),
    );
    const clauseIds = await clausesInForce(manager, planId);
    const stated = parts.rows.filter((row) => row.decision === 'accepted' && isGoal(row));
    const placesOf = placesIn(parts.rows);
    const used = new Set(stated.flatMap((row) => placesOf(row).map((place) => place.clause)));
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
    const targetIds = [...ledger.targetIds.values()];
    const proposalIds = await this.propose(
      manager,
      request,
      draft,
      { changes, targets },
      parts.rows,
      reason,
    );
    await this.evaluation.rejudge(manager, targetIds, today);
    await this.rounds.openRounds(manager, today, [planId]);
    return {
      planId,
      key: plan.key,
      outcome: {
        targetIds,
        proposalIds,
        removedIds: [...removed],
        left: leftOver(changes, targets, parts.rows),
      },
      made,
      ledger,
      restated: new Map([...changed, ...unchanged].map(({ row, target }) => [row, target])),
    };
  }

  private async propose(
    manager: EntityManager,
    request: CommandRequest,
    { header }: DraftRecord,
    { changes: { changed }, targets }: { changes: PlanChanges; targets: readonly LedgerTarget[] },
    rows: readonly RowRecord[],
    reason: string,
  ): Promise<number[]> {
    const { title, docNo, issuedOn } = header;
    if (title === null || issuedOn === null) throw new RangeError('a header is not whole');
    const byId = new Map(rows.map((row) => [row.id, row]));
    const names = new Map(targets.map((target) => [target.id, target.name]));
    const ids: number[] = [];
    // In the order of their ids, in which everybody locks targets.
    for (const { row: rowId, target, differences } of [...changed].sort(
      (a, b) => a.target - b.target,
    )) {
      const row = byId.get(rowId);
      if (row?.decision !== 'accepted' || !differences.some((one) => one.proposed)) continue;
      const { kind, goalUpper, evaluationEnd, deadline, nodes } = row.fields;
      const name = names.get(target) ?? row.fields.name;
      ids.push(
        await this.goals.proposeWithin(
          manager,
          request,
          { targetId: target, name },
          {
            change: {
              kind: 'goal',
              goal: kind === 'milestone' ? null : goalOf(row.fields),
              goalUpper,
              evaluationEnd,
              deadline,
              nodes,
            },
            reason: reason.length >= 4 ? reason : `按《${title}》调整`.slice(0, 500),
            basis: { title: title.slice(0, 200), number: docNo, date: issuedOn },
            effectiveOn: null,
          },
        ),
      );
    }
    return ids;
  }
}

function isGoal(row: RowRecord): boolean {
  return row.type !== 'responsibility' && row.type !== 'incentive' && row.decision !== 'merged';
}

/** Differences of accepted rows that no proposal carries, and goals that are no longer stated. */
function leftOver(
  { changed, removed }: PlanChanges,
  targets: readonly LedgerTarget[],
  rows: readonly RowRecord[],
): LeftDifference[] {
  const names = new Map(targets.map(({ id, name }) => [id, name]));
  const accepted = new Set(rows.filter((row) => row.decision === 'accepted').map((row) => row.id));
  const named = (id: number, { zh, en }: { zh: string; en: string }) => {
    const name = names.get(id) ?? '';
    return { zh: `“${name}”：${zh}`, en: `“${name}”: ${en}` };
  };
  return [
    ...changed
      .filter(({ row }) => accepted.has(row))
      .flatMap(({ target, differences }) =>
        differences.flatMap(({ field, advice }) =>
          advice === null ? [] : [{ targetId: target, field, advice: named(target, advice) }],
        ),
      ),
    ...removed.map((id) => ({ targetId: id, field: 'removed', advice: named(id, REMOVED_ADVICE) })),
  ];
}

function nothingChanged(): Problem {
  return Problem.conflict('amendment_changes_nothing', {
    zh: '与现行方案相比没有变化，无需确认；请将该草稿作废。',
    en: 'Nothing differs from the plan that runs, so there is nothing to confirm; discard the draft.',
  });
}
