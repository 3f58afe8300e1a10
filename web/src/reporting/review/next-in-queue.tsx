import { useMessages, useSay } from '../../shared/messages/use-messages';
import { SubmissionLink } from '../../shared/ui/links';
import { nextOf, useDoneReview, useReviewQueue } from './use-review-queue';

/** What was decided before, how many wait, and the way to the next, the most urgent first. */
export function NextInQueue({ after }: { after: number }) {
  const t = useMessages();
  const say = useSay();
  const queue = useReviewQueue();
  const done = useDoneReview();
  if (!queue.data) return null;
  const next = nextOf(queue.data, after);
  const nameOf = (ref: {
    agency: { name: string };
    round: { label: { zh: string; en: string } };
  }) => `${ref.agency.name} ${say(ref.round.label)}`;
  return (
    <p className="review-next">
      {done && done.id !== after && (
        <span role="status">
          <SubmissionLink id={done.id}>
            {t(`review.done.${done.act}`, { name: nameOf(done.detail.submission) })}
          </SubmissionLink>
        </span>
      )}
      <span>{t('review.waiting', { count: queue.data.rows.length })}</span>
      {next ? (
        <SubmissionLink id={next.submission.id}>
          {t('review.next', { name: nameOf(next.submission) })}
        </SubmissionLink>
      ) : (
        <span className="muted">{t('review.queueEmpty')}</span>
      )}
    </p>
  );
}
