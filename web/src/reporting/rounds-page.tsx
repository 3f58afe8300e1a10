import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { Day, RoundStanding } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { SubmissionLink } from '../shared/ui/links';
import { PageHeader } from '../shared/ui/page-header';
import { EmptyState, QueryState } from '../shared/ui/query-state';
import { LockDialog, type LockAct } from './lock-dialog';
import './reporting.css';

/** 填报轮次: how many returns came in each round, and its lock. */
export function RoundsPage({ asOf }: { asOf: Day | undefined }) {
  const t = useMessages();
  const language = useLanguage();
  const [act, setAct] = useState<LockAct | null>(null);
  const query = useQuery(
    judgedQuery(['rounds', asOf], () =>
      answered(api.GET('/api/rounds', { params: { query: { ...(asOf && { asOf }) } } })),
    ),
  );
  return (
    <div className="report-page">
      <PageHeader
        title={t('rounds.title')}
        above={<Link to="/submissions">{t('rounds.toList')}</Link>}
        note={
          query.data && (
            <span>{t('common.asOf', { day: formatDay(query.data.asOf, language) })}</span>
          )
        }
      />
      <QueryState query={query} skeletonHeight={20}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('rounds.none')}>
              <p>{t('rounds.noneHint')}</p>
            </EmptyState>
          ) : (
            <div className="panel report-scroll">
              <table className="table">
                <caption className="visually-hidden">{t('rounds.title')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('reporting.period')}</th>
                    <th scope="col">{t('reporting.region')}</th>
                    <th scope="col">{t('reporting.dueOn')}</th>
                    <th scope="col" className="number">
                      {t('rounds.expected')}
                    </th>
                    <th scope="col" className="number">
                      {t('rounds.received')}
                    </th>
                    <th scope="col" className="number">
                      {t('rounds.onTime')}
                    </th>
                    <th scope="col">{t('rounds.lock')}</th>
                    <th scope="col">{t('rounds.act')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((standing) => (
                    <RoundRow key={standing.round.id} standing={standing} onAct={setAct} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </QueryState>
      {act && <LockDialog act={act} onClose={() => setAct(null)} />}
    </div>
  );
}

interface RowProps {
  readonly standing: RoundStanding;
  readonly onAct: (act: LockAct) => void;
}

function RoundRow({ standing, onAct }: RowProps) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const { round, lastAct, can } = standing;
  const said = (one: { by: string; on: Day; reason: string }) =>
    t('rounds.lastAct', { by: one.by, on: formatDay(one.on, language), reason: one.reason });
  const label = say(round.label);
  return (
    <tr>
      <th scope="row">
        {label}
        {round.kind !== 'periodic' && (
          <span className="cell-sub muted">{t(`reporting.round.${round.kind}`)}</span>
        )}
      </th>
      <td lang="zh-CN">{standing.regionName}</td>
      <td className="nowrap">{formatDay(round.dueOn, language)}</td>
      <td className="number">{standing.expected}</td>
      <td className="number">{standing.received}</td>
      <td className="number">{standing.onTime}</td>
      <td>
        <strong>{t(standing.locked ? 'rounds.locked' : 'rounds.open')}</strong>
        {lastAct && (
          <span className="cell-sub muted" lang="zh-CN">
            {said(lastAct)}
          </span>
        )}
        {standing.exceptions.map((one) => (
          <span key={one.submissionId} className="cell-sub">
            <SubmissionLink id={one.submissionId}>{one.agency.name}</SubmissionLink>{' '}
            {t(one.locked ? 'rounds.exceptionLocked' : 'rounds.exceptionOpen')}{' '}
            <span className="muted" lang="zh-CN">
              {said(one)}
            </span>
          </span>
        ))}
        {standing.pendingExtensions > 0 && (
          <span className="cell-sub muted">
            {t('extension.pendingCount', { count: standing.pendingExtensions })}
          </span>
        )}
      </td>
      <td className="nowrap">
        {(['lock', 'open'] as const).map(
          (action) =>
            can[action] && (
              <button
                key={action}
                type="button"
                className="button"
                aria-label={`${t(action === 'lock' ? 'rounds.doLock' : 'rounds.doOpen')} ${standing.regionName} ${label}`}
                onClick={() => onAct({ action, standing, only: null })}
              >
                {t(action === 'lock' ? 'rounds.doLock' : 'rounds.doOpen')}
              </button>
            ),
        )}
      </td>
    </tr>
  );
}
