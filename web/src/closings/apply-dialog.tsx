import { useState } from 'react';
import { answered, api } from '../api/client';
import type { ApplyForClosing } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { AttachmentField } from '../shared/ui/attachment-field';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { useAttachments } from '../shared/ui/use-attachments';
import { useKeptWords } from '../shared/ui/use-kept-words';
import { WordsField } from '../shared/ui/words-field';

interface Props {
  readonly subject: ApplyForClosing['subject'];
  /** Supervision applies for the body, and says why. */
  readonly onBehalf: boolean;
  readonly onClose: () => void;
}

const SHORTEST = 4;

/** What was done, with the files that prove it. */
export function ApplyDialog({ subject, onBehalf, onClose }: Props) {
  const t = useMessages();
  const attachments = useAttachments();
  const kept = useKeptWords(`closing-${subject.kind}`, subject.id, { statement: '', reason: '' });
  const { statement, reason } = kept.words;
  const [tried, setTried] = useState(false);
  const write = useWrite((body: ApplyForClosing, header) =>
    answered(api.POST('/api/closings', { params: { header }, body })),
  );
  const short = (words: string) => words.trim().length < SHORTEST;
  const fault = (words: string) => (tried && short(words) ? t('closing.needWords') : null);
  async function send() {
    setTried(true);
    if (short(statement) || (onBehalf && short(reason)) || attachments.pending) return;
    const body = {
      subject,
      statement: statement.trim(),
      onBehalfReason: onBehalf ? reason.trim() : null,
      attachmentIds: attachments.ids,
    };
    try {
      // Nothing is edited here, so there is no version to name.
      await write.mutateAsync({ body, version: 1 });
      kept.forget();
      onClose();
    } catch {
      // Shown in the dialog; what was typed stays.
    }
  }
  return (
    <Dialog
      title={t('closing.applyTitle')}
      okText={t('closing.send')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      okButtonProps={{ disabled: attachments.pending }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      {write.error && <ProblemNotice error={write.error} />}
      {kept.restored && <p className="muted">{t('common.restored')}</p>}
      <div className="case-form">
        <WordsField
          label={t('closing.statement')}
          value={statement}
          fault={fault(statement)}
          onChange={(typed) => kept.change({ statement: typed })}
        />
        {onBehalf && (
          <WordsField
            label={t('closing.onBehalfReason')}
            value={reason}
            rows={2}
            fault={fault(reason)}
            onChange={(typed) => kept.change({ reason: typed })}
          />
        )}
        <AttachmentField attachments={attachments} />
        <p className="muted">{t('closing.effect')}</p>
        {attachments.pending && <p className="muted">{t('closing.pending')}</p>}
      </div>
    </Dialog>
  );
}
