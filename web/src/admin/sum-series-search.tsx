import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/client';
import type { SumSeries } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { QueryState } from '../shared/ui/query-state';

interface Props {
  readonly onTotal: (series: SumSeries) => void;
  readonly onPart: (series: SumSeries) => void;
}

/** Series by words of their name or plan, to be taken as the total or as a part. */
export function SumSeriesSearch({ onTotal, onPart }: Props) {
  const t = useMessages();
  const [search, setSearch] = useState('');
  const query = useQuery({
    queryKey: ['sum-series', search],
    queryFn: () => answered(api.GET('/api/sum-rules/series', { params: { query: { search } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="rules-form">
      <label>
        {t('sums.search')}
        <input
          className="field"
          type="search"
          maxLength={100}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </label>
      <QueryState query={query} skeletonHeight={10}>
        {({ rows }) => (
          <div className="sums-found" role="group" aria-label={t('sums.found')} tabIndex={0}>
            {rows.length === 0 && <p className="muted">{t('sums.nothing')}</p>}
            <ul>
              {rows.map((series) => (
                <li key={series.id} lang="zh-CN">
                  <span>
                    {series.name}（{series.unit}）<span className="muted"> {series.planTitle}</span>
                  </span>
                  <span className="sums-take">
                    <button
                      type="button"
                      className="button"
                      aria-label={t('sums.asTotalOne', { name: series.name })}
                      onClick={() => onTotal(series)}
                    >
                      {t('sums.asTotal')}
                    </button>
                    <button
                      type="button"
                      className="button"
                      aria-label={t('sums.asPartOne', { name: series.name })}
                      onClick={() => onPart(series)}
                    >
                      {t('sums.asPart')}
                    </button>
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </QueryState>
    </div>
  );
}
