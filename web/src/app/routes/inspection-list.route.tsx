import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from './signed-in.route';

const InspectionListPage = lazyRouteComponent(
  () => import('../../matters/inspections/inspection-list-page'),
  'InspectionListPage',
);

export const inspectionListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/inspections',
  loader: () => InspectionListPage.preload?.(),
  component: InspectionList,
});

function InspectionList() {
  const navigate = inspectionListRoute.useNavigate();
  return (
    <InspectionListPage
      asOf={inspectionListRoute.useSearch().asOf}
      onCreated={(id) => void navigate({ to: '/inspections/$id', params: { id: String(id) } })}
    />
  );
}
