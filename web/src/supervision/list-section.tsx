import type { ReactNode } from 'react';
import { useMessages } from '../shared/messages/use-messages';
import { MoreRows } from '../shared/ui/more-rows';
import { ProblemNotice } from '../shared/ui/problem-notice';
import type { ListRows } from './use-list-rows';

interface Props<Row> {
  readonly list: ListRows<Row>;
  readonly title: string;
  /** Said in place of an empty table: what it means that there is nothing. */
  readonly none: string;
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** One list with its count, what is left of it, and what an empty one means. */
export function ListSection<Row>({ list, title, none, children }: Props<Row>) {
  const t = useMessages();
  const { total, rows, more, loading, error } = list;
  return (
    <div className="report-list">
      <h3>
        {title}
        {total !== undefined && (
          <span className="report-count">{t('report.matters', { count: total })}</span>
        )}
      </h3>
      {total === 0 && <p className="muted">{none}</p>}
      {total === undefined && loading && (
        <p role="status" className="muted">
          {t('common.loading')}
        </p>
      )}
      {rows.length > 0 && <div className="report-scroll">{children(rows)}</div>}
      {error && <ProblemNotice error={error} />}
      {more && total !== undefined && (
        <MoreRows total={total} shown={rows.length} loading={loading} onMore={more} />
      )}
    </div>
  );
}
