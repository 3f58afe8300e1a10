import { answered, api } from '../api/client';
import { judgedPages, judgedQuery } from '../api/judged-query';
import type { AppealState, ContestedKind, Day } from '../api/model';

export interface AppealFilter {
  readonly state?: AppealState | undefined;
  readonly contestedKind?: ContestedKind | undefined;
  readonly contestedId?: number | undefined;
}

export function appealsQuery(asOf: Day | undefined, filter: AppealFilter) {
  const { state, contestedKind, contestedId } = filter;
  return judgedQuery(['appeals', asOf, state, contestedKind, contestedId], () =>
    answered(
      api.GET('/api/appeals', {
        params: {
          query: {
            ...(asOf && { asOf }),
            ...(state && { state }),
            ...(contestedKind && { contestedKind }),
            ...(contestedId && { contestedId }),
          },
        },
      }),
    ),
  );
}

/** The queue, read on page by page. */
export function appealPages(asOf: Day | undefined, state: AppealFilter['state']) {
  const read = (offset: number) =>
    answered(
      api.GET('/api/appeals', {
        params: { query: { ...(asOf && { asOf }), ...(state && { state }), offset } },
      }),
    );
  return judgedPages(['appeals', asOf, state], read, 0);
}

export function appealQuery(id: number, asOf: Day | undefined) {
  return judgedQuery(['appeal', id, asOf], () =>
    answered(
      api.GET('/api/appeals/{id}', { params: { path: { id }, query: { ...(asOf && { asOf }) } } }),
    ),
  );
}
