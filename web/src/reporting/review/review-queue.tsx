import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Day } from '../../api/model';
import { useMessages } from '../../shared/messages/use-messages';
import { FilterChoice } from '../../shared/ui/filter-choice';
import { QueryState } from '../../shared/ui/query-state';
import { AcceptManyDialog } from './accept-many-dialog';
import {
  orderedQueue,
  passesInBulk,
  QUEUE_ORDERS,
  QUEUE_SHOWN,
  type QueueOrder,
  type QueueShown,
} from './queue-order';
import { QueueTable } from './queue-table';
import { currentRow, reviewKeyOf, stepRow } from './review-keys';
import { useReviewQueue, type QueuedReturn } from './use-review-queue';
import './review.css';

/** What waits for review: sorted, filtered, and passed in bulk where nothing asks for a look. */
export function ReviewQueue({ asOf }: { asOf: Day | undefined }) {
  const query = useReviewQueue(asOf);
  return (
    <QueryState query={query} skeletonHeight={12}>
      {({ rows }) => <Queue rows={rows} />}
    </QueryState>
  );
}

function Queue({ rows }: { rows: readonly QueuedReturn[] }) {
  const t = useMessages();
  const navigate = useNavigate();
  const [order, setOrder] = useState<QueueOrder>('due');
  const [shown, setShown] = useState<QueueShown | undefined>(undefined);
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  const [passing, setPassing] = useState<readonly QueuedReturn[] | null>(null);
  const region = useRef<HTMLElement>(null);
  const listed = orderedQueue(rows, { order, shown });
  const passable = listed.filter(passesInBulk);
  const chosen = passable.filter(({ submission }) => picked.has(submission.id));

  function pick(ids: readonly number[], on: boolean) {
    const next = new Set(picked);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setPicked(next);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const area = region.current;
    if (!area || passing) return;
    const key = reviewKeyOf(event);
    const onRow = event.target instanceof HTMLTableRowElement;
    const row = currentRow(area);
    if (key === 'j') stepRow(area, 1);
    else if (key === 'k') stepRow(area, -1);
    else if (event.key === 'Enter' && onRow && row !== null) {
      void navigate({ to: '/submissions/$id', params: { id: String(row) } });
    } else return;
    event.preventDefault();
  }

  return (
    <section
      className="panel review"
      aria-labelledby="queue-title"
      tabIndex={-1}
      ref={region}
      onKeyDown={onKeyDown}
    >
      <div className="review-head">
        <h2 id="queue-title">
          {t('queue.title')}{' '}
          <span className="review-badge">{t('review.waiting', { count: rows.length })}</span>
        </h2>
        <button
          type="button"
          className="button button-primary"
          disabled={chosen.length === 0}
          onClick={() => setPassing(chosen)}
        >
          {t('queue.pass', { count: chosen.length })}
        </button>
      </div>
      <div className="report-filters">
        <label>
          {t('queue.order')}
          <select
            className="field"
            value={order}
            onChange={(event) =>
              setOrder(QUEUE_ORDERS.find((each) => each === event.target.value) ?? 'due')
            }
          >
            {QUEUE_ORDERS.map((each) => (
              <option key={each} value={each}>
                {t(`queue.order.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <FilterChoice
          label={t('queue.show')}
          value={shown}
          options={QUEUE_SHOWN.map((each) => ({ value: each, label: t(`queue.show.${each}`) }))}
          onChoose={(value) => setShown(QUEUE_SHOWN.find((each) => each === value))}
        />
      </div>
      <p className="muted">{t('queue.hint')}</p>
      {listed.length === 0 ? (
        <p>{t('queue.none')}</p>
      ) : (
        <QueueTable rows={listed} passable={passable} picked={picked} onPick={pick} />
      )}
      {passing && (
        <AcceptManyDialog
          returns={passing}
          onClose={() => {
            setPassing(null);
            setPicked(new Set());
          }}
        />
      )}
    </section>
  );
}
