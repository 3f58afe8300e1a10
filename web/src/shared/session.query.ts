import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import type { Session } from '../api/model';
import { ProblemError } from '../api/problem';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => answered(api.GET('/api/auth/session')),
  staleTime: 60_000,
  // In another tab somebody else may have signed in.
  refetchOnWindowFocus: 'always',
});

/** The session, or the way to the login page (which comes back here afterwards). */
export async function requireSession(client: QueryClient): Promise<Session> {
  try {
    return await client.query({ ...sessionQuery, staleTime: 'static' });
  } catch (error) {
    if (isSignedOut(error)) {
      goToSignIn();
      return await new Promise<never>(() => undefined);
    }
    throw error;
  }
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 401;
}

/**
 * A full load on purpose: the login page is an application of its own, small, and nothing of the
 * last user's answers survives.
 */
export function goToSignIn(): void {
  const { pathname, search } = window.location;
  const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
  window.location.assign(`/login${next}`);
}

export async function signOut(): Promise<void> {
  await answered(api.POST('/api/auth/sign-out'));
  window.location.assign('/login');
}
