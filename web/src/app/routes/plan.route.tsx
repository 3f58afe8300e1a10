import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { planSearch } from '../search';
import { signedInRoute } from './signed-in.route';

const PlanPage = lazyRouteComponent(() => import('../../plans/plan-page'), 'PlanPage');

const PlanActs = lazyRouteComponent(() => import('../../intake/plan-acts'), 'PlanActs');

export const planRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/plans/$key',
  validateSearch: planSearch,
  loader: () => PlanPage.preload?.(),
  component: Plan,
});

function Plan() {
  const { asOf, clause } = planRoute.useSearch();
  const { key } = planRoute.useParams();
  return (
    <PlanPage
      key={key}
      planKey={key}
      asOf={asOf}
      clause={clause}
      acts={({ plan }) => <PlanActs plan={plan} asOf={asOf} />}
    />
  );
}
