import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { overdueReportSearch } from '../search';
import { signedInRoute } from './signed-in.route';

const OverdueReportPage = lazyRouteComponent(
  () => import('../../supervision/overdue-report-page'),
  'OverdueReportPage',
);

export const overdueReportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/overdue-report',
  validateSearch: overdueReportSearch,
  loader: () => OverdueReportPage.preload?.(),
  component: OverdueReport,
});

function OverdueReport() {
  const navigate = overdueReportRoute.useNavigate();
  return (
    <OverdueReportPage
      search={overdueReportRoute.useSearch()}
      onSearch={(patch) =>
        void navigate({ search: (old) => ({ ...old, ...patch }), replace: true })
      }
    />
  );
}
