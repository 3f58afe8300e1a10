import type { OverdueRow } from '../api/model';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { MISSING } from '../shared/figures/figures';
import { TargetCell } from '../shared/ui/target-table';
import { BodyList } from './body-list';

interface Props {
  readonly rows: readonly OverdueRow[];
  readonly caption: string;
  readonly kind: 'deadline' | 'behind';
  /** Said in place of an empty table. */
  readonly none: string;
}

const HEADERS = {
  deadline: 'deadline.label',
  lamp: 'lamp.label',
  name: 'target.name',
  plan: 'target.plan',
  goal: 'figure.goal',
  toDate: 'target.toDate',
  gap: 'figure.gap',
} as const;

const COLUMNS: Record<Props['kind'], readonly (keyof typeof HEADERS)[]> = {
  deadline: ['deadline', 'name', 'plan', 'goal', 'toDate'],
  behind: ['lamp', 'name', 'plan', 'goal', 'toDate', 'gap'],
};

/** Matters, one row each however many bodies share it. */
export function MatterTable({ rows, caption, kind, none }: Props) {
  const t = useMessages();
  const say = useSay();
  const columns = COLUMNS[kind];
  return (
    <div className="report-scroll">
      <table className="table report-matters">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={column === 'toDate' || column === 'gap' ? 'number' : undefined}
              >
                {t(HEADERS[column])}
              </th>
            ))}
            {kind === 'deadline' && <th scope="col">{t('supervision.shortfall')}</th>}
            <th scope="col">{t('supervision.needed')}</th>
            <th scope="col">{t('supervision.bodies')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length + (kind === 'deadline' ? 3 : 2)} className="muted">
                {none}
              </td>
            </tr>
          )}
          {rows.map(({ target, responsibilities, shortfall, needed }) => (
            <tr key={target.id}>
              {columns.map((column) => (
                <td
                  key={column}
                  className={`cell-${column}${column === 'toDate' || column === 'gap' ? ' number' : ''}`}
                >
                  <TargetCell target={{ ...target, spark: [], reporter: null }} column={column} />
                </td>
              ))}
              {kind === 'deadline' && <td>{shortfall ? say(shortfall) : MISSING}</td>}
              <td>{needed ? say(needed) : MISSING}</td>
              <td className="report-body-cell">
                <BodyList responsibilities={responsibilities} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
