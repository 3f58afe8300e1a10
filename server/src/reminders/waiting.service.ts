import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import type { SubmissionRef } from '../reporting/submission-ref.schema';
import type { Day } from '../series/domain/day';
import { roundLabel } from '../series/domain/period-label';
import type { Words } from '../series/domain/words';
import type { WaitingItem } from './domain/waiting-item';
import { openRequests, type OpenRequest, type WaitingScope } from './open-request.queries';

/** Everything that waits for somebody, as it was known on a day: what is done is not there. */
@Injectable()
export class WaitingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly submissions: SubmissionRefService,
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
    return [...returns.flatMap(itemsOf), ...requests.map(itemOfRequest)];
  }
}

function itemOfRequest(request: OpenRequest): WaitingItem {
  const inReturn = request.submissionId !== null;
  return {
    kind: request.kind,
    subject: inReturn ? 'submission' : 'target',
    subjectId: request.submissionId ?? request.targetId ?? 0,
    itemId: request.id,
    regionCode: request.regionCode,
    agencyId: request.agencyId,
    reference: request.since,
    name:
      request.periodEnd === null
        ? { zh: request.targetName ?? '', en: request.targetName ?? '' }
        : returnName(request.agencyName ?? '', roundLabel(request.periodEnd)),
    returned: false,
    notFor: request.askedBy,
  };
}

function itemsOf(ref: SubmissionRef): WaitingItem[] {
  const item = (kind: WaitingItem['kind'], reference: Day): WaitingItem => ({
    kind,
    subject: 'submission',
    subjectId: ref.id,
    itemId: ref.id,
    regionCode: ref.regionCode,
    agencyId: ref.agency.id,
    reference,
    name: returnName(ref.agency.name, ref.round.label),
    returned: ref.state === 'returned',
    notFor: null,
  });
  if (ref.state === 'submitted') {
    return ref.submittedOn === null ? [] : [item('review', ref.submittedOn)];
  }
  const due = item('return', ref.dueOn);
  return ref.state === 'filed' && ref.movedOn !== null
    ? [due, item('signature', ref.movedOn)]
    : [due];
}

function returnName(agency: string, period: Words): Words {
  return { zh: `${agency}${period.zh}`, en: `${agency}, ${period.en}` };
}
