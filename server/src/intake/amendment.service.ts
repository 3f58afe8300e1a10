import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { EvaluationService } from '../evaluation/evaluation.service';
import { GoalChangeService } from '../maintenance/goal-change.service';
import { RoundGenerationService } from '../reporting/round-generation.service';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { extendLedger, type WrittenLedger } from '../targets/ledger-writing.service';
import { acceptedRows } from './domain/accepted-rows';
import { ledgerOfDraft, type DraftLedger } from './domain/ledger-of-draft';
import { planChanges, type ComparedRow, type PlanChanges } from './domain/plan-changes';
import type { DraftParts } from './draft-view';
import type { DraftOutcome, DraftRecord } from './draft.repository';
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
   * decision, 422 for a change that does not fit.
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
    const { changes } = await this.changes(manager, planId, parts, today);
    const isNew = new Set(changes.added);
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
    const used = new Set(made.ledger.targets.flatMap((target) => target.clauses));
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
    const proposalIds = await this.propose(manager, request, draft, changes, parts.rows, reason);
    await this.evaluation.rejudge(manager, targetIds, today);
    await this.rounds.openRounds(manager, today, [planId]);
    return {
      planId,
      key: plan.key,
      outcome: { targetIds, proposalIds, removedIds: [...changes.removed] },
      made,
      ledger,
    };
  }

  private async propose(
    manager: EntityManager,
    request: CommandRequest,
    { header }: DraftRecord,
    { changed }: PlanChanges,
    rows: readonly RowRecord[],
    reason: string,
  ): Promise<number[]> {
    const { title, docNo, issuedOn } = header;
    if (title === null || issuedOn === null) throw new RangeError('a header is not whole');
    const ids: number[] = [];
    // In the order of their ids, in which everybody locks targets.
    for (const { row: rowId, target, differences } of [...changed].sort(
      (a, b) => a.target - b.target,
    )) {
      const row = rows.find((one) => one.id === rowId);
      if (row?.decision !== 'accepted' || !differences.some((one) => one.proposed)) continue;
      const { kind, goal, goalUpper, evaluationEnd, deadline, nodes } = row.fields;
      ids.push(
        await this.goals.proposeWithin(manager, request, target, {
          change: {
            kind: 'goal',
            goal: kind === 'milestone' ? null : goal,
            goalUpper,
            evaluationEnd,
            deadline,
            interim: [],
            nodes,
          },
          reason: reason.length >= 4 ? reason : `按《${title}》调整`.slice(0, 500),
          basis: { title: title.slice(0, 200), number: docNo, date: issuedOn },
          effectiveOn: null,
        }),
      );
    }
    return ids;
  }
}

function isGoal(row: RowRecord): boolean {
  return row.type !== 'responsibility' && row.type !== 'incentive' && row.decision !== 'merged';
}
