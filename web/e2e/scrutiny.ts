import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { DESK, PHONE } from './browser';
import { reads } from './seeing';

/** What follows the page's width does so a moment later, on a busy machine a long one. */
const LAID_OUT_WITHIN_MS = 5_000;

/**
 * Gathers what the browser complains about from now on: requests to another origin, errors, what
 * the content security policy refused. The answer that nobody is signed in yet is none of these.
 */
export function listen(context: BrowserContext, origin: string): readonly string[] {
  const list: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) list.push(`asked ${url.href}`);
  });
  context.on('console', (message) => {
    const { url } = message.location();
    const asksWhoIsThere = url.endsWith('/api/auth/session');
    if (message.type() === 'error' && !asksWhoIsThere) list.push(`${url}: ${message.text()}`);
  });
  context.on('weberror', (error) => list.push(error.error().message));
  return list;
}

/**
 * Violations in the light theme, then in the dark one. The themes differ in colours only, so in
 * the second one only the rules about colours are asked again.
 */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await reads(() => page.evaluate(() => document.documentElement.dataset.theme), theme);
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({
      resultTypes: ['violations'],
      ...(theme === 'dark'
        ? { runOnly: ['color-contrast', 'link-in-text-block'] }
        : { rules: { 'target-size': { enabled: true } } }),
    });
    for (const violation of (await axe.analyze()).violations) {
      const where = violation.nodes
        .slice(0, 3)
        .map((node) => `${node.target.join(' ')} ${node.html}`);
      found.push(
        `${theme} ${violation.id} ×${violation.nodes.length}: ${violation.help}\n  ${where.join('\n  ')}`,
      );
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/** Widths at which the page itself, not a frame in it, can be moved sideways. */
export async function sidewaysScroll(page: Page): Promise<string[]> {
  const height = page.viewportSize()?.height ?? PHONE.height;
  const found: string[] = [];
  for (const { width } of [PHONE, DESK]) {
    await page.setViewportSize({ width, height });
    const fits = () => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth <= clientWidth;
    };
    await page
      .waitForFunction(fits, undefined, { timeout: LAID_OUT_WITHIN_MS })
      .catch(() => found.push(`wider than ${width} px`));
  }
  return found;
}
