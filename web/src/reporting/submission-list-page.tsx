import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { SubmissionState } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { STANDINGS, type SearchProps, type SubmissionListSearch } from '../shared/search';
import { isOfBody, useSession } from '../shared/session';
import { FilterChoice } from '../shared/ui/filter-choice';
import { SubmissionLink } from '../shared/ui/links';
import { PageHeader } from '../shared/ui/page-header';
import { EmptyState, QueryState } from '../shared/ui/query-state';
import { CorrectionQueue } from './corrections/correction-queue';
import { DueMarks } from './due-marks';
import { NextStep } from './next-step';
import { ReviewQueue } from './review/review-queue';
import { SubmissionClock } from './submission-clock';
import { UnsentMark } from './unsent-mark';
import './figures.css';
import './reporting.css';
import './review/review.css';

const STATES = [
  'open',
  'draft',
  'filed',
  'submitted',
  'returned',
  'accepted',
] as const satisfies readonly SubmissionState[];

const PAGE_SIZE = 100;

const CLEARED: SubmissionListSearch = {
  state: undefined,
  extension: undefined,
  standing: undefined,
  agency: undefined,
  region: undefined,
  regionOnly: undefined,
  plan: undefined,
  from: undefined,
  to: undefined,
  kind: undefined,
  due: undefined,
  page: undefined,
};

