import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ownBody, regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { seesReturn } from './reporting.policy';
import { SubmissionDetailService, type DetailMoment } from './submission-detail.service';
import { submissionRefs } from './submission-ref.queries';
import { SubmissionRepository } from './submission.repository';
import type { SubmissionDetail, SubmissionListQuery } from './submission.schema';
import type { SubmissionRef } from './submission-ref.schema';

/** Returns as bodies and supervision read them. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly submissions: SubmissionRepository,
    private readonly detail: SubmissionDetailService,
  ) {}

  async list(
    viewer: Viewer,
    asOf: Day,
    query: SubmissionListQuery,
  ): Promise<{ asOf: Day; rows: SubmissionRef[] }> {
    const body = ownBody(viewer);
    const rows = await submissionRefs(this.dataSource.manager, {
      asOf,
      // A body's returns stand in the region that asks for them, which need not be its own.
      regionPrefix: body === null ? regionScope(viewer) : '%',
      ...(body !== null && { agencyId: body }),
      ...(query.state !== undefined && { states: [query.state] }),
      ...(query.plan !== undefined && { planKey: query.plan }),
      ...(query.extension === 'pending' && { extensionPending: true }),
    });
    return { asOf, rows };
  }

  /** Throws a Problem (404) for returns that the viewer does not see. */
  async view(viewer: Viewer, id: number, moment: DetailMoment): Promise<SubmissionDetail> {
    const { manager } = this.dataSource;
    const row = await this.submissions.find(manager, id);
    if (row === null || !seesReturn(viewer, row)) throw Problem.notFound();
    return this.detail.read(manager, row, viewer, moment);
  }
}
