import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import type { Viewer } from '../auth/auth.policy';
import { Problem } from '../shared/problem';
import { AmendmentService } from './amendment.service';
import type { KeepTerms, MatchRow, PlanChangesView } from './change.schema';
import type { PartChanges } from './domain/part-changes';
import { REMOVED_ADVICE } from './domain/plan-changes';
import { DraftEditService } from './draft-edit.service';
import { DraftReadingService, type Days } from './draft-reading.service';
import { IntakeRowRepository, type RowRecord } from './intake-row.repository';
import type { DraftMade } from './intake.schema';
import { PartChangeService } from './part-change.service';
import { targetsInForce } from './target-in-force.queries';

/** What an amendment changes, and which target each row restates. */
@Injectable()
export class ChangeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reading: DraftReadingService,
    private readonly amendments: AmendmentService,
    private readonly partChanges: PartChangeService,
    private readonly edits: DraftEditService,
    private readonly rows: IntakeRowRepository,
  ) {}

  /** Throws a Problem: 404 for a draft not seen, 409 for one that amends nothing. */
  async changes(viewer: Viewer, draftId: number, days: Days): Promise<PlanChangesView> {
    const { manager } = this.dataSource;
    const draft = await this.reading.visible(manager, viewer, draftId, days.asOf);
    if (draft.amends === null) throw amendsNothing();
    const parts = await this.reading.partsOf(manager, draftId);
    const { changes, targets } = await this.amendments.changes(
      manager,
      draft.amends.id,
      parts,
      days.asOf,
    );
    const said = await this.partChanges.changes(manager, draft.amends.id, draft, parts, days.asOf);
    const refOf = (id: number) => {
      const target = targets.find((one) => one.id === id);
      return { id, name: target?.name ?? '', clause: target?.clause ?? '' };
    };
    return {
      added: [...changes.added],
      removed: changes.removed.map((id) => ({ ...refOf(id), advice: REMOVED_ADVICE })),
      changed: changes.changed.map(({ row, target, differences, replaces }) => ({
        row,
        target: refOf(target),
        replaces,
        differences: [...differences],
      })),
      unchanged: changes.unchanged.map(({ row, target }) => ({ row, target: refOf(target) })),
      notes: partsView(said.notes),
      incentives: partsView(said.incentives),
    };
  }

  /** Throws a Problem: 404, 409 for a draft that amends nothing, 412, 422 for a target of another plan. */
  match(request: CommandRequest, seen: SeenRow, { targetId }: MatchRow): Promise<DraftMade> {
    return this.editRow(request, seen, 'match_intake_row', { targetId }, async (manager, row) => {
      const targets = await targetsInForce(manager, row.planId, request.today);
      if (targetId !== null && !targets.some((target) => target.id === targetId)) {
        throw Problem.unprocessable('target_of_another_plan', {
          zh: '所选目标不属于所修订的方案，请重新选择。',
          en: 'The target is none of the plan that is amended; choose another one.',
        });
      }
      await this.rows.matchTarget(manager, seen.id, targetId, request.viewer);
      return { targetId: row.targetId };
    });
  }

  /** Differences that are not carried: the goal keeps its own. Throws a Problem: 404, 409, 412. */
  keep(request: CommandRequest, seen: SeenRow, { kept }: KeepTerms): Promise<DraftMade> {
    return this.editRow(request, seen, 'keep_terms', { kept }, async (manager, row) => {
      await this.rows.keep(manager, seen.id, kept, request.viewer);
      return { kept: row.kept };
    });
  }

  private async editRow(
    request: CommandRequest,
    { id, version }: SeenRow,
    action: string,
    yours: Said,
    work: (manager: EntityManager, row: RowRecord & { planId: number }) => Promise<Said>,
  ): Promise<DraftMade> {
    const seen = await this.rows.find(this.dataSource.manager, id);
    if (!seen) throw Problem.notFound();
    const { draftId } = seen;
    const part = { type: 'intake_row', id };
    return this.edits.edit({ request, action, draftId, part }, async (manager, draft) => {
      if (draft.amends === null) throw amendsNothing();
      const row = await this.rows.find(manager, id);
      if (row?.version !== version) {
        throw Problem.preconditionFailed({
          current: row && { version: row.version, targetId: row.targetId, kept: row.kept },
          yours,
          changedBy: row?.changedBy ?? null,
          changedAt: row?.changedAt?.toISOString() ?? null,
        });
      }
      return {
        before: await work(manager, { ...row, planId: draft.amends.id }),
        after: yours,
        result: (draftVersion) => ({ id: draftId, version: draftVersion }),
      };
    });
  }
}

type Said = Partial<Pick<RowRecord, 'targetId' | 'kept'>>;

interface SeenRow {
  readonly id: number;
  /** The row's version that was seen. */
  readonly version: number;
}

function partsView({ added, removed, changed, unchanged }: PartChanges) {
  return {
    added: added.map(({ row, clause, words }) => ({ row, clause, words })),
    removed: removed.map(({ id, clause, words }) => ({ id, clause, words })),
    changed: changed.map(({ now, before }) => ({
      row: now.row,
      clause: now.clause,
      before: before.words,
      after: now.words,
    })),
    unchanged,
  };
}

function amendsNothing(): Problem {
  return Problem.conflict('draft_amends_nothing', {
    zh: '该草稿是新方案，没有可比较的方案。',
    en: 'The draft is a new plan; there is none to compare it with.',
  });
}
