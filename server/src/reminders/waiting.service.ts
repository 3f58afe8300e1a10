import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { MatterScope } from '../auth/auth.policy';
import { AppealService } from '../appeals/appeal.service';
import { ClosingService } from '../closings/closing.service';
import { EntrustedMatterService } from '../matters/entrusted-matter.service';
import { NoticeService } from '../notices/notice.service';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import { appealItem, decidedAppeals } from './appeal-items';
import { closingItem, decidedClosings } from './closing-items';
import type { WaitingItem } from './domain/waiting-item';
import { directiveNews, entrustedItems } from './entrusted-items';
import { noticeItems, proposedSlips } from './notice-items';
import { openRequests, type WaitingScope } from './open-request.queries';
import { requestItem, returnItems } from './return-items';

const UNSETTLED = ['open', 'acknowledged', 'reported', 'returned'] as const;

/** Everything that waits for somebody, as it was known on a day: what is done is not there. */
@Injectable()
export class WaitingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly submissions: SubmissionRefService,
    private readonly matters: EntrustedMatterService,
    private readonly closings: ClosingService,
    private readonly appeals: AppealService,
    private readonly notices: NoticeService,
  ) {}

  async read(
    scope: WaitingScope,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<WaitingItem[]> {
    const returns = await this.submissions.read(
      { ...scope, states: ['open', 'draft', 'filed', 'returned', 'submitted'], owedOnly: true },
      manager,
    );
    const requests = await openRequests(manager, scope);
    const items = [
      ...returns.flatMap(returnItems),
      ...requests.map(requestItem),
      ...(await this.supervisionItems(scope, manager)),
    ];
    const { agencyId } = scope;
    // A body also sees matters in which it only helps; they wait for the one that has to do them.
    return agencyId === undefined ? items : items.filter((item) => item.agencyId === agencyId);
  }

  private async supervisionItems(
    scope: WaitingScope,
    manager: EntityManager,
  ): Promise<WaitingItem[]> {
    const within: MatterScope = {
      regionLike: scope.regionPrefix,
      agencyId: scope.agencyId ?? null,
    };
    const matters = await this.matters.read(manager, within, scope.asOf, { states: UNSETTLED });
    return [
      ...matters.flatMap(entrustedItems),
      ...(await directiveNews(manager, scope)),
      ...(await this.closingItems(scope, within, manager)),
      ...(await this.appealItems(scope, within, manager)),
      ...(await this.notices.waiting(manager, within, scope.asOf)).flatMap(noticeItems),
      ...(await proposedSlips(manager, scope)),
    ];
  }

  /** Bodies only hear of decisions, so that what supervision has to judge is not read for them. */
  private async closingItems(
    scope: WaitingScope,
    within: MatterScope,
    manager: EntityManager,
  ): Promise<WaitingItem[]> {
    const decided = await decidedClosings(manager, scope);
    if (within.agencyId !== null) return decided;
    const waiting = await this.closings.waiting(manager, within, scope.asOf);
    return [...waiting.map(closingItem), ...decided];
  }

  private async appealItems(
    scope: WaitingScope,
    within: MatterScope,
    manager: EntityManager,
  ): Promise<WaitingItem[]> {
    const decided = await decidedAppeals(manager, scope);
    if (within.agencyId !== null) return decided;
    const waiting = await this.appeals.waiting(manager, within, scope.asOf);
    return [...waiting.map(appealItem), ...decided];
  }
}
