import type { OverdueReport } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { formatDecimal, formatPercent } from '../shared/figures/figures';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { AgencyLink, SubmissionLink } from '../shared/ui/links';

/** Per cent of a whole number of returns, as a decimal for the formatter. */
function share(part: number, whole: number): string | null {
  return whole === 0 ? null : ((part / whole) * 100).toFixed(4);
}

/** Returns that came late or not at all, and how each body reported. */
export function ReturnsSection({ report }: { report: OverdueReport }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const { rows, total } = report.returns;
  const { reported } = report;
  const byAgency = report.byAgency.filter((one) => one.reported.expected > 0);
  return (
    <section className="panel" aria-labelledby="returns">
      <h2 id="returns">{t('supervision.returns')}</h2>
      <p>
        {reported.expected === 0
          ? t('supervision.noneExpected', { day: formatDay(report.asOf, language) })
          : t('supervision.returnsTotals', {
              expected: reported.expected,
              received: reported.received,
              onTime: reported.onTime,
              late: total,
              receivedShare: formatPercent(reported.receivedShare),
              onTimeShare: formatPercent(reported.onTimeShare),
            })}
      </p>
      {reported.expected > 0 && rows.length === 0 && (
        <p className="muted">{t('supervision.noLate')}</p>
      )}
      {rows.length > 0 && (
        <div className="report-scroll">
          <table className="table">
            <caption>{t('supervision.lateReturns')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('target.agency')}</th>
                <th scope="col">{t('supervision.region')}</th>
                <th scope="col">{t('supervision.period')}</th>
                <th scope="col">{t('supervision.dueOn')}</th>
                <th scope="col" className="number">
                  {t('supervision.daysLate')}
                </th>
                <th scope="col">{t('supervision.state')}</th>
                <th scope="col" className="number">
                  {t('supervision.filled')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ submission: row, daysLate }) => (
                <tr key={row.id}>
                  <th scope="row">
                    <AgencyLink id={row.agency.id}>{row.agency.name}</AgencyLink>
                  </th>
                  <td>{row.regionName}</td>
                  <td>
                    <SubmissionLink id={row.id}>{say(row.round.label)}</SubmissionLink>
                  </td>
                  <td className="nowrap">{formatDay(row.dueOn, language)}</td>
                  <td className="number">{t('supervision.days', { count: daysLate })}</td>
                  <td>{t(`reporting.state.${row.state}`)}</td>
                  <td className="number">
                    {row.filled}/{row.expected}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {byAgency.length > 0 && (
        <div className="report-scroll">
          <table className="table">
            <caption>{t('supervision.byAgencyReturns')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('target.agency')}</th>
                <th scope="col" className="number">
                  {t('supervision.expected')}
                </th>
                <th scope="col" className="number">
                  {t('supervision.received')}
                </th>
                <th scope="col" className="number">
                  {t('supervision.onTime')}
                </th>
                <th scope="col" className="number">
                  {t('supervision.onTimeShare')}
                </th>
              </tr>
            </thead>
            <tbody>
              {byAgency.map(({ agency, reported: row }) => (
                <tr key={agency.id}>
                  <th scope="row">
                    <AgencyLink id={agency.id}>{agency.name}</AgencyLink>
                  </th>
                  <td className="number">{formatDecimal(String(row.expected))}</td>
                  <td className="number">{formatDecimal(String(row.received))}</td>
                  <td className="number">{formatDecimal(String(row.onTime))}</td>
                  <td className="number">
                    {formatPercent(share(row.onTime, row.expected))}（{row.onTime}/{row.expected}）
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
