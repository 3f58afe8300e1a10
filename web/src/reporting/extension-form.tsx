import { useState } from 'react';
import { answered, api } from '../api/client';
import type { DecideExtension, ExtensionRequest } from '../api/model';
import { useWrite } from '../api/use-write';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';

const SHORTEST_REASON = 4;

/** An inspector grants the asked day or another one, or refuses and says why. */
export function ExtensionForm({ extension }: { extension: ExtensionRequest }) {
  const t = useMessages();
  const language = useLanguage();
  const [dueOn, setDueOn] = useState(extension.askedDueOn);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<'day' | 'reason' | null>(null);
  const write = useWrite((body: DecideExtension, header) =>
    answered(
      api.POST('/api/extensions/{id}/decision', {
        params: { path: { id: extension.id }, header },
        body,
      }),
    ),
  );
  const words = reason.trim();

  function send(body: DecideExtension, wrong: 'day' | 'reason' | null) {
    setFault(wrong);
    if (wrong === null) write.mutate({ body, version: extension.version });
  }
  const grant = () =>
    send(
      { decision: 'grant', dueOn, reason: words || null },
      dueOn > extension.dueOn ? null : 'day',
    );
  const refuse = () =>
    send({ decision: 'refuse', reason: words }, words.length >= SHORTEST_REASON ? null : 'reason');

  return (
    <form
      className="report-form"
      aria-label={t('extension.decideTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        grant();
      }}
    >
      <h3>{t('extension.decideTitle')}</h3>
      {write.error && <ProblemNotice error={write.error} />}
      <label>
        {t('extension.grantUntil')}
        <input
          type="date"
          className="field"
          value={dueOn}
          aria-invalid={fault === 'day'}
          onChange={(event) => setDueOn(event.target.value)}
        />
      </label>
      <label>
        {t('extension.opinion')}
        <textarea
          className="field"
          rows={2}
          maxLength={1000}
          value={reason}
          aria-invalid={fault === 'reason'}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {fault && (
        <p className="report-error" role="alert">
          {fault === 'day'
            ? t('extension.needLater', { day: formatDay(extension.dueOn, language) })
            : t('extension.needReason')}
        </p>
      )}
      <div className="page-actions">
        <button type="button" className="button" disabled={write.isPending} onClick={refuse}>
          {t('extension.refuse')}
        </button>
        <button type="submit" className="button button-primary" disabled={write.isPending}>
          {t('extension.grant')}
        </button>
      </div>
    </form>
  );
}
