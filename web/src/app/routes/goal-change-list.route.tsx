import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { goalChangeListSearch } from '../search';
import { signedInRoute } from './signed-in.route';

const GoalChangeListPage = lazyRouteComponent(
  () => import('../../maintenance/goal-change-list-page'),
  'GoalChangeListPage',
);

export const goalChangeListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/goal-changes',
  validateSearch: goalChangeListSearch,
  loader: () => GoalChangeListPage.preload?.(),
  component: GoalChangeList,
});

function GoalChangeList() {
  const navigate = goalChangeListRoute.useNavigate();
  const { asOf, state } = goalChangeListRoute.useSearch();
  return (
    <GoalChangeListPage
      asOf={asOf}
      all={state === 'all'}
      onAll={(all) =>
        void navigate({
          search: (old) => ({ ...old, state: all ? ('all' as const) : undefined }),
          replace: true,
        })
      }
    />
  );
}
