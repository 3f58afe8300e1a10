import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { intakeListSearch } from '../search';
import { signedInRoute } from './signed-in.route';

const IntakeListPage = lazyRouteComponent(
  () => import('../../intake/intake-list-page'),
  'IntakeListPage',
);

export const intakeListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/intake',
  validateSearch: intakeListSearch,
  loader: () => IntakeListPage.preload?.(),
  component: IntakeList,
});

function IntakeList() {
  const navigate = intakeListRoute.useNavigate();
  const { asOf, amends } = intakeListRoute.useSearch();
  return (
    <IntakeListPage
      key={amends}
      asOf={asOf}
      amends={amends}
      onOpen={(draft) =>
        void navigate({ to: '/intake/$draftId', params: { draftId: String(draft) } })
      }
    />
  );
}
