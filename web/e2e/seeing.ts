import type { Locator, Page } from 'playwright-core';

const WITHIN_MS = 30_000;
/** Open screens ask again every 15 seconds. */
export const BY_ITSELF_MS = 20_000;
const LOOK_EVERY_MS = 50;

/** Waits until a person sees it; fails with what was looked for. */
export async function sees(what: Locator, withinMs = WITHIN_MS): Promise<void> {
  await what.first().waitFor({ state: 'visible', timeout: withinMs });
}

/** Waits until something that can be read has the wanted value, then asserts it. */
export async function reads<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  const until = Date.now() + WITHIN_MS;
  let now = await read();
  while (JSON.stringify(now) !== JSON.stringify(wanted) && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    now = await read();
  }
  expect(now).toEqual(wanted);
}

/** The page stands: its heading is there and nothing on it is still loading. */
export async function settled(page: Page): Promise<void> {
  await sees(page.getByRole('heading', { level: 1 }));
  await reads(() => page.getByText('正在加载').count(), 0);
}

/** The row of a table whose header or cell carries this text. */
export function rowOf(within: Page | Locator, text: string): Locator {
  return within.getByRole('row').filter({ hasText: text });
}
