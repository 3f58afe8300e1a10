import type { SubmissionRef } from '../reporting/submission-ref.schema';
import type { Day } from '../series/domain/day';
import { roundLabel } from '../series/domain/period-label';
import type { Words } from '../series/domain/words';
import { PLAIN_ITEM, type WaitingItem } from './domain/waiting-item';
import type { OpenRequest } from './open-request.queries';

/** What a request waits for: an answer or a decision. */
export function requestItem(request: OpenRequest): WaitingItem {
  const inReturn = request.submissionId !== null;
  return {
    ...PLAIN_ITEM,
    kind: request.kind,
    page: inReturn ? 'submission' : 'target',
    pageId: request.submissionId ?? request.targetId ?? 0,
    itemId: request.id,
    regionCode: request.regionCode,
    agencyId: request.agencyId,
    reference: request.since,
    name:
      request.periodEnd === null
        ? { zh: request.targetName ?? '', en: request.targetName ?? '' }
        : returnName(request.agencyName ?? '', roundLabel(request.periodEnd)),
    notFor: request.askedBy,
  };
}

/** What a return waits for: its body, its signer, its reviewer. */
export function returnItems(ref: SubmissionRef): WaitingItem[] {
  const item = (kind: WaitingItem['kind'], reference: Day): WaitingItem => ({
    ...PLAIN_ITEM,
    kind,
    page: 'submission',
    pageId: ref.id,
    itemId: ref.id,
    regionCode: ref.regionCode,
    agencyId: ref.agency.id,
    reference,
    name: returnName(ref.agency.name, ref.round.label),
    returned: ref.state === 'returned',
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
