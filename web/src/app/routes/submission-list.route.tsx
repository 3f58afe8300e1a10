import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { submissionListSearch } from '../search';
import { signedInRoute } from './signed-in.route';

const SubmissionListPage = lazyRouteComponent(
  () => import('../../reporting/submission-list-page'),
  'SubmissionListPage',
);

export const submissionListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/submissions',
  validateSearch: submissionListSearch,
  loader: () => SubmissionListPage.preload?.(),
  component: SubmissionList,
});

function SubmissionList() {
  const navigate = submissionListRoute.useNavigate();
  return (
    <SubmissionListPage
      search={submissionListRoute.useSearch()}
      onSearch={(patch) =>
        void navigate({ search: (old) => ({ ...old, ...patch }), replace: true })
      }
    />
  );
}
