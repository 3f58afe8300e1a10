import { createContext, use } from 'react';
import type { Session } from '../api/model';

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in, and the system's today. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession outside a signed-in page');
  return session;
}
