import type { FigureImport } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { OUTCOMES } from './import-outcomes';

interface Props {
  readonly rows: readonly FigureImport[];
  /** Null on a past day, which is looked at only. */
  readonly onOpen: ((id: number) => void) | null;
}

export function ImportList({ rows, onOpen }: Props) {
  const t = useMessages();
  const language = useLanguage();
  if (rows.length === 0) return <p className="muted">{t('imports.none')}</p>;
  return (
    <div className="imports-scroll">
      <table className="table">
        <caption className="visually-hidden">{t('imports.earlier')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('imports.file')}</th>
            <th scope="col">{t('imports.by')}</th>
            <th scope="col">{t('imports.state')}</th>
            {OUTCOMES.map((name) => (
              <th key={name} scope="col" className="number">
                {t(`imports.outcome.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {onOpen ? (
                  <button
                    type="button"
                    className="imports-open"
                    aria-label={t('imports.open', { name: row.fileName })}
                    onClick={() => onOpen(row.id)}
                  >
                    {row.fileName}
                  </button>
                ) : (
                  row.fileName
                )}
              </th>
              <td>
                {row.uploadedBy} {formatDay(row.uploadedOn, language)}
              </td>
              <td>{t(`imports.state.${row.state}`)}</td>
              {OUTCOMES.map((name) => (
                <td key={name} className="number">
                  {row.counts[name]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
