import type { Page } from 'playwright-core';
import {
  ADMINISTRATOR,
  goTo,
  INSPECTOR,
  LEADER,
  open,
  seesTitle,
  SHANXI_CLERK,
  signInAs,
} from './frame';
import { setStage } from './journey';
import { focused, strandedFocus, tabTo } from './keys';
import { openReturn } from './returns';
import { reads, sees, settled } from './seeing';

const INTEGRATED = '培育的内外贸一体化经营示范企业数量';
const RETAIL = '社会消费品零售总额年均增速';

const { journey } = setStage();

journey('from the login page to a target with the keyboard alone', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/');
  await sees(page.getByRole('button', { name: LEADER }));
  await tabTo(page, LEADER);
  await page.keyboard.press('Enter');
  await seesTitle(page, '总览');

  await page.reload();
  await seesTitle(page, '总览');
  await page.keyboard.press('Tab');
  expect((await focused(page)).name).toBe('跳到正文');
  await sees(page.getByRole('link', { name: '跳到正文' }));
  await page.keyboard.press('Enter');
  await reads(async () => (await focused(page)).id, 'content');
  // The first stop after it lies in the content, past the navigation.
  await page.keyboard.press('Tab');
  expect((await focused(page)).inContent).toBe(true);

  await tabTo(page, RETAIL);
  await page.keyboard.press('Enter');
  await seesTitle(page, RETAIL);
  await sees(page.getByRole('application', { name: '低于目标6.26个百分点' }));
  await tabTo(page, '跳过图表');
  await page.keyboard.press('Enter');
  await reads(async () => (await focused(page)).name, '图表数据');
  await page.keyboard.press('Enter');
  await sees(page.getByRole('table', { name: RETAIL }));
  await tabTo(page, '山西省商务厅');
  await page.keyboard.press('Enter');
  await seesTitle(page, '山西省商务厅');
});

journey(
  'the account menu and the demo dialog open, close and give the focus back',
  async (stage) => {
    const page = await stage.visitor();
    await page.goto('/');
    await page.getByRole('button', { name: LEADER }).press('Enter');
    await seesTitle(page, '总览');

    await tabTo(page, LEADER);
    await page.keyboard.press('Enter');
    await sees(page.getByRole('group', { name: '外观' }));
    await page.keyboard.press('Escape');
    await reads(() => page.getByRole('group', { name: '外观' }).count(), 0);
    expect((await focused(page)).name).toContain(LEADER);

    await tabTo(page, '调整日期');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await sees(dialog.getByRole('radio').first());
    await reads(async () => (await focused(page)).inDialog, true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await reads(async () => (await focused(page)).name, '调整日期');
  },
);

journey('planted flaws of the focus are found', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/login');
  await sees(page.getByRole('button', { name: LEADER }));
  expect(await strandedFocus(page)).toEqual([]);
  await page.reload();
  await sees(page.getByRole('button', { name: LEADER }));
  await page.evaluate(() => {
    const unseen = document.createElement('button');
    unseen.textContent = '看不见焦点';
    unseen.style.outline = 'none';
    const unreached = document.createElement('button');
    unreached.textContent = '按键到不了';
    unreached.tabIndex = -1;
    document.querySelector('main')?.prepend(unseen, unreached);
  });
  expect(await strandedFocus(page)).toEqual([
    'the focus on “看不见焦点” is not seen',
    '“按键到不了” is no stop',
  ]);
});

journey('Tab reaches everything on an inspector’s pages, and is seen', async ({ visitor }) => {
  const page = await visitor();
  await signInAs(page, INSPECTOR);
  const found = await stranded(page, [
    '/inbox',
    '/rounds',
    '/submissions',
    '/imports',
    '/reporting-figures',
    '/calendar?year=2024',
    '/overdue-report?plan=shanxi-2022',
    '/movement?from=2024-07-15',
    '/notices',
    '/notices?tab=proposals',
    '/matters',
    '/inspections',
    '/closings',
    '/appeals',
    '/bulletins',
    '/schedules',
  ]);
  await goTo(page, '目标');
  await page.getByRole('combobox', { name: '方案' }).selectOption({ label: '山西 2022' });
  await open(page, INTEGRATED);
  await page.getByRole('link', { name: '目标维护' }).click();
  await seesTitle(page, `目标维护：${INTEGRATED}`);
  found.push(...(await strandedFocus(page)));
  expect(found).toEqual([]);
});

journey('Tab reaches everything on an administrator’s pages, and is seen', async ({ visitor }) => {
  const page = await visitor();
  await signInAs(page, ADMINISTRATOR);
  expect(await stranded(page, ['/check-rules', '/calendar?year=2024'])).toEqual([]);
});

journey('Tab reaches everything on a clerk’s pages, and is seen', async ({ visitor }) => {
  const page = await visitor();
  await signInAs(page, SHANXI_CLERK);
  const found = await stranded(page, ['/inbox', '/notices', '/matters', '/closings', '/appeals']);
  await openReturn(page, '填报', { period: '2024年三季度', agency: '山西省商务厅' });
  found.push(...(await strandedFocus(page)));
  expect(found).toEqual([]);
});

async function stranded(page: Page, addresses: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    await settled(page);
    found.push(...(await strandedFocus(page)).map((problem) => `${address}: ${problem}`));
  }
  return found;
}
