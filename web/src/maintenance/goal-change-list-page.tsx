import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { Day } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { PageHeader } from '../shared/ui/page-header';
import { EmptyState, QueryState } from '../shared/ui/query-state';
import { ProposalCard } from './proposal-card';
import './maintenance.css';

interface Props {
  readonly asOf: Day | undefined;
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
}

/** 目标变更: what awaits a second person, the oldest first. */
export function GoalChangeListPage({ asOf, all, onAll }: Props) {
  const t = useMessages();
  const state = all ? 'all' : 'open';
  const query = useQuery(
    judgedQuery(['goal-changes', asOf, state], () =>
      answered(
        api.GET('/api/goal-changes', { params: { query: { ...(asOf && { asOf }), state } } }),
      ),
    ),
  );
  const waiting = query.data?.rows.filter((row) => row.revision.decision === null).length;
  return (
    <>
      <PageHeader
        title={t('proposals.title')}
        asOf={query.data?.asOf}
        note={waiting !== undefined && t('proposals.shown', { count: waiting })}
        actions={
          <label className="maintenance-inline">
            <input
              type="checkbox"
              checked={all}
              onChange={(event) => onAll(event.target.checked)}
            />
            {t('proposals.all')}
          </label>
        }
      />
      <QueryState query={query} skeletonHeight={30}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('proposals.none')}>
              <p className="muted">{t('proposals.noneHint')}</p>
            </EmptyState>
          ) : (
            <div className="maintenance-stack">
              {rows.map((row) => (
                <ProposalCard key={row.revision.id} proposal={row} withTarget />
              ))}
            </div>
          )
        }
      </QueryState>
    </>
  );
}
