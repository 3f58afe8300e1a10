import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from './signed-in.route';

const CheckRulesPage = lazyRouteComponent(
  () => import('../../admin/check-rules-page'),
  'CheckRulesPage',
);

export const checkRulesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/check-rules',
  loader: () => CheckRulesPage.preload?.(),
  component: CheckRules,
});

function CheckRules() {
  return <CheckRulesPage asOf={checkRulesRoute.useSearch().asOf} />;
}
