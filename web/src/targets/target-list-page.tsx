import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import { useMessages } from '../shared/messages/use-messages';
import type { SearchProps, TargetListSearch } from '../shared/search';
import { PageHeader } from '../shared/ui/page-header';
import { EmptyState, QueryState } from '../shared/ui/query-state';
import { TargetTable } from '../shared/ui/target-table';
import { TargetFilterBar } from './target-filter-bar';
import './target.css';

/** A plain table paints a page of this size at once; thousands of rows would take seconds. */
const PAGE_SIZE = 100;

const COLUMNS = [
  'lamp',
  'name',
  'plan',
  'goal',
  'toDate',
  'gap',
  'bullet',
  'deadline',
  'agency',
] as const;

/** Every target that matches the filters of the address. */
export function TargetListPage({ search, onSearch }: SearchProps<TargetListSearch>) {
  const t = useMessages();
  // A page number belongs to the filters it was turned under: other filters start at the first.
  const [page, setPage] = useState({ of: '', number: 0 });
  const address = JSON.stringify(search);
  const number = page.of === address ? page.number : 0;
  const query = useQuery({
    ...judgedQuery(['targets', search, number], () =>
      answered(
        api.GET('/api/targets', {
          params: {
            query: { ...given(search), limit: PAGE_SIZE, offset: number * PAGE_SIZE },
          },
        }),
      ),
    ),
    placeholderData: keepPreviousData,
  });

  return (
    <>
      <PageHeader
        title={t('targets.title')}
        asOf={query.data?.asOf}
        note={query.data && <span>{t('targets.shown', { count: query.data.total })}</span>}
      />
      <TargetFilterBar search={search} onSearch={onSearch} />
      <QueryState query={query} skeletonHeight={40}>
        {({ rows, total }) => {
          const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
          if (rows.length === 0) {
            return (
              <EmptyState title={t('targets.noneTitle')}>
                <p>{t('targets.noneHint')}</p>
              </EmptyState>
            );
          }
          return (
            <>
              <div className="target-scroll panel" aria-busy={query.isPlaceholderData}>
                <TargetTable targets={rows} caption={t('targets.title')} columns={COLUMNS} />
              </div>
              {pages > 1 && (
                <nav className="target-pager no-print" aria-label={t('targets.title')}>
                  <button
                    type="button"
                    className="button"
                    disabled={number === 0}
                    onClick={() => setPage({ of: address, number: number - 1 })}
                  >
                    {t('target.previousPage')}
                  </button>
                  <span aria-live="polite">{t('target.pages', { page: number + 1, pages })}</span>
                  <button
                    type="button"
                    className="button"
                    disabled={number >= pages - 1}
                    onClick={() => setPage({ of: address, number: number + 1 })}
                  >
                    {t('target.nextPage')}
                  </button>
                </nav>
              )}
            </>
          );
        }}
      </QueryState>
    </>
  );
}

/** The query without what is not set: the contract knows absent members, not undefined ones. */
function given(search: TargetListSearch) {
  return {
    ...(search.asOf && { asOf: search.asOf }),
    ...(search.plan && { plan: search.plan }),
    ...(search.region && { region: search.region }),
    ...(search.agency && { agency: search.agency }),
    ...(search.lamp && { lamp: search.lamp }),
    ...(search.deadline && { deadline: search.deadline }),
    ...(search.ended && { ended: search.ended }),
    ...(search.q && { q: search.q }),
  };
}
