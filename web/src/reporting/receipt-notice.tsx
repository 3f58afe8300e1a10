import type { SubmissionDetail, SubmissionState } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { formatTime } from '../shared/figures/instants';

/** Receipt of a return that was sent, or the reason why it came back. */
export function ReceiptNotice({ detail }: { detail: SubmissionDetail }) {
  const t = useMessages();
  const language = useLanguage();
  const { submission, receipt, signer, returnReason, givenBackReason, locked } = detail;
  if (locked && isInHand(submission.state)) {
    return (
      <p className="problem" role="status">
        {t('lock.notice')}
      </p>
    );
  }
  if (givenBackReason) {
    return (
      <p className="problem" role="status">
        {t('signing.givenBackBecause', { reason: givenBackReason })}
      </p>
    );
  }
  if (submission.state === 'returned' && returnReason) {
    return (
      <p className="problem" role="status">
        {t('review.returnedBecause', { reason: returnReason })}
      </p>
    );
  }
  if (!receipt || (submission.state !== 'submitted' && submission.state !== 'accepted'))
    return null;
  const sent = detail.events
    .filter(({ action }) => action === 'submit' || action === 'sign')
    .at(-1);
  return (
    <div className="panel receipt" role="status">
      <strong>{t('submit.receiptTitle')}</strong>
      <p>
        {t('submit.receipt', {
          receipt,
          at: `${formatDay(submission.submittedOn, language)} ${sent ? formatTime(sent.at) : ''}`,
        })}
      </p>
      {signer && <p>{t('submit.signedBy', { name: signer })}</p>}
      <button type="button" className="button no-print" onClick={() => window.print()}>
        {t('receipt.print')}
      </button>
    </div>
  );
}

function isInHand(state: SubmissionState): boolean {
  return state !== 'submitted' && state !== 'accepted';
}
