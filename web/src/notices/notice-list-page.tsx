import { usePages } from '../api/use-pages';
import { useMessages } from '../shared/messages/use-messages';
import type { NoticeListSearch, SearchProps } from '../shared/search';
import { isOfBody, useSession } from '../shared/session';
import { MoreRows } from '../shared/ui/more-rows';
import { PageHeader } from '../shared/ui/page-header';
import { EmptyState, QueryState } from '../shared/ui/query-state';
import { NoticeCounts } from './notice-counts';
import { NoticeFilters } from './notice-filters';
import { NoticeTable } from './notice-table';
import { noticePages } from './notices-query';
import { ProposalList } from './proposal-list';
import { SettingButton } from './setting-button';
import './notices.css';

const TABS = [undefined, 'proposals'] as const;

/** 督办单: those of the region or of the own body, with what they come to; and what is proposed. */
export function NoticeListPage({ search, onSearch }: SearchProps<NoticeListSearch>) {
  const t = useMessages();
  const session = useSession();
  const { asOf, tab, colour, state, unanswered, agency, plan } = search;
  const supervises = session.can.includes('supervise');
  const { query, more } = usePages(
    noticePages(asOf, {
      ...(colour && { colour }),
      ...(state && { state }),
      ...(unanswered && { unanswered: 'yes' as const }),
      ...(agency !== undefined && { agency }),
      ...(plan && { plan }),
    }),
  );
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
                  {more && <MoreRows {...more} />}
                </div>
              )}
            </>
          )}
        </QueryState>
      )}
    </div>
  );
}
