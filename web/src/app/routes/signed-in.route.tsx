import { createRoute, retainSearchParams } from '@tanstack/react-router';
import { requireSession } from '../../shared/session.query';
import { Frame } from '../frame/frame';
import { frameSearch } from '../search';
import { rootRoute } from './root.route';

/** Everything behind the sign-in: frame, session, and an as-of date that links keep. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  validateSearch: frameSearch,
  search: { middlewares: [retainSearchParams(['asOf'])] },
  beforeLoad: async ({ context }) => ({ session: await requireSession(context.client) }),
  component: SignedIn,
});

function SignedIn() {
  return <Frame search={signedInRoute.useSearch()} />;
}
