import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OverdueReport } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import {
  BEHIND_LAMPS,
  ENTRUSTED_ORIGINS,
  LATE_RETURNS,
  PASSED_DEADLINES,
  type OverdueReportSearch,
  type ReportPart,
} from '../shared/search';
import { LampShape } from '../shared/ui/lamp-mark';
import { scopeOf } from './report-query';

interface Props {
  readonly totals: OverdueReport['totals'];
  readonly search: OverdueReportSearch;
}

const DEADLINE_MARKS = { overdue: '✕', missed: '✕', unproven: '?' } as const;

/** Totals by clock; each is a filter of the lists below, which then hold exactly as many rows. */
export function ReportTiles({ totals, search }: Props) {
  const t = useMessages();
  const figure = (own: OverdueReportSearch, count: number, label: ReactNode) => (
    <FigureLink key={JSON.stringify(own)} search={search} own={own} className="report-figure">
      <b>{count}</b> <span>{label}</span>
    </FigureLink>
  );
  const part = (name: ReportPart, unit: 'matters' | 'returnsCount', figures: ReactNode) => (
    <div className="report-tile" role="group" aria-label={t(`report.${name}`)}>
      <FigureLink search={search} own={{ part: name }} className="report-tile-head">
        {t(`report.${name}`)} <b>{t(`report.${unit}`, { count: totals[name].matters })}</b>
      </FigureLink>
      <span className="report-tile-figures">{figures}</span>
      {totals[name].closed > 0 && (
        <small className="muted">{t('report.closed', { count: totals[name].closed })}</small>
      )}
    </div>
  );
  return (
    <nav className="report-tiles" aria-label={t('report.tiles')}>
      <FigureLink search={search} own={{}} className="report-tile report-tile-all">
        <span>{t('report.all')}</span>
        <b>{totals.all.matters}</b>
      </FigureLink>
      {part(
        'deadlines',
        'matters',
        PASSED_DEADLINES.map((deadline) =>
          figure(
            { part: 'deadlines', deadline },
            totals.deadlines[deadline],
            <span className={`deadline-${deadline}`}>
              <span aria-hidden="true">{DEADLINE_MARKS[deadline]} </span>
              {t(`deadline.${deadline}`)}
            </span>,
          ),
        ),
      )}
      {part(
        'returns',
        'returnsCount',
        LATE_RETURNS.map((standing) =>
          figure(
            { part: 'returns', standing },
            totals.returns[standing],
            t(`report.standing.${standing}`),
          ),
        ),
      )}
      {part(
        'behind',
        'matters',
        BEHIND_LAMPS.map((lamp) =>
          figure(
            { part: 'behind', lamp },
            totals.behind[lamp],
            <>
              <LampShape lamp={lamp} /> {t(`lamp.${lamp}`)}
            </>,
          ),
        ),
      )}
      {part(
        'entrusted',
        'matters',
        ENTRUSTED_ORIGINS.map((origin) =>
          figure(
            { part: 'entrusted', origin },
            totals.entrusted[origin],
            t(`matters.origin.${origin}`),
          ),
        ),
      )}
    </nav>
  );
}

interface FigureLinkProps {
  readonly search: OverdueReportSearch;
  /** The figure; nothing: the whole report. */
  readonly own: OverdueReportSearch;
  readonly className: string;
  readonly children: ReactNode;
}

/** A figure within the scope of the page, marked while its rows are shown. */
function FigureLink({ search, own, className, children }: FigureLinkProps) {
  const current = (['part', 'deadline', 'lamp', 'standing', 'origin'] as const).every(
    (name) => search[name] === own[name],
  );
  return (
    <Link
      to="/overdue-report"
      search={{ ...scopeOf(search), ...own }}
      className={className}
      aria-current={current ? 'true' : undefined}
      resetScroll={false}
    >
      {children}
    </Link>
  );
}
