import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { SubjectSection } from '../../shared/ui/subject-section';
import { requireId } from './require-id';
import { signedInRoute } from './signed-in.route';

const ClosingForSubject = lazyRouteComponent(
  () => import('../../closings/closing-for-subject'),
  'ClosingForSubject',
);
const MatterPage = lazyRouteComponent(() => import('../../matters/matter-page'), 'MatterPage');

const NoticesForSubject = lazyRouteComponent(
  () => import('../../notices/notices-for-subject'),
  'NoticesForSubject',
);

export const matterRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/matters/$id',
  beforeLoad: ({ params }) => requireId(params.id),
  loader: () => MatterPage.preload?.(),
  component: Matter,
});

function Matter() {
  const id = Number(matterRoute.useParams().id);
  const { asOf } = matterRoute.useSearch();
  return (
    <MatterPage
      key={id}
      id={id}
      asOf={asOf}
      below={() => (
        <SubjectSection>
          <ClosingForSubject subject={{ kind: 'entrusted', id }} asOf={asOf} />
          <NoticesForSubject subject={{ kind: 'entrusted', id }} asOf={asOf} />
        </SubjectSection>
      )}
    />
  );
}
