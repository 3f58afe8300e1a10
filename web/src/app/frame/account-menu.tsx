import { useState } from 'react';
import type { Session } from '../../api/model';
import { signOut } from '../../shared/session.query';
import { unsentCount } from '../../shared/unsent-values';
import { useMessages } from '../../shared/messages/use-messages';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { DisplaySettings } from './display-settings';
import { useDisclosure } from '../../shared/ui/use-disclosure';

/** Who is signed in, how the screen should look, and the way out. */
export function AccountMenu({ session }: { session: Session }) {
  const t = useMessages();
  const { open, setOpen, box, button } = useDisclosure();
  const [problem, setProblem] = useState<Error | null>(null);
  /** Lines that wait on this machine, once leaving was asked for. */
  const [unsent, setUnsent] = useState(0);
  const { account } = session;

  async function leave(): Promise<void> {
    const waiting = unsentCount(account.username);
    if (waiting > 0 && unsent === 0) {
      setUnsent(waiting);
      return;
    }
    try {
      await signOut();
    } catch (error) {
      setProblem(error as Error);
    }
  }

  return (
    <div className="account" ref={box}>
      <button
        ref={button}
        type="button"
        className="button"
        aria-expanded={open}
        aria-controls="account-panel"
        title={t('account.menu')}
        onClick={() => {
          setUnsent(0);
          setOpen(!open);
        }}
      >
        {account.displayName}
        <span className="muted account-role">{t(`account.${account.role}`)}</span>
        <span aria-hidden="true">▾</span>
      </button>
      {open && (
        <div id="account-panel" className="account-panel panel">
          <p>
            <strong>{account.displayName}</strong>
            <br />
            <span className="muted">
              {t(`account.${account.role}`)} · {account.agency?.name ?? account.region.name}
            </span>
          </p>
          <DisplaySettings />
          {problem && <ProblemNotice error={problem} />}
          {unsent > 0 && (
            <p className="problem" role="alert">
              {t('unsent.signOut', { count: unsent })}
            </p>
          )}
          <button type="button" className="button" onClick={() => void leave()}>
            {t(unsent > 0 ? 'unsent.signOutAnyway' : 'account.signOut')}
          </button>
        </div>
      )}
    </div>
  );
}
