import { createRoute, redirect } from '@tanstack/react-router';
import { isOfBody } from '../../shared/session';
import { signedInRoute } from './signed-in.route';

/** A clerk comes to report, a signer to sign, everybody else to see. */
export const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({
      to: isOfBody(context.session) ? '/submissions' : '/overview',
      replace: true,
    });
  },
});
