import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { noticeListSearch } from '../search';
import { signedInRoute } from './signed-in.route';

const NoticeListPage = lazyRouteComponent(
  () => import('../../notices/notice-list-page'),
  'NoticeListPage',
);

export const noticeListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/notices',
  validateSearch: noticeListSearch,
  loader: () => NoticeListPage.preload?.(),
  component: NoticeList,
});

function NoticeList() {
  const navigate = noticeListRoute.useNavigate();
  return (
    <NoticeListPage
      search={noticeListRoute.useSearch()}
      onSearch={(patch) =>
        void navigate({ search: (old) => ({ ...old, ...patch }), replace: true })
      }
    />
  );
}
