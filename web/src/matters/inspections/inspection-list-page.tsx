import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api } from '../../api/client';
import { judgedQuery } from '../../api/judged-query';
import type { Day } from '../../api/model';
import { formatDayShort } from '../../shared/figures/days';
import { useMessages } from '../../shared/messages/use-messages';
import { useSession } from '../../shared/session';
import { PageHeader } from '../../shared/ui/page-header';
import { EmptyState, QueryState } from '../../shared/ui/query-state';
import { blankInspection } from './inspection-draft';
import { InspectionForm } from './inspection-form';
import { RectificationWords } from './rectification-words';
import '../matters.css';

interface Props {
  readonly asOf: Day | undefined;
  readonly onCreated: (id: number) => void;
}

/** 督查组: visits, the newest first, with how far their problems are put right. */
export function InspectionListPage({ asOf, onCreated }: Props) {
  const t = useMessages();
  const { today } = useSession();
  const [drafting, setDrafting] = useState(false);
  const query = useQuery(
    judgedQuery(['inspections', asOf], () =>
      answered(api.GET('/api/inspections', { params: { query: { ...(asOf && { asOf }) } } })),
    ),
  );
  return (
    <>
      <PageHeader
        title={t('inspections.title')}
        asOf={query.data?.asOf}
        actions={
          query.data?.can.create &&
          !drafting && (
            <button
              type="button"
              className="button button-primary"
              onClick={() => setDrafting(true)}
            >
              {t('inspections.new')}
            </button>
          )
        }
      />
      {drafting && (
        <InspectionForm
          stored={null}
          initial={blankInspection(today)}
          onSaved={({ id }) => onCreated(id)}
          onCancel={() => setDrafting(false)}
        />
      )}
      <QueryState query={query} skeletonHeight={30}>
        {({ rows }) =>
          rows.length === 0 ? (
            !drafting && (
              <EmptyState title={t('inspections.none')}>
                <p className="muted">{t('inspections.noneHint')}</p>
              </EmptyState>
            )
          ) : (
            <div className="panel">
              <table className="table">
                <caption className="visually-hidden">{t('inspections.title')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('inspections.name')}</th>
                    <th scope="col">{t('inspections.group')}</th>
                    <th scope="col">{t('inspections.days')}</th>
                    <th scope="col">{t('inspections.state')}</th>
                    <th scope="col">{t('inspections.rectification')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.id}>
                      <th scope="row" lang="zh-CN">
                        <Link to="/inspections/$id" params={{ id: String(row.id) }}>
                          {row.title}
                        </Link>
                        <span className="cell-sub">{row.regionName}</span>
                      </th>
                      <td lang="zh-CN">
                        {row.groupName}
                        <span className="cell-sub">{row.groupLeader}</span>
                      </td>
                      <td>
                        {t('inspections.dayRange', {
                          from: formatDayShort(row.fromOn),
                          to: formatDayShort(row.toOn),
                        })}
                      </td>
                      <td>{t(`inspections.state.${row.state}`)}</td>
                      <td>
                        <RectificationWords of={row.rectification} />
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
