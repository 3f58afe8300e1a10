import type { AccountRole, SubmissionRef } from '../api/model';
import type { MessageKey } from '../shared/messages/catalogue';
import { useMessages } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import { SubmissionLink } from '../shared/ui/links';

type Row = Pick<SubmissionRef, 'id' | 'state' | 'expected' | 'openQuestions'>;

/** What the body has to do with a return now; null where it only waits or is through. */
function taskOf(row: Row, role: AccountRole): MessageKey | null {
  if (row.state === 'filed') return role === 'signer' ? 'reporting.next.sign' : null;
  if (role === 'signer') return null;
  if (row.openQuestions > 0) return 'reporting.next.answer';
  if (row.state === 'returned') return 'reporting.next.mend';
  if (row.expected === 0) return null;
  if (row.state === 'draft') return 'reporting.next.goOn';
  return row.state === 'open' ? 'reporting.next.fill' : null;
}

/** The way to the next piece of work, or for whom the return waits. */
export function NextStep({ submission }: { submission: Row }) {
  const t = useMessages();
  const { account } = useSession();
  const task = taskOf(submission, account.role);
  if (task) {
    return (
      <SubmissionLink id={submission.id}>
        <strong>{t(task)}</strong>
      </SubmissionLink>
    );
  }
  const waits =
    submission.state === 'filed'
      ? t('reporting.next.waitSign')
      : submission.state === 'submitted'
        ? t('reporting.next.waitReview')
        : account.role === 'signer' && submission.state !== 'accepted'
          ? t('reporting.next.waitClerk')
          : '—';
  return <span className="muted">{waits}</span>;
}
