import type { Page } from 'playwright-core';
import { SHANXI_CLERK, seesTitle } from './frame';
import { setStage } from './journey';
import { focused, tabTo } from './keys';
import { seesState } from './returns';
import { reads, sees } from './seeing';

const INTEGRATED = '培育的内外贸一体化经营示范企业数量';
const LEADING = '培育的“三同”（同线同标同质）领先企业数量';
const SMALL_FIRMS = '太原、大同跨境电商综合试验区培育的跨境电商进出口小微企业数量';
/** Published by others, and not there yet. */
const AWAITED = ['社会消费品零售总额', '全省网络零售额'];
const MAIL = '太原国际邮件互换局（交换站）进出口国际邮件年处理量';
const MANY_STOPS = 200;

const { journey } = setStage();

journey('a whole return without a mouse, from signing in to the receipt', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/');
  await sees(page.getByRole('button', { name: SHANXI_CLERK }));
  await tabTo(page, SHANXI_CLERK);
  await page.keyboard.press('Enter');
  await sees(page.getByRole('navigation', { name: '主导航' }));
  await tabTo(page, '填报');
  await page.keyboard.press('Enter');
  await seesTitle(page, '填报');
  await tabTo(page, '2024年三季度', { most: MANY_STOPS });
  await page.keyboard.press('Enter');
  await seesTitle(page, '2024年三季度');

  await jump(page, INTEGRATED);
  await type(page, ['30', '160']);
  // Undo and do again, by keys alone.
  await seesState(page, LEADING, '已保存');
  await page.keyboard.press('Control+z');
  await reads(() => valueHere(page), '');
  await page.keyboard.press('Control+y');
  await reads(() => valueHere(page), '160');
  await page.keyboard.press('Alt+Enter');
  const drawer = page.getByRole('complementary', { name: LEADING });
  await sees(drawer.getByText('近12期数值（含各版本）'));
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  await reads(() => valueHere(page), '160');

  await jump(page, SMALL_FIRMS);
  await type(page, ['400', '2', '8000']);
  await jump(page, INTEGRATED, '须说明');
  await page.keyboard.type('市场需求恢复慢于预期');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('四季度开展促消费活动');
  await page.keyboard.press('Enter');
  await seesState(page, INTEGRATED, '已保存');

  for (const indicator of AWAITED) {
    await jump(page, indicator);
    await awaitFigure(page, indicator);
  }
  await jump(page, MAIL);
  await page.keyboard.press('Tab');
  await awaitFigure(page, MAIL);
  await sees(page.getByText('没有待处理的问题，可以报送。'));

  await tabTo(page, '报送', { back: true, most: MANY_STOPS });
  await page.keyboard.press('Enter');
  await sees(page.getByRole('dialog', { name: '报送填报单' }));
  await tabTo(page, '签发人姓名');
  await page.keyboard.type('王签发');
  await tabTo(page, '以上数据已经本单位核对');
  await page.keyboard.press('Space');
  await tabTo(page, '报送');
  await page.keyboard.press('Enter');
  await sees(page.getByText('回执编号'));
});

/** From the list of what is open to its cell: an empty line by its name, others by state and name. */
async function jump(page: Page, indicator: string, word?: string): Promise<void> {
  const entry = word === undefined ? indicator : `${word} ${indicator}`;
  await tabTo(page, entry, { back: true, exact: word === undefined, most: MANY_STOPS });
  await page.keyboard.press('Enter');
}

async function type(page: Page, figures: readonly string[]): Promise<void> {
  for (const figure of figures) {
    await page.keyboard.type(figure);
    await page.keyboard.press('Enter');
  }
}

/** From the kind of answer on: 未发布 with the day and the reason. */
async function awaitFigure(page: Page, indicator: string): Promise<void> {
  await reads(async () => (await focused(page)).name, `${indicator} 答复方式`);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  // Month first: the date field goes by the language of the browser, not of the page.
  await page.keyboard.type('11202024');
  await tabTo(page, `${indicator} 说明`);
  await page.keyboard.type('统计部门尚未发布三季度数据');
  await page.keyboard.press('Tab');
  await seesState(page, indicator, '已保存');
}

function valueHere(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLInputElement).value);
}
