import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from './signed-in.route';

const SchedulesPage = lazyRouteComponent(
  () => import('../../schedules/schedules-page'),
  'SchedulesPage',
);

export const schedulesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/schedules',
  loader: () => SchedulesPage.preload?.(),
  component: SchedulesPage,
});
