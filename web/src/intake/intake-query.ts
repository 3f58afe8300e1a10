import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { Day } from '../api/model';

export function draftListQuery(asOf: Day | undefined) {
  return judgedQuery(['intake-drafts', asOf], () =>
    answered(api.GET('/api/intake/drafts', { params: { query: { ...(asOf && { asOf }) } } })),
  );
}

/** A colleague's decisions arrive with the next reading. */
export function draftQuery(id: number, asOf: Day | undefined) {
  return judgedQuery(['intake-draft', id, asOf], () =>
    answered(
      api.GET('/api/intake/drafts/{id}', {
        params: { path: { id }, query: { ...(asOf && { asOf }) } },
      }),
    ),
  );
}

/** The document never changes. */
export function documentQuery(id: number, asOf: Day | undefined) {
  return queryOptions({
    queryKey: ['intake-document', id],
    queryFn: () =>
      answered(
        api.GET('/api/intake/drafts/{id}/document', {
          params: { path: { id }, query: { ...(asOf && { asOf }) } },
        }),
      ),
    staleTime: Infinity,
  });
}

export function changesQuery(id: number) {
  return judgedQuery(['intake-changes', id], () =>
    answered(api.GET('/api/intake/drafts/{id}/changes', { params: { path: { id } } })),
  );
}
