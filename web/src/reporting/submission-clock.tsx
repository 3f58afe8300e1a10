import type { SubmissionRef } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';

/** The report clock in words: what is left of the time, or by how much it was missed. */
export function SubmissionClock({ submission }: { submission: SubmissionRef }) {
  const t = useMessages();
  const { clock, daysLeft } = submission;
  if (clock === 'not_due' && submission.expected === 0) {
    return <span className="muted">{t('reporting.nothingRequired')}</span>;
  }
  if (clock === 'on_time') return <span>{t('reporting.clock.on_time')}</span>;
  const late = clock === 'late';
  const words =
    daysLeft === 0
      ? t('reporting.dueToday')
      : daysLeft > 0
        ? t('reporting.daysLeft', { count: daysLeft })
        : t('reporting.daysLate', { count: -daysLeft });
  return (
    <span className={late ? 'report-late' : undefined}>
      {t(`reporting.clock.${clock}`)} {words}
    </span>
  );
}
