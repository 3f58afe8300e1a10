import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { agencyListSearch } from '../search';
import { signedInRoute } from './signed-in.route';

const AgencyListPage = lazyRouteComponent(
  () => import('../../agencies/agency-list-page'),
  'AgencyListPage',
);

export const agencyListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/agencies',
  validateSearch: agencyListSearch,
  loader: () => AgencyListPage.preload?.(),
  component: AgencyList,
});

function AgencyList() {
  const navigate = agencyListRoute.useNavigate();
  return (
    <AgencyListPage
      search={agencyListRoute.useSearch()}
      onSearch={(patch) =>
        void navigate({ search: (old) => ({ ...old, ...patch }), replace: true })
      }
    />
  );
}
