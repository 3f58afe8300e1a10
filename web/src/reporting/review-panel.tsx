import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { Lamp, SubmissionDetail } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { AcceptDialog } from './accept-dialog';
import { NextInQueue } from './next-in-queue';
import { ReturnDialog } from './return-dialog';
import { ReviewTable } from './review-table';

/** The return against the last period, with the lamp before and after; accept or give back. */
export function ReviewPanel({ detail }: { detail: SubmissionDetail }) {
  const t = useMessages();
  const [asking, setAsking] = useState<'accept' | 'return' | null>(null);
  const region = useRef<HTMLElement>(null);
  useEffect(() => region.current?.focus({ preventScroll: true }), []);
  const { submission, can } = detail;
  const agency = submission.agency.id;
  const targets = useQuery(
    judgedQuery(['targets', { agency }], () =>
      answered(api.GET('/api/targets', { params: { query: { agency } } })),
    ),
  );
  const lampNow = new Map<number, Lamp>(targets.data?.rows.map(({ id, lamp }) => [id, lamp]));
  /** Single keys act only while the focus is in here, so that nobody hits them by accident. */
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey || asking) return;
    const key = event.key.toLowerCase();
    if (key === 'a' && can.accept) setAsking('accept');
    else if (key === 'r' && can.return) setAsking('return');
    else return;
    event.preventDefault();
  }

  return (
    <>
      <section
        className="panel review"
        aria-labelledby="review-title"
        tabIndex={-1}
        ref={region}
        onKeyDown={onKeyDown}
      >
        <div className="review-head">
          <h2 id="review-title">{t('review.title')}</h2>
          <div className="page-actions">
            {can.return && (
              <button type="button" className="button" onClick={() => setAsking('return')}>
                {t('review.return')}
              </button>
            )}
            {can.accept && (
              <button
                type="button"
                className="button button-primary"
                onClick={() => setAsking('accept')}
              >
                {t('review.accept')}
              </button>
            )}
          </div>
        </div>
        <p className="muted">{t('review.keys')}</p>
        <ReviewTable lines={detail.lines} lampNow={lampNow} />
        <NextInQueue after={submission.id} />
      </section>
      {asking === 'accept' && <AcceptDialog detail={detail} onClose={() => setAsking(null)} />}
      {asking === 'return' && <ReturnDialog detail={detail} onClose={() => setAsking(null)} />}
    </>
  );
}
