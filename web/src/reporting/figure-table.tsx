import { useState, type ReactNode } from 'react';
import type { Figures, Standing } from '../api/model';
import { formatPercent } from '../shared/figures/figures';
import { useMessages } from '../shared/messages/use-messages';
import type { SubmissionListSearch } from '../shared/search';
import { SubmissionListLink } from '../shared/ui/links';

export interface FigureRow {
  readonly key: string;
  /** As text, for sorting and for readers. */
  readonly name: string;
  readonly label: ReactNode;
  readonly figures: Figures;
  /** What the list behind a number is narrowed to; null where no list can be. */
  readonly choice: SubmissionListSearch | null;
}

interface Props {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly FigureRow[];
}

const COLUMNS = [
  'expected',
  'received',
  'receivedShare',
  'onTime',
  'onTimeShare',
  'late',
  'missing',
  'notYetDue',
  'daysLate',
  'extensions',
  'timesReturned',
  'mendingLate',
] as const satisfies readonly (keyof Figures)[];
type Column = (typeof COLUMNS)[number];

/** Numbers with a list behind them. */
const LISTS: Partial<Record<Column, Standing>> = {
  expected: 'expected',
  received: 'received',
  onTime: 'on_time',
  late: 'late',
  missing: 'missing',
  notYetDue: 'not_yet_due',
};

interface Order {
  readonly column: Column | 'name';
  readonly down: boolean;
}

/** One cut of the figures: each number leads to its list, each head sorts. */
export function FigureTable({ caption, head, rows }: Props) {
  const t = useMessages();
  const [order, setOrder] = useState<Order | null>(null);
  const shown = order === null ? rows : [...rows].sort((a, b) => compare(a, b, order));
  const heading = (column: Order['column'], words: string) => (
    <th
      key={column}
      scope="col"
      className={column === 'name' ? undefined : 'number'}
      aria-sort={order?.column === column ? (order.down ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className="figure-sort"
        aria-label={t('figures.sort', { column: words })}
        onClick={() => setOrder({ column, down: order?.column === column ? !order.down : true })}
      >
        {words}
        <span aria-hidden="true">{order?.column === column ? (order.down ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
  return (
    <div className="report-scroll">
      <table className="table figure-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {heading('name', head)}
            {COLUMNS.map((column) => heading(column, t(`figures.${column}`)))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {COLUMNS.map((column) => (
                <td key={column} className="number">
                  <FigureCell row={row} column={column} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FigureCell({ row, column }: { row: FigureRow; column: Column }) {
  const t = useMessages();
  const { figures, choice, name } = row;
  if (column === 'receivedShare') {
    return <Share share={figures.receivedShare} part={figures.received} whole={figures.expected} />;
  }
  if (column === 'onTimeShare') {
    return <Share share={figures.onTimeShare} part={figures.onTime} whole={figures.decided} />;
  }
  const count = figures[column];
  const standing = LISTS[column];
  if (standing === undefined || choice === null || count === 0) return <>{count}</>;
  return (
    <SubmissionListLink
      filters={{ ...choice, standing }}
      aria-label={t('figures.list', { name, column: t(`figures.${column}`), count })}
    >
      {count}
    </SubmissionListLink>
  );
}

/** No rate without what it is of. */
function Share({ share, part, whole }: { share: string | null; part: number; whole: number }) {
  const t = useMessages();
  if (share === null) return <span className="muted">—</span>;
  return <>{t('figures.of', { share: formatPercent(share), part, whole })}</>;
}

function compare(a: FigureRow, b: FigureRow, { column, down }: Order): number {
  const sign = down ? -1 : 1;
  if (column === 'name') return sign * a.name.localeCompare(b.name, 'zh-CN');
  const value = (row: FigureRow) => Number(row.figures[column] ?? -1);
  return sign * (value(a) - value(b));
}
