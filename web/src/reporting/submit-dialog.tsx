import { useState } from 'react';
import { answered, api } from '../api/client';
import type { SubmissionDetail, SubmissionLine } from '../api/model';
import { ProblemError } from '../api/problem';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { changedLines, ChangedLines } from './changed-lines';
import { SubmitOverview } from './submit-overview';

interface Props {
  readonly detail: SubmissionDetail;
  readonly lines: readonly SubmissionLine[];
  readonly reload: () => Promise<unknown>;
  readonly onClose: () => void;
}

interface Body {
  readonly signer: string;
  readonly lines: { id: number; version: number }[];
}

const SHORTEST_NAME = 2;

/** Spaces and letter case do not make two people of one. */
function bareName(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

/**
 * Last look and declaration, with the signer's name or, where the body signs by account, on the
 * way to the signer. What goes out is what was on screen when the dialog opened: lines changed
 * since are refused and shown.
 */
export function SubmitDialog({ detail, lines, reload, onClose }: Props) {
  const t = useMessages();
  const { account } = useSession();
  const [signer, setSigner] = useState('');
  const [declared, setDeclared] = useState(false);
  const [tried, setTried] = useState(false);
  // Null once a refusal has brought the present lines in: the next attempt covers those.
  const [opened, setOpened] = useState<readonly SubmissionLine[] | null>(lines);
  const [stale, setStale] = useState<{
    readonly problem: ProblemError;
    readonly seen: readonly SubmissionLine[];
  } | null>(null);
  const files = detail.eSigning;
  const write = useWrite((body: Body, header) => {
    const params = { path: { id: detail.submission.id }, header };
    return answered(
      files
        ? api.POST('/api/submissions/{id}/file', { params, body: { lines: body.lines } })
        : api.POST('/api/submissions/{id}/submit', { params, body }),
    );
  });
  const name = signer.trim();
  const signerError = files
    ? null
    : name.length < SHORTEST_NAME
      ? t('submit.needSigner')
      : bareName(name) === bareName(account.displayName)
        ? t('submit.sameSigner')
        : null;
  const changed = stale ? changedLines(stale.problem) : [];

  async function submit() {
    setTried(true);
    if (signerError || !declared) return;
    const seen = opened ?? lines;
    try {
      await write.mutateAsync({
        body: { signer: name, lines: seen.map(({ id, version }) => ({ id, version })) },
        version: detail.version,
      });
      onClose();
    } catch (error) {
      const isStale = error instanceof ProblemError && error.status === 412;
      setStale(isStale ? { problem: error, seen } : null);
      if (!isStale) return;
      await reload();
      setOpened(null);
      setDeclared(false);
    }
  }

  return (
    <Dialog
      width={760}
      title={t(files ? 'signing.fileTitle' : 'submit.title')}
      okText={t(files ? 'signing.file' : 'submit.open')}
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
        {stale && changed.length > 0 ? (
          <ChangedLines changed={changed} seen={stale.seen} />
        ) : stale ? (
          <p className="problem" role="alert">
            {t('submit.stale')}
          </p>
        ) : (
          write.error && <ProblemNotice error={write.error} />
        )}
        <SubmitOverview lines={opened ?? lines} />
        {files ? (
          <p className="muted">{t('signing.fileEffect')}</p>
        ) : (
          <>
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
          </>
        )}
        <label className="report-declaration">
          <input
            type="checkbox"
            checked={declared}
            onChange={(event) => setDeclared(event.target.checked)}
          />
          <span>{t(files ? 'signing.fileDeclaration' : 'submit.declaration')}</span>
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
