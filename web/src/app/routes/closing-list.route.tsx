import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { closingListSearch } from '../search';
import { signedInRoute } from './signed-in.route';

const ClosingListPage = lazyRouteComponent(
  () => import('../../closings/closing-list-page'),
  'ClosingListPage',
);

export const closingListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/closings',
  validateSearch: closingListSearch,
  loader: () => ClosingListPage.preload?.(),
  component: ClosingList,
});

function ClosingList() {
  const navigate = closingListRoute.useNavigate();
  return (
    <ClosingListPage
      search={closingListRoute.useSearch()}
      onSearch={(patch) =>
        void navigate({ search: (old) => ({ ...old, ...patch }), replace: true })
      }
    />
  );
}
