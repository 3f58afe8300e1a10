import { createRoute, redirect } from '@tanstack/react-router';
import { signedInRoute } from './signed-in.route';

/** A clerk comes to report, everybody else to see. */
export const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({
      to: context.session.account.role === 'clerk' ? '/submissions' : '/overview',
      replace: true,
    });
  },
});
