import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { ProblemError } from '../api/problem';
import { goToSignIn, isSignedOut } from '../shared/session.query';
import { catalogue } from '../shared/messages/catalogue';
import { createTranslator } from '../shared/messages/i18n';
import { readPreferences } from '../shared/preferences';
import { createAppRouter } from './router';
import './frame/frame.css';

const RETRIES = 2;

export function startApp(root: HTMLElement): void {
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isSignedOut(error)) goToSignIn();
      },
    }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < RETRIES && mayPass(error),
        throwOnError: false,
      },
    },
  });
  const translator = createTranslator(catalogue, readPreferences().language);
  const router = createAppRouter(client);
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={translator}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>,
  );
}

/** A refusal stays a refusal; no answer or an overloaded server may be better in a second. */
function mayPass(error: Error): boolean {
  return error instanceof ProblemError && (error.status === 0 || error.status >= 502);
}
