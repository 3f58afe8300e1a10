import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { OverdueReport } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import type { OverdueReportSearch, SearchProps } from '../shared/search';
import { PageHeader } from '../shared/ui/page-header';
import { QueryState } from '../shared/ui/query-state';
import { AgencyTable } from './agency-table';
import { BasisChoice } from './basis-choice';
import { DifferenceList } from './difference-list';
import { ExportMenu } from './export-menu';
import { ReportFilterBar } from './report-filter-bar';
import { ReportLists, type ReportBesides } from './report-lists';
import { ReportMessage } from './report-message';
import { givenScope } from './report-query';
import { ReportTiles } from './report-tiles';
import { useWidePrint } from '../shared/ui/use-wide-print';
import './supervision.css';

interface Props extends SearchProps<OverdueReportSearch> {
  readonly besides?: ReportBesides;
}

/** 逾期与滞后: what is overdue, whose it is and what to do next, as of a day; then the lists. */
export function OverdueReportPage({ search, onSearch, besides = {} }: Props) {
  const t = useMessages();
  useWidePrint();
  const scope = givenScope(search);
  const query = useQuery({
    ...judgedQuery(['overdue-report', scope], () =>
      answered(api.GET('/api/overdue-report', { params: { query: scope } })),
    ),
    placeholderData: keepPreviousData,
  });
  return (
    <div>
      <PageHeader
        title={t('supervision.title')}
        asOf={query.data?.asOf}
        note={
          query.data && (
            <>
              <span>{t('report.scope', { scope: scopeWords(query.data) })}</span>
              <span>{t(`report.basis.${query.data.basis}`)}</span>
            </>
          )
        }
        actions={<ExportMenu search={search} may={query.data?.can.export ?? false} />}
      />
      <p className="print-only">{t('report.units')}</p>
      <ReportFilterBar
        search={search}
        onSearch={onSearch}
        plans={query.data?.plans ?? []}
        agencies={query.data?.agencies ?? []}
      >
        <BasisChoice basis={search.basis} onBasis={(basis) => onSearch({ basis })} />
      </ReportFilterBar>
      <QueryState query={query} skeletonHeight={50}>
        {(report) => (
          <div className="report" aria-busy={query.isPlaceholderData}>
            <section className="panel">
              <ReportMessage message={report.message} />
              <ReportTiles totals={report.totals} search={search} />
            </section>
            <ReportLists
              key={JSON.stringify(scope)}
              report={report}
              search={search}
              besides={besides}
            />
            {report.differences && (
              <DifferenceList
                key={`differences ${JSON.stringify(scope)}`}
                first={report.differences}
                search={search}
              />
            )}
            {report.byAgency.length > 0 && <AgencyTable report={report} search={search} />}
          </div>
        )}
      </QueryState>
    </div>
  );

  function scopeWords(report: OverdueReport): string {
    const plan = report.plans.find((p) => p.key === search.plan);
    const region = report.plans.find((p) => p.regionCode === search.region);
    const agency = report.agencies.find((a) => a.id === search.agency);
    const parts = [
      plan?.shortTitle,
      region?.regionName,
      agency?.name,
      search.role && t(`role.${search.role}`),
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(' · ') : t('report.scopeAll');
  }
}
