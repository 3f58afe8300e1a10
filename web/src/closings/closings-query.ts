import { answered, api } from '../api/client';
import { judgedPages, judgedQuery } from '../api/judged-query';
import type { ClosingState, Day } from '../api/model';

export interface ClosingFilter {
  readonly state?: ClosingState | 'open' | 'reopening' | undefined;
  readonly subjectKind?: 'target' | 'entrusted' | undefined;
  readonly subjectId?: number | undefined;
  readonly agency?: number | undefined;
}

export function closingsQuery(asOf: Day | undefined, filter: ClosingFilter) {
  const { state, subjectKind, subjectId, agency } = filter;
  return judgedQuery(['closings', asOf, state, subjectKind, subjectId, agency], () =>
    answered(
      api.GET('/api/closings', {
        params: {
          query: {
            ...(asOf && { asOf }),
            ...(state && { state }),
            ...(subjectKind && { subjectKind }),
            ...(subjectId && { subjectId }),
            ...(agency && { agency }),
          },
        },
      }),
    ),
  );
}

/** The queue, read on page by page. */
export function closingPages(asOf: Day | undefined, state: ClosingFilter['state']) {
  const read = (offset: number) =>
    answered(
      api.GET('/api/closings', {
        params: { query: { ...(asOf && { asOf }), ...(state && { state }), offset } },
      }),
    );
  return judgedPages(['closings', asOf, state], read, 0);
}

export function closingQuery(id: number, asOf: Day | undefined) {
  return judgedQuery(['closing', id, asOf], () =>
    answered(
      api.GET('/api/closings/{id}', { params: { path: { id }, query: { ...(asOf && { asOf }) } } }),
    ),
  );
}
