import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { matterListSearch } from '../search';
import { signedInRoute } from './signed-in.route';

const MatterListPage = lazyRouteComponent(
  () => import('../../matters/matter-list-page'),
  'MatterListPage',
);

export const directivesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/directives',
  validateSearch: matterListSearch,
  loader: () => MatterListPage.preload?.(),
  component: Directives,
});

function Directives() {
  const navigate = directivesRoute.useNavigate();
  return (
    <MatterListPage
      mine
      search={directivesRoute.useSearch()}
      onSearch={(patch) =>
        void navigate({ search: (old) => ({ ...old, ...patch }), replace: true })
      }
    />
  );
}
