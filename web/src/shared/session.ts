import { createContext, use } from 'react';
import type { Session } from '../api/model';

export const SessionContext = createContext<Session | null>(null);

/** Clerks and signers work for one body, everybody else for a region. */
export function isOfBody({ account }: Session): boolean {
  return account.role === 'clerk' || account.role === 'signer';
}

/** Who is signed in, and the system's today. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession outside a signed-in page');
  return session;
}
