/**
 * What somebody typed and the server has not acknowledged, kept in this browser for the account
 * that typed it: it outlives a reload, a crashed tab and a new sign-in. One entry for each row, so
 * that two tabs do not write over each other.
 */
const PREFIX = 'xushi.unsent.';

/** Names of accounts and of places hold no blank. */
function keyOf(username: string, place: string, row: number | string): string {
  return `${PREFIX}${username} ${place} ${row}`;
}

function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function keysWith(start: string): string[] {
  const store = storage();
  if (!store) return [];
  return Array.from({ length: store.length }, (_, at) => store.key(at) ?? '').filter((key) =>
    key.startsWith(start),
  );
}

const listeners = new Set<() => void>();

/** Calls when something is kept or taken away, here or in another tab. */
export function onUnsentChange(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

function tellListeners(): void {
  for (const listener of listeners) listener();
}

/** False where the browser keeps nothing: then the page must not be closed. */
export function keepUnsent(username: string, place: string, row: number, value: object): boolean {
  try {
    storage()?.setItem(keyOf(username, place, row), JSON.stringify(value));
    tellListeners();
    return storage() !== null;
  } catch {
    return false;
  }
}

/** Takes an entry away; one that another tab has written since stays. */
export function forgetUnsent(username: string, place: string, row: number, value: object): void {
  try {
    const key = keyOf(username, place, row);
    if (storage()?.getItem(key) === JSON.stringify(value)) storage()?.removeItem(key);
    tellListeners();
  } catch {
    // A store that forbids this has kept nothing either.
  }
}

/** Everything kept for one place, by row; what cannot be read is left where it is. */
export function unsentOf(username: string, place: string): Map<number, unknown> {
  const start = keyOf(username, place, '');
  const found = new Map<number, unknown>();
  for (const key of keysWith(start)) {
    try {
      found.set(Number(key.slice(start.length)), JSON.parse(storage()?.getItem(key) ?? ''));
    } catch {
      // Written by another version of these pages.
    }
  }
  return found;
}

/** How many rows of this account wait on this machine, in all places. */
export function unsentCount(username: string): number {
  return keysWith(`${PREFIX}${username} `).length;
}

/** How many rows of this account wait on this machine in one place. */
export function unsentCountIn(username: string, place: string): number {
  return keysWith(keyOf(username, place, '')).length;
}
