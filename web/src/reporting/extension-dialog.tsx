import { useState } from 'react';
import { answered, api } from '../api/client';
import type { SubmissionDetail } from '../api/model';
import { useWrite } from '../api/use-write';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { WordsField } from '../shared/ui/words-field';

interface Props {
  readonly detail: SubmissionDetail;
  readonly onClose: () => void;
}

const SHORTEST_REASON = 4;

/** A clerk asks for a later due date, and reads until when that is possible. */
export function ExtensionDialog({ detail, onClose }: Props) {
  const t = useMessages();
  const language = useLanguage();
  const [dueOn, setDueOn] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const write = useWrite((body: { dueOn: string; reason: string }, header) =>
    answered(
      api.POST('/api/submissions/{id}/extensions', {
        params: { path: { id: detail.submission.id }, header },
        body,
      }),
    ),
  );
  const present = detail.submission.dueOn;
  const presentWords = formatDay(present, language);
  const notLater = dueOn <= present;
  const tooShort = reason.trim().length < SHORTEST_REASON;

  async function send() {
    setTried(true);
    if (notLater || tooShort) return;
    try {
      await write.mutateAsync({ body: { dueOn, reason: reason.trim() }, version: detail.version });
      onClose();
    } catch {
      // Shown in the dialog; what was typed stays.
    }
  }

  return (
    <Dialog
      title={t('extension.askTitle')}
      okText={t('extension.send')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      onOk={() => void send()}
      onCancel={onClose}
    >
      {write.error && <ProblemNotice error={write.error} />}
      <p>{t('extension.rule', { day: presentWords })}</p>
      <div className="report-form">
        <label>
          {t('extension.newDue')}
          <input
            type="date"
            className="field"
            value={dueOn}
            min={present}
            aria-invalid={tried && notLater}
            aria-describedby={tried && notLater ? 'extension-due-error' : undefined}
            onChange={(event) => setDueOn(event.target.value)}
          />
        </label>
        {tried && notLater && (
          <p id="extension-due-error" className="report-error" role="alert">
            {t('extension.needLater', { day: presentWords })}
          </p>
        )}
        <WordsField
          label={t('extension.reason')}
          value={reason}
          most={1000}
          fault={tried && tooShort ? t('extension.needReason') : null}
          onChange={setReason}
        />
      </div>
    </Dialog>
  );
}
