import { usePages } from '../api/use-pages';
import { useMessages } from '../shared/messages/use-messages';
import { APPEAL_STATES, type AppealListSearch, type SearchProps } from '../shared/search';
import { FilterChoice } from '../shared/ui/filter-choice';
import { MoreRows } from '../shared/ui/more-rows';
import { PageHeader } from '../shared/ui/page-header';
import { EmptyState, QueryState } from '../shared/ui/query-state';
import { AppealTable } from './appeal-table';
import { appealPages } from './appeals-query';

/** 申诉: what bodies contest, those that wait first. */
export function AppealListPage({ search, onSearch }: SearchProps<AppealListSearch>) {
  const t = useMessages();
  const { query, more } = usePages(appealPages(search.asOf, search.state));
  const counts = query.data?.counts;
  const options = APPEAL_STATES.map((state) => {
    const word = t(`appeal.state.${state}`);
    const label = counts ? t('appeal.countOf', { state: word, count: counts[state] ?? 0 }) : word;
    return { value: state, label };
  });
  return (
    <>
      <PageHeader
        title={t('appeal.title')}
        asOf={query.data?.asOf}
        note={t('appeal.note')}
        actions={
          <FilterChoice
            label={t('appeal.filter')}
            value={search.state}
            options={options}
            onChoose={(value) =>
              onSearch({ state: APPEAL_STATES.find((state) => state === value) })
            }
          />
        }
      />
      <QueryState query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('appeal.none')} />
          ) : (
            <>
              <AppealTable rows={rows} caption={t('appeal.title')} />
              {more && <MoreRows {...more} />}
            </>
          )
        }
      </QueryState>
    </>
  );
}
