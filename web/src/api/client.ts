import createClient from 'openapi-fetch';
import { ProblemError, problemFrom } from './problem';
import type { paths } from './schema';
import { rememberUnchanged } from './unchanged';

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  /** Looked up at each call: a test puts its own in place. */
  fetch: (request) => globalThis.fetch(request),
  headers: { accept: 'application/json, application/problem+json' },
});

/** The interface's language, in which problems are answered. */
export function speakTo(language: 'zh' | 'en'): void {
  acceptLanguage = language === 'zh' ? 'zh-CN' : 'en';
}

let acceptLanguage = 'zh-CN';

/** For requests that are not made by this client. */
export function askedLanguage(): string {
  return acceptLanguage;
}

api.use(rememberUnchanged());

api.use({
  onRequest({ request }) {
    request.headers.set('accept-language', acceptLanguage);
    if (request.method !== 'GET') {
      for (const [name, value] of Object.entries(accountHeaders()))
        request.headers.set(name, value);
    }
    return request;
  },
  onError: () => ProblemError.unreachable(),
});

let actingAs: number | null = null;
const accountListeners = new Set<() => void>();

/**
 * Writes from here on are this account’s: where another one has signed in in this browser since,
 * the server refuses them.
 */
export function actAs(accountId: number | null): void {
  actingAs = accountId;
}

export function accountHeaders(): Readonly<Record<string, string>> {
  return actingAs === null ? {} : { 'xushi-account': String(actingAs) };
}

/** Calls when the server refused a write because another account has signed in. */
export function onOtherAccount(listener: () => void): () => void {
  accountListeners.add(listener);
  return () => void accountListeners.delete(listener);
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer's body, or the problem thrown as {@link ProblemError}. */
export async function answered<T>(request: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await request;
  if (!response.ok) {
    const problem = problemFrom(error, response);
    if (problem.code === 'account_changed') for (const tell of accountListeners) tell();
    throw problem;
  }
  return data as T;
}

/** Types, not interfaces: only so do they pass as the client's record of headers. */
export type WriteHeaders = { 'Idempotency-Key': string };
export type VersionedHeaders = WriteHeaders & { 'If-Match': string };

export function writeHeaders(key: string = newKey()): WriteHeaders {
  return { 'Idempotency-Key': key };
}

/** `version` is the row's version that the writer saw; the server refuses a stale one. */
export function versionedHeaders(version: number, key: string = newKey()): VersionedHeaders {
  return { ...writeHeaders(key), 'If-Match': `"${version}"` };
}

/** `crypto.randomUUID` is missing on plain-http intranets; `getRandomValues` is not. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
