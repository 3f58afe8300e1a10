import { answered, api } from '../api/client';
import { judgedPages, judgedQuery } from '../api/judged-query';
import type { Day } from '../api/model';
import type { paths } from '../api/schema';

export type NoticesFilter = Omit<
  NonNullable<paths['/api/notices']['get']['parameters']['query']>,
  'asOf'
>;

/** Slips, as the list and the pages of their matters ask for them. */
export function noticesQuery(asOf: Day | undefined, filter: NoticesFilter) {
  return judgedQuery(['notices', asOf, filter], () =>
    answered(api.GET('/api/notices', { params: { query: { ...(asOf && { asOf }), ...filter } } })),
  );
}

/** The same, read on page by page. */
export function noticePages(asOf: Day | undefined, filter: NoticesFilter) {
  const read = (offset: number) =>
    answered(
      api.GET('/api/notices', { params: { query: { ...(asOf && { asOf }), ...filter, offset } } }),
    );
  return judgedPages(['notices', asOf, filter], read, 0);
}

export function noticeQuery(id: number, asOf: Day | undefined) {
  return judgedQuery(['notice', id, asOf], () =>
    answered(
      api.GET('/api/notices/{id}', { params: { path: { id }, query: { ...(asOf && { asOf }) } } }),
    ),
  );
}

export function proposalsQuery(asOf: Day | undefined, all: boolean) {
  const state = all ? 'all' : 'open';
  return judgedQuery(['notice-proposals', asOf, state], () =>
    answered(
      api.GET('/api/notice-proposals', { params: { query: { ...(asOf && { asOf }), state } } }),
    ),
  );
}
