import type { ReactNode } from 'react';
import type { DeadlineState, Lamp, OverdueReport } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import type { OverdueReportSearch } from '../shared/search';
import { LampShape } from '../shared/ui/lamp-mark';
import { TargetListLink, type TargetFilters } from '../shared/ui/links';

interface Props {
  readonly report: OverdueReport;
  readonly search: OverdueReportSearch;
}

/** The report in one sentence, and its totals as links to the lists behind them. */
export function ReportTotals({ report, search }: Props) {
  const t = useMessages();
  const { reported } = report;
  const { deadlines, returns, behind } = report.totals;
  const scope: TargetFilters = {
    ...(search.plan && { plan: search.plan }),
    ...(search.region && { region: search.region }),
    ...(search.agency && { agency: search.agency }),
  };
  const byDeadline = (deadline: DeadlineState, count: number) => (
    <Total count={count} label={t(`deadline.${deadline}`)}>
      {(content) =>
        search.role ? (
          // The list of targets knows no role: it would show more than were counted.
          <PartLink part="deadlines">{content}</PartLink>
        ) : (
          <TargetListLink filters={{ ...scope, deadline }} className="report-total">
            {content}
          </TargetListLink>
        )
      }
    </Total>
  );
  // Targets past their deadline have the same lamps but stand in the first part.
  const byLamp = (lamp: Lamp, count: number) => (
    <Total
      count={count}
      label={
        <>
          <LampShape lamp={lamp} /> {t(`lamp.${lamp}`)}
        </>
      }
    >
      {(content) => <PartLink part="behind">{content}</PartLink>}
    </Total>
  );
  return (
    <section className="panel">
      <p className="report-sentence">
        {t('supervision.summary', {
          ...deadlines,
          expected: reported.expected,
          received: reported.received,
          behind: behind.off_track + behind.at_risk,
          off: behind.off_track,
          risk: behind.at_risk,
        })}
      </p>
      <nav className="report-totals no-print" aria-label={t('supervision.jump')}>
        {byDeadline('overdue', deadlines.overdue)}
        {byDeadline('missed', deadlines.missed)}
        {byDeadline('unproven', deadlines.unproven)}
        <Total count={returns.matters} label={t('supervision.lateReturns')}>
          {(content) => <PartLink part="returns">{content}</PartLink>}
        </Total>
        {byLamp('off_track', behind.off_track)}
        {byLamp('at_risk', behind.at_risk)}
      </nav>
    </section>
  );
}

interface TotalProps {
  readonly count: number;
  readonly label: ReactNode;
  readonly children: (content: ReactNode) => ReactNode;
}

function Total({ count, label, children }: TotalProps) {
  return children(
    <>
      <b>{count}</b>
      <span>{label}</span>
    </>,
  );
}

interface PartLinkProps {
  readonly part: 'deadlines' | 'returns' | 'behind';
  readonly children: ReactNode;
}

function PartLink({ part, children }: PartLinkProps) {
  return (
    <a href={`#${part}`} className="report-total">
      {children}
    </a>
  );
}
