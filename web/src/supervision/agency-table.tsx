import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AgencyFigures, OverdueReport, Role } from '../api/model';
import { formatPercent } from '../shared/figures/figures';
import { useMessages } from '../shared/messages/use-messages';
import { REPORT_PARTS, type ScopeSearch } from '../shared/search';
import { AgencyLink } from '../shared/ui/links';
import { scopeOf } from './report-query';
import { ReportedLink, shareOnTime } from './reported-figures';

const ROLES = ['lead', 'shared', 'support', 'guide'] as const satisfies readonly Role[];
const REPORTED = [
  ['expected', 'expected'],
  ['received', 'received'],
  ['onTime', 'on_time'],
] as const;

type Order = Role | 'expected' | 'received' | 'onTime' | 'onTimeShare';

/** Most first; of the share on time the worst first. */
function sorted(rows: readonly AgencyFigures[], order: Order | null): readonly AgencyFigures[] {
  if (order === null) return rows;
  const value = ({ roles, reported }: AgencyFigures): number => {
    if (order === 'onTimeShare') return shareOnTime(reported);
    if (order === 'expected' || order === 'received' || order === 'onTime') return -reported[order];
    return -mattersAs(roles, order);
  };
  // Not by difference: of two infinities it is no number.
  return [...rows].sort((a, b) => Number(value(a) > value(b)) - Number(value(a) < value(b)));
}

function mattersAs(roles: AgencyFigures['roles'], role: Role): number {
  const own = roles.find((line) => line.role === role);
  return own ? own.deadlines + own.returns + own.behind + own.entrusted : 0;
}

interface Props {
  readonly report: OverdueReport;
  readonly search: ScopeSearch;
}

/** Matters of each body in each role, and how it reported; every number leads to its rows. */
export function AgencyTable({ report, search }: Props) {
  const t = useMessages();
  const [order, setOrder] = useState<Order | null>(null);
  const roles = ROLES.filter((role) =>
    report.byAgency.some((row) => mattersAs(row.roles, role) > 0),
  );
  const head = (column: Order, words: string) => (
    <th
      key={column}
      role="columnheader"
      scope="col"
      className="number"
      aria-sort={
        order !== column ? undefined : column === 'onTimeShare' ? 'ascending' : 'descending'
      }
    >
      <button
        type="button"
        className="report-sort"
        aria-label={t('report.sort', { column: words })}
        onClick={() => setOrder(order === column ? null : column)}
      >
        {words}
        {order === column && (
          <span aria-hidden="true"> {column === 'onTimeShare' ? '↑' : '↓'}</span>
        )}
      </button>
    </th>
  );
  return (
    <section className="panel" aria-labelledby="by-agency">
      <h2 id="by-agency">{t('report.byAgency')}</h2>
      <p className="muted">{t('report.byAgencyHint')}</p>
      <div className="report-scroll">
        <table className="table target-table report-agencies" role="table">
          <caption className="visually-hidden">{t('report.byAgency')}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {t('target.agency')}
              </th>
              {roles.map((role) => head(role, t(`role.${role}`)))}
              {REPORTED.map(([column]) => head(column, t(`report.${column}`)))}
              {head('onTimeShare', t('report.onTimeShare'))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {sorted(report.byAgency, order).map((row) => (
              <tr key={row.agency.id} role="row">
                <th role="rowheader" scope="row" className="cell-name">
                  <AgencyLink id={row.agency.id}>{row.agency.name}</AgencyLink>
                </th>
                {roles.map((role) => (
                  <td
                    key={role}
                    role="cell"
                    className="number"
                    data-label={t(`role.${role}`)}
                    data-empty={mattersAs(row.roles, role) === 0 || undefined}
                  >
                    <RoleFigures row={row} role={role} search={search} />
                  </td>
                ))}
                {REPORTED.map(([column, standing]) => (
                  <td
                    key={column}
                    role="cell"
                    className="number"
                    data-label={t(`report.${column}`)}
                    data-empty={row.reported.expected === 0 || undefined}
                  >
                    {row.reported.expected === 0 ? (
                      '—'
                    ) : (
                      <ReportedLink search={search} standing={standing} agency={row.agency.id}>
                        {row.reported[column]}
                      </ReportedLink>
                    )}
                  </td>
                ))}
                <td
                  role="cell"
                  className="number"
                  data-label={t('report.onTimeShare')}
                  data-empty={row.reported.expected === 0 || undefined}
                >
                  {row.reported.expected === 0
                    ? '—'
                    : t('report.share', {
                        share: formatPercent(row.reported.onTimeShare),
                        part: row.reported.onTime,
                        whole: row.reported.expected,
                      })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface RoleProps {
  readonly row: AgencyFigures;
  readonly role: Role;
  readonly search: ScopeSearch;
}

/** All matters in this role, then by clock. */
function RoleFigures({ row, role, search }: RoleProps) {
  const t = useMessages();
  const own = row.roles.find((line) => line.role === role);
  const count = mattersAs(row.roles, role);
  if (own === undefined || count === 0) return '—';
  const scope = { ...scopeOf(search), agency: row.agency.id, role };
  const parts = REPORT_PARTS.filter((part) => own[part] > 0);
  return (
    <>
      <Link to="/overdue-report" search={scope}>
        {count}
      </Link>
      <span className="report-sub muted">
        {parts.map((part) => (
          <Link key={part} to="/overdue-report" search={{ ...scope, part }}>
            {t(`report.${part}`)}
            {own[part]}
          </Link>
        ))}
      </span>
    </>
  );
}
