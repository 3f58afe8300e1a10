import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { ReactNode } from 'react';
import type { Day, PeriodRow, TargetDetail } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { MaintenanceLink, PlanLink } from '../shared/ui/links';
import { PageHeader } from '../shared/ui/page-header';
import { QueryState } from '../shared/ui/query-state';
import { BreakdownPanel } from './breakdown-panel';
import { ClausePanel } from './clause-panel';
import { LampHistory } from './lamp-history';
import { PeriodTable } from './period-table';
import { ResponsibilityPanel } from './responsibility-panel';
import { RevisionPanel } from './revision-panel';
import { TargetChart } from './target-chart';
import { VerdictCard } from './verdict-card';
import './target.css';

/** Parts that the route puts beside the periods; this page knows no other feature. */
export interface PeriodBesides {
  readonly period: (detail: TargetDetail, period: PeriodRow) => ReactNode;
  readonly below: (detail: TargetDetail) => ReactNode;
}

interface Props {
  readonly id: number;
  /** Undefined: the system's today. */
  readonly asOf: Day | undefined;
  /** What another feature offers beside one period's value, and below the periods. */
  readonly besides?: PeriodBesides;
}

/** 目标: what is asked, how it stands, why it is judged so, who answers. */
export function TargetPage({ id, asOf, besides }: Props) {
  const query = useQuery(
    judgedQuery(['target', id, asOf], () =>
      answered(
        api.GET('/api/targets/{id}', {
          params: { path: { id }, query: { ...(asOf && { asOf }) } },
        }),
      ),
    ),
  );
  const reload = async () => (await query.refetch()).data;
  return (
    <QueryState query={query} skeletonHeight={60}>
      {(detail) => <TargetView detail={detail} reload={reload} besides={besides} />}
    </QueryState>
  );
}

interface ViewProps {
  readonly detail: TargetDetail;
  readonly reload: () => Promise<TargetDetail | undefined>;
  readonly besides: PeriodBesides | undefined;
}

function TargetView({ detail, reload, besides }: ViewProps) {
  const t = useMessages();
  const language = useLanguage();
  const { target } = detail;
  return (
    <>
      <PageHeader
        title={target.name}
        above={
          <>
            {target.plan.regionName} ·{' '}
            <PlanLink planKey={target.plan.key}>{target.plan.title}</PlanLink>
          </>
        }
        asOf={detail.asOf}
        actions={
          <>
            {detail.can.maintain && (
              <MaintenanceLink id={target.id} className="button">
                {t('target.maintain')}
              </MaintenanceLink>
            )}
            <button type="button" className="button" onClick={() => window.print()}>
              {t('common.print')}
            </button>
          </>
        }
      />
      <div className="target-stack">
        {target.endedOn !== null && (
          <p className="panel target-ended" role="note">
            {t('target.endedNote', { day: formatDay(target.endedOn, language) })}
          </p>
        )}
        <div className="target-grid">
          <div className="panel target-area-chart">
            <TargetChart detail={detail} />
          </div>
          <div className="panel target-area-verdict">
            <VerdictCard detail={detail} />
          </div>
          <div className="target-stack target-area-rest">
            <section className="panel" aria-labelledby="periods-title">
              <h2 id="periods-title">{t('target.periods.title')}</h2>
              <PeriodTable detail={detail} act={besides?.period} />
            </section>
            {besides?.below(detail)}
            <div className="target-pair">
              <ResponsibilityPanel detail={detail} reload={reload} />
              <div className="panel">
                <ClausePanel detail={detail} />
              </div>
            </div>
          </div>
        </div>
        <BreakdownPanel detail={detail} />
        {(detail.revisions.length > 0 || detail.can.maintain) && (
          <RevisionPanel revisions={detail.revisions} />
        )}
        <div className="panel">
          <LampHistory history={detail.history} />
        </div>
      </div>
    </>
  );
}
