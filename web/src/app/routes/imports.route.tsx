import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { importsSearch } from '../search';
import { signedInRoute } from './signed-in.route';

const ImportsPage = lazyRouteComponent(() => import('../../imports/imports-page'), 'ImportsPage');

export const importsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/imports',
  validateSearch: importsSearch,
  loader: () => ImportsPage.preload?.(),
  component: Imports,
});

function Imports() {
  const navigate = importsRoute.useNavigate();
  return (
    <ImportsPage
      search={importsRoute.useSearch()}
      onSearch={(patch) =>
        void navigate({ search: (old) => ({ ...old, ...patch }), replace: true })
      }
    />
  );
}
