import { Link } from '@tanstack/react-router';
import type { IntakeDraftSummary } from '../api/model';
import { formatInstant } from '../shared/figures/instants';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { PlanLink } from '../shared/ui/links';

const SIGNS = { open: '○', confirmed: '✓', discarded: '✕' };

/** Documents that were brought, with how far each is and who worked on it last. */
export function DraftTable({ rows }: { rows: readonly IntakeDraftSummary[] }) {
  const t = useMessages();
  const language = useLanguage();
  if (rows.length === 0) return <p className="muted">{t('intake.none')}</p>;
  return (
    <div className="case-scroll">
      <table className="table target-table" role="table">
        <caption className="visually-hidden">{t('intake.drafts')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {(['file', 'state', 'progress', 'lastBy', 'plan'] as const).map((head) => (
              <th key={head} role="columnheader" scope="col">
                {t(`intake.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => {
            const { counts } = row;
            const done = counts.rows - counts.pending;
            const words = t('intake.checked', { done, all: counts.rows });
            return (
              <tr key={row.id} role="row">
                <td role="cell" className="cell-name intake-title" lang="zh-CN">
                  <Link to="/intake/$draftId" params={{ draftId: String(row.id) }}>
                    {row.title ?? t('intake.untitled')}
                  </Link>
                  <span className="cell-sub muted">{row.document.name}</span>
                </td>
                <td role="cell" className="nowrap" data-label={t('intake.state')}>
                  <span aria-hidden="true">{SIGNS[row.state]}</span>{' '}
                  {t(`intake.draftState.${row.state}`)}
                </td>
                <td role="cell" data-label={t('intake.progress')}>
                  <span className="nowrap">{words}</span>
                  <progress
                    className="intake-bar"
                    aria-label={words}
                    max={Math.max(1, counts.rows)}
                    value={done}
                  />
                </td>
                <td role="cell" data-label={t('intake.lastBy')}>
                  {row.changedBy}
                  <span className="cell-sub muted">{formatInstant(row.changedAt, language)}</span>
                </td>
                <td
                  role="cell"
                  lang="zh-CN"
                  data-label={t('intake.plan')}
                  data-empty={(row.plan === null && row.amends === null) || undefined}
                >
                  {row.plan ? (
                    <PlanLink planKey={row.plan.key}>{row.plan.title}</PlanLink>
                  ) : (
                    row.amends && t('intake.amending', { title: row.amends.title })
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
