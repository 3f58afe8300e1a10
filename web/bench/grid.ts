import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { GRID_HEADING, withSection } from '../../server/bench/section';
import { repositoryFolder } from '../../server/src/config/paths';
import { launchBrowser, newVisitor } from '../e2e/browser';
import { startFarDatabase } from '../e2e/far-database';
import { addLines } from '../e2e/long-return';
import { startProduct } from '../e2e/product';
import { quantile, takePaints, watchPaints } from './paint-times';

const reportFile = path.join(repositoryFolder, 'docs/benchmarks.md');
const CLERK = '山西填报员（演示）';
const PERIOD = '2024年三季度';
const ALL_LINES = 300;
const BLOCK_ROWS = 40;
const KEYS = 200;

interface Measured {
  readonly lines: number;
  readonly shownMs: number;
  readonly keys: Pressed;
  readonly arrows: Pressed;
}

interface Pressed {
  readonly paints: readonly number[];
  /** Milliseconds of processor time that the page took for each key: what else runs counts little. */
  readonly cpu: number;
}

interface Pasted {
  readonly previewMs: number;
  readonly inCellsMs: number;
  readonly savedMs: number;
}

/** The first lines that a figure can be typed in, from the top. */
const fields = (page: Page) => page.locator('.grid-table input[data-column="0"]');

async function openReturn(page: Page): Promise<number> {
  await page.goto('/submissions');
  const link = page.getByRole('link', { name: PERIOD, exact: true }).first();
  await link.waitFor();
  const from = performance.now();
  await link.click();
  await page.locator('.grid-table tbody tr').last().waitFor();
  return performance.now() - from;
}

/** Presses the keys one after another and waits for none of what they cause. */
async function pressing(page: Page, key: (at: number) => string): Promise<Pressed> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taken = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  };
  await takePaints(page);
  const before = await taken();
  for (let at = 0; at < KEYS; at += 1) await page.keyboard.press(key(at));
  const cpu = (((await taken()) - before) * 1000) / KEYS;
  await session.detach();
  return { paints: await takePaints(page), cpu };
}

async function measure(page: Page): Promise<Measured> {
  const shownMs = await openReturn(page);
  const lines = await page.locator('.grid-table tbody tr').count();
  await watchPaints(page);
  await fields(page).nth(1).focus();
  // Nine digits and then none again: the text of a cell, not a number of any meaning.
  const keys = await pressing(page, (at) => (at % 10 === 9 ? 'Control+a' : String(1 + (at % 9))));
  await page.keyboard.press('Escape');
  const stretch = Math.min(lines - 4, 100);
  const arrows = await pressing(page, (at) =>
    Math.floor(at / stretch) % 2 === 0 ? 'ArrowDown' : 'ArrowUp',
  );
  return { lines, shownMs, keys, arrows };
}

async function paste(page: Page): Promise<Pasted> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const rows = Array.from({ length: BLOCK_ROWS }, (_, at) => [70 + at, `说明${at}`, `下一步${at}`]);
  const text = rows.map((row) => row.join('\t')).join('\r\n');
  await page.evaluate((plain) => navigator.clipboard.writeText(plain), text);
  await page.getByLabel('扩充指标1 本期累计（').focus();
  const from = performance.now();
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog', { name: '粘贴预览' });
  const confirm = dialog.getByRole('button', { name: '粘贴' });
  await confirm.waitFor();
  const shown = performance.now();
  await confirm.click();
  await page.waitForFunction(
    (last) => [...document.querySelectorAll('textarea')].some(({ value }) => value === last),
    `下一步${BLOCK_ROWS - 1}`,
  );
  const inCells = performance.now();
  const last = page.getByRole('row').filter({ hasText: `扩充指标${BLOCK_ROWS}` });
  await last.getByText('已保存', { exact: true }).waitFor({ timeout: 120_000 });
  return {
    previewMs: shown - from,
    inCellsMs: inCells - shown,
    savedMs: performance.now() - inCells,
  };
}

function row({ lines, shownMs, keys, arrows }: Measured): string {
  const figures = ({ paints, cpu }: Pressed) =>
    [quantile(paints, 0.5), quantile(paints, 0.95), cpu].map((value) => value.toFixed(1));
  const cells = [String(lines), ...figures(keys), ...figures(arrows), shownMs.toFixed(0)];
  return `| ${cells.join(' | ')} |`;
}

function report(few: Measured, many: Measured, { previewMs, inCellsMs, savedMs }: Pasted): string {
  const load = os.loadavg()[0]?.toFixed(1) ?? '?';
  return [
    `## ${GRID_HEADING}`,
    `Written by \`npm run bench:grid\` on ${new Date().toISOString().slice(0, 10)}: the built product with the demo, one browser, ${KEYS} keys each, milliseconds from the key to the next picture, and of processor time in the page. Load over the last minute ${load} on ${os.availableParallelism()} cores: above the number of cores the times are those of the waiting, the processor time is not.`,
    [
      '| lines | key: median | p95 | processor | arrow: median | p95 | processor | page shown |',
      '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
      row(few),
      row(many),
    ].join('\n'),
    `A block of ${BLOCK_ROWS} × 3 into ${many.lines} lines: preview after ${previewMs.toFixed(0)} ms, in the cells ${inCellsMs.toFixed(0)} ms after its confirmation, all saved one after another ${(savedMs / 1000).toFixed(1)} s later.`,
  ].join('\n\n');
}

async function main(): Promise<void> {
  const database = await startFarDatabase();
  const browser = await launchBrowser();
  const product = await startProduct(database.url);
  try {
    const { page } = await newVisitor(browser, product.url);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto('/');
    await page.getByRole('button', { name: CLERK }).click();
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    const few = await measure(page);
    await addLines(database, ALL_LINES - few.lines);
    const many = await measure(page);
    const text = report(few, many, await paste(page));
    writeFileSync(reportFile, withSection(readFileSync(reportFile, 'utf8'), GRID_HEADING, text));
    process.stdout.write(`${text}\n`);
  } finally {
    await browser.close();
    await product.stop();
    await database.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
