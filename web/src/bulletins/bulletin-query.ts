import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { Day } from '../api/model';

const asOfOf = (asOf: Day | undefined) => ({ ...(asOf && { asOf }) });

export function bulletinListQuery(asOf: Day | undefined) {
  return judgedQuery(['bulletins', asOf], () =>
    answered(api.GET('/api/bulletins', { params: { query: asOfOf(asOf) } })),
  );
}

export function bulletinQuery(id: number, asOf: Day | undefined) {
  return judgedQuery(['bulletin', id, asOf], () =>
    answered(api.GET('/api/bulletins/{id}', { params: { path: { id }, query: asOfOf(asOf) } })),
  );
}

export function revisedQuery(id: number, asOf: Day | undefined) {
  return judgedQuery(['bulletin-revised', id, asOf], () =>
    answered(
      api.GET('/api/bulletins/{id}/revised', { params: { path: { id }, query: asOfOf(asOf) } }),
    ),
  );
}

/** Address of a file of the bulletin, as it stood on the day. */
export function fileAddress(id: number, format: 'docx' | 'xlsx', asOf: Day | undefined): string {
  return `/api/bulletins/${id}/${format}${asOf ? `?asOf=${asOf}` : ''}`;
}
