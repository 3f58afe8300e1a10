import { Fragment, useState, type ReactNode } from 'react';
import type { PeriodRow, TargetDetail } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { formatDecimal, formatGap, formatGrowth, formatPercent } from '../shared/figures/figures';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { LampMark } from '../shared/ui/lamp-mark';
import { VersionList } from '../shared/ui/version-list';

/** Published and computed growth are both shown where they differ by more than this, in points. */
const GROWTH_TOLERANCE = 0.1;

function growthsDiffer(period: PeriodRow): boolean {
  if (period.growth === null || period.computedGrowth === null) return false;
  return Math.abs(Number(period.growth) - Number(period.computedGrowth)) > GROWTH_TOLERANCE;
}

type PeriodAct = (detail: TargetDetail, period: PeriodRow) => ReactNode;

interface Props {
  readonly detail: TargetDetail;
  /** What may be done with one period's value. */
  readonly act?: PeriodAct | undefined;
}

/** One row a period, newest first, each with its sources and versions. */
export function PeriodTable({ detail, act }: Props) {
  const t = useMessages();
  const language = useLanguage();
  const { target, periods } = detail;
  if (periods.length === 0) {
    return <p>{t('target.periods.none', { day: formatDay(detail.asOf, language) })}</p>;
  }
  const ownFigure = target.measure !== 'value';
  const rows = [...periods].sort((a, b) => b.periodEnd.localeCompare(a.periodEnd));
  const showsInPeriod = rows.some((row) => row.inPeriod !== null);
  const columns = 7 + (ownFigure ? 1 : 0) + (showsInPeriod ? 1 : 0);
  return (
    <div className="target-scroll" role="group" aria-label={t('target.periods.title')} tabIndex={0}>
      <table className="table target-periods">
        <caption className="visually-hidden">{t('target.periods.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('target.periods.period')}</th>
            <th scope="col" className="number">
              {t('target.periods.expected')} ({target.attainedUnit})
            </th>
            <th scope="col" className="number">
              {t('target.periods.attained')} ({target.attainedUnit})
            </th>
            {ownFigure && (
              <th scope="col" className="number">
                {t('target.periods.value')} ({detail.series.unit})
              </th>
            )}
            {showsInPeriod && (
              <th scope="col" className="number">
                {t('target.periods.inPeriod')} ({detail.series.unit})
              </th>
            )}
            <th scope="col" className="number">
              {t('target.periods.growth')}
            </th>
            <th scope="col" className="number">
              {t('target.periods.gap')}
            </th>
            <th scope="col">{t('lamp.label')}</th>
            <th scope="col">{t('target.periods.versions')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PeriodRows
              key={row.periodEnd}
              row={row}
              detail={detail}
              ownFigure={ownFigure}
              showsInPeriod={showsInPeriod}
              columns={columns}
              act={act}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: PeriodRow;
  readonly detail: TargetDetail;
  readonly ownFigure: boolean;
  readonly showsInPeriod: boolean;
  readonly columns: number;
  readonly act: PeriodAct | undefined;
}

function PeriodRows({ row, detail, ownFigure, showsInPeriod, columns, act }: RowProps) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const latest = row.versions[0];
  const panelId = `versions-${row.periodEnd}`;
  return (
    <Fragment>
      <tr>
        <th scope="row">{say(row.label)}</th>
        <td className="number">{formatDecimal(row.expected)}</td>
        <td className="number">
          {row.attained === null && latest && latest.answer !== 'value'
            ? t(`target.version.${latest.answer}`)
            : formatDecimal(row.attained)}
        </td>
        {ownFigure && <td className="number">{formatDecimal(row.value)}</td>}
        {showsInPeriod && <td className="number">{formatDecimal(row.inPeriod)}</td>}
        <td className="number">
          {formatGrowth(row.growth ?? row.computedGrowth, language)}
          {row.growth === null && row.computedGrowth !== null && (
            <div className="target-note muted">{t('target.periods.computedOnly')}</div>
          )}
          {growthsDiffer(row) && (
            <div className="target-note muted">
              {t('target.periods.computed', {
                value: formatPercent(row.computedGrowth, { signed: true }),
              })}
            </div>
          )}
        </td>
        <td className="number">{formatGap(row.gap, row.gapUnit, language)}</td>
        <td>{row.lamp && <LampMark lamp={row.lamp} />}</td>
        <td>
          {latest && (
            <button
              type="button"
              className="button target-small"
              aria-expanded={open}
              aria-controls={panelId}
              aria-label={t('target.periods.versionsOf', { period: say(row.label) })}
              onClick={() => setOpen(!open)}
            >
              {t('target.periods.showVersions', { count: row.versions.length })}
            </button>
          )}
          {row.versions.length > 1 && (
            <span className="target-tag">
              {t(latest?.correction ? 'target.periods.corrected' : 'target.periods.revised')}
            </span>
          )}
          {latest && act?.(detail, row)}
        </td>
      </tr>
      {open && (
        <tr id={panelId}>
          <td colSpan={columns}>
            <VersionList versions={row.versions} unit={detail.series.unit} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}
