import { useState } from 'react';
import { answered, api } from '../api/client';
import type { SubmissionDetail } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';

interface Props {
  readonly detail: SubmissionDetail;
  readonly onClose: () => void;
}

const SHORTEST_REASON = 4;

/** Sends a return back to its agency, with the reason that the clerk will read. */
export function ReturnDialog({ detail, onClose }: Props) {
  const t = useMessages();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const write = useWrite(
    (body: { reason: string; remarks: { lineId: number; words: string }[] }, header) =>
      answered(
        api.POST('/api/submissions/{id}/return', {
          params: { path: { id: detail.submission.id }, header },
          body,
        }),
      ),
  );
  const tooShort = reason.trim().length < SHORTEST_REASON;
  async function giveBack() {
    setTried(true);
    if (tooShort) return;
    try {
      await write.mutateAsync({
        body: { reason: reason.trim(), remarks: [] },
        version: detail.version,
      });
      onClose();
    } catch {
      // Shown in the dialog; what was typed stays.
    }
  }
  return (
    <Dialog
      title={t('review.returnTitle')}
      okText={t('review.returnDo')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      onOk={() => void giveBack()}
      onCancel={onClose}
    >
      {write.error && <ProblemNotice error={write.error} />}
      <div className="report-form">
        <label>
          {t('review.returnReason')}
          <textarea
            className="field"
            rows={4}
            maxLength={1000}
            value={reason}
            aria-invalid={tried && tooShort}
            aria-describedby={tried && tooShort ? 'return-reason-error' : undefined}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {tried && tooShort && (
          <p id="return-reason-error" className="report-error" role="alert">
            {t('review.needReason')}
          </p>
        )}
      </div>
    </Dialog>
  );
}
