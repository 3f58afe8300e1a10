import type { SubmissionRef } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';

/** What is to be known of the due date that counts: presumed, extended, or asked to be. */
export function DueMarks({ submission }: { submission: SubmissionRef }) {
  const t = useMessages();
  const { round, dueOn, extensions } = submission;
  return (
    <>
      {round.dueOnPresumed && dueOn === round.dueOn && (
        <span className="stamp">{t('reporting.presumed')}</span>
      )}
      {extensions.granted > 0 && <span className="stamp">{t('extension.granted')}</span>}
      {extensions.pending && <span className="stamp">{t('extension.pending')}</span>}
    </>
  );
}
