import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../api/client';
import { judgedQuery } from '../../api/judged-query';
import type { Day } from '../../api/model';

/** What a return is held against: lamps now, the time before, later corrections. */
export function useComparison(id: number, asOf: Day | undefined, enabled = true) {
  return useQuery({
    ...judgedQuery(['comparison', id, asOf], () =>
      answered(
        api.GET('/api/submissions/{id}/comparison', {
          params: { path: { id }, query: { ...(asOf && { asOf }) } },
        }),
      ),
    ),
    enabled,
  });
}
