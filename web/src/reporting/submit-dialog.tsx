import { useState } from 'react';
import { answered, api } from '../api/client';
import type { SubmissionDetail, SubmissionLine } from '../api/model';
import { ProblemError } from '../api/problem';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { SubmitOverview } from './submit-overview';

interface Props {
  readonly detail: SubmissionDetail;
  readonly lines: readonly SubmissionLine[];
  readonly reload: () => Promise<unknown>;
  readonly onClose: () => void;
}

const SHORTEST_NAME = 2;

/** Spaces and letter case do not make two people of one. */
function bareName(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

/** Last look, signer and declaration; the receipt then stands on the page. */
export function SubmitDialog({ detail, lines, reload, onClose }: Props) {
  const t = useMessages();
  const { account } = useSession();
  const [signer, setSigner] = useState('');
  const [declared, setDeclared] = useState(false);
  const [tried, setTried] = useState(false);
  const write = useWrite((body: { signer: string }, header) =>
    answered(
      api.POST('/api/submissions/{id}/submit', {
        params: { path: { id: detail.submission.id }, header },
        body,
      }),
    ),
  );
  const name = signer.trim();
  const signerError =
    name.length < SHORTEST_NAME
      ? t('submit.needSigner')
      : bareName(name) === bareName(account.displayName)
        ? t('submit.sameSigner')
        : null;
  const stale = write.error instanceof ProblemError && write.error.status === 412;

  async function submit() {
    setTried(true);
    if (signerError || !declared) return;
    try {
      await write.mutateAsync({ body: { signer: name }, version: detail.version });
      onClose();
    } catch (error) {
      if (error instanceof ProblemError && error.status === 412) await reload();
    }
  }

  return (
    <Dialog
      width={760}
      title={t('submit.title')}
      okText={t('submit.open')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <form
        className="report-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {stale ? (
          <p className="problem" role="alert">
            {t('submit.stale')}
          </p>
        ) : (
          write.error && <ProblemNotice error={write.error} />
        )}
        <SubmitOverview lines={lines} />
        <label>
          {t('submit.signer')}
          <input
            type="text"
            className="field"
            autoComplete="off"
            maxLength={40}
            value={signer}
            aria-invalid={tried && signerError !== null}
            aria-describedby="signer-hint"
            onChange={(event) => setSigner(event.target.value)}
          />
        </label>
        <p id="signer-hint" className={tried && signerError ? 'report-error' : 'muted'}>
          {tried && signerError
            ? signerError
            : t('submit.signerHint', { name: account.displayName })}
        </p>
        <label className="report-declaration">
          <input
            type="checkbox"
            checked={declared}
            onChange={(event) => setDeclared(event.target.checked)}
          />
          <span>{t('submit.declaration')}</span>
        </label>
        {tried && !declared && (
          <p className="report-error" role="alert">
            {t('submit.needDeclaration')}
          </p>
        )}
      </form>
    </Dialog>
  );
}
