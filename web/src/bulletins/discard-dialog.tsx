import { useState } from 'react';
import { answered, api } from '../api/client';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { WordsField } from '../shared/ui/words-field';

const SHORTEST_REASON = 4;

interface Props {
  readonly id: number;
  readonly version: number;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function DiscardDialog({ id, version, onDone, onClose }: Props) {
  const t = useMessages();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = reason.trim().length < SHORTEST_REASON;
  const write = useWrite((body: { reason: string }, header) =>
    answered(api.POST('/api/bulletins/{id}/discard', { params: { path: { id }, header }, body })),
  );

  function send() {
    setTried(true);
    if (tooShort) return;
    write.mutate({ body: { reason: reason.trim() }, version }, { onSuccess: onDone });
  }

  return (
    <Dialog
      title={t('bulletins.discard')}
      okText={t('bulletins.discard')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      onOk={send}
      onCancel={onClose}
    >
      {write.error && <ProblemNotice error={write.error} />}
      <WordsField
        label={t('bulletins.discardReason')}
        value={reason}
        rows={3}
        most={1000}
        fault={tried && tooShort ? t('bulletins.needReason') : null}
        onChange={setReason}
      />
    </Dialog>
  );
}
