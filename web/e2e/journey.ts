import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DESK, launchBrowser, newVisitor, type View } from './browser';
import { startFarDatabase, type FarDatabase } from './far-database';
import { startProduct, type Product } from './product';

const FILE_WITHIN_MS = 300_000;
/** A page that has not shown something by then will not show it. */
const SHOWN_WITHIN_MS = 30_000;

export interface Stage {
  readonly url: () => string;
  /** A person with a browser profile of their own; closed when the journey ends. */
  readonly visitor: (view?: View) => Promise<Page>;
  /** Only on a stage with a database behind a link. */
  readonly database: () => FarDatabase;
}

interface StageOptions {
  /** The product reaches its database over a link that can be cut, and journeys reach it too. */
  readonly farDatabase?: boolean;
}

/**
 * One product and one browser for all journeys of a file. A journey that fails names the pictures
 * of what its visitors saw last.
 */
export function setStage({ farDatabase = false }: StageOptions = {}): {
  stage: Stage;
  journey: (name: string, walk: Walk) => void;
} {
  jest.setTimeout(FILE_WITHIN_MS);
  let product: Product | undefined;
  let browser: Browser | undefined;
  let database: FarDatabase | undefined;
  let open: BrowserContext[] = [];

  beforeAll(async () => {
    // One after the other: what has started is stopped even when the other one fails.
    browser = await launchBrowser();
    if (farDatabase) database = await startFarDatabase();
    product = await startProduct(database?.url);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    await database?.stop();
  });

  const stage: Stage = {
    url: () => running(product).url,
    database: () => running(database),
    visitor: async (view = DESK) => {
      const { context, page } = await newVisitor(running(browser), running(product).url, view);
      context.setDefaultTimeout(SHOWN_WITHIN_MS);
      open.push(context);
      return page;
    },
  };

  function journey(name: string, walk: Walk): void {
    test(name, async () => {
      try {
        await walk(stage);
      } catch (error) {
        throw new Error(`${(error as Error).message}\n${await pictures(open)}`, { cause: error });
      } finally {
        await Promise.all(open.map((context) => context.close()));
        open = [];
      }
    });
  }
  return { stage, journey };
}

type Walk = (stage: Stage) => Promise<void>;

function running<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('a part of the stage is not running');
  return part;
}

async function pictures(contexts: readonly BrowserContext[]): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'xushi-seen-'));
  const pages = contexts.flatMap((context) => context.pages());
  const lines = await Promise.all(
    pages.map(async (page, index) => {
      const file = path.join(folder, `${index + 1}.png`);
      // A page that hangs or has crashed has no picture; the failure itself matters more.
      const seen = await page.screenshot({ path: file }).then(
        () => file,
        () => 'no picture',
      );
      return `${page.url()} looked like ${seen}`;
    }),
  );
  return lines.join('\n');
}
