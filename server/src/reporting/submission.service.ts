import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { matterScope } from '../auth/auth.policy';
import type { AccountRole, Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { stands } from './domain/reporting-figures';
import type { SubmissionState } from './domain/transition';
import { inWorkingOrder } from './domain/working-order';
import { seesReturn } from './reporting.policy';
import { SubmissionDetailService } from './submission-detail.service';
import type { DetailMoment } from './submission-moment';
import { isWithin, standingOf } from './return-choice';
import { readReturns } from './submission-ref.queries';
import { SubmissionRepository } from './submission.repository';
import type { SubmissionDetail, SubmissionList, SubmissionListQuery } from './submission.schema';

/** States in which a return waits for who works in its body; for everybody else it is the review. */
const WAITS_FOR: Partial<Record<AccountRole, readonly SubmissionState[]>> = {
  clerk: ['returned', 'open', 'draft', 'filed'],
  signer: ['filed'],
};

/** Returns as bodies and supervision read them. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly submissions: SubmissionRepository,
    private readonly detail: SubmissionDetailService,
  ) {}

  /** One page of the returns that the filters leave, what waits for the viewer first. */
  async list(viewer: Viewer, asOf: Day, query: SubmissionListQuery): Promise<SubmissionList> {
    const { agency, standing, offset, limit } = query;
    const { regionLike, agencyId } = matterScope(viewer);
    const found = await readReturns(this.dataSource.manager, {
      asOf,
      regionPrefix: regionLike,
      ...(agencyId !== null && { agencyId }),
      ...(query.state !== undefined && { states: [query.state] }),
      ...(query.plan !== undefined && { planKey: query.plan }),
      ...(query.extension === 'pending' && { extensionPending: true }),
      ...(standing !== undefined && { owedOnly: true }),
    });
    const refs = found
      .filter((read) => isWithin(read, query))
      .filter(({ ref }) => agency === undefined || ref.agency.id === agency)
      .filter(({ ref }) => query.due === undefined || ref.firstDueOn < asOf)
      .filter((read) => standing === undefined || stands(standingOf(read), standing))
      .map(({ ref }) => ref);
    const rows = inWorkingOrder(refs, WAITS_FOR[viewer.role] ?? ['submitted']);
    return { asOf, total: rows.length, rows: rows.slice(offset, offset + limit) };
  }

  /** Throws a Problem (404) for returns that the viewer does not see. */
  async view(viewer: Viewer, id: number, moment: DetailMoment): Promise<SubmissionDetail> {
    const { manager } = this.dataSource;
    const row = await this.submissions.find(manager, id);
    if (row === null || !seesReturn(viewer, row)) throw Problem.notFound();
    return this.detail.read(manager, row, viewer, moment);
  }
}
