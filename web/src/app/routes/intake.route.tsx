import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { intakeSearch } from '../search';
import { requireId } from './require-id';
import { signedInRoute } from './signed-in.route';

const ReviewPage = lazyRouteComponent(() => import('../../intake/review-page'), 'ReviewPage');

export const intakeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/intake/$draftId',
  validateSearch: intakeSearch,
  beforeLoad: ({ params }) => requireId(params.draftId),
  loader: () => ReviewPage.preload?.(),
  component: Intake,
});

function Intake() {
  const id = Number(intakeRoute.useParams().draftId);
  const navigate = intakeRoute.useNavigate();
  const { asOf, row } = intakeRoute.useSearch();
  return (
    <ReviewPage
      key={id}
      id={id}
      asOf={asOf}
      row={row}
      onConfirmed={(plan) => void navigate({ to: '/plans/$key', params: { key: plan } })}
      onGone={() => void navigate({ to: '/intake' })}
    />
  );
}
