import type { Page } from 'playwright-core';
import { sees, settled } from './seeing';

/** The demo's people, by the name on their sign-in button. */
export const LEADER = '省领导（演示）';
export const INSPECTOR = '督查员（演示）';
export const SECOND_INSPECTOR = '督查复核员（演示）';
export const SHANXI_CLERK = '山西填报员（演示）';
export const HEBEI_CLERK = '河北填报员（演示）';
export const GUANGDONG_CLERK = '广东填报员（演示）';
export const GUANGDONG_SIGNER = '广东签发人（演示）';
export const ADMINISTRATOR = '系统管理员（演示）';

/** One click on the login page. */
export async function signInAs(page: Page, person: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: person }).click();
  await sees(page.getByRole('navigation', { name: '主导航' }));
  await settled(page);
}

/** Follows an entry of the main navigation, also one behind a word, to the page of its title. */
export async function goTo(page: Page, entry: string, title = entry): Promise<void> {
  const navigation = page.getByRole('navigation', { name: '主导航' });
  const link = navigation.getByRole('link', { name: entry, exact: true });
  const words = navigation.getByRole('button');
  for (let at = 0; (await link.count()) === 0 && at < (await words.count()); at += 1) {
    await words.nth(at).press('Enter');
  }
  await link.click();
  await seesTitle(page, title);
}

/** Follows a link of the page's own content to the page that bears its words as title. */
export async function open(page: Page, link: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: link, exact: true }).first().click();
  await seesTitle(page, link);
}

/** The page of this title, with nothing on it still loading. */
export async function seesTitle(page: Page, title: string): Promise<void> {
  await sees(page.getByRole('heading', { level: 1, name: title, exact: true }));
  await settled(page);
}

/** 消息: what waits for whoever is signed in. */
export async function openInbox(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^消息/ }).click();
  await seesTitle(page, '消息');
  // What was read two seconds ago is not asked again: a journey is quicker than a person.
  await page.reload();
  await seesTitle(page, '消息');
}

/** Looks at everything as it was known on a day. */
export async function lookAsOf(page: Page, day: string): Promise<void> {
  await page.getByLabel('截至').fill(day);
  await page.waitForURL((url) => url.searchParams.get('asOf') === day);
  await settled(page);
}

/** Moves the day of the whole demo, as its banner offers. */
export async function moveDemoDate(page: Page, day: string): Promise<void> {
  await page.getByRole('button', { name: '调整日期' }).click();
  const dialog = page.getByRole('dialog', { name: '把演示日期调整到哪一天？' });
  await dialog.getByRole('radio', { name: day }).check();
  await dialog.getByRole('button', { name: '调整日期' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await sees(page.getByText(`系统日期为${day}`));
  await settled(page);
}
