import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from './signed-in.route';

const PlanListPage = lazyRouteComponent(() => import('../../plans/plan-list-page'), 'PlanListPage');

export const planListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/plans',
  loader: () => PlanListPage.preload?.(),
  component: PlanList,
});

function PlanList() {
  return <PlanListPage asOf={planListRoute.useSearch().asOf} />;
}
