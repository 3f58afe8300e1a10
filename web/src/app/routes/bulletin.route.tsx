import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireId } from './require-id';
import { signedInRoute } from './signed-in.route';

const BulletinPage = lazyRouteComponent(
  () => import('../../bulletins/bulletin-page'),
  'BulletinPage',
);

export const bulletinRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/bulletins/$id',
  beforeLoad: ({ params }) => requireId(params.id),
  loader: () => BulletinPage.preload?.(),
  component: Bulletin,
});

function Bulletin() {
  const id = Number(bulletinRoute.useParams().id);
  const navigate = bulletinRoute.useNavigate();
  const { asOf } = bulletinRoute.useSearch();
  return (
    <BulletinPage
      key={id}
      id={id}
      asOf={asOf}
      onGone={() => void navigate({ to: '/bulletins' })}
      onDrafted={(made) => void navigate({ to: '/bulletins/$id', params: { id: String(made) } })}
    />
  );
}
