import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireId } from './require-id';
import { signedInRoute } from './signed-in.route';

const NoticePage = lazyRouteComponent(() => import('../../notices/notice-page'), 'NoticePage');

export const noticeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/notices/$id',
  beforeLoad: ({ params }) => requireId(params.id),
  loader: () => NoticePage.preload?.(),
  component: Notice,
});

function Notice() {
  const id = Number(noticeRoute.useParams().id);
  return <NoticePage key={id} id={id} asOf={noticeRoute.useSearch().asOf} />;
}
