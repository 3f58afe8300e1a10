import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from './signed-in.route';

const InboxPage = lazyRouteComponent(() => import('../../inbox/inbox-page'), 'InboxPage');

export const inboxRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/inbox',
  loader: () => InboxPage.preload?.(),
  component: Inbox,
});

function Inbox() {
  return <InboxPage asOf={inboxRoute.useSearch().asOf} />;
}
