import { existsSync } from 'node:fs';
import {
  chromium as playwright,
  type Browser,
  type BrowserContext,
  type Page,
} from 'playwright-core';
import { packagedChromium } from './packaged-chromium';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A browser must reach nothing but the product. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's Chromium or Chrome, else the one that comes inside an npm package. */
export async function launchBrowser(): Promise<Browser> {
  const system = SYSTEM_BROWSERS.find((path) => existsSync(path));
  if (system !== undefined) return playwright.launch({ executablePath: system, args: QUIET });
  const { executablePath, args, env } = packagedChromium();
  return playwright.launch({ executablePath, args: [...args, ...QUIET], env });
}

export interface View {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
}

export const DESK: View = { width: 1366, height: 768, colorScheme: 'light' };
export const WALL: View = { width: 1920, height: 1080, colorScheme: 'light' };
export const PHONE: View = { width: 390, height: 844, colorScheme: 'light' };

/** A fresh visitor: own cookies, Chinese first, nothing moving. */
export async function newVisitor(
  browser: Browser,
  baseURL: string,
  view: View = DESK,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: view.width, height: view.height },
    colorScheme: view.colorScheme,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  return { context, page };
}
