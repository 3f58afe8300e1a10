import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { overdueReportSearch } from '../search';
import { signedInRoute } from './signed-in.route';

const OverdueReportPage = lazyRouteComponent(
  () => import('../../supervision/overdue-report-page'),
  'OverdueReportPage',
);

const IssueNoticesButton = lazyRouteComponent(
  () => import('../../notices/issue-notices-button'),
  'IssueNoticesButton',
);

export const overdueReportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/overdue-report',
  validateSearch: overdueReportSearch,
  // Both at once: a button that arrives later would take the choice away that it is for.
  loader: () => Promise.all([OverdueReportPage.preload?.(), IssueNoticesButton.preload?.()]),
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
      besides={{
        selected: (subjects, done) => (
          <IssueNoticesButton slips={subjects.map((subject) => ({ subject }))} onIssued={done} />
        ),
      }}
    />
  );
}
