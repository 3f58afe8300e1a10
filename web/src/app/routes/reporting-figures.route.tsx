import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { reportingFiguresSearch } from '../search';
import { signedInRoute } from './signed-in.route';

const ReportingFiguresPage = lazyRouteComponent(
  () => import('../../reporting/reporting-figures-page'),
  'ReportingFiguresPage',
);

export const reportingFiguresRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/reporting-figures',
  validateSearch: reportingFiguresSearch,
  loader: () => ReportingFiguresPage.preload?.(),
  component: ReportingFigures,
});

function ReportingFigures() {
  const navigate = reportingFiguresRoute.useNavigate();
  return (
    <ReportingFiguresPage
      search={reportingFiguresRoute.useSearch()}
      onSearch={(patch) =>
        void navigate({ search: (old) => ({ ...old, ...patch }), replace: true })
      }
    />
  );
}
