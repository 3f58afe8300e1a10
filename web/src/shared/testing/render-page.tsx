import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  retainSearchParams,
  RouterProvider,
  type RegisteredRouter,
} from '@tanstack/react-router';
import { act, render } from '@testing-library/react';
import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Session } from '../../api/model';
import { catalogue } from '../messages/catalogue';
import { createTranslator, type Language } from '../messages/i18n';
import { PreferencesProvider } from '../preferences-provider';
import { SessionContext } from '../session';
import { inspectorSession } from './samples';

type Search = Record<string, string | number | boolean | undefined>;

interface PageState {
  search: Search;
  onSearch: (patch: object) => void;
}

interface RenderOptions {
  /** With its query: `/targets?lamp=at_risk`. */
  address?: string;
  language?: Language;
  session?: Session;
}

/**
 * One page on its own, with everything it finds around it in the application: router, queries,
 * messages, session, component library. Search parameters arrive as the address has them.
 */
export async function renderPage(
  page: ReactNode | ((state: PageState) => ReactNode),
  options: RenderOptions = {},
) {
  const { address = '/', language = 'zh', session = inspectorSession } = options;
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const translator = createTranslator(catalogue, language);
  const rootRoute = createRootRoute({
    validateSearch: (raw: Record<string, unknown>) => raw as Search,
    search: { middlewares: [retainSearchParams(['asOf'])] },
    notFoundComponent: Page,
    component: Page,
  });
  function Page() {
    const search = rootRoute.useSearch();
    const navigate = rootRoute.useNavigate();
    if (typeof page !== 'function') return page;
    return page({
      search,
      onSearch: (patch) => void navigate({ to: '.', search: (old) => ({ ...old, ...patch }) }),
    });
  }
  const router = createRouter({
    routeTree: rootRoute,
    history: createMemoryHistory({ initialEntries: [address] }),
  });
  localStorage.setItem('xushi.preferences.last', JSON.stringify({ language }));
  const view = render(
    <I18nextProvider i18n={translator}>
      <QueryClientProvider client={client}>
        <SessionContext value={session}>
          <PreferencesProvider translator={translator}>
            <ConfigProvider theme={{ zeroRuntime: true }}>
              <RouterProvider router={router as unknown as RegisteredRouter} />
            </ConfigProvider>
          </PreferencesProvider>
        </SessionContext>
      </QueryClientProvider>
    </I18nextProvider>,
  );
  await act(() => router.load());
  return { ...view, router, client, address: () => router.state.location.href };
}
