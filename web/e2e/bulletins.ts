import type { Locator, Page } from 'playwright-core';
import { goTo } from './frame';
import { sees, settled } from './seeing';

/** A new draft of a region with its own plans, on the figures of today. */
export async function draftBulletin(page: Page, region: string): Promise<void> {
  await goTo(page, '督查通报');
  await page.getByRole('button', { name: '拟写通报' }).click();
  const dialog = page.getByRole('dialog', { name: '拟写通报' });
  await dialog.getByRole('combobox', { name: '辖区' }).selectOption({ label: region });
  await dialog.getByRole('button', { name: '生成草稿' }).click();
  await page.waitForURL(/\/bulletins\/\d+$/);
  await settled(page);
}

const HEADINGS = { 工作要求: 'demands', 期限已过: 'deadlines' } as const;

/** The field of one part of the draft; its printed heading is numbered, its key is not. */
export function part(page: Page, name: keyof typeof HEADINGS): Locator {
  return page.locator(`#bulletin-part-${HEADINGS[name]}`);
}

/** The dialog that shows what today's figures would change. */
export async function regenerated(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: '更新数据' }).click();
  const dialog = page.getByRole('dialog', { name: '更新数据' });
  await dialog.getByRole('button', { name: '查看变化' }).click();
  await sees(dialog.getByText(/项目标的数据有变/));
  return dialog;
}

/** Whoever did not draft it has gone through the remarks, and issues. */
export async function issueBulletin(page: Page): Promise<void> {
  await settled(page);
  await page.getByRole('button', { name: '签发', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '签发通报' });
  const remarks = dialog.getByRole('checkbox', { name: '以上提示均已核对' });
  if ((await remarks.count()) > 0) await remarks.check();
  await dialog.getByRole('button', { name: '签发' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await sees(page.getByText('校验码', { exact: false }));
}
