import { answered, api } from '../api/client';
import type { SubmissionDetail } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { ReasonDialog } from './reason-dialog';

interface Props {
  readonly detail: SubmissionDetail;
  readonly onClose: () => void;
}

/** The signer gives a filed return back to its clerk, and says why. */
export function GiveBackDialog({ detail, onClose }: Props) {
  const t = useMessages();
  const write = useWrite((body: { reason: string }, header) =>
    answered(
      api.POST('/api/submissions/{id}/give-back', {
        params: { path: { id: detail.submission.id }, header },
        body,
      }),
    ),
  );
  return (
    <ReasonDialog
      title={t('signing.giveBackTitle')}
      label={t('signing.giveBackReason')}
      okText={t('signing.giveBack')}
      error={write.error}
      pending={write.isPending}
      send={(reason) => write.mutateAsync({ body: { reason }, version: detail.version })}
      onClose={onClose}
    />
  );
}
