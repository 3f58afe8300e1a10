import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { SubjectSection } from '../../shared/ui/subject-section';
import { requireId } from './require-id';
import { signedInRoute } from './signed-in.route';

const SubmissionPage = lazyRouteComponent(
  () => import('../../reporting/submission-page'),
  'SubmissionPage',
);

const AppealsForSubject = lazyRouteComponent(
  () => import('../../appeals/appeals-for-subject'),
  'AppealsForSubject',
);
const MattersForSubject = lazyRouteComponent(
  () => import('../../matters/matters-for-subject'),
  'MattersForSubject',
);

const NoticesForSubject = lazyRouteComponent(
  () => import('../../notices/notices-for-subject'),
  'NoticesForSubject',
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
  const { asOf } = submissionRoute.useSearch();
  return (
    <>
      <SubmissionPage key={id} id={id} asOf={asOf} />
      <SubjectSection>
        <MattersForSubject subject={{ kind: 'submission', id }} asOf={asOf} />
        <NoticesForSubject subject={{ kind: 'submission', id }} asOf={asOf} />
        <AppealsForSubject contested={{ contestedKind: 'lateness', contestedId: id }} asOf={asOf} />
      </SubjectSection>
    </>
  );
}
