import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from './signed-in.route';

const RoundsPage = lazyRouteComponent(() => import('../../reporting/rounds-page'), 'RoundsPage');

export const roundsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rounds',
  loader: () => RoundsPage.preload?.(),
  component: Rounds,
});

function Rounds() {
  return <RoundsPage asOf={roundsRoute.useSearch().asOf} />;
}
