import { useState } from 'react';
import { answered, api } from '../../api/client';
import type { VersionedHeaders } from '../../api/client';
import type { Correction } from '../../api/model';
import { useWrite } from '../../api/use-write';
import { useMessages } from '../../shared/messages/use-messages';
import { Dialog } from '../../shared/ui/dialog';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { CorrectionFigure } from './correction-figure';
import { CorrectionPreview } from './correction-preview';

export type Decision = 'accept' | 'refuse' | 'withdraw';

interface Props {
  readonly correction: Correction;
  readonly decision: Decision;
  readonly onClose: () => void;
}

const SHORTEST: Readonly<Record<Decision, number>> = { accept: 2, refuse: 4, withdraw: 0 };

function send(decision: Decision, id: number, words: string, header: VersionedHeaders) {
  const params = { path: { id }, header };
  if (decision === 'accept') {
    return answered(api.POST('/api/corrections/{id}/accept', { params, body: { words } }));
  }
  if (decision === 'refuse') {
    return answered(api.POST('/api/corrections/{id}/refuse', { params, body: { reason: words } }));
  }
  return answered(api.POST('/api/corrections/{id}/withdraw', { params }));
}

/** Accepts, refuses or takes back a correction; the first two with words. */
export function DecideDialog({ correction, decision, onClose }: Props) {
  const t = useMessages();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  // The version that the person saw when the dialog opened, not what a later poll brought in.
  const [version] = useState(correction.version);
  const write = useWrite((body: string, header) => send(decision, correction.id, body, header));
  const tooShort = words.trim().length < SHORTEST[decision];
  async function decide() {
    setTried(true);
    if (tooShort) return;
    try {
      await write.mutateAsync({ body: words.trim(), version });
      onClose();
    } catch {
      // Shown in the dialog; what was typed stays.
    }
  }
  const { unit, name } = correction.series;
  return (
    <Dialog
      title={t(decision === 'withdraw' ? 'correction.withdrawOf' : `correction.${decision}Title`, {
        name,
      })}
      okText={t(`correction.${decision}`)}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      width={720}
      onOk={() => void decide()}
      onCancel={onClose}
    >
      {write.error && <ProblemNotice error={write.error} />}
      <p lang="zh-CN" className="correction-move">
        {name}：<CorrectionFigure content={correction.from} unit={unit} /> →{' '}
        <CorrectionFigure content={correction.proposed} unit={unit} />
      </p>
      {decision !== 'withdraw' && <CorrectionPreview id={correction.id} />}
      {decision !== 'withdraw' && (
        <div className="report-form">
          <label>
            {t(decision === 'accept' ? 'correction.words' : 'correction.refuseReason')}
            <textarea
              className="field"
              rows={3}
              maxLength={1000}
              value={words}
              aria-invalid={tried && tooShort}
              aria-describedby={tried && tooShort ? 'decide-error' : undefined}
              onChange={(event) => setWords(event.target.value)}
            />
          </label>
          {tried && tooShort && (
            <p id="decide-error" className="report-error" role="alert">
              {t(decision === 'accept' ? 'correction.needWords' : 'correction.needRefuseReason')}
            </p>
          )}
        </div>
      )}
    </Dialog>
  );
}
