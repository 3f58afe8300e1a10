import type { TargetDetail } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { formatDecimal } from '../shared/figures/figures';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { chartTable, goalOn } from './chart-series';

/** What the chart draws, as a table: every figure can be read without seeing a line. */
export function ChartTable({ id, detail }: { id: string; detail: TargetDetail }) {
  const t = useMessages();
  const language = useLanguage();
  const rows = chartTable(detail);
  const unit = detail.target.attainedUnit;
  const goalChanged = detail.goals.length > 1;
  const head = (label: string) => (unit ? `${label} (${unit})` : label);
  return (
    <details className="target-details">
      {/* The skip link leads here: a details element made focusable takes its summary's tab stop. */}
      <summary id={id}>{t('target.chart.table')}</summary>
      <div className="target-scroll" role="group" aria-label={t('target.chart.table')} tabIndex={0}>
        <table className="table">
          <caption>{detail.target.name}</caption>
          <thead>
            <tr>
              <th scope="col">{t('target.chart.day')}</th>
              {goalChanged && (
                <th scope="col" className="number">
                  {head(t('target.verdict.goal'))}
                </th>
              )}
              <th scope="col" className="number">
                {head(t('target.chart.schedule'))}
              </th>
              <th scope="col" className="number">
                {head(t('target.chart.actual'))}
              </th>
              <th scope="col" className="number">
                {head(t('target.chart.outlook'))}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.day}>
                <th scope="row">{formatDay(row.day, language)}</th>
                {goalChanged && (
                  <td className="number">{formatDecimal(goalOn(detail, row.day))}</td>
                )}
                <td className="number">{formatDecimal(row.expected)}</td>
                <td className="number">{formatDecimal(row.attained)}</td>
                <td className="number">{formatDecimal(row.outlook)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {detail.nodes.length > 0 && (
        <>
          <h3>{t('target.nodes')}</h3>
          <ul>
            {detail.nodes.map((node) => (
              <li key={`${node.on}${node.label}`}>
                {formatDay(node.on, language)} {node.label}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
