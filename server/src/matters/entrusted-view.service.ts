import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { matterScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { inSnapshot } from '../database/transaction';
import { AttachmentService } from '../evidence/attachment.service';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { JudgedTargetService } from '../targets/judged-target.service';
import { isUnsettled } from './domain/entrusted-move';
import { directs, movesEntrustedNow, type EntrustedFacts } from './entrusted-matter.policy';
import type { EntrustedFilter, ReadEntrusted } from './entrusted-matter.queries';
import { EntrustedMatterRepository } from './entrusted-matter.repository';
import type {
  EntrustedDetail,
  EntrustedEvent,
  EntrustedList,
  EntrustedQuery,
} from './entrusted-matter.schema';
import { EntrustedMatterService } from './entrusted-matter.service';

export interface ReadDays {
  readonly asOf: Day;
  readonly today: Day;
}

/** Entrusted matters as their own pages show them. */
@Injectable()
export class EntrustedViewService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly matters: EntrustedMatterService,
    private readonly stored: EntrustedMatterRepository,
    private readonly targets: JudgedTargetService,
    private readonly attachments: AttachmentService,
  ) {}

  async list(viewer: Viewer, asOf: Day, query: EntrustedQuery): Promise<EntrustedList> {
    const { total, rows } = await this.matters.readPage(
      this.dataSource.manager,
      matterScope(viewer),
      asOf,
      filterOf(viewer, query),
    );
    return { asOf, total, offset: query.offset, rows: rows.map(({ matter }) => matter) };
  }

  /** Throws a Problem (404) for what the viewer does not see on the day. */
  read(viewer: Viewer, id: number, days: ReadDays): Promise<EntrustedDetail> {
    return inSnapshot(this.dataSource, (manager) => this.readIn(manager, viewer, id, days));
  }

  /** The same in a transaction of the caller. */
  async readIn(
    manager: EntityManager,
    viewer: Viewer,
    id: number,
    { asOf, today }: ReadDays,
  ): Promise<EntrustedDetail> {
    const scope = matterScope(viewer);
    const readerId = viewer.accountId;
    const page = await this.matters.readPage(manager, scope, asOf, { ids: [id], readerId });
    const read = page.rows[0];
    if (read === undefined) throw Problem.notFound();
    const { matter } = read;
    const [target] =
      matter.about.kind === 'target'
        ? await this.targets.list(viewer, asOf, { ids: [matter.about.id] }, manager)
        : [];
    const subjects = { kind: 'entrusted', ids: [id] } as const;
    return {
      asOf,
      ...matter,
      target: target ?? null,
      events: await this.events(manager, viewer, id, asOf),
      further: await this.matters.read(manager, scope, asOf, { subjects, readerId }),
      can: canDo(viewer, read, asOf === today),
    };
  }

  /** The leader has read the matter up to a day. Throws a Problem (404) for what is not seen. */
  async markSeen(viewer: Viewer, id: number, today: Day): Promise<void> {
    const { manager } = this.dataSource;
    const seen = await this.matters.read(manager, matterScope(viewer), today, { ids: [id] });
    if (seen.length === 0) throw Problem.notFound();
    await this.stored.markSeen(manager, {
      accountId: viewer.accountId,
      matterId: id,
      day: today,
    });
  }

  /** Helping bodies and owners of another time read the words; files are their sender's body's. */
  private async events(
    manager: EntityManager,
    viewer: Viewer,
    id: number,
    asOf: Day,
  ): Promise<EntrustedEvent[]> {
    const events = await this.stored.events(manager, id, asOf);
    const ids = events.map((event) => event.id);
    const files = await this.attachments.readable(manager, viewer, 'entrusted_report', ids, asOf);
    return events.map((event) => ({ ...event, attachments: files.get(event.id) ?? [] }));
  }
}

function filterOf(viewer: Viewer, query: EntrustedQuery): EntrustedFilter {
  const { subjectKind, subjectId, state, mine, owner, ...rest } = query;
  return {
    ...rest,
    ownerId: owner,
    readerId: viewer.accountId,
    openedBy: mine ? viewer.accountId : undefined,
    states:
      state === 'unsettled'
        ? (['open', 'acknowledged', 'reported', 'returned'] as const)
        : state && [state],
    ...(subjectKind &&
      subjectId !== undefined && { subjects: { kind: subjectKind, ids: [subjectId] } }),
  };
}

/** @param now the day that is shown is today */
function canDo(viewer: Viewer, read: ReadEntrusted, now: boolean): EntrustedDetail['can'] {
  const { matter, openedById, furtherIds, movedLater } = read;
  const facts: EntrustedFacts = {
    origin: matter.origin,
    regionCode: matter.regionCode,
    ownerId: matter.owner.id,
    furtherIds,
    openedBy: openedById,
    state: matter.state,
  };
  const free = now && !movedLater;
  return {
    acknowledge: free && movesEntrustedNow(viewer, 'acknowledge', facts),
    report: free && movesEntrustedNow(viewer, 'report', facts),
    relay: free && movesEntrustedNow(viewer, 'relay', facts),
    return: free && movesEntrustedNow(viewer, 'return', facts),
    changeDue: free && movesEntrustedNow(viewer, 'change_due', facts),
    changeOwner: free && movesEntrustedNow(viewer, 'change_owner', facts),
    withdraw: free && movesEntrustedNow(viewer, 'withdraw', facts),
    direct:
      now &&
      directs(viewer, matter.regionCode) &&
      (isUnsettled(matter.state) || matter.state === 'closed'),
  };
}
