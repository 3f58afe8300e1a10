import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { AgencyList } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { AGENCY_SORTS, type AgencyListSearch, type SearchProps } from '../shared/search';
import { PageHeader } from '../shared/ui/page-header';
import { EmptyState, QueryState } from '../shared/ui/query-state';
import { groupedAgencies, matchingAgencies, sortedAgencies } from './agency-filter';
import { AgencyTable } from './agency-table';
import './agencies.css';

/** Every body that answers for something, in administrative order. */
export function AgencyListPage({ search, onSearch }: SearchProps<AgencyListSearch>) {
  const t = useMessages();
  const { asOf, sort = 'order' } = search;
  const [typed, setTyped] = useState(search.q ?? '');
  const query = useQuery(
    judgedQuery(['agencies', asOf], () =>
      answered(api.GET('/api/agencies', { params: { query: { ...(asOf && { asOf }) } } })),
    ),
  );
  return (
    <>
      <PageHeader
        title={t('agencies.title')}
        asOf={query.data?.asOf}
        actions={
          <>
            <input
              type="search"
              className="field"
              aria-label={t('agencies.search')}
              placeholder={t('agencies.search')}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                onSearch({ q: event.target.value || undefined });
              }}
            />
            <select
              className="field"
              aria-label={t('agencies.sort')}
              value={sort}
              onChange={(event) => {
                const chosen = AGENCY_SORTS.find((name) => name === event.target.value);
                onSearch({ sort: chosen === 'order' ? undefined : chosen });
              }}
            >
              {AGENCY_SORTS.map((name) => (
                <option key={name} value={name}>
                  {t(`agencies.sort.${name}`)}
                </option>
              ))}
            </select>
          </>
        }
      />
      <QueryState query={query} skeletonHeight={40}>
        {(list) => <Agencies list={list} typed={typed} sort={sort} />}
      </QueryState>
    </>
  );
}

interface AgenciesProps {
  list: AgencyList;
  typed: string;
  sort: (typeof AGENCY_SORTS)[number];
}

function Agencies({ list, typed, sort }: AgenciesProps) {
  const t = useMessages();
  const deferred = useDeferredValue(typed);
  const rows = sortedAgencies(matchingAgencies(list.rows, deferred), sort);
  if (rows.length === 0) return <EmptyState title={t('agencies.none')} />;
  const groups =
    sort === 'order' ? groupedAgencies(rows) : [{ key: sort, regionName: '', kind: null, rows }];
  return (
    <>
      <p className="muted" role="status">
        {t('agencies.count', { count: rows.length })}
      </p>
      <AgencyTable groups={groups} />
    </>
  );
}
