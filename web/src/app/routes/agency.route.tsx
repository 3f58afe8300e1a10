import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireId } from './require-id';
import { signedInRoute } from './signed-in.route';

const AgencyPage = lazyRouteComponent(() => import('../../agencies/agency-page'), 'AgencyPage');

export const agencyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/agencies/$id',
  beforeLoad: ({ params }) => requireId(params.id),
  loader: () => AgencyPage.preload?.(),
  component: Agency,
});

function Agency() {
  const id = Number(agencyRoute.useParams().id);
  return <AgencyPage key={id} id={id} asOf={agencyRoute.useSearch().asOf} />;
}
