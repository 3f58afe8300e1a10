import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { useSession } from '../../shared/session';
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

const DirectiveButton = lazyRouteComponent(
  () => import('../../matters/directive-button'),
  'DirectiveButton',
);

export const overdueReportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/overdue-report',
  validateSearch: overdueReportSearch,
  // Both at once: a button that arrives later would take the choice away that it is for.
  loader: () =>
    Promise.all([
      OverdueReportPage.preload?.(),
      IssueNoticesButton.preload?.(),
      DirectiveButton.preload?.(),
    ]),
  component: OverdueReport,
});

function OverdueReport() {
  const navigate = overdueReportRoute.useNavigate();
  const search = overdueReportRoute.useSearch();
  const directs = useSession().can.includes('direct') && search.asOf === undefined;
  return (
    <OverdueReportPage
      search={search}
      onSearch={(patch) =>
        void navigate({ search: (old) => ({ ...old, ...patch }), replace: true })
      }
      besides={{
        selected: (subjects, done) => (
          <IssueNoticesButton slips={subjects.map((subject) => ({ subject }))} onIssued={done} />
        ),
        row: directs
          ? ({ kind, id }, name) => (
              <DirectiveButton about={kind} id={id} name={name} asOf={undefined} inRow />
            )
          : undefined,
      }}
    />
  );
}
