import { useState } from 'react';
import { answered, api } from '../api/client';
import type { SumRule } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';

interface Props {
  readonly rule: SumRule;
  readonly onClose: () => void;
}

const SHORTEST_REASON = 4;

/** From today the sum is checked no more; what was found of it before stays in the record. */
export function EndSumDialog({ rule, onClose }: Props) {
  const t = useMessages();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const write = useWrite((body: { reason: string }, header) =>
    answered(
      api.POST('/api/sum-rules/{id}/end', { params: { path: { id: rule.id }, header }, body }),
    ),
  );
  const tooShort = reason.trim().length < SHORTEST_REASON;
  async function end() {
    setTried(true);
    if (tooShort) return;
    try {
      await write.mutateAsync({ body: { reason: reason.trim() }, version: rule.version });
      onClose();
    } catch {
      // Shown in the dialog; what was typed stays.
    }
  }
  return (
    <Dialog
      title={t('sums.endTitle')}
      okText={t('sums.end')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      onOk={() => void end()}
      onCancel={onClose}
    >
      {write.error && <ProblemNotice error={write.error} />}
      <div className="rules-form">
        <p lang="zh-CN">
          {rule.total.name}＝{rule.parts.map((part) => part.name).join('＋')}
        </p>
        <label>
          {t('rules.reason')}
          <textarea
            className="field"
            rows={2}
            maxLength={1000}
            value={reason}
            aria-invalid={tried && tooShort}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {tried && tooShort && (
          <p className="rules-error" role="alert">
            {t('rules.needReason')}
          </p>
        )}
      </div>
    </Dialog>
  );
}
