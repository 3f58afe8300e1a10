import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { ReportingFigures } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import type { ReportingFiguresSearch, SearchProps } from '../shared/search';
import { FilterChoice } from '../shared/ui/filter-choice';
import { AgencyLink, PlanLink } from '../shared/ui/links';
import { PageHeader } from '../shared/ui/page-header';
import { EmptyState, QueryState } from '../shared/ui/query-state';
import { FiguresSentence } from './figures-sentence';
import { FigureTable, type FigureRow } from './figure-table';
import './reporting.css';
import './figures.css';

/** The filters that are set; the contract knows absent members, not undefined ones. */
function givenQuery({ asOf, region, plan, from, to }: ReportingFiguresSearch) {
  return {
    ...(asOf && { asOf }),
    ...(region && { region }),
    ...(plan && { plan }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

function exportAddress(search: ReportingFiguresSearch, form: 'export' | 'export-csv'): string {
  const params = new URLSearchParams(givenQuery(search)).toString();
  return `/api/reporting-figures/${form}${params && `?${params}`}`;
}

/** 报送情况: expected, received, on time; in all and by round, body, region and plan. */
export function ReportingFiguresPage({ search, onSearch }: SearchProps<ReportingFiguresSearch>) {
  const t = useMessages();
  const language = useLanguage();
  const query = useQuery({
    ...judgedQuery(['reporting-figures', search], () =>
      answered(api.GET('/api/reporting-figures', { params: { query: givenQuery(search) } })),
    ),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="report-page figures-page">
      <PageHeader
        title={t('figures.title')}
        note={
          query.data && (
            <span>{t('common.asOf', { day: formatDay(query.data.asOf, language) })}</span>
          )
        }
        actions={
          <>
            <a className="button" href={exportAddress(search, 'export')} download>
              {t('figures.exportXlsx')}
            </a>
            <a className="button" href={exportAddress(search, 'export-csv')} download>
              {t('figures.exportCsv')}
            </a>
            <button type="button" className="button" onClick={() => window.print()}>
              {t('common.print')}
            </button>
          </>
        }
      />
      {query.data && <Filters offered={query.data.offered} search={search} onSearch={onSearch} />}
      <p className="muted">{t('figures.basis')}</p>
      <QueryState query={query} skeletonHeight={40}>
        {(page) =>
          page.totals.expected === 0 ? (
            <EmptyState title={t('figures.none')}>
              <p>{t('figures.noneHint')}</p>
            </EmptyState>
          ) : (
            <>
              <FiguresSentence page={page} />
              <Cuts page={page} search={search} />
            </>
          )
        }
      </QueryState>
    </div>
  );
}

interface FilterProps extends SearchProps<ReportingFiguresSearch> {
  readonly offered: ReportingFigures['offered'];
}

function Filters({ offered, search, onSearch }: FilterProps) {
  const t = useMessages();
  const say = useSay();
  const rounds = [
    ...new Map(offered.rounds.map(({ periodEnd, label }) => [periodEnd, say(label)])),
  ].map(([value, label]) => ({ value, label }));
  return (
    <form
      className="report-filters panel no-print"
      role="search"
      aria-label={t('figures.filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      <FilterChoice
        label={t('figures.from')}
        value={search.from}
        options={rounds}
        onChoose={(from) => onSearch({ from })}
      />
      <FilterChoice
        label={t('figures.to')}
        value={search.to}
        options={rounds}
        onChoose={(to) => onSearch({ to })}
      />
      <FilterChoice
        label={t('reporting.region')}
        value={search.region}
        options={offered.regions.map(({ code, name }) => ({ value: code, label: name }))}
        onChoose={(region) => onSearch({ region })}
      />
      <FilterChoice
        label={t('target.plan')}
        value={search.plan}
        options={offered.plans.map(({ key, shortTitle }) => ({ value: key, label: shortTitle }))}
        onChoose={(plan) => onSearch({ plan })}
      />
    </form>
  );
}

interface CutProps {
  readonly page: ReportingFigures;
  readonly search: ReportingFiguresSearch;
}

function Cuts({ page, search }: CutProps) {
  const t = useMessages();
  const say = useSay();
  const { region, plan, from, to } = search;
  const choice = { region, plan, from, to };
  const rows = {
    totals: [
      {
        key: 'all',
        name: t('figures.totals'),
        label: t('figures.totals'),
        figures: page.totals,
        choice,
      },
    ],
    byRound: page.byRound.map(({ round, figures }) => ({
      key: `${round.periodEnd} ${round.kind}`,
      name: say(round.label),
      label: (
        <>
          {say(round.label)}
          {round.kind !== 'periodic' && (
            <span className="cell-sub muted">{t(`reporting.round.${round.kind}`)}</span>
          )}
        </>
      ),
      figures,
      choice: { ...choice, from: round.periodEnd, to: round.periodEnd, kind: round.kind },
    })),
    byAgency: page.byAgency.map(({ agency, regionName, figures }) => ({
      key: String(agency.id),
      name: agency.name,
      label: (
        <>
          <AgencyLink id={agency.id}>{agency.name}</AgencyLink>
          <span className="cell-sub muted">{regionName}</span>
        </>
      ),
      figures,
      choice: { ...choice, agency: agency.id },
    })),
    byRegion: page.byRegion.map((row) => ({
      key: row.region.code,
      name: row.region.name,
      label: row.region.name,
      figures: row.figures,
      // Of this region itself; the list would else hold those below it too.
      choice: { ...choice, region: row.region.code, regionOnly: 'yes' as const },
    })),
    byPlan: page.byPlan.map((row) => ({
      key: row.plan.key,
      name: row.plan.shortTitle,
      label: <PlanLink planKey={row.plan.key}>{row.plan.shortTitle}</PlanLink>,
      figures: row.figures,
      choice: { ...choice, plan: row.plan.key },
    })),
  } satisfies Record<string, readonly FigureRow[]>;
  return (
    <div className="figures-cuts">
      {(['totals', 'byRound', 'byAgency', 'byRegion', 'byPlan'] as const).map((cut) => (
        <section key={cut} className="panel" aria-labelledby={`figures-${cut}`}>
          <h2 id={`figures-${cut}`}>{t(`figures.${cut}`)}</h2>
          {cut === 'byPlan' && <p className="muted">{t('figures.byPlanHint')}</p>}
          <FigureTable caption={t(`figures.${cut}`)} head={t(`figures.${cut}`)} rows={rows[cut]} />
        </section>
      ))}
    </div>
  );
}
