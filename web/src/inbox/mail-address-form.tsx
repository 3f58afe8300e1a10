import { useQueryClient, useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { answered, api, newKey } from '../api/client';
import { renewJudged } from '../api/judged-query';
import type { Inbox } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';

/** Where the reminders also go by mail. */
export function MailAddressForm({ mail }: { mail: Inbox['mail'] }) {
  const t = useMessages();
  const client = useQueryClient();
  const [typed, setTyped] = useState(mail.address ?? '');
  const save = useMutation({
    mutationFn: (address: string | null) =>
      answered(
        api.PUT('/api/inbox/mail-address', {
          params: { header: { 'Idempotency-Key': newKey() } },
          body: { address },
        }),
      ),
    onSuccess: () => renewJudged(client),
  });

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    save.mutate(typed.trim() || null);
  }

  return (
    <section className="panel" aria-labelledby="mail-title">
      <h2 id="mail-title">{t('inbox.mail')}</h2>
      <form className="inbox-mail" onSubmit={submit}>
        <label>
          {t('inbox.mailAddress')}
          <input
            type="email"
            className="input"
            maxLength={254}
            value={typed}
            aria-describedby="mail-hint"
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <button type="submit" className="button" disabled={save.isPending}>
          {t('inbox.mailSave')}
        </button>
      </form>
      <p id="mail-hint" className="muted">
        {t('inbox.mailHint')}
      </p>
      {mail.failing && (
        <p className="problem" role="alert">
          {t('inbox.mailFailing')}
        </p>
      )}
      {save.isSuccess && <p role="status">{t('inbox.mailSaved')}</p>}
      {save.error && <ProblemNotice error={save.error} />}
    </section>
  );
}
