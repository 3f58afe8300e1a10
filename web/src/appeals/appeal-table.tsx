import { Link } from '@tanstack/react-router';
import type { Appeal } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { ContestedLink } from './contested-link';

/** Appeals: what is contested, by whom, and what became of it. */
export function AppealTable({ rows, caption }: { rows: readonly Appeal[]; caption: string }) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <div className="case-scroll">
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('appeal.kind')}</th>
            <th scope="col">{t('appeal.agency')}</th>
            <th scope="col">{t('appeal.statement')}</th>
            <th scope="col">{t('appeal.result')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('appeal.view')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" lang="zh-CN">
                <ContestedLink appeal={row} />
                <span className="cell-sub muted">
                  {t(`appeal.kind.${row.contestedKind}`)} · {row.regionName}
                </span>
              </th>
              <td lang="zh-CN">
                {row.agency.name}
                <span className="cell-sub muted">
                  {t('appeal.filedOn', { by: row.filedBy, on: formatDay(row.filedOn, language) })}
                </span>
              </td>
              <td lang="zh-CN">{row.statement}</td>
              <td lang="zh-CN">
                <strong>{t(`appeal.state.${row.state}`)}</strong>
                {row.decision && (
                  <>
                    <span className="cell-sub muted">
                      {t('appeal.filedOn', {
                        by: row.decision.by,
                        on: formatDay(row.decision.on, language),
                      })}
                    </span>
                    {row.decision.reason}
                  </>
                )}
              </td>
              <td>
                <Link
                  to="/appeals/$id"
                  params={{ id: String(row.id) }}
                  className="button"
                  aria-label={t('appeal.viewOf', { name: row.label })}
                >
                  {t('appeal.view')}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
