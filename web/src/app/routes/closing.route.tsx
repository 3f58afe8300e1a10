import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireId } from './require-id';
import { signedInRoute } from './signed-in.route';

const ClosingPage = lazyRouteComponent(() => import('../../closings/closing-page'), 'ClosingPage');

export const closingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/closings/$id',
  beforeLoad: ({ params }) => requireId(params.id),
  loader: () => ClosingPage.preload?.(),
  component: Closing,
});

function Closing() {
  const id = Number(closingRoute.useParams().id);
  return <ClosingPage key={id} id={id} asOf={closingRoute.useSearch().asOf} />;
}
