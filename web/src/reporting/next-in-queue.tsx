import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { SubmissionLink } from '../shared/ui/links';

/** The way to the next return that waits for review, the most urgent first. */
export function NextInQueue({ after }: { after: number }) {
  const t = useMessages();
  const say = useSay();
  const queue = useQuery(
    judgedQuery(['submissions', { state: 'submitted' }], () =>
      answered(api.GET('/api/submissions', { params: { query: { state: 'submitted' } } })),
    ),
  );
  if (!queue.data) return null;
  const [next] = queue.data.rows
    .filter((row) => row.id !== after)
    .sort((a, b) => a.daysLeft - b.daysLeft || a.id - b.id);
  return (
    <p>
      {next ? (
        <SubmissionLink id={next.id}>
          {t('review.next', { name: `${next.agency.name} ${say(next.round.label)}` })}
        </SubmissionLink>
      ) : (
        <span className="muted">{t('review.queueEmpty')}</span>
      )}
    </p>
  );
}
