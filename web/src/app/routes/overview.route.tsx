import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { overviewSearch } from '../search';
import { signedInRoute } from './signed-in.route';

const OverviewPage = lazyRouteComponent(
  () => import('../../dashboard/overview-page'),
  'OverviewPage',
);

export const overviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/overview',
  validateSearch: overviewSearch,
  loader: () => OverviewPage.preload?.(),
  component: Overview,
});

function Overview() {
  const navigate = overviewRoute.useNavigate();
  return (
    <OverviewPage
      search={overviewRoute.useSearch()}
      onSearch={(patch) =>
        void navigate({ search: (old) => ({ ...old, ...patch }), replace: true })
      }
    />
  );
}
