import type { Page } from 'playwright-core';

declare global {
  interface Window {
    paints?: number[];
  }
}

/** From now on the page notes for each key how long it took until the next picture was drawn. */
export async function watchPaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.paints = [];
    const drawn = (from: number) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.paints?.push(performance.now() - from);
        port2.postMessage(null);
      });
    };
    document.addEventListener('keydown', ({ timeStamp }) => drawn(timeStamp), { capture: true });
  });
}

/** Milliseconds since the last call, one for each key. */
export function takePaints(page: Page): Promise<number[]> {
  return page.evaluate(() => (window.paints ?? []).splice(0));
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}
