import type { ReactNode } from 'react';
import type { OverdueReport, ReturnFigures } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { formatPercent } from '../shared/figures/figures';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import type { ScopeSearch, SubmissionListSearch } from '../shared/search';
import { SubmissionListLink } from '../shared/ui/links';

interface Props {
  readonly report: OverdueReport;
  readonly search: ScopeSearch;
}

/** Expected, received and on time of the returns that are due, each as a link to those returns. */
export function ReportedFigures({ report: { asOf, reported }, search }: Props) {
  const t = useMessages();
  const language = useLanguage();
  if (reported.expected === 0) {
    return <p>{t('report.noneExpected', { day: formatDay(asOf, language) })}</p>;
  }
  const of = (share: string | null, part: number) =>
    t('report.share', { share: formatPercent(share), part, whole: reported.expected });
  return (
    <p className="report-reported">
      <span>
        {t('report.expected')}{' '}
        <ReportedLink search={search} standing="expected">
          {reported.expected}
        </ReportedLink>
      </span>
      <span>
        {t('report.received')}{' '}
        <ReportedLink search={search} standing="received">
          {reported.received}
        </ReportedLink>{' '}
        <span className="muted">{of(reported.receivedShare, reported.received)}</span>
      </span>
      <span>
        {t('report.onTime')}{' '}
        <ReportedLink search={search} standing="on_time">
          {reported.onTime}
        </ReportedLink>{' '}
        <span className="muted">{of(reported.onTimeShare, reported.onTime)}</span>
      </span>
    </p>
  );
}

interface LinkProps {
  readonly search: ScopeSearch;
  readonly standing: NonNullable<SubmissionListSearch['standing']>;
  readonly agency?: number | undefined;
  readonly children: ReactNode;
}

/**
 * To the returns that a figure counts. A return is its body's alone, as if it led: in any other
 * role there is none to show.
 */
export function ReportedLink({ search, standing, agency = search.agency, children }: LinkProps) {
  const filters = { standing, due: 'passed' as const, plan: search.plan, region: search.region };
  if (search.role !== undefined && search.role !== 'lead') return children;
  return <SubmissionListLink filters={{ ...filters, agency }}>{children}</SubmissionListLink>;
}

/** Sorted by it, bodies that had nothing to report come last. */
export function shareOnTime({ onTimeShare }: ReturnFigures): number {
  return onTimeShare === null ? Number.POSITIVE_INFINITY : Number(onTimeShare);
}
