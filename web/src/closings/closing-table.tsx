import { Link } from '@tanstack/react-router';
import type { Closing } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { TargetLink } from '../shared/ui/links';
import { ClosingDecision } from './closing-decision';
import { SnapshotMark } from './snapshot-view';

/** Closings, each with what people decided beside what the system judged then and judges now. */
export function ClosingTable({ rows, caption }: { rows: readonly Closing[]; caption: string }) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <div className="case-scroll">
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('closing.subject')}</th>
            <th scope="col">{t('closing.agency')}</th>
            <th scope="col">{t('closing.stateLabel')}</th>
            <th scope="col">{t('closing.system')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('closing.view')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" lang="zh-CN">
                {row.subject.kind === 'target' ? (
                  <TargetLink id={row.subject.id}>{row.label}</TargetLink>
                ) : (
                  <Link to="/matters/$id" params={{ id: String(row.subject.id) }}>
                    {row.label}
                  </Link>
                )}
                {row.yearEnd !== null && (
                  <span className="cell-sub">
                    {t('closing.year', { year: row.yearEnd.slice(0, 4) })}
                  </span>
                )}
                <span className="cell-sub muted">{row.plan?.title ?? row.regionName}</span>
              </th>
              <td lang="zh-CN">
                {row.agency.name}
                <span className="cell-sub muted">
                  {t('closing.appliedOn', {
                    by: row.appliedBy,
                    on: formatDay(row.appliedOn, language),
                  })}
                </span>
              </td>
              <td>
                <ClosingDecision closing={row} />
              </td>
              <td>
                <div>
                  <span className="muted">
                    {t(row.decision ? 'closing.then' : 'closing.thenApplied')}
                  </span>{' '}
                  <SnapshotMark snapshot={row.then} />
                </div>
                {row.now && (
                  <div>
                    <span className="muted">{t('closing.now')}</span>{' '}
                    <SnapshotMark snapshot={row.now} />
                  </div>
                )}
              </td>
              <td>
                <Link
                  to="/closings/$id"
                  params={{ id: String(row.id) }}
                  className="button"
                  aria-label={t('closing.viewOf', { name: row.label })}
                >
                  {t('closing.view')}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
