import { useEffect, useState, type SubmitEvent } from 'react';
import { answered, api } from '../api/client';
import type { DemoAccount } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { usePreferences } from '../shared/preferences';
import { ProblemNotice } from '../shared/ui/problem-notice';

interface LoginPageProps {
  /** Leaves for the application once the session stands. */
  onSignedIn: () => void;
}

/** The door: user name and password, and in the demo one button per account. */
export function LoginPage({ onSignedIn }: LoginPageProps) {
  const t = useMessages();
  const { preferences, change } = usePreferences();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const demoAccounts = useDemoAccounts();

  useEffect(() => {
    document.title = `${t('signIn.title')} · ${t('product.name')}`;
  }, [t]);

  async function enter(request: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await request();
      onSignedIn();
    } catch (error) {
      setProblem(error as Error);
      setBusy(false);
    }
  }

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = { username: textOf(form, 'username').trim(), password: textOf(form, 'password') };
    void enter(() => answered(api.POST('/api/auth/sign-in', { body })));
  }

  return (
    <div className="login">
      <header className="login-head">
        <p className="login-brand">
          <strong>{t('product.name')}</strong> {t('product.latin')}
        </p>
        <button
          type="button"
          className="button"
          lang={preferences.language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => change({ language: preferences.language === 'zh' ? 'en' : 'zh' })}
        >
          {t('common.switchLanguage')}
        </button>
      </header>
      <main className="login-main">
        <div className="panel login-panel">
          <h1>{t('signIn.title')}</h1>
          <p className="muted">{t('product.claim')}</p>
          {problem && <ProblemNotice error={problem} />}
          <form onSubmit={submit}>
            <label>
              {t('signIn.username')}
              <input
                className="field"
                name="username"
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                required
              />
            </label>
            <label>
              {t('signIn.password')}
              <input
                className="field"
                name="password"
                type="password"
                autoComplete="current-password"
                required
              />
            </label>
            <button type="submit" className="button button-primary" disabled={busy}>
              {t(busy ? 'signIn.busy' : 'signIn.submit')}
            </button>
          </form>
        </div>
        {demoAccounts.length > 0 && (
          <section className="panel login-panel" aria-labelledby="demo-title">
            <h2 id="demo-title">
              <span className="stamp">{t('common.demoStamp')}</span> {t('signIn.demoTitle')}
            </h2>
            <p className="muted">{t('signIn.demoHint')}</p>
            <ul className="login-demo">
              {demoAccounts.map((account) => (
                <li key={account.username}>
                  <button
                    type="button"
                    className="button"
                    disabled={busy}
                    onClick={() =>
                      void enter(() =>
                        answered(
                          api.POST('/api/auth/demo-sign-in', {
                            body: { username: account.username },
                          }),
                        ),
                      )
                    }
                  >
                    <span className="login-role">{t(`signIn.${account.role}`)}</span>
                    <span className="login-who">
                      {account.displayName}
                      <span className="muted">{account.agency?.name ?? account.region.name}</span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
      <footer className="secrecy">{t('common.notClassified')}</footer>
    </div>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Empty outside the demo, where the server has no such list. */
function useDemoAccounts(): readonly DemoAccount[] {
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([]);
  useEffect(() => {
    let wanted = true;
    answered(api.GET('/api/auth/demo-accounts')).then(
      (answer) => wanted && setAccounts(answer.rows),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  return accounts;
}
