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

/** Asks once more: acceptance changes lamps on every screen. */
export function AcceptDialog({ detail, onClose }: Props) {
  const t = useMessages();
  const write = useWrite((body: { despiteQuestions: boolean }, header) =>
    answered(
      api.POST('/api/submissions/{id}/accept', {
        params: { path: { id: detail.submission.id }, header },
        body,
      }),
    ),
  );
  const targets = new Set(detail.lines.flatMap((line) => line.targets.map(({ id }) => id)));
  async function accept() {
    try {
      await write.mutateAsync({ body: { despiteQuestions: false }, version: detail.version });
      onClose();
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
    </Dialog>
  );
}
