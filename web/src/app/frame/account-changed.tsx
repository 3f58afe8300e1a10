import type { Session } from '../../api/model';
import { useMessages } from '../../shared/messages/use-messages';
import { unsentCount } from '../../shared/unsent-values';

interface Props {
  readonly before: Session['account'];
  readonly now: Session['account'];
}

/**
 * Another account has signed in in this browser: nothing of the first one is shown or sent any
 * more. The page comes back by itself when the first one signs in again.
 */
export function AccountChanged({ before, now }: Props) {
  const t = useMessages();
  const waiting = unsentCount(before.username);
  return (
    <main id="content" className="content" tabIndex={-1}>
      <h1>{t('account.changed')}</h1>
      <div className="problem" role="alert">
        <p>{t('account.changedBy', { before: before.displayName, now: now.displayName })}</p>
        {waiting > 0 && (
          <p>{t('account.changedWaiting', { count: waiting, name: before.displayName })}</p>
        )}
      </div>
      <p>
        <button
          type="button"
          className="button button-primary"
          onClick={() => window.location.assign('/')}
        >
          {t('account.goOnAs', { name: now.displayName })}
        </button>
      </p>
    </main>
  );
}
