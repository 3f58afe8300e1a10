import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { matterListSearch } from '../search';
import { signedInRoute } from './signed-in.route';

const MatterListPage = lazyRouteComponent(
  () => import('../../matters/matter-list-page'),
  'MatterListPage',
);

export const matterListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/matters',
  validateSearch: matterListSearch,
  loader: () => MatterListPage.preload?.(),
  component: MatterList,
});

function MatterList() {
  const navigate = matterListRoute.useNavigate();
  return (
    <MatterListPage
      search={matterListRoute.useSearch()}
      onSearch={(patch) =>
        void navigate({ search: (old) => ({ ...old, ...patch }), replace: true })
      }
    />
  );
}
