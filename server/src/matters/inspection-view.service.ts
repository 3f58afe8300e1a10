import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { can, ownBody, regionScope, supervises } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { inSnapshot } from '../database/transaction';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import type { EntrustedMatter } from './entrusted-matter.schema';
import { EntrustedMatterService } from './entrusted-matter.service';
import type { ReadDays } from './entrusted-view.service';
import { seesInspection } from './inspection.policy';
import { inspections, type ReadInspection } from './inspection.queries';
import type {
  InspectionDetail,
  InspectionHead,
  InspectionList,
  Rectification,
} from './inspection.schema';

/** Visits with what became of their findings, as they stood on a day. */
@Injectable()
export class InspectionViewService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly matters: EntrustedMatterService,
  ) {}

  list(viewer: Viewer, { asOf, today }: ReadDays): Promise<InspectionList> {
    return inSnapshot(this.dataSource, async (manager) => {
      const read = await this.visible(manager, viewer, { asOf, today });
      const matters = await this.mattersOf(manager, read, asOf);
      return {
        asOf,
        rows: read.map((one) => headOf(one, matters)),
        can: { create: asOf === today && can(viewer, 'supervise') },
      };
    });
  }

  /** Throws a Problem (404) for what the viewer does not see on the day. */
  read(viewer: Viewer, id: number, days: ReadDays): Promise<InspectionDetail> {
    return inSnapshot(this.dataSource, (manager) => this.readIn(manager, viewer, id, days));
  }

  /** The same in a transaction of the caller. */
  async readIn(
    manager: EntityManager,
    viewer: Viewer,
    id: number,
    days: ReadDays,
  ): Promise<InspectionDetail> {
    const [read] = await this.visible(manager, viewer, days, id);
    if (read === undefined) throw Problem.notFound();
    const { asOf, today } = days;
    const matters = await this.mattersOf(manager, [read], asOf);
    const edits = asOf === today && !read.issuedEver && supervises(viewer, read.regionCode);
    const { members, basis, agencies, plans, createdBy, createdOn, issuedBy } = read;
    return {
      asOf,
      ...headOf(read, matters),
      members,
      basis,
      agencies,
      plans,
      createdBy,
      createdOn,
      issuedBy,
      findings: read.findings.map((finding) => ({
        ...finding,
        matter: matters.get(finding.id) ?? null,
      })),
      can: { edit: edits, issue: edits },
    };
  }

  /** Drafts have no past: they are shown today, to supervision alone. */
  private async visible(
    manager: EntityManager,
    viewer: Viewer,
    { asOf, today }: ReadDays,
    id?: number,
  ): Promise<ReadInspection[]> {
    if (ownBody(viewer) !== null) return [];
    const found = await inspections(manager, {
      asOf,
      regionLike: regionScope(viewer),
      drafts: asOf === today,
      ...(id !== undefined && { id }),
    });
    return found.filter(({ regionCode, issuedOn }) =>
      seesInspection(viewer, { regionCode, issued: issuedOn !== null }),
    );
  }

  /** What problems became, by the id of the finding. */
  private async mattersOf(
    manager: EntityManager,
    read: readonly ReadInspection[],
    asOf: Day,
  ): Promise<Map<number, EntrustedMatter>> {
    const inspectionIds = read.map(({ id }) => id);
    if (inspectionIds.length === 0) return new Map();
    const { rows } = await this.matters.readPage(
      manager,
      { regionLike: '%', agencyId: null },
      asOf,
      { inspectionIds },
    );
    return new Map(
      rows.flatMap(({ findingId, matter }) =>
        findingId === null ? [] : [[findingId, matter] as const],
      ),
    );
  }
}

function headOf(
  read: ReadInspection,
  matters: ReadonlyMap<number, EntrustedMatter>,
): InspectionHead {
  const { id, version, regionCode, regionName, title, groupName, groupLeader } = read;
  return {
    id,
    version,
    regionCode,
    regionName,
    title,
    groupName,
    groupLeader,
    fromOn: read.fromOn,
    toOn: read.toOn,
    state: read.issuedOn === null ? 'draft' : 'issued',
    issuedOn: read.issuedOn,
    rectification: rectificationOf(read, matters),
  };
}

function rectificationOf(
  { findings }: ReadInspection,
  matters: ReadonlyMap<number, EntrustedMatter>,
): Rectification {
  const problems = findings.filter(({ kind }) => kind === 'problem');
  const found = problems.flatMap(({ id }) => matters.get(id) ?? []);
  const closed = found.filter(({ state }) => state === 'closed').length;
  const late = found.filter((matter) => matter.late).length;
  return {
    problems: problems.length,
    practices: findings.length - problems.length,
    closed,
    late,
    running: problems.length - closed - late,
  };
}
