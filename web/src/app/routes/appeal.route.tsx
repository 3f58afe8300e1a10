import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireId } from './require-id';
import { signedInRoute } from './signed-in.route';

const AppealPage = lazyRouteComponent(() => import('../../appeals/appeal-page'), 'AppealPage');

export const appealRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appeals/$id',
  beforeLoad: ({ params }) => requireId(params.id),
  loader: () => AppealPage.preload?.(),
  component: Appeal,
});

function Appeal() {
  const id = Number(appealRoute.useParams().id);
  return <AppealPage key={id} id={id} asOf={appealRoute.useSearch().asOf} />;
}
