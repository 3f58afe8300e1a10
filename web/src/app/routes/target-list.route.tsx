import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { targetListSearch } from '../search';
import { signedInRoute } from './signed-in.route';

const TargetListPage = lazyRouteComponent(
  () => import('../../targets/target-list-page'),
  'TargetListPage',
);

export const targetListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/targets',
  validateSearch: targetListSearch,
  loader: () => TargetListPage.preload?.(),
  component: TargetList,
});

function TargetList() {
  const navigate = targetListRoute.useNavigate();
  return (
    <TargetListPage
      search={targetListRoute.useSearch()}
      onSearch={(patch) =>
        void navigate({ search: (old) => ({ ...old, ...patch }), replace: true })
      }
    />
  );
}
