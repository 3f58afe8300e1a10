import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireId } from './require-id';
import { signedInRoute } from './signed-in.route';

const TargetPage = lazyRouteComponent(() => import('../../targets/target-page'), 'TargetPage');

export const targetRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/targets/$id',
  beforeLoad: ({ params }) => requireId(params.id),
  loader: () => TargetPage.preload?.(),
  component: Target,
});

function Target() {
  const id = Number(targetRoute.useParams().id);
  return <TargetPage key={id} id={id} asOf={targetRoute.useSearch().asOf} />;
}
