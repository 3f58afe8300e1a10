import { usePages } from '../api/use-pages';
import type { MatterListSearch } from '../shared/search';
import { useMessages } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import { FilterChoice } from '../shared/ui/filter-choice';
import { MoreRows } from '../shared/ui/more-rows';
import { PageHeader } from '../shared/ui/page-header';
import { EmptyState, QueryState } from '../shared/ui/query-state';
import { MatterTable } from './matter-table';
import { matterPages } from './matters-query';
import { OwnerFilter, PlanFilter } from './matter-filters';
import './matters.css';

interface Props {
  readonly search: MatterListSearch;
  readonly onSearch: (patch: Partial<MatterListSearch>) => void;
  /** 我的批示: only the reader's own directives. */
  readonly mine?: boolean;
}

const STATES = [
  'unsettled',
  'open',
  'acknowledged',
  'reported',
  'returned',
  'closed',
  'withdrawn',
] as const;
const ORIGINS = ['directive', 'finding'] as const;

/** 交办事项: what leaders and inspections put to bodies, unsettled ones first. */
export function MatterListPage({ search, onSearch, mine = false }: Props) {
  const t = useMessages();
  const ofRegion = useSession().account.agency === null;
  const { asOf, origin, state, late, owner, plan } = search;
  const { query, more } = usePages(
    matterPages(asOf, {
      ...(origin && { origin }),
      ...(state && { state }),
      ...(late && { late: 'true' as const }),
      ...(owner !== undefined && { owner }),
      ...(plan && { plan }),
      ...(mine && { mine: 'true' as const }),
    }),
  );
  const title = t(mine ? 'matters.mine' : 'matters.title');
  return (
    <>
      <PageHeader
        title={title}
        asOf={query.data?.asOf}
        note={query.data && t('matters.count', { count: query.data.total })}
      />
      <form
        className="matter-filters panel no-print"
        role="search"
        aria-label={t('matters.filters')}
        onSubmit={(event) => event.preventDefault()}
      >
        {!mine && (
          <FilterChoice
            label={t('matters.origin')}
            value={origin}
            options={ORIGINS.map((value) => ({ value, label: t(`matters.origin.${value}`) }))}
            onChoose={(value) => onSearch({ origin: ORIGINS.find((one) => one === value) })}
          />
        )}
        <FilterChoice
          label={t('matters.state')}
          value={state}
          options={STATES.map((value) => ({ value, label: t(`matters.state.${value}`) }))}
          onChoose={(value) => onSearch({ state: STATES.find((one) => one === value) })}
        />
        <PlanFilter value={plan} asOf={asOf} onChoose={(value) => onSearch({ plan: value })} />
        {ofRegion && (
          <OwnerFilter value={owner} asOf={asOf} onChoose={(value) => onSearch({ owner: value })} />
        )}
        <label className="matter-check">
          <input
            type="checkbox"
            checked={late ?? false}
            onChange={(event) => onSearch({ late: event.target.checked || undefined })}
          />
          {t('matters.lateOnly')}
        </label>
      </form>
      <QueryState query={query} skeletonHeight={30}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t(mine ? 'matters.noDirectives' : 'matters.none')}>
              <p className="muted">{t(mine ? 'matters.noDirectivesHint' : 'matters.noneHint')}</p>
            </EmptyState>
          ) : (
            <div className="panel">
              <MatterTable rows={rows} caption={title} />
              {more && <MoreRows {...more} />}
            </div>
          )
        }
      </QueryState>
    </>
  );
}
