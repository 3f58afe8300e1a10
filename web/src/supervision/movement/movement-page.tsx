import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../../api/client';
import { judgedQuery } from '../../api/judged-query';
import type { MovementReport } from '../../api/model';
import { formatDay } from '../../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../../shared/messages/use-messages';
import type { MovementSearch, SearchProps } from '../../shared/search';
import { PageHeader } from '../../shared/ui/page-header';
import { EmptyState, QueryState } from '../../shared/ui/query-state';
import { ReportFilterBar } from '../report-filter-bar';
import { MovementChoice } from './movement-choice';
import { MovementTable } from './movement-table';
import { MovementTiles } from './movement-tiles';
import { useWidePrint } from '../../shared/ui/use-wide-print';
import '../supervision.css';
import './movement.css';

const PAGE_ROWS = 50;

/** The filters that are set; the second day is the page's as-of date. */
function givenQuery({ asOf, from, plan, region, agency, role, show, page }: MovementSearch) {
  return {
    ...(asOf && { to: asOf }),
    ...(from && { from }),
    ...(plan && { plan }),
    ...(region && { region }),
    ...(agency && { agency }),
    ...(role && { role }),
    ...(show && { show }),
    ...(page && { page }),
  };
}

/** 变动: what changed between two days, the message first. */
export function MovementPage({ search, onSearch }: SearchProps<MovementSearch>) {
  const t = useMessages();
  useWidePrint();
  const language = useLanguage();
  const query = useQuery({
    ...judgedQuery(['movement', search], () =>
      answered(api.GET('/api/movement', { params: { query: givenQuery(search) } })),
    ),
    placeholderData: keepPreviousData,
  });
  const { data } = query;
  return (
    <div>
      <PageHeader
        title={t('movement.title')}
        asOf={data?.to}
        note={
          data && (
            <>
              <span>
                {t('movement.between', {
                  from: formatDay(data.from, language),
                  to: formatDay(data.to, language),
                })}
              </span>
              <span>{t('movement.basis')}</span>
            </>
          )
        }
        actions={
          <button type="button" className="button" onClick={() => window.print()}>
            {t('common.print')}
          </button>
        }
      />
      <ReportFilterBar
        search={search}
        onSearch={(patch) => onSearch({ ...patch, page: undefined })}
        plans={data?.plans ?? []}
        agencies={data?.agencies ?? []}
        before={<MovementChoice search={search} onSearch={onSearch} from={data?.from} />}
      />
      <QueryState query={query} skeletonHeight={40}>
        {(report) => (
          <div className="report" aria-busy={query.isPlaceholderData}>
            <Movement report={report} search={search} onSearch={onSearch} />
          </div>
        )}
      </QueryState>
    </div>
  );
}

interface BodyProps extends SearchProps<MovementSearch> {
  readonly report: MovementReport;
}

function Movement({ report, search, onSearch }: BodyProps) {
  const t = useMessages();
  const say = useSay();
  return (
    <>
      <section className="panel">
        <p className="report-sentence">{say(report.sentence)}</p>
        <MovementTiles totals={report.totals} search={search} />
      </section>
      {report.rows.length === 0 ? (
        <EmptyState title={t('movement.none')}>
          <p>{t('movement.noneHint')}</p>
        </EmptyState>
      ) : (
        <div className="panel report-scroll">
          <MovementTable report={report} />
          <Pages
            total={report.total}
            page={search.page ?? 1}
            onPage={(page) => onSearch({ page: page === 1 ? undefined : page })}
          />
        </div>
      )}
    </>
  );
}

interface PagesProps {
  readonly total: number;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** Nothing where one page holds all. */
function Pages({ total, page, onPage }: PagesProps) {
  const t = useMessages();
  if (total <= PAGE_ROWS) return null;
  const first = (page - 1) * PAGE_ROWS + 1;
  const last = Math.min(page * PAGE_ROWS, total);
  const shown = t('movement.pages', { first, last, total });
  return (
    <nav className="movement-pages" aria-label={shown}>
      <button
        type="button"
        className="button no-print"
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      >
        {t('movement.previous')}
      </button>
      <span role="status">{shown}</span>
      <button
        type="button"
        className="button no-print"
        disabled={last >= total}
        onClick={() => onPage(page + 1)}
      >
        {t('movement.next')}
      </button>
    </nav>
  );
}
