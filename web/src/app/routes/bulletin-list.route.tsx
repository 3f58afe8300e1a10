import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from './signed-in.route';

const BulletinListPage = lazyRouteComponent(
  () => import('../../bulletins/bulletin-list-page'),
  'BulletinListPage',
);

export const bulletinListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/bulletins',
  loader: () => BulletinListPage.preload?.(),
  component: BulletinList,
});

function BulletinList() {
  const navigate = bulletinListRoute.useNavigate();
  const { asOf } = bulletinListRoute.useSearch();
  return (
    <BulletinListPage
      asOf={asOf}
      onDrafted={(id) => void navigate({ to: '/bulletins/$id', params: { id: String(id) } })}
    />
  );
}
