import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireId } from './require-id';
import { signedInRoute } from './signed-in.route';

const InspectionPage = lazyRouteComponent(
  () => import('../../matters/inspections/inspection-page'),
  'InspectionPage',
);

export const inspectionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/inspections/$id',
  beforeLoad: ({ params }) => requireId(params.id),
  loader: () => InspectionPage.preload?.(),
  component: Inspection,
});

function Inspection() {
  const id = Number(inspectionRoute.useParams().id);
  return <InspectionPage key={id} id={id} asOf={inspectionRoute.useSearch().asOf} />;
}
