import { useState } from 'react';
import { answered, api } from '../../api/client';
import type { SubmissionDetail } from '../../api/model';
import { useWrite } from '../../api/use-write';
import { useMessages } from '../../shared/messages/use-messages';
import { Dialog } from '../../shared/ui/dialog';
import { ProblemNotice } from '../../shared/ui/problem-notice';

interface Props {
  readonly detail: SubmissionDetail;
  /** The line that is asked about; null: the whole return. */
  readonly lineId: number | null;
  readonly onClose: () => void;
}

const SHORTEST = 4;

/** Asks the body about its return, which stays as it is. */
export function AskDialog({ detail, lineId, onClose }: Props) {
  const t = useMessages();
  const [about, setAbout] = useState(lineId);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const write = useWrite((body: { lineId: number | null; words: string }, header) =>
    answered(
      api.POST('/api/submissions/{id}/questions', {
        params: {
          path: { id: detail.submission.id },
          header: { 'Idempotency-Key': header['Idempotency-Key'] },
        },
        body,
      }),
    ),
  );
  const tooShort = words.trim().length < SHORTEST;
  async function ask() {
    setTried(true);
    if (tooShort) return;
    try {
      await write.mutateAsync({
        body: { lineId: about, words: words.trim() },
        version: detail.version,
      });
      onClose();
    } catch {
      // Shown in the dialog; what was typed stays.
    }
  }
  return (
    <Dialog
      title={t('question.askTitle')}
      okText={t('question.do')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      onOk={() => void ask()}
      onCancel={onClose}
    >
      {write.error && <ProblemNotice error={write.error} />}
      <div className="report-form">
        <label>
          {t('question.about')}
          <select
            className="field"
            value={about ?? ''}
            onChange={(event) =>
              setAbout(event.target.value === '' ? null : Number(event.target.value))
            }
          >
            <option value="">{t('question.whole')}</option>
            {detail.lines.map((line) => (
              <option key={line.id} value={line.id}>
                {line.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('question.words')}
          <textarea
            className="field"
            rows={4}
            maxLength={1000}
            autoFocus
            value={words}
            aria-invalid={tried && tooShort}
            aria-describedby={tried && tooShort ? 'ask-words-error' : undefined}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        {tried && tooShort && (
          <p id="ask-words-error" className="report-error" role="alert">
            {t('question.needWords')}
          </p>
        )}
        <p className="muted">{t('question.effect')}</p>
      </div>
    </Dialog>
  );
}
