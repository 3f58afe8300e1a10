import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { movementSearch } from '../search';
import { signedInRoute } from './signed-in.route';

const MovementPage = lazyRouteComponent(
  () => import('../../supervision/movement/movement-page'),
  'MovementPage',
);

export const movementRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/movement',
  validateSearch: movementSearch,
  loader: () => MovementPage.preload?.(),
  component: Movement,
});

function Movement() {
  const navigate = movementRoute.useNavigate();
  return (
    <MovementPage
      search={movementRoute.useSearch()}
      onSearch={(patch) =>
        void navigate({ search: (old) => ({ ...old, ...patch }), replace: true })
      }
    />
  );
}
