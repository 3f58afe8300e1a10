import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/client';
import type { FigureImportRow, ImportOutcome } from '../api/model';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { MISSING, formatDecimal } from '../shared/figures/figures';
import { QueryState } from '../shared/ui/query-state';

const PAGE = 50;

interface Props {
  readonly id: number;
  /** Of the import: its rows change with it. */
  readonly version: number;
  readonly outcome: ImportOutcome | undefined;
}

/** What the rows of the file would change, a page at a time. */
export function ImportRows(props: Props) {
  const { id, version, outcome } = props;
  // Another filter or comparison begins with its first page.
  return <Pages key={`${id} ${version} ${outcome ?? ''}`} {...props} />;
}

function Pages({ id, version, outcome }: Props) {
  const t = useMessages();
  const [offset, setOffset] = useState(0);
  const query = useQuery({
    queryKey: ['import-rows', id, version, outcome, offset],
    queryFn: () =>
      answered(
        api.GET('/api/imports/{id}/rows', {
          params: { path: { id }, query: { offset, limit: PAGE, ...(outcome && { outcome }) } },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  return (
    <QueryState query={query} skeletonHeight={20}>
      {({ rows, total }) => (
        <>
          <div className="imports-scroll">
            <RowTable rows={rows} />
          </div>
          {total > PAGE && (
            <div className="imports-pages">
              <button
                type="button"
                className="button"
                disabled={offset === 0}
                onClick={() => setOffset(offset - PAGE)}
              >
                {t('imports.previous')}
              </button>
              <span role="status">
                {t('imports.range', {
                  from: offset + 1,
                  to: Math.min(total, offset + PAGE),
                  total,
                })}
              </span>
              <button
                type="button"
                className="button"
                disabled={offset + PAGE >= total}
                onClick={() => setOffset(offset + PAGE)}
              >
                {t('imports.next')}
              </button>
            </div>
          )}
        </>
      )}
    </QueryState>
  );
}

function RowTable({ rows }: { rows: readonly FigureImportRow[] }) {
  const t = useMessages();
  const say = useSay();
  return (
    <table className="table imports-table">
      <caption className="visually-hidden">{t('imports.current')}</caption>
      <thead>
        <tr>
          <th scope="col" className="number">
            {t('imports.row')}
          </th>
          <th scope="col">{t('imports.result')}</th>
          <th scope="col">{t('imports.series')}</th>
          <th scope="col">{t('imports.period')}</th>
          <th scope="col">{t('imports.before')}</th>
          <th scope="col">{t('imports.after')}</th>
          <th scope="col">{t('imports.remarks')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.row}>
            <td className="number">{row.row}</td>
            <td className={`imports-${row.outcome}`}>{t(`imports.outcome.${row.outcome}`)}</td>
            <th scope="row">
              {row.series}
              <span className="cell-sub">{row.plan}</span>
            </th>
            <td>{row.period}</td>
            <td>
              <Figure figure={row.before} unit={row.unit} />
            </td>
            <td>
              <Figure figure={row.after} unit={row.unit} />
            </td>
            <td>
              {row.errors.map(({ address, message }) => (
                <p key={address + message.zh} className="imports-error">
                  {address}：{say(message)}
                </p>
              ))}
              {row.reason && row.outcome === 'correction' && (
                <p>{t('imports.reason', { reason: row.reason })}</p>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figure({ figure, unit }: { figure: FigureImportRow['before']; unit: string | null }) {
  const t = useMessages();
  if (figure === null) return MISSING;
  const { value, growth, vintage } = figure;
  // As exact as it is stored: a change of the third decimal is a change.
  const parts = [
    value === null ? null : `${formatDecimal(value, { digits: 8 })} ${unit ?? ''}`,
    growth === null ? null : t('imports.growth', { growth: formatDecimal(growth, { digits: 8 }) }),
  ].filter((part) => part !== null);
  return (
    <>
      {parts.join('，')}
      <span className="cell-sub">{t(`imports.vintage.${vintage}`)}</span>
    </>
  );
}
