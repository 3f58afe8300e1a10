import { useState } from 'react';
import { answered, api } from '../../api/client';
import type { SubmissionDetail } from '../../api/model';
import { useWrite } from '../../api/use-write';
import { useMessages } from '../../shared/messages/use-messages';
import { Dialog } from '../../shared/ui/dialog';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { useOpenNext } from './use-review-queue';

interface Props {
  readonly detail: SubmissionDetail;
  readonly onClose: () => void;
}

/** Asks once more: acceptance changes lamps on every screen. */
export function AcceptDialog({ detail, onClose }: Props) {
  const t = useMessages();
  const openNext = useOpenNext();
  const [despite, setDespite] = useState(false);
  const [tried, setTried] = useState(false);
  const write = useWrite((body: { despiteQuestions: boolean }, header) =>
    answered(
      api.POST('/api/submissions/{id}/accept', {
        params: { path: { id: detail.submission.id }, header },
        body,
      }),
    ),
  );
  const targets = new Set(detail.lines.flatMap((line) => line.targets.map(({ id }) => id)));
  const open = detail.questions.filter(({ state }) => state === 'open').length;
  const unconfirmed = open > 0 && !despite;
  async function accept() {
    setTried(true);
    if (unconfirmed) return;
    try {
      const done = await write.mutateAsync({
        body: { despiteQuestions: despite },
        version: detail.version,
      });
      onClose();
      await openNext({ id: detail.submission.id, act: 'accept', detail: done });
    } catch {
      // Shown in the dialog.
    }
  }
  return (
    <Dialog
      title={t('review.acceptTitle')}
      okText={t('review.acceptDo')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      onOk={() => void accept()}
      onCancel={onClose}
    >
      {write.error && <ProblemNotice error={write.error} />}
      <p>{t('review.acceptEffect', { count: targets.size })}</p>
      {open > 0 && (
        <div className="report-form">
          <label className="report-declaration">
            <input
              type="checkbox"
              checked={despite}
              onChange={(event) => setDespite(event.target.checked)}
            />
            {t('review.acceptDespite', { count: open })}
          </label>
          {tried && unconfirmed && (
            <p className="report-error" role="alert">
              {t('review.needDespite')}
            </p>
          )}
        </div>
      )}
    </Dialog>
  );
}
