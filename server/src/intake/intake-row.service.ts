import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { Problem } from '../shared/problem';
import { BodyMatchingService } from './body-matching.service';
import { DocumentRepository } from './document.repository';
import { clauseAt } from './domain/clause-at';
import { BLANK_TERMS, blankOf, type ModelTerms } from './domain/model-terms';
import { DraftEditService } from './draft-edit.service';
import { DraftPartRepository } from './draft-part.repository';
import { rowPlace, rowView } from './draft-view';
import type { DraftRecord } from './draft.repository';
import { IntakeRowRepository, type RowRecord } from './intake-row.repository';
import type {
  AcceptSureResult,
  AddRow,
  IntakeFields,
  IntakeRow,
  PatchRow,
  ReopenRows,
  RowResult,
} from './intake-row.schema';
import {
  badMerge,
  beyondDocument,
  rowDisputed,
  rowHasObstacles,
  unknownClause,
} from './intake.problem';

/** Rows of a draft: decided, edited and added by people, one command each. */
@Injectable()
export class IntakeRowService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly edits: DraftEditService,
    private readonly rows: IntakeRowRepository,
    private readonly parts: DraftPartRepository,
    private readonly documents: DocumentRepository,
    private readonly bodies: BodyMatchingService,
  ) {}

  /**
   * Throws a Problem: 404 for a row not seen, 409 once the draft is closed, 412 where somebody
   * changed the row since, 422 where it cannot be accepted or merged as it stands.
   */
  async patch(
    request: CommandRequest,
    { id, version }: { id: number; version: number },
    change: PatchRow,
  ): Promise<RowResult> {
    const seen = await this.rows.find(this.dataSource.manager, id);
    if (!seen) throw Problem.notFound();
    const part = { type: 'intake_row', id };
    const action = change.decision === undefined ? 'edit_intake_row' : 'decide_intake_row';
    return this.edits.edit(
      { request, action, draftId: seen.draftId, part },
      async (manager, draft) => {
        const row = await this.rows.find(manager, id);
        if (!row) throw Problem.notFound();
        if (row.version !== version) throw await this.stale(manager, draft, row, change);
        await this.write(manager, draft, row, change, request);
        if (change.decision !== undefined) {
          await this.decide(manager, draft, id, change, request);
        }
        return {
          before: trace(row),
          after: trace(await this.require(manager, id)),
          result: async (draftVersion) => ({
            draftVersion,
            row: await this.viewOf(manager, draft, id),
          }),
        };
      },
    );
  }

  /**
   * A row that the reader did not see; its words are those selected in the document. Throws a Problem
   * (422) where it is to be accepted and cannot be as it stands; then nothing is added.
   */
  add(request: CommandRequest, draftId: number, added: AddRow): Promise<RowResult> {
    return this.edits.edit(
      { request, action: 'add_intake_row', draftId, part: { type: 'intake_row', id: '' } },
      async (manager, draft) => {
        const document = await this.documents.find(manager, draft.documentId);
        if (!document || added.end > document.text.length) throw beyondDocument();
        const { start, end, type } = added;
        const clause = clauseAt(draft.clauses, start)?.locator ?? BLANK_TERMS.clause;
        const fields = changedFields({ ...BLANK_TERMS, ...blankOf(type), clause }, added.fields);
        requireClause(draft, fields);
        const rows = await this.rows.rowsOf(manager, draftId);
        const before = rows.filter((row) => row.start <= start);
        const [id] = await this.rows.add(
          manager,
          draft,
          [
            {
              // Stands with the row before it, after it by its place in the text.
              position: before.at(-1)?.position ?? 0,
              type,
              read: null,
              fields,
              start,
              end,
              quote: document.text.slice(start, end),
            },
          ],
          request.viewer,
        );
        if (id === undefined) throw new Error('the row was not stored');
        await this.addNames(manager, draft, fields, request);
        if (added.decision === 'accepted') await this.decide(manager, draft, id, added, request);
        return {
          subjectId: id,
          after: trace(await this.require(manager, id)),
          result: async (draftVersion) => ({
            draftVersion,
            row: await this.viewOf(manager, draft, id),
          }),
        };
      },
    );
  }

  /** Accepts every pending row that is sure; those to be checked stay. */
  acceptSure(request: CommandRequest, draftId: number): Promise<AcceptSureResult> {
    return this.edits.edit(
      { request, action: 'accept_sure_rows', draftId },
      async (manager, draft) => {
        const place = rowPlace(draft, await this.parts.conflictsOf(manager, draftId));
        const ids = (await this.rows.rowsOf(manager, draftId))
          .map((row) => rowView(row, place))
          .filter((row) => row.decision === 'pending' && row.sure)
          .map((row) => row.id);
        await this.rows.decide(manager, ids, 'accepted', null, request.viewer);
        return { after: { ids }, result: (draftVersion) => ({ draftVersion, ids }) };
      },
    );
  }

  /** Rows that were accepted are open again; others, of whatever draft, stay as they are. */
  reopen(request: CommandRequest, draftId: number, wanted: ReopenRows): Promise<AcceptSureResult> {
    return this.edits.edit({ request, action: 'reopen_intake_rows', draftId }, async (manager) => {
      const named = new Set(wanted.ids);
      const ids = (await this.rows.rowsOf(manager, draftId))
        .filter((row) => named.has(row.id) && row.decision === 'accepted')
        .map((row) => row.id);
      await this.rows.decide(manager, ids, 'pending', null, request.viewer);
      return { after: { ids }, result: (draftVersion) => ({ draftVersion, ids }) };
    });
  }

  private async write(
    manager: EntityManager,
    draft: DraftRecord,
    row: RowRecord,
    change: PatchRow,
    request: CommandRequest,
  ): Promise<void> {
    if (change.fields === undefined && change.type === undefined) return;
    const type = change.type ?? row.type;
    const blank = type === row.type ? {} : blankOf(type);
    const fields = changedFields({ ...row.fields, ...blank }, change.fields ?? {});
    requireClause(draft, fields);
    if (fields.partOf !== null) await this.requireParent(manager, row, fields.partOf);
    if (!(await this.rows.write(manager, { ...row, type, fields }, request.viewer))) {
      throw await this.stale(manager, draft, row, change);
    }
    await this.addNames(manager, draft, fields, request);
    // What was accepted stays so only while nothing keeps it from being confirmed.
    if (row.decision === 'accepted' && change.decision === undefined) {
      await this.requireWhole(manager, draft, row.id);
    }
  }

  private async decide(
    manager: EntityManager,
    draft: DraftRecord,
    id: number,
    { decision = 'pending', mergedInto }: Pick<PatchRow, 'decision' | 'mergedInto'>,
    { viewer }: CommandRequest,
  ): Promise<void> {
    if (decision === 'accepted') await this.requireWhole(manager, draft, id);
    if (decision === 'merged') await this.requireMergeable(manager, draft, id, mergedInto);
    const into = decision === 'merged' ? (mergedInto ?? null) : null;
    await this.rows.decide(manager, [id], decision, into, viewer);
    if (decision === 'rejected' || decision === 'merged') {
      await this.requireNoFollowers(manager, draft, id);
    }
  }

  private async requireWhole(
    manager: EntityManager,
    draft: DraftRecord,
    id: number,
  ): Promise<void> {
    const view = await this.viewOf(manager, draft, id);
    if (view.obstacles.length > 0) throw rowHasObstacles(view.obstacles);
    if (view.disputed) throw rowDisputed();
  }

  private async requireMergeable(
    manager: EntityManager,
    draft: DraftRecord,
    id: number,
    into: number | undefined,
  ): Promise<void> {
    const row = await this.require(manager, id);
    const other = into === undefined ? null : await this.rows.find(manager, into);
    const stands =
      other?.draftId === draft.id &&
      other.id !== id &&
      other.type === row.type &&
      (other.decision === 'pending' || other.decision === 'accepted');
    if (!stands) throw badMerge();
  }

  /** Rows merged into one that falls away would lose their words. */
  private async requireNoFollowers(
    manager: EntityManager,
    draft: DraftRecord,
    id: number,
  ): Promise<void> {
    const rows = await this.rows.rowsOf(manager, draft.id);
    if (rows.some((row) => row.mergedInto === id)) throw badMerge();
  }

  private async requireParent(manager: EntityManager, row: RowRecord, id: number): Promise<void> {
    const parent = await this.rows.find(manager, id);
    if (parent?.draftId === row.draftId && parent.id !== row.id && parent.fields.partOf === null) {
      return;
    }
    throw Problem.unprocessable('part_impossible', {
      zh: '“其中”项只能归入同一草稿中不是“其中”项的一行。',
      en: 'A row is part of one in the same draft that is no part itself.',
    });
  }

  private addNames(
    manager: EntityManager,
    draft: DraftRecord,
    fields: IntakeFields,
    { today }: CommandRequest,
  ): Promise<void> {
    const names = fields.agencies.map((body) => body.name);
    return this.bodies.addNames(manager, draft, names, today);
  }

  private async stale(
    manager: EntityManager,
    draft: DraftRecord,
    row: RowRecord,
    yours: PatchRow,
  ): Promise<Problem> {
    const current = await this.viewOf(manager, draft, row.id);
    return Problem.preconditionFailed({
      current,
      yours,
      changedBy: current.changedBy,
      changedAt: current.changedAt,
    });
  }

  private async require(manager: EntityManager, id: number): Promise<RowRecord> {
    const row = await this.rows.find(manager, id);
    if (!row) throw new Error('a row disappeared');
    return row;
  }

  private async viewOf(manager: EntityManager, draft: DraftRecord, id: number): Promise<IntakeRow> {
    const place = rowPlace(draft, await this.parts.conflictsOf(manager, draft.id));
    return rowView(await this.require(manager, id), place);
  }
}

function changedFields(fields: ModelTerms | IntakeFields, change: AddRow['fields']): IntakeFields {
  return { ...(fields as IntakeFields), ...withoutUndefined(change) };
}

function withoutUndefined(change: AddRow['fields']): Partial<IntakeFields> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function requireClause(draft: DraftRecord, { clause }: IntakeFields): void {
  if (draft.clauses.some((one) => one.locator === clause)) return;
  throw unknownClause(clause);
}

function trace({ type, fields, decision, mergedInto }: RowRecord) {
  return { type, fields, decision, mergedInto };
}
