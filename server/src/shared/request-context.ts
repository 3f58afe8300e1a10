import 'fastify';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from './clock';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set by the session guard, null on open routes. */
    viewer: Viewer | null;
    /** Today as the session query saw it, so that no request asks the database twice. */
    today: Day | null;
  }
}
