import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appealListSearch } from '../search';
import { signedInRoute } from './signed-in.route';

const AppealListPage = lazyRouteComponent(
  () => import('../../appeals/appeal-list-page'),
  'AppealListPage',
);

export const appealListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appeals',
  validateSearch: appealListSearch,
  loader: () => AppealListPage.preload?.(),
  component: AppealList,
});

function AppealList() {
  const navigate = appealListRoute.useNavigate();
  return (
    <AppealListPage
      search={appealListRoute.useSearch()}
      onSearch={(patch) =>
        void navigate({ search: (old) => ({ ...old, ...patch }), replace: true })
      }
    />
  );
}
