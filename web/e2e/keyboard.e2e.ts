import { LEADER, seesTitle } from './frame';
import { setStage } from './journey';
import { focused, tabTo } from './keys';
import { reads, sees } from './seeing';

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
