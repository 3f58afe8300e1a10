import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMessages } from '../shared/messages/use-messages';
import type { NoticeListSearch, SearchProps } from '../shared/search';
import { isOfBody, useSession } from '../shared/session';
import { PageHeader } from '../shared/ui/page-header';
import { EmptyState, QueryState } from '../shared/ui/query-state';
import { NoticeCounts } from './notice-counts';
import { NoticeFilters } from './notice-filters';
import { NoticeTable } from './notice-table';
import { noticesQuery } from './notices-query';
import { ProposalList } from './proposal-list';
import { SettingButton } from './setting-button';
import './notices.css';

const PAGE_SIZE = 100;
const TABS = [undefined, 'proposals'] as const;

/** 督办单: those of the region or of the own body, with what they come to; and what is proposed. */
export function NoticeListPage({ search, onSearch }: SearchProps<NoticeListSearch>) {
  const t = useMessages();
  const session = useSession();
  const { asOf, tab, colour, state, unanswered, agency, plan, page = 1 } = search;
  const supervises = session.can.includes('supervise');
  const query = useQuery({
    ...noticesQuery(asOf, {
      ...(colour && { colour }),
      ...(state && { state }),
      ...(unanswered && { unanswered: 'yes' as const }),
      ...(agency !== undefined && { agency }),
      ...(plan && { plan }),
      limit: PAGE_SIZE,
      offset: (page - 1) * PAGE_SIZE,
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="notice-stack">
      <PageHeader
        title={t('notices.title')}
        asOf={query.data?.asOf}
        note={query.data && t('notices.count', { count: query.data.counts.all })}
        actions={supervises && asOf === undefined && <SettingButton />}
      />
      {supervises && (
        <div className="notice-tabs no-print" role="group" aria-label={t('notices.tabs')}>
          {TABS.map((one) => (
            <button
              key={one ?? 'list'}
              type="button"
              className="button"
              aria-pressed={tab === one}
              onClick={() => onSearch({ tab: one })}
            >
              {t(`notices.tab.${one ?? 'list'}`)}
            </button>
          ))}
        </div>
      )}
      {tab === 'proposals' && supervises ? (
        <ProposalList
          asOf={asOf}
          all={search.all ?? false}
          onAll={(all) => onSearch({ all: all || undefined })}
        />
      ) : (
        <QueryState query={query} skeletonHeight={30}>
          {(list) => (
            <>
              <NoticeCounts counts={list.counts} onSearch={onSearch} />
              <NoticeFilters list={list} search={search} onSearch={onSearch} />
              {list.rows.length === 0 ? (
                <EmptyState title={t('notices.none')}>
                  <p className="muted">
                    {t(isOfBody(session) ? 'notices.noneForBody' : 'notices.noneHint')}
                  </p>
                </EmptyState>
              ) : (
                <div className="panel">
                  <NoticeTable rows={list.rows} caption={t('notices.title')} />
                </div>
              )}
              {list.total > PAGE_SIZE && (
                <div className="page-actions no-print">
                  <button
                    type="button"
                    className="button"
                    disabled={page === 1}
                    onClick={() => onSearch({ page: page - 1 })}
                  >
                    {t('notices.previous')}
                  </button>
                  <button
                    type="button"
                    className="button"
                    disabled={page * PAGE_SIZE >= list.total}
                    onClick={() => onSearch({ page: page + 1 })}
                  >
                    {t('notices.next')}
                  </button>
                </div>
              )}
            </>
          )}
        </QueryState>
      )}
    </div>
  );
}
