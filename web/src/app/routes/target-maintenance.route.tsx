import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireId } from './require-id';
import { signedInRoute } from './signed-in.route';

const MaintenancePage = lazyRouteComponent(
  () => import('../../maintenance/maintenance-page'),
  'MaintenancePage',
);
const TargetPart = lazyRouteComponent(() => import('../../targets/target-part'), 'TargetPart');

export const targetMaintenanceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/targets/$id/maintenance',
  beforeLoad: ({ params }) => requireId(params.id),
  loader: () => Promise.all([MaintenancePage.preload?.(), TargetPart.preload?.()]),
  component: TargetMaintenance,
});

function TargetMaintenance() {
  const id = Number(targetMaintenanceRoute.useParams().id);
  const { asOf } = targetMaintenanceRoute.useSearch();
  return (
    <MaintenancePage
      key={id}
      id={id}
      asOf={asOf}
      bodies={<TargetPart id={id} asOf={asOf} show="bodies" />}
      revisions={<TargetPart id={id} asOf={asOf} show="revisions" />}
    />
  );
}
