import type { Middleware } from 'openapi-fetch';

/** Addresses whose last answer is kept: more than a visitor has on screen at a time. */
const MOST_KEPT = 24;

interface Kept {
  readonly tag: string;
  readonly answer: Response;
}

/**
 * Asks for an address again by the tag of its last answer, and gives that answer where the server
 * says that nothing changed. Kept in memory only: data is served not to be stored by the browser.
 */
export function rememberUnchanged(): Middleware {
  const kept = new Map<string, Kept>();
  /** What a request on its way was made with: it may be forgotten before the answer comes. */
  const asked = new WeakMap<Request, Kept>();
  return {
    onRequest({ request }) {
      const known = request.method === 'GET' ? kept.get(request.url) : undefined;
      if (known) {
        request.headers.set('if-none-match', known.tag);
        asked.set(request, known);
      }
      return request;
    },
    onResponse({ request, response }) {
      // Whoever signs in next starts with nothing.
      if (response.status === 401) kept.clear();
      if (request.method !== 'GET') return undefined;
      const known = asked.get(request);
      if (response.status === 304 && known) return known.answer.clone();
      const tag = response.headers.get('etag');
      kept.delete(request.url);
      if (response.ok && tag !== null) {
        kept.set(request.url, { tag, answer: response.clone() });
        const [oldest] = kept.keys();
        if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      }
      return undefined;
    },
  };
}
