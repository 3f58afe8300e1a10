import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { Day } from '../api/model';

/** Nobody needs to know within seconds what waits for days. */
const POLL_MS = 60_000;

/** What waits for the signed-in account; the header counts it, the page lists it. */
export function inboxQuery(asOf: Day | undefined) {
  return {
    ...judgedQuery(['inbox', asOf], () =>
      answered(api.GET('/api/inbox', { params: { query: { ...(asOf && { asOf }) } } })),
    ),
    refetchInterval: POLL_MS,
  };
}
