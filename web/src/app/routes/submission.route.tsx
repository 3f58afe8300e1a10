import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireId } from './require-id';
import { signedInRoute } from './signed-in.route';

const SubmissionPage = lazyRouteComponent(
  () => import('../../reporting/submission-page'),
  'SubmissionPage',
);

export const submissionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/submissions/$id',
  beforeLoad: ({ params }) => requireId(params.id),
  loader: () => SubmissionPage.preload?.(),
  component: Submission,
});

function Submission() {
  const id = Number(submissionRoute.useParams().id);
  return <SubmissionPage key={id} id={id} asOf={submissionRoute.useSearch().asOf} />;
}
