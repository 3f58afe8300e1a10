import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { OverdueReport } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import type { OverdueReportSearch, SearchProps } from '../shared/search';
import { PageHeader } from '../shared/ui/page-header';
import { QueryState } from '../shared/ui/query-state';
import { AgencyMatters } from './agency-matters';
import { MatterTable } from './matter-table';
import { givenQuery, exportAddress } from './report-query';
import { ReportFilterBar } from './report-filter-bar';
import { ReportTotals } from './report-totals';
import { ReturnsSection } from './returns-section';
import './supervision.css';

/** 督查: deadlines passed, returns late or missing, targets behind schedule, as of a day. */
export function OverdueReportPage({ search, onSearch }: SearchProps<OverdueReportSearch>) {
  const t = useMessages();
  const query = useQuery({
    ...judgedQuery(['overdue-report', search], () =>
      answered(api.GET('/api/overdue-report', { params: { query: givenQuery(search) } })),
    ),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader
        title={t('supervision.title')}
        asOf={query.data?.asOf}
        note={query.data && <span>{t('supervision.scope', { scope: scopeOf(query.data) })}</span>}
        actions={
          <>
            <a className="button" href={exportAddress(search)} download>
              {t('supervision.export')}
            </a>
            <button type="button" className="button" onClick={() => window.print()}>
              {t('common.print')}
            </button>
          </>
        }
      />
      <ReportFilterBar
        search={search}
        onSearch={onSearch}
        plans={query.data?.plans ?? []}
        agencies={query.data?.agencies ?? []}
      />
      <QueryState query={query} skeletonHeight={50}>
        {(report) => (
          <div aria-busy={query.isPlaceholderData}>
            <Report report={report} search={search} />
          </div>
        )}
      </QueryState>
    </>
  );

  function scopeOf(report: OverdueReport): string {
    const plan = report.plans.find((p) => p.key === search.plan);
    const region = report.plans.find((p) => p.regionCode === search.region);
    const agency = report.agencies.find((a) => a.id === search.agency);
    const parts = [
      plan?.shortTitle,
      region?.regionName,
      agency?.name,
      search.role && t(`role.${search.role}`),
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(' · ') : t('supervision.scopeAll');
  }
}

function Report({ report, search }: { report: OverdueReport; search: OverdueReportSearch }) {
  const t = useMessages();
  const { deadlines, behind } = report;
  return (
    <div className="report">
      <ReportTotals report={report} search={search} />
      <section className="panel" aria-labelledby="deadlines">
        <h2 id="deadlines">{t('supervision.deadlines')}</h2>
        <p className="muted">{t('supervision.deadlinesHint')}</p>
        <MatterTable
          rows={deadlines.stated.rows}
          caption={`${t('supervision.stated')} · ${t('supervision.matters', { count: deadlines.stated.total })}`}
          kind="deadline"
          none={t('supervision.noDeadlines')}
        />
        <MatterTable
          rows={deadlines.unstated.rows}
          caption={`${t('supervision.unstated')} · ${t('supervision.matters', { count: deadlines.unstated.total })}`}
          kind="deadline"
          none={t('supervision.noDeadlines')}
        />
      </section>
      <ReturnsSection report={report} />
      <section className="panel" aria-labelledby="behind">
        <h2 id="behind">{t('supervision.behind')}</h2>
        <p className="muted">{t('supervision.behindHint')}</p>
        <MatterTable
          rows={behind.rows}
          caption={t('supervision.matters', { count: behind.total })}
          kind="behind"
          none={t('supervision.noBehind')}
        />
      </section>
      <AgencyMatters report={report} search={search} />
    </div>
  );
}
