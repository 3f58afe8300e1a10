import { useState } from 'react';
import { answered, api } from '../api/client';
import type { SubmissionDetail } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { useSession } from '../shared/session';
import { GiveBackDialog } from './give-back-dialog';
import { SubmitOverview } from './submit-overview';

/** A filed return before its signer, or the clerk who may still take it back. */
export function SigningPanel({ detail }: { detail: SubmissionDetail }) {
  const t = useMessages();
  const { account } = useSession();
  const { can } = detail;
  if (can.sign) return <SignForm detail={detail} />;
  return (
    <section className="panel" aria-labelledby="signing-title">
      <h2 id="signing-title">{t('signing.title')}</h2>
      <p>{t(account.role === 'signer' && can.giveBack ? 'signing.notYours' : 'signing.waiting')}</p>
      <div className="page-actions">
        {can.takeBack && <TakeBack detail={detail} />}
        {can.giveBack && <GiveBack detail={detail} />}
      </div>
    </section>
  );
}

function SignForm({ detail }: { detail: SubmissionDetail }) {
  const t = useMessages();
  const [declared, setDeclared] = useState(false);
  const [tried, setTried] = useState(false);
  const write = useWrite((_body: null, header) =>
    answered(
      api.POST('/api/submissions/{id}/sign', {
        params: { path: { id: detail.submission.id }, header },
      }),
    ),
  );
  const filed = detail.events.filter(({ action }) => action === 'file').at(-1);

  async function sign() {
    setTried(true);
    if (!declared) return;
    try {
      await write.mutateAsync({ body: null, version: detail.version });
    } catch {
      // Shown above the button; nothing was signed.
    }
  }

  return (
    <section className="panel" aria-labelledby="signing-title">
      <h2 id="signing-title">{t('signing.title')}</h2>
      {filed && <p>{t('signing.filedBy', { name: filed.actor })}</p>}
      <SubmitOverview lines={detail.lines} />
      <form
        className="report-form"
        onSubmit={(event) => {
          event.preventDefault();
          void sign();
        }}
      >
        {write.error && <ProblemNotice error={write.error} />}
        <label className="report-declaration">
          <input
            type="checkbox"
            checked={declared}
            onChange={(event) => setDeclared(event.target.checked)}
          />
          <span>{t('signing.declaration')}</span>
        </label>
        {tried && !declared && (
          <p className="report-error" role="alert">
            {t('submit.needDeclaration')}
          </p>
        )}
        <div className="page-actions">
          {detail.can.giveBack && <GiveBack detail={detail} />}
          <button type="submit" className="button button-primary" disabled={write.isPending}>
            {t('signing.sign')}
          </button>
        </div>
      </form>
    </section>
  );
}

function GiveBack({ detail }: { detail: SubmissionDetail }) {
  const t = useMessages();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setAsking(true)}>
        {t('signing.giveBack')}
      </button>
      {asking && <GiveBackDialog detail={detail} onClose={() => setAsking(false)} />}
    </>
  );
}

function TakeBack({ detail }: { detail: SubmissionDetail }) {
  const t = useMessages();
  const write = useWrite((_body: null, header) =>
    answered(
      api.POST('/api/submissions/{id}/take-back', {
        params: { path: { id: detail.submission.id }, header },
      }),
    ),
  );
  return (
    <>
      {write.error && <ProblemNotice error={write.error} />}
      <button
        type="button"
        className="button"
        disabled={write.isPending}
        onClick={() => write.mutate({ body: null, version: detail.version })}
      >
        {t('signing.takeBack')}
      </button>
    </>
  );
}
