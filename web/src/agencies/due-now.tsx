import type { SubmissionRef } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { SubmissionLink } from '../shared/ui/links';

/** Returns that wait for this body, the nearest due date first as the server sends them. */
export function DueNow({ submissions }: { submissions: readonly SubmissionRef[] }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  return (
    <section className="panel" aria-labelledby="due-title">
      <h2 id="due-title">{t('agency.dueNow')}</h2>
      {submissions.length === 0 ? (
        <p className="muted">{t('agency.dueNowNone')}</p>
      ) : (
        <ul className="record-list">
          {submissions.map((submission) => (
            <li key={submission.id}>
              <SubmissionLink id={submission.id}>{say(submission.round.label)}</SubmissionLink>
              <span>{t('agency.dueOn', { day: formatDay(submission.dueOn, language) })}</span>
              <span className={submission.clock === 'late' ? 'behind' : 'muted'}>
                {submission.daysLeft < 0
                  ? t('reporting.daysLate', { count: -submission.daysLeft })
                  : submission.daysLeft === 0
                    ? t('reporting.dueToday')
                    : t('reporting.daysLeft', { count: submission.daysLeft })}
              </span>
              <span className="muted">
                {t('agency.filled', { filled: submission.filled, expected: submission.expected })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
