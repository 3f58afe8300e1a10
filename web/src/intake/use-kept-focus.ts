import { useEffect, useRef, type RefObject } from 'react';

/**
 * Whoever works with keys never loses their place: where what had the focus is taken away (a form that
 * closed, a button whose row went on), the current row gets it, beside another tab that tab.
 */
export function useKeptFocus(page: RefObject<HTMLElement | null>, current: number | null): void {
  const now = useRef(current);
  useEffect(() => {
    now.current = current;
  }, [current]);
  useEffect(() => {
    const root = page.current;
    if (root === null) return;
    let last: Element | null = null;
    const onFocus = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const keep = () => {
      if (last?.isConnected === true || document.activeElement !== document.body) return;
      last = null;
      const place =
        root.querySelector<HTMLElement>(`#intake-row-${now.current} > .intake-line`) ??
        root.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
      place?.focus({ preventScroll: true });
    };
    keep();
    document.addEventListener('focusin', onFocus);
    const watching = new MutationObserver(() => {
      if (last !== null) keep();
    });
    watching.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', onFocus);
      watching.disconnect();
    };
  }, [page]);
}
