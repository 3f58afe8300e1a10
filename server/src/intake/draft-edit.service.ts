import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { Problem } from '../shared/problem';
import { movedLater } from '../shared/moved-later';
import { DraftRepository, type DraftRecord } from './draft.repository';
import { draftConfirmed, draftDiscarded, draftNotFound } from './intake.problem';
import { handlesIntake } from './intake.policy';

export interface DraftEdit {
  readonly request: CommandRequest;
  readonly action: string;
  readonly draftId: number;
  /** Row, body or conflict that is changed; the draft itself where left out. */
  readonly part?: { readonly type: string; readonly id: string | number };
  readonly reason?: string;
}

export interface Edited<T> {
  /** The answer, given the draft's new version. */
  readonly result: (draftVersion: number) => Promise<T> | T;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly subjectId?: number;
}

/** Every change of a draft: one at a time, audited, refused where it is closed. */
@Injectable()
export class DraftEditService {
  constructor(
    private readonly commands: CommandService,
    private readonly drafts: DraftRepository,
  ) {}

  /** Throws a Problem: 404 for a draft not seen, 409 once it is confirmed or discarded. */
  edit<T>(
    { request, action, draftId, part, reason }: DraftEdit,
    work: (manager: EntityManager, draft: DraftRecord) => Promise<Edited<T>>,
  ): Promise<T> {
    const subject = part ?? { type: 'intake_draft', id: draftId };
    return this.commands.runCommand(
      { request, action, subject, ...(reason !== undefined && { reason }) },
      async (manager) => {
        const draft = await this.openDraft(manager, request, draftId);
        const { result, before, after, subjectId } = await work(manager, draft);
        const version = await this.drafts.touch(manager, draftId, request.viewer);
        return {
          result: await result(version),
          before,
          after,
          ...(subjectId !== undefined && { subjectId }),
        };
      },
    );
  }

  private async openDraft(
    manager: EntityManager,
    { viewer, today }: CommandRequest,
    id: number,
  ): Promise<DraftRecord> {
    const draft = await this.drafts.lock(manager, id);
    if (!draft || draft.createdOn > today || !handlesIntake(viewer, draft.regionCode)) {
      throw draftNotFound();
    }
    if (draft.closedOn !== null && draft.closedOn > today) {
      throw movedLater({ zh: '该草稿', en: 'The draft' });
    }
    if (draft.state === 'confirmed') throw draftConfirmed();
    if (draft.state === 'discarded') throw draftDiscarded();
    return draft;
  }
}

/** Throws a Problem (412) where any part of the draft was changed since the version that was seen. */
export function requireSeen(draft: DraftRecord, version: number): void {
  if (draft.version === version) return;
  throw Problem.preconditionFailed({
    current: { version: draft.version, counts: draft.counts },
    yours: { version },
    changedBy: draft.changedBy,
    changedAt: draft.changedAt.toISOString(),
  });
}
