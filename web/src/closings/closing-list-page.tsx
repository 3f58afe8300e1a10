import type { ClosingState } from '../api/model';
import { usePages } from '../api/use-pages';
import { useMessages } from '../shared/messages/use-messages';
import type { ClosingListSearch, SearchProps } from '../shared/search';
import { FilterChoice } from '../shared/ui/filter-choice';
import { MoreRows } from '../shared/ui/more-rows';
import { PageHeader } from '../shared/ui/page-header';
import { EmptyState, QueryState } from '../shared/ui/query-state';
import { ClosingTable } from './closing-table';
import { closingPages } from './closings-query';
import './closings.css';

const STATES: readonly ClosingState[] = [
  'applied',
  'verified',
  'confirmed',
  'refused',
  'withdrawn',
  'reopened',
];

/** 销号: what waits to be verified and confirmed, what is closed, what should be looked at again. */
export function ClosingListPage({ search, onSearch }: SearchProps<ClosingListSearch>) {
  const t = useMessages();
  const { query, more } = usePages(closingPages(search.asOf, search.state));
  const counts = query.data?.counts;
  const named = (state: ClosingState) => {
    const word = t(`closing.state.${state}`);
    return counts ? t('closing.countOf', { state: word, count: counts[state] ?? 0 }) : word;
  };
  const options = [
    { value: 'open', label: t('closing.open') },
    { value: 'reopening', label: t('closing.reopening') },
    ...STATES.map((state) => ({ value: state, label: named(state) })),
  ];
  return (
    <>
      <PageHeader
        title={t('closing.title')}
        asOf={query.data?.asOf}
        note={t('closing.note')}
        actions={
          <FilterChoice
            label={t('closing.filter')}
            value={search.state}
            options={options}
            onChoose={(state) => onSearch({ state: state as ClosingListSearch['state'] })}
          />
        }
      />
      <QueryState query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('closing.none')}>
              <p className="muted">{t('closing.noneHint')}</p>
            </EmptyState>
          ) : (
            <>
              <ClosingTable rows={rows} caption={t('closing.title')} />
              {more && <MoreRows {...more} />}
            </>
          )
        }
      </QueryState>
    </>
  );
}
