import { useState } from 'react';
import { answered, api } from '../api/client';
import type { SumSeries } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { SumSeriesSearch } from './sum-series-search';

const SHORTEST_REASON = 4;
const FEWEST_PARTS = 2;

interface Body {
  totalSeriesId: number;
  partSeriesIds: number[];
  reason: string;
}

/** Chooses a total and its parts among the series that add up. */
export function SumRuleDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages();
  const [total, setTotal] = useState<SumSeries | null>(null);
  const [parts, setParts] = useState<readonly SumSeries[]>([]);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const write = useWrite((body: Body, headers) =>
    answered(
      api.POST('/api/sum-rules', {
        params: { header: { 'Idempotency-Key': headers['Idempotency-Key'] } },
        body,
      }),
    ),
  );
  const ready = parts.length >= FEWEST_PARTS && reason.trim().length >= SHORTEST_REASON;

  const without = (series: SumSeries) => parts.filter(({ id }) => id !== series.id);
  function chooseTotal(series: SumSeries) {
    setTotal(series);
    setParts(without(series));
  }
  function choosePart(series: SumSeries) {
    if (total?.id === series.id) setTotal(null);
    setParts([...without(series), series]);
  }
  async function add() {
    setTried(true);
    if (!total || !ready) return;
    const partSeriesIds = parts.map(({ id }) => id);
    try {
      await write.mutateAsync({
        body: { totalSeriesId: total.id, partSeriesIds, reason: reason.trim() },
        version: 0,
      });
      onClose();
    } catch {
      // Shown in the dialog; what was chosen stays.
    }
  }

  return (
    <Dialog
      title={t('sums.add')}
      width={820}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      onOk={() => void add()}
      onCancel={onClose}
    >
      {write.error && <ProblemNotice error={write.error} />}
      <div className="rules-form">
        <dl className="sums-chosen">
          <dt>{t('sums.total')}</dt>
          <dd lang="zh-CN">
            {total ? (
              <Chosen series={total} onRemove={() => setTotal(null)} />
            ) : (
              <span className="muted">{t('sums.notChosen')}</span>
            )}
          </dd>
          <dt>{t('sums.parts')}</dt>
          <dd lang="zh-CN">
            {parts.length === 0 && <span className="muted">{t('sums.notChosen')}</span>}
            {parts.map((part) => (
              <Chosen key={part.id} series={part} onRemove={() => setParts(without(part))} />
            ))}
          </dd>
        </dl>
        <SumSeriesSearch onTotal={chooseTotal} onPart={choosePart} />
        <label>
          {t('rules.reason')}
          <textarea
            className="field"
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {tried && (!total || !ready) && (
          <p className="rules-error" role="alert">
            {t('sums.need')}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function Chosen({ series, onRemove }: { series: SumSeries; onRemove: () => void }) {
  const t = useMessages();
  return (
    <span className="sums-one">
      {series.name}（{series.unit}）
      <button
        type="button"
        className="button"
        aria-label={t('sums.remove', { name: series.name })}
        onClick={onRemove}
      >
        ✕
      </button>
    </span>
  );
}
