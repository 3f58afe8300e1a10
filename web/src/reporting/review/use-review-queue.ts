import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answered, api } from '../../api/client';
import { judgedQuery } from '../../api/judged-query';
import type { Day, ReviewedReturn, ReviewQueue } from '../../api/model';

export type QueuedReturn = ReviewQueue['rows'][number];

const queueQuery = (asOf?: Day) =>
  judgedQuery(['review-queue', asOf], () =>
    answered(api.GET('/api/review-queue', { params: { query: { ...(asOf && { asOf }) } } })),
  );

export function useReviewQueue(asOf?: Day) {
  return useQuery(queueQuery(asOf));
}

/** The most urgent return that the viewer may accept, other than this one. */
export function nextOf(queue: ReviewQueue, after: number): QueuedReturn | undefined {
  return queue.rows
    .filter((row) => row.can.accept && row.submission.id !== after)
    .sort(
      (a, b) => a.submission.daysLeft - b.submission.daysLeft || a.submission.id - b.submission.id,
    )[0];
}

/** What was decided last, for the page that opens next. */
export interface DoneReview {
  readonly id: number;
  readonly act: 'accept' | 'return';
  readonly detail: ReviewedReturn;
}

const DONE = ['review-done'];

export function useDoneReview(): DoneReview | undefined {
  return useQueryClient().getQueryData<DoneReview>(DONE);
}

/** After a decision: the next return opens; where none waits, the page stays. */
export function useOpenNext(): (done: DoneReview) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (done) => {
    client.setQueryData(DONE, done);
    const queue = await client.query({ ...queueQuery(), staleTime: 0 });
    const next = nextOf(queue, done.id);
    if (next)
      await navigate({ to: '/submissions/$id', params: { id: String(next.submission.id) } });
  };
}
