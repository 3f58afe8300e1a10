import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { SubmissionDetail } from '../../api/model';
import { useMessages } from '../../shared/messages/use-messages';
import { AcceptDialog } from './accept-dialog';
import { AskDialog } from './ask-dialog';
import { KeyHelp } from './key-help';
import { NextInQueue } from './next-in-queue';
import { ReturnDialog } from './return-dialog';
import { currentRow, reviewKeyOf, stepRow } from './review-keys';
import { ReviewTable } from './review-table';
import { useComparison } from './use-comparison';
import './review.css';

type Doing =
  | { readonly kind: 'accept' | 'return' | 'help' }
  | { readonly kind: 'ask'; readonly lineId: number | null };

interface Props {
  readonly detail: SubmissionDetail;
  readonly onHistory: (lineId: number) => void;
}

/** The return as a diff, with the lamp before and after; accept, give back or ask. */
export function ReviewPanel({ detail, onHistory }: Props) {
  const t = useMessages();
  const [doing, setDoing] = useState<Doing | null>(null);
  const region = useRef<HTMLElement>(null);
  useEffect(() => region.current?.focus({ preventScroll: true }), []);
  const { submission, can } = detail;
  const comparison = useComparison(submission.id, undefined);
  const close = () => setDoing(null);
  const ask = (lineId: number | null) => setDoing({ kind: 'ask', lineId });

  /** Single keys act only while the focus is in here, so that nobody hits them by accident. */
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const area = region.current;
    const key = doing || !area ? null : reviewKeyOf(event);
    if (!key || !area) return;
    if (key === 'j') stepRow(area, 1);
    else if (key === 'k') stepRow(area, -1);
    else if (key === 'a' && can.accept) setDoing({ kind: 'accept' });
    else if (key === 'r' && can.return) setDoing({ kind: 'return' });
    else if (key === 'q' && can.ask) ask(currentRow(area));
    else if (key === '?') setDoing({ kind: 'help' });
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
            <button type="button" className="button" onClick={() => setDoing({ kind: 'help' })}>
              {t('review.help')}
            </button>
            {can.ask && (
              <button type="button" className="button" onClick={() => ask(null)}>
                {t('review.ask')}
              </button>
            )}
            {can.return && (
              <button type="button" className="button" onClick={() => setDoing({ kind: 'return' })}>
                {t('review.return')}
              </button>
            )}
            {can.accept && (
              <button
                type="button"
                className="button button-primary"
                onClick={() => setDoing({ kind: 'accept' })}
              >
                {t('review.accept')}
              </button>
            )}
          </div>
        </div>
        <p className="muted">{t('review.keys')}</p>
        <ReviewTable
          detail={detail}
          comparison={comparison.data}
          onAsk={can.ask ? ask : null}
          onHistory={onHistory}
        />
        <NextInQueue after={submission.id} />
      </section>
      {doing?.kind === 'accept' && <AcceptDialog detail={detail} onClose={close} />}
      {doing?.kind === 'return' && <ReturnDialog detail={detail} onClose={close} />}
      {doing?.kind === 'help' && <KeyHelp onClose={close} />}
      {doing?.kind === 'ask' && <AskDialog detail={detail} lineId={doing.lineId} onClose={close} />}
    </>
  );
}
