import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { calendarSearch } from '../search';
import { signedInRoute } from './signed-in.route';

const CalendarPage = lazyRouteComponent(() => import('../../admin/calendar-page'), 'CalendarPage');

export const calendarRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/calendar',
  validateSearch: calendarSearch,
  loader: () => CalendarPage.preload?.(),
  component: Calendar,
});

function Calendar() {
  const navigate = calendarRoute.useNavigate();
  return (
    <CalendarPage
      search={calendarRoute.useSearch()}
      onSearch={(patch) =>
        void navigate({ search: (old) => ({ ...old, ...patch }), replace: true })
      }
    />
  );
}
