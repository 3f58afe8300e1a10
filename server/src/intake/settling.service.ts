import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { lastChange } from '../audit/last-change';
import { seesRegion } from '../auth/auth.policy';
import { Problem } from '../shared/problem';
import { BodyMatchingService } from './body-matching.service';
import { DraftEditService, requireSeen } from './draft-edit.service';
import { DraftPartRepository, type ConflictRecord } from './draft-part.repository';
import { bodyViews } from './draft-view';
import { DraftRepository, type DraftRecord } from './draft.repository';
import { IntakeRowRepository } from './intake-row.repository';
import { agencyExists, agencyUnknown, regionNotYours } from './intake.problem';
import type {
  DiscardDraft,
  DraftMade,
  HeaderResult,
  IntakeHeader,
  PatchHeader,
} from './intake.schema';
import type { IntakeBody, IntakeBodyResult, SettleBody, SettleConflict } from './settling.schema';

/** What of a draft is no row: its header, its bodies, its conflicts, its end. */
@Injectable()
export class SettlingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly edits: DraftEditService,
    private readonly drafts: DraftRepository,
    private readonly parts: DraftPartRepository,
    private readonly rows: IntakeRowRepository,
    private readonly matching: BodyMatchingService,
  ) {}

  /** Throws a Problem: 412 where the header was changed since, 422 for a region of somebody else. */
  header(
    request: CommandRequest,
    { draftId, version }: { draftId: number; version: number },
    change: PatchHeader,
  ): Promise<HeaderResult> {
    const part = { type: 'intake_header', id: draftId };
    return this.edits.edit(
      { request, action: 'edit_intake_header', draftId, part },
      async (manager, draft) => {
        const changed = Object.entries(change).filter(([, value]) => value !== undefined);
        const header: IntakeHeader = { ...draft.header, ...Object.fromEntries(changed) };
        await this.requireRegion(manager, request, draft, header.regionCode);
        if (!(await this.drafts.writeHeader(manager, draftId, version, header))) {
          throw Problem.preconditionFailed({
            current: { version: draft.headerVersion, header: draft.header },
            yours: change,
            ...(await lastChange(manager, 'intake_header', draftId)),
          });
        }
        const placed = { id: draftId, regionCode: header.regionCode };
        if (header.regionCode !== draft.regionCode) {
          await this.matching.matchAnew(manager, placed, request.today);
        }
        if (header.defaultBody !== null) {
          await this.matching.addNames(manager, placed, [header.defaultBody], request.today);
        }
        return {
          before: draft.header,
          after: header,
          result: (draftVersion) => ({
            draftVersion,
            headerVersion: draft.headerVersion + 1,
            header,
          }),
        };
      },
    );
  }

  /** Throws a Problem: 404 for a name the draft does not have, 412, 422 for an unknown body. */
  body(
    request: CommandRequest,
    { draftId, version }: { draftId: number; version: number },
    { name, agencyId, create }: SettleBody,
  ): Promise<IntakeBodyResult> {
    const part = { type: 'intake_body', id: `${draftId} ${name}` };
    return this.edits.edit(
      { request, action: 'settle_intake_body', draftId, part },
      async (manager, draft) => {
        const before = await this.bodyOf(manager, draft, name);
        await this.requireBody(manager, request, agencyId, create);
        const body = { draftId, name, version };
        if (!(await this.parts.settleBody(manager, body, { agencyId, create }, request.viewer))) {
          throw Problem.preconditionFailed({
            current: before,
            yours: { agencyId, create },
            ...(await lastChange(manager, 'intake_body', part.id)),
          });
        }
        const after = await this.bodyOf(manager, draft, name);
        return { before, after, result: (draftVersion) => ({ draftVersion, body: after }) };
      },
    );
  }

  /** Throws a Problem: 404, 412 where it was settled since, 422 for a row outside the conflict. */
  async conflict(
    request: CommandRequest,
    { id, version }: { id: number; version: number },
    { settlement }: SettleConflict,
  ): Promise<DraftMade> {
    const draftId = await this.parts.draftOfConflict(this.dataSource.manager, id);
    if (draftId === null) throw Problem.notFound();
    const part = { type: 'intake_conflict', id };
    return this.edits.edit(
      { request, action: 'settle_intake_conflict', draftId, part },
      async (manager) => {
        const conflict = await this.requireConflict(manager, draftId, id);
        if (settlement && 'keep' in settlement && !conflict.rows.includes(settlement.keep)) {
          throw Problem.unprocessable('row_outside_conflict', {
            zh: '所选的行不在这项冲突中，请重新选择。',
            en: 'The row is no part of this conflict; choose another one.',
          });
        }
        if (
          !(await this.parts.settleConflict(manager, { id, version }, settlement, request.viewer))
        ) {
          throw Problem.preconditionFailed({
            current: { version: conflict.version, settlement: conflict.settlement },
            yours: { settlement },
            ...(await lastChange(manager, 'intake_conflict', id)),
          });
        }
        await this.follow(manager, conflict, settlement, request);
        return {
          before: { settlement: conflict.settlement },
          after: { settlement },
          result: (draftVersion) => ({ id: draftId, version: draftVersion }),
        };
      },
    );
  }

  /**
   * The document and the draft are kept; nothing of it becomes a plan. Throws a Problem: 412 where
   * somebody has worked on the draft since it was seen.
   */
  discard(
    request: CommandRequest,
    { draftId, version }: { draftId: number; version: number },
    { reason }: DiscardDraft,
  ): Promise<DraftMade> {
    return this.edits.edit(
      { request, action: 'discard_draft', draftId, reason },
      async (manager, draft) => {
        requireSeen(draft, version);
        const { viewer, today } = request;
        await this.drafts.close(manager, draftId, { state: 'discarded', reason }, viewer, today);
        return {
          before: { state: 'open', version },
          after: { state: 'discarded' },
          result: (newVersion) => ({ id: draftId, version: newVersion }),
        };
      },
    );
  }

  /** Rows that a settlement took out come back when it is taken back or changed. */
  private async follow(
    manager: EntityManager,
    conflict: ConflictRecord,
    settlement: SettleConflict['settlement'],
    { viewer }: CommandRequest,
  ): Promise<void> {
    const earlier = conflict.settlement;
    if (earlier && 'keep' in earlier) {
      const taken = conflict.rows.filter((row) => row !== earlier.keep);
      await this.rows.decide(manager, taken, 'pending', null, viewer);
    }
    if (settlement && 'keep' in settlement) {
      const { keep, others } = settlement;
      const taken = conflict.rows.filter((row) => row !== keep);
      if (others === 'places') await this.rows.decide(manager, taken, 'merged', keep, viewer);
      else await this.rows.decide(manager, taken, 'rejected', null, viewer);
      const kept = await this.rows.find(manager, keep);
      if (kept?.decision === 'rejected' || kept?.decision === 'merged') {
        await this.rows.decide(manager, [keep], 'pending', null, viewer);
      }
    } else if (settlement === null) {
      // Accepted while it was settled; in an open conflict nothing is.
      const rows = await this.rows.rowsOf(manager, await this.draftOf(manager, conflict.id));
      const accepted = rows.filter(
        (row) => conflict.rows.includes(row.id) && row.decision === 'accepted',
      );
      const ids = accepted.map((row) => row.id);
      await this.rows.decide(manager, ids, 'pending', null, viewer);
    }
  }

  private async draftOf(manager: EntityManager, conflictId: number): Promise<number> {
    const id = await this.parts.draftOfConflict(manager, conflictId);
    if (id === null) throw Problem.notFound();
    return id;
  }

  private async requireConflict(
    manager: EntityManager,
    draftId: number,
    id: number,
  ): Promise<ConflictRecord> {
    const conflict = (await this.parts.conflictsOf(manager, draftId)).find((one) => one.id === id);
    if (!conflict) throw Problem.notFound();
    return conflict;
  }

  private async bodyOf(
    manager: EntityManager,
    draft: DraftRecord,
    name: string,
  ): Promise<IntakeBody> {
    const rows = await this.rows.rowsOf(manager, draft.id);
    const bodies = await this.parts.bodiesOf(manager, draft.id);
    const body = bodyViews(bodies, rows, draft.header.defaultBody).find((one) => one.name === name);
    if (!body) throw Problem.notFound();
    return body;
  }

  private async requireBody(
    manager: EntityManager,
    { viewer, today }: CommandRequest,
    agencyId: number | null,
    create: SettleBody['create'],
  ): Promise<void> {
    const known = await this.parts.knownBodies(manager, today);
    if (agencyId !== null && !known.some((body) => body.id === agencyId)) throw agencyUnknown();
    if (create === null) return;
    if (known.some((body) => body.name === create.name)) throw agencyExists(create.name);
    const regions = await this.parts.regions(manager, create.regionCode);
    if (regions.length !== 1 || !seesRegion(viewer, create.regionCode)) throw regionNotYours();
  }

  private async requireRegion(
    manager: EntityManager,
    { viewer }: CommandRequest,
    draft: DraftRecord,
    code: string,
  ): Promise<void> {
    if (code === draft.regionCode) return;
    const regions = await this.parts.regions(manager, code);
    const moved = draft.amends === null && regions.length === 1 && seesRegion(viewer, code);
    if (!moved) throw regionNotYours();
  }
}
