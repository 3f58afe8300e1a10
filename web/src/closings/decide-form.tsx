import { useState } from 'react';
import { answered, api } from '../api/client';
import type { ClosingDetail, DecideClosing } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { WordsField } from '../shared/ui/words-field';

const SHORTEST = 4;

/** Confirms or refuses; against the computed judgement only with a reason. */
export function DecideForm({ closing }: { closing: ClosingDetail }) {
  const t = useMessages();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const write = useWrite((body: DecideClosing, header) =>
    answered(
      api.POST('/api/closings/{id}/decision', {
        params: { path: { id: closing.id }, header },
        body,
      }),
    ),
  );
  const words = reason.trim();
  const verified = closing.state === 'verified';
  function send(decision: 'confirm' | 'refuse') {
    const needed = decision === 'refuse' || closing.needsReason;
    const tooShort = needed && words.length < SHORTEST;
    setMissing(tooShort);
    if (tooShort) return;
    const body: DecideClosing =
      decision === 'confirm' ? { decision, reason: words || null } : { decision, reason: words };
    write.mutate({ body, version: closing.version });
  }
  return (
    <form
      className="panel case-form"
      aria-label={t('closing.decide')}
      onSubmit={(event) => event.preventDefault()}
    >
      <h2>{t('closing.decide')}</h2>
      {write.error && <ProblemNotice error={write.error} />}
      {!verified && <p className="muted">{t('closing.needVerification')}</p>}
      <WordsField
        label={t(closing.needsReason ? 'closing.reasonNeeded' : 'closing.reason')}
        value={reason}
        fault={missing && words.length < SHORTEST ? t('closing.needWords') : null}
        onChange={setReason}
      />
      <div className="page-actions">
        <button
          type="button"
          className="button"
          disabled={write.isPending}
          onClick={() => send('refuse')}
        >
          {t('closing.refuse')}
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={write.isPending || !verified}
          onClick={() => send('confirm')}
        >
          {t('closing.confirm')}
        </button>
      </div>
    </form>
  );
}
