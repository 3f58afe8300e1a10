/** Where to go after signing in: only ever a page of this site. */
export function nextAddress(search: string): string {
  const next = new URLSearchParams(search).get('next');
  if (!next) return '/';
  try {
    const url = new URL(next, window.location.origin);
    const here = url.origin === window.location.origin && !url.pathname.startsWith('/login');
    return here ? url.pathname + url.search : '/';
  } catch {
    return '/';
  }
}
