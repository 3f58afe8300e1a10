import { useState } from 'react';
import type { ReturnComparison, SubmissionDetail } from '../../api/model';
import { formatDay } from '../../shared/figures/days';
import { useLanguage, useMessages } from '../../shared/messages/use-messages';
import { reviewLines, type ReviewOrder } from './review-lines';
import { ReviewRow } from './review-row';

interface Props {
  readonly detail: SubmissionDetail;
  /** Undefined while it is being read. */
  readonly comparison: ReturnComparison | undefined;
  readonly onAsk: ((lineId: number) => void) | null;
  readonly onHistory: (lineId: number) => void;
}

const ORDERS: readonly ReviewOrder[] = ['document', 'anomaly'];

/** The return as a diff: against the last period, and against the last time it was handed in. */
export function ReviewTable({ detail, comparison, onAsk, onHistory }: Props) {
  const t = useMessages();
  const language = useLanguage();
  const [order, setOrder] = useState<ReviewOrder>('document');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const shown = reviewLines(detail.lines, comparison, { order, onlyChanged });
  const before = comparison?.before ?? null;
  const columns: readonly (readonly [string, boolean])[] = [
    [t('grid.name'), false],
    [t('review.lastPeriod'), true],
    [t('review.thisPeriod'), true],
    [t('review.change'), true],
    [t('review.derived'), true],
    [t('review.completion'), true],
    [t('review.lampNow'), false],
    [t('review.lampAfter'), false],
    [t('review.words'), false],
  ];
  return (
    <>
      <div className="report-filters">
        <label>
          {t('review.order')}
          <select
            className="field"
            value={order}
            onChange={(event) =>
              setOrder(ORDERS.find((each) => each === event.target.value) ?? 'document')
            }
          >
            {ORDERS.map((each) => (
              <option key={each} value={each}>
                {t(`review.order.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="review-tick">
          <input
            type="checkbox"
            checked={onlyChanged}
            onChange={(event) => setOnlyChanged(event.target.checked)}
          />
          {t('review.onlyChanged')}
        </label>
        <span className="muted" role="status">
          {t('review.shownLines', { count: shown.length, total: detail.lines.length })}
        </span>
      </div>
      {before && (
        <p className="muted">
          {t('review.comparedWith', {
            day: formatDay(before.onDay, language),
            serial: before.serial,
          })}
        </p>
      )}
      {shown.length === 0 ? (
        <p>{t('review.noLines')}</p>
      ) : (
        <div className="report-scroll">
          <table className="table review-table">
            <caption className="visually-hidden">{t('review.title')}</caption>
            <thead>
              <tr>
                {columns.map(([name, number]) => (
                  <th key={name} scope="col" className={number ? 'number' : undefined}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((reviewed) => (
                <ReviewRow
                  key={reviewed.line.id}
                  reviewed={reviewed}
                  remark={detail.remarks.find(({ lineId }) => lineId === reviewed.line.id)?.words}
                  onAsk={onAsk}
                  onHistory={onHistory}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
