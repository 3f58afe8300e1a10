import { Link } from '@tanstack/react-router';
import type { OverdueReport } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import type { OverdueReportSearch } from '../shared/search';
import { AgencyLink } from '../shared/ui/links';

interface Props {
  readonly report: OverdueReport;
  readonly search: OverdueReportSearch;
}

/** Matters of each body in each role; the counts lead to the report of that body and role alone. */
export function AgencyMatters({ report, search }: Props) {
  const t = useMessages();
  const lines = report.byAgency.flatMap(({ agency, roles }) =>
    roles.map((line) => ({ agency, ...line })),
  );
  if (lines.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="by-agency">
      <h2 id="by-agency">{t('supervision.byAgency')}</h2>
      <p className="muted">{t('supervision.byAgencyHint')}</p>
      <div className="report-scroll">
        <table className="table">
          <caption className="visually-hidden">{t('supervision.byAgency')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('target.agency')}</th>
              <th scope="col">{t('supervision.role')}</th>
              <th scope="col" className="number">
                {t('supervision.deadlineMatters')}
              </th>
              <th scope="col" className="number">
                {t('supervision.behindMatters')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((row) => {
              const scope = { ...search, agency: row.agency.id, role: row.role };
              return (
                <tr key={`${row.agency.id}${row.role}`}>
                  <th scope="row">
                    <AgencyLink id={row.agency.id}>{row.agency.name}</AgencyLink>
                  </th>
                  <td>{t(`role.${row.role}`)}</td>
                  <td className="number">
                    <Link to="/overdue-report" search={scope} hash="deadlines">
                      {row.deadlines}
                    </Link>
                  </td>
                  <td className="number">
                    <Link to="/overdue-report" search={scope} hash="behind">
                      {row.behind}
                    </Link>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
