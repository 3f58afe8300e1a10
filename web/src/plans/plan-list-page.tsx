import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { Day } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { LampCountsCells } from '../shared/ui/lamp-counts';
import { PlanLink, TargetListLink } from '../shared/ui/links';
import { PageHeader } from '../shared/ui/page-header';
import { EmptyState, QueryState } from '../shared/ui/query-state';
import './plan.css';

/** 方案: the documents, each with its targets by lamp. */
export function PlanListPage({ asOf }: { asOf: Day | undefined }) {
  const t = useMessages();
  const language = useLanguage();
  const query = useQuery(
    judgedQuery(['plans', asOf], () =>
      answered(api.GET('/api/plans', { params: { query: { ...(asOf && { asOf }) } } })),
    ),
  );
  return (
    <>
      <PageHeader title={t('plans.title')} asOf={query.data?.asOf} />
      <QueryState query={query} skeletonHeight={20}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('plans.none')} />
          ) : (
            <div className="panel plan-scroll">
              <table className="table">
                <caption className="visually-hidden">{t('plans.title')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('plans.plan')}</th>
                    <th scope="col">{t('plans.region')}</th>
                    <th scope="col">{t('plan.docNo')}</th>
                    <th scope="col">{t('plan.issuedOn')}</th>
                    <th scope="col">{t('plan.horizon')}</th>
                    <th scope="col" className="number">
                      {t('plans.clauses')}
                    </th>
                    <th scope="col" className="number">
                      {t('plans.targets')}
                    </th>
                    <th scope="col">{t('plans.lamps')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.plan.id}>
                      <th scope="row" className="plan-name">
                        <PlanLink planKey={row.plan.key}>
                          <span lang="zh-CN">{row.plan.title}</span>
                        </PlanLink>
                        <span className="cell-sub muted" lang="zh-CN">
                          {row.issuer}
                        </span>
                      </th>
                      <td lang="zh-CN">{row.plan.regionName}</td>
                      <td lang="zh-CN">{row.docNo ?? t('plan.noDocNo')}</td>
                      <td className="nowrap">{formatDay(row.issuedOn, language)}</td>
                      <td className="nowrap">{formatDay(row.horizon, language)}</td>
                      <td className="number">
                        <PlanLink planKey={row.plan.key}>{row.clauses}</PlanLink>
                      </td>
                      <td className="number">
                        <TargetListLink filters={{ plan: row.plan.key }}>
                          {row.counts.total}
                        </TargetListLink>
                      </td>
                      <td>
                        <LampCountsCells
                          counts={row.counts}
                          link={(lamp, content, label) => (
                            <TargetListLink
                              filters={{ plan: row.plan.key, lamp }}
                              aria-label={label}
                            >
                              {content}
                            </TargetListLink>
                          )}
                        />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </QueryState>
    </>
  );
}
