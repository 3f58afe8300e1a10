import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { Day } from '../api/model';
import { ProposalCard } from './proposal-card';

interface Props {
  readonly asOf: Day;
  readonly targetId: number;
}

/** The open proposal of one target; nothing where there is none. */
export function ProposalList({ asOf, targetId }: Props) {
  const query = useQuery(
    judgedQuery(['goal-changes', asOf, targetId], () =>
      answered(
        api.GET('/api/goal-changes', {
          params: { query: { asOf, target: targetId, state: 'open' } },
        }),
      ),
    ),
  );
  return query.data?.rows.map((row) => (
    <ProposalCard key={row.revision.id} proposal={row} withTarget={false} />
  ));
}
