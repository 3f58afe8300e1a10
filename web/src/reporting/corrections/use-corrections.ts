import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../api/client';
import { judgedQuery } from '../../api/judged-query';
import type { Correction, Day } from '../../api/model';

interface Filter {
  readonly asOf: Day | undefined;
  readonly state?: Correction['state'];
  readonly series?: number;
}

/** Corrections that the viewer sees; open ones first. */
export function useCorrections({ asOf, ...filter }: Filter) {
  return useQuery(
    judgedQuery(['corrections', filter, asOf], () =>
      answered(
        api.GET('/api/corrections', { params: { query: { ...filter, ...(asOf && { asOf }) } } }),
      ),
    ),
  );
}
