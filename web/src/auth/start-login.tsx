import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { commonMessages } from '../shared/messages/common.messages';
import { createTranslator } from '../shared/messages/i18n';
import { signInMessages } from '../shared/messages/sign-in.messages';
import { readPreferences } from '../shared/preferences';
import { PreferencesProvider } from '../shared/preferences-provider';
import { LoginPage } from './login-page';
import { nextAddress } from './next-address';
import './login.css';

/** The login page alone, without router, queries or component library. */
export function startLogin(root: HTMLElement): void {
  const translator = createTranslator(
    { ...commonMessages, ...signInMessages },
    readPreferences().language,
  );
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={translator}>
        <PreferencesProvider translator={translator}>
          <LoginPage
            onSignedIn={() => window.location.assign(nextAddress(window.location.search))}
          />
        </PreferencesProvider>
      </I18nextProvider>
    </StrictMode>,
  );
}
