import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { can, regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { inSnapshot } from '../database/transaction';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { changedAround } from './changed-around.queries';
import { DocumentRepository } from './document.repository';
import { DraftPartRepository } from './draft-part.repository';
import { detailView, summaryView, type DraftParts, type DraftSituation } from './draft-view';
import { DraftRepository, type DraftRecord } from './draft.repository';
import { draftNotFound } from './intake.problem';
import { handlesIntake } from './intake.policy';
import { IntakeRowRepository } from './intake-row.repository';
import type { DocumentText } from './document.schema';
import type { DraftDetail, DraftList } from './intake.schema';
import { plansOfName, plansOfNumber } from './plans-alike.queries';

export interface Days {
  readonly asOf: Day;
  readonly today: Day;
}

/** Drafts as people see them. */
@Injectable()
export class DraftReadingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly drafts: DraftRepository,
    private readonly rows: IntakeRowRepository,
    private readonly parts: DraftPartRepository,
    private readonly documents: DocumentRepository,
  ) {}

  async list(viewer: Viewer, { asOf, today }: Days): Promise<DraftList> {
    const drafts = await this.drafts.list(this.dataSource.manager, regionScope(viewer), asOf);
    const rows = drafts.map((draft) => summaryView(draft, asOf));
    return { asOf, rows, can: { add: asOf === today && can(viewer, 'intake') } };
  }

  /** Changes with every part of the draft and with what happens around it. */
  async version(viewer: Viewer, id: number, { asOf }: Days): Promise<string> {
    const { manager } = this.dataSource;
    const draft = await this.visible(manager, viewer, id, asOf);
    const around = await this.aroundOf(manager, draft, asOf);
    return `${draft.id} ${draft.version} ${JSON.stringify(around)}`;
  }

  /** Throws a Problem (404) for a draft that the viewer does not see. */
  detail(viewer: Viewer, id: number, days: Days): Promise<DraftDetail> {
    return inSnapshot(this.dataSource, async (manager) => {
      const draft = await this.visible(manager, viewer, id, days.asOf);
      const regions = await this.parts.regions(manager, regionScope(viewer));
      const situation = await this.situationOf(manager, draft, days.asOf);
      return detailView(draft, situation, viewer, days, regions);
    });
  }

  /** The text that rows point into; it never changes. */
  async document(viewer: Viewer, id: number, { asOf }: Days): Promise<DocumentText> {
    const { manager } = this.dataSource;
    const draft = await this.visible(manager, viewer, id, asOf);
    const document = await this.documents.find(manager, draft.documentId);
    if (document === null) throw Problem.notFound();
    const { name, kind, text, tables, hardWrapped } = document;
    return {
      name,
      kind,
      text,
      hardWrapped,
      tables: tables.map((table) => ({
        ...table,
        cells: table.cells.map(({ more, ...cell }) =>
          more === undefined ? cell : { ...cell, more: [...more] },
        ),
      })),
    };
  }

  /** The file as it came. */
  async file(
    viewer: Viewer,
    id: number,
    { asOf }: Days,
  ): Promise<{ name: string; content: Buffer }> {
    const { manager } = this.dataSource;
    const draft = await this.visible(manager, viewer, id, asOf);
    return this.documents.contentOf(manager, draft.documentId);
  }

  async textOf(manager: EntityManager, documentId: number): Promise<string> {
    return (await this.documents.find(manager, documentId))?.text ?? '';
  }

  async partsOf(manager: EntityManager, draftId: number): Promise<DraftParts> {
    const rows = await this.rows.rowsOf(manager, draftId);
    const bodies = await this.parts.bodiesOf(manager, draftId);
    return { rows, bodies, conflicts: await this.parts.conflictsOf(manager, draftId) };
  }

  async situationOf(
    manager: EntityManager,
    draft: DraftRecord,
    asOf: Day,
  ): Promise<DraftSituation> {
    const parts = await this.partsOf(manager, draft.id);
    return { ...parts, ...(await this.aroundOf(manager, draft, asOf)) };
  }

  private async aroundOf(
    manager: EntityManager,
    draft: DraftRecord,
    asOf: Day,
  ): Promise<Pick<DraftSituation, 'around' | 'sameNumber' | 'mayAmend'>> {
    return {
      around: await changedAround(manager, draft, asOf),
      sameNumber: await plansOfNumber(manager, draft, asOf),
      mayAmend: await plansOfName(manager, draft, asOf),
    };
  }

  /** Throws a Problem (404) for a draft that the viewer does not see. */
  async visible(
    manager: EntityManager,
    viewer: Viewer,
    id: number,
    asOf: Day,
  ): Promise<DraftRecord> {
    const draft = await this.drafts.find(manager, id);
    if (!draft || draft.createdOn > asOf || !handlesIntake(viewer, draft.regionCode)) {
      throw draftNotFound();
    }
    return draft;
  }
}