/** 填报 for a clerk: what is due. 签发 for a signer. 审核 for everybody else: the queue by due date. */
export function SubmissionListPage({ search, onSearch }: SearchProps<SubmissionListSearch>) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const session = useSession();
  const { account } = session;
  const ofBody = isOfBody(session);
  const title = ofBody
    ? account.role === 'signer'
      ? 'signing.title'
      : 'reporting.title'
    : 'reporting.reviewTitle';
  const reviews = account.role === 'inspector';
  const page = search.page ?? 1;
  const query = useQuery({
    ...judgedQuery(['submissions', search], () =>
      answered(
        api.GET('/api/submissions', {
          params: {
            query: {
              ...(search.asOf && { asOf: search.asOf }),
              ...(search.state && { state: search.state }),
              ...(search.extension && { extension: search.extension }),
              ...(search.standing && { standing: search.standing }),
              ...(search.agency && { agency: search.agency }),
              ...(search.region && { region: search.region }),
              ...(search.regionOnly && { regionOnly: search.regionOnly }),
              ...(search.plan && { plan: search.plan }),
              ...(search.from && { from: search.from }),
              ...(search.to && { to: search.to }),
              ...(search.kind && { kind: search.kind }),
              ...(search.due && { due: search.due }),
              limit: PAGE_SIZE,
              offset: (page - 1) * PAGE_SIZE,
            },
          },
        }),
      ),
    ),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="report-page">
      <PageHeader
        title={t(title)}
        above={account.agency?.name}
        note={
          <>
            {query.data && (
              <span>{t('common.asOf', { day: formatDay(query.data.asOf, language) })}</span>
            )}
            <span>{t('common.notClassified')}</span>
          </>
        }
        actions={
          !ofBody && (
            <Link to="/rounds" className="button">
              {t('rounds.title')}
            </Link>
          )
        }
      />
      {reviews && <ReviewQueue asOf={search.asOf} />}
      <CorrectionQueue asOf={search.asOf} />
      {!isOfBody(session) && (
        <h2 className="report-part" id="all-returns">
          {t('reporting.allReturns')}
        </h2>
      )}
      <form
        className="report-filters panel"
        role="search"
        aria-label={t('reporting.filters')}
        onSubmit={(event) => event.preventDefault()}
      >
        <FilterChoice
          label={t('reporting.stateLabel')}
          value={search.state}
          options={STATES.map((state) => ({ value: state, label: t(`reporting.state.${state}`) }))}
          onChoose={(value) =>
            onSearch({ state: STATES.find((state) => state === value), page: undefined })
          }
        />
        <FilterChoice
          label={t('extension.title')}
          value={search.extension}
          options={[{ value: 'pending', label: t('extension.state.asked') }]}
          onChoose={(value) =>
            onSearch({ extension: value === 'pending' ? value : undefined, page: undefined })
          }
        />
        {account.role !== 'clerk' && account.role !== 'signer' && (
          <FilterChoice
            label={t('figures.standing')}
            value={search.standing}
            options={STANDINGS.map((value) => ({ value, label: t(`figures.standing.${value}`) }))}
            onChoose={(value) =>
              onSearch({ standing: STANDINGS.find((one) => one === value), page: undefined })
            }
          />
        )}
        {Object.keys(CLEARED).some(
          (key) => search[key as keyof SubmissionListSearch] !== undefined,
        ) && (
          <button type="button" className="button" onClick={() => onSearch(CLEARED)}>
            {t('common.clearFilters')}
          </button>
        )}
      </form>
      <QueryState query={query} skeletonHeight={20}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <EmptyState title={t('reporting.none')}>
              <p>{t('reporting.noneHint')}</p>
            </EmptyState>
          ) : (
            <div className="panel report-scroll">
              <table className="table">
                <caption className="visually-hidden">{t(title)}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('reporting.period')}</th>
                    <th scope="col">{t('target.agency')}</th>
                    {ofBody ? null : <th scope="col">{t('reporting.region')}</th>}
                    <th scope="col">{t('reporting.stateLabel')}</th>
                    <th scope="col">{t('reporting.dueOn')}</th>
                    <th scope="col">{t('reporting.left')}</th>
                    <th scope="col" className="number">
                      {t('reporting.progress')}
                    </th>
                    <th scope="col">{t('reporting.submittedOn')}</th>
                    {ofBody && <th scope="col">{t('reporting.next')}</th>}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.id}>
                      <th scope="row">
                        <SubmissionLink id={row.id}>{say(row.round.label)}</SubmissionLink>
                        {row.round.kind !== 'periodic' && (
                          <span className="cell-sub muted">
                            {t(`reporting.round.${row.round.kind}`)}
                          </span>
                        )}
                      </th>
                      <td lang="zh-CN">{row.agency.name}</td>
                      {ofBody ? null : <td lang="zh-CN">{row.regionName}</td>}
                      <td>
                        {t(`reporting.state.${row.state}`)}
                        {ofBody && <UnsentMark submissionId={row.id} />}
                        {row.openQuestions > 0 && (
                          <span className="review-badge">
                            {t('question.open', { count: row.openQuestions })}
                          </span>
                        )}
                      </td>
                      <td className="nowrap">
                        {formatDay(row.dueOn, language)} <DueMarks submission={row} />
                      </td>
                      <td>
                        <SubmissionClock submission={row} />
                      </td>
                      <td className="number">
                        {row.filled}/{row.expected}
                      </td>
                      <td className="nowrap">{formatDay(row.submittedOn, language)}</td>
                      {ofBody && (
                        <td className="nowrap">
                          <NextStep submission={row} />
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
              <ListPages total={total} page={page} onPage={(next) => onSearch({ page: next })} />
            </div>
          )
        }
      </QueryState>
    </div>
  );
}

interface PagesProps {
  readonly total: number;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** Nothing where one page holds all. */
function ListPages({ total, page, onPage }: PagesProps) {
  const t = useMessages();
  if (total <= PAGE_SIZE) return null;
  const first = (page - 1) * PAGE_SIZE + 1;
  const last = Math.min(page * PAGE_SIZE, total);
  return (
    <nav className="list-pages no-print" aria-label={t('reporting.pages', { first, last, total })}>
      <button
        type="button"
        className="button"
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      >
        {t('reporting.previousPage')}
      </button>
      <span role="status">{t('reporting.pages', { first, last, total })}</span>
      <button
        type="button"
        className="button"
        disabled={last >= total}
        onClick={() => onPage(page + 1)}
      >
        {t('reporting.nextPage')}
      </button>
    </nav>
  );
}
