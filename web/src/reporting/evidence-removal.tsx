import { useState } from 'react';
import { answered, api } from '../api/client';
import type { EvidenceFile } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';

interface Props {
  readonly submissionId: number;
  readonly file: EvidenceFile;
  readonly onClose: () => void;
}

const SHORTEST_REASON = 2;

/** Why a file is taken away; it stays for those who review. */
export function EvidenceRemoval({ submissionId, file, onClose }: Props) {
  const t = useMessages();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  // Nothing is edited here, so there is no version to name.
  const write = useWrite((body: { reason: string }, header) =>
    answered(
      api.POST('/api/submissions/{id}/evidence/{fileId}/remove', {
        params: { path: { id: submissionId, fileId: file.id }, header },
        body,
      }),
    ),
  );
  const tooShort = reason.trim().length < SHORTEST_REASON;
  async function remove() {
    setTried(true);
    if (tooShort) return;
    try {
      await write.mutateAsync({ body: { reason: reason.trim() }, version: 1 });
      onClose();
    } catch {
      // Shown below; what was typed stays.
    }
  }
  return (
    <form
      className="report-form evidence-removal"
      onSubmit={(event) => {
        event.preventDefault();
        void remove();
      }}
    >
      {write.error && <ProblemNotice error={write.error} />}
      <label>
        {t('evidence.removeReason')}
        <input
          className="field"
          maxLength={500}
          value={reason}
          autoFocus
          aria-invalid={tried && tooShort}
          aria-describedby={`remove-hint-${file.id}`}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <p id={`remove-hint-${file.id}`} className={tried && tooShort ? 'report-error' : 'muted'}>
        {t(tried && tooShort ? 'evidence.needReason' : 'evidence.removeHint')}
      </p>
      <div className="page-actions">
        <button type="submit" className="button" disabled={write.isPending}>
          {t('evidence.removeDo')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('common.cancel')}
        </button>
      </div>
    </form>
  );
}
