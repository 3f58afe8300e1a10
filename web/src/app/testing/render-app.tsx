import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { catalogue } from '../../shared/messages/catalogue';
import { createTranslator } from '../../shared/messages/i18n';
import { createAppRouter } from '../router';

/** The whole application at one address; the API is whatever `fakeApi` answers. */
export function renderApp(address: string) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createAppRouter(client, createMemoryHistory({ initialEntries: [address] }));
  const view = render(
    <I18nextProvider i18n={createTranslator(catalogue, 'zh')}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return { ...view, router, address: () => router.state.location.href };
}
