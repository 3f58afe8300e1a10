import { answered, api } from '../api/client';
import { judgedPages, judgedQuery } from '../api/judged-query';
import type { Day } from '../api/model';
import type { paths } from '../api/schema';

export type MattersFilter = Omit<
  NonNullable<paths['/api/matters']['get']['parameters']['query']>,
  'asOf'
>;

/** Entrusted matters, as the list, the leader's own page and other features' pages ask for them. */
export function mattersQuery(asOf: Day | undefined, filter: MattersFilter) {
  return judgedQuery(['matters', asOf, filter], () =>
    answered(api.GET('/api/matters', { params: { query: { ...(asOf && { asOf }), ...filter } } })),
  );
}

/** The same, read on page by page. */
export function matterPages(asOf: Day | undefined, filter: MattersFilter) {
  const read = (offset: number) =>
    answered(
      api.GET('/api/matters', { params: { query: { ...(asOf && { asOf }), ...filter, offset } } }),
    );
  return judgedPages(['matters', asOf, filter], read, 0);
}

export function matterQuery(id: number, asOf: Day | undefined) {
  return judgedQuery(['matter', id, asOf], () =>
    answered(
      api.GET('/api/matters/{id}', { params: { path: { id }, query: { ...(asOf && { asOf }) } } }),
    ),
  );
}
