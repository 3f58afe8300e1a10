import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { Day } from '../api/model';
import { QueryState } from '../shared/ui/query-state';
import { ResponsibilityPanel } from './responsibility-panel';
import { RevisionPanel } from './revision-panel';
import './target.css';

interface Props {
  readonly id: number;
  readonly asOf: Day | undefined;
  readonly show: 'bodies' | 'revisions';
}

/** Parts of the target's page that its maintenance shows as well. */
export function TargetPart({ id, asOf, show }: Props) {
  const query = useQuery(
    judgedQuery(['target', id, asOf], () =>
      answered(
        api.GET('/api/targets/{id}', {
          params: { path: { id }, query: { ...(asOf && { asOf }) } },
        }),
      ),
    ),
  );
  const reload = async () => (await query.refetch()).data;
  return (
    <QueryState query={query} skeletonHeight={8}>
      {(detail) =>
        show === 'bodies' ? (
          <ResponsibilityPanel detail={detail} reload={reload} />
        ) : (
          <RevisionPanel revisions={detail.revisions} />
        )
      }
    </QueryState>
  );
}
