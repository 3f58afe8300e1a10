import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { Overview } from '../api/model';
import { useMessages, useSay } from '../shared/messages/use-messages';
import type { OverviewSearch, SearchProps } from '../shared/search';
import { PageHeader } from '../shared/ui/page-header';
import { QueryState } from '../shared/ui/query-state';
import { AttentionTable } from './attention-table';
import { DeadlineList } from './deadline-list';
import { HeatMap } from './heat-map';
import { LampTiles } from './lamp-tiles';
import { MovementPanel } from './movement-panel';
import { OverviewSwitches } from './overview-switches';
import './overview.css';

/** The leader's two minutes: how many, which ones, whose, by when, and what moved. */
export function OverviewPage({ search, onSearch }: SearchProps<OverviewSearch>) {
  const t = useMessages();
  const { asOf, plan, region } = search;
  const query = useQuery(
    judgedQuery(['overview', asOf, plan, region], () =>
      answered(
        api.GET('/api/overview', {
          params: {
            query: { ...(asOf && { asOf }), ...(plan && { plan }), ...(region && { region }) },
          },
        }),
      ),
    ),
  );
  return (
    <div className="overview">
      <PageHeader
        title={t('overview.title')}
        asOf={query.data?.asOf}
        actions={
          <OverviewSwitches search={search} onSearch={onSearch} plans={query.data?.plans ?? []} />
        }
      />
      <QueryState query={query} skeletonHeight={42}>
        {(overview) => <OverviewBody overview={overview} search={search} />}
      </QueryState>
    </div>
  );
}

function OverviewBody({ overview, search }: { overview: Overview; search: OverviewSearch }) {
  const t = useMessages();
  const say = useSay();
  const scope = {
    ...(search.plan && { plan: search.plan }),
    ...(search.region && { region: search.region }),
  };
  return (
    <>
      <p className="overview-sentence">{say(overview.sentence)}</p>
      <LampTiles counts={overview.counts} deadlines={overview.deadlines} scope={scope} />
      <AttentionTable targets={overview.attention} />
      <div className="overview-panels">
        <HeatMap heatMap={overview.heatMap} />
        <DeadlineList
          title={t('overview.upcoming')}
          none={t('overview.upcomingNone')}
          list={overview.upcoming}
        />
        <DeadlineList
          title={t('overview.passed')}
          none={t('overview.passedNone')}
          list={overview.passed}
        />
        <MovementPanel movement={overview.movement} scope={scope} />
      </div>
    </>
  );
}
