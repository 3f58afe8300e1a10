import type { Page } from 'playwright-core';
import { goTo, LEADER, lookAsOf, moveDemoDate, open, seesTitle, signInAs } from './frame';
import { setStage } from './journey';
import { rowOf, sees } from './seeing';

const RETAIL = '社会消费品零售总额年均增速';
const HEBEI_TRADE = '外贸进出口总值';
const HEBEI_IN_OCTOBER = '完成59.82%，序时66.67%，低于序时6.85个百分点';
const LAMPS = ['已完成', '正常', '预警', '滞后', '无数据', '未设序时'];

const { journey } = setStage();

async function countOn(page: Page, tile: string): Promise<number> {
  const tiles = page.getByRole('navigation', { name: '目标进度' });
  const words = await tiles.getByRole('link', { name: tile }).first().innerText();
  return Number(/\d+/.exec(words)?.[0]);
}

journey('leader: from the overview to a red target, its reason and its agency', async (stage) => {
  const page = await stage.visitor();
  await signInAs(page, LEADER);
  await seesTitle(page, '总览');
  const total = await countOn(page, '目标总数');
  const counts = await Promise.all(LAMPS.map((lamp) => countOn(page, lamp)));
  expect(total).toBeGreaterThan(70);
  expect(counts.reduce((sum, count) => sum + count)).toBe(total);
  const sentence = LAMPS.map((lamp, at) => `${lamp}${counts[at]}`).join('、');
  await sees(page.getByText(`${total}项目标：${sentence}`));

  const attention = page.getByRole('region', { name: '需要关注' });
  await sees(rowOf(attention, RETAIL).getByText('滞后'));
  await attention.getByRole('link', { name: RETAIL }).click();
  await seesTitle(page, RETAIL);
  await sees(page.getByText('年均增长0.74%，目标年均增长不低于7%，低于目标6.26个百分点'));

  const verdict = page.getByRole('region', { name: '进度判断' });
  await sees(verdict.getByText('滞后', { exact: true }));
  await sees(verdict.getByText('亮灯依据'));
  await sees(verdict.getByText('低于序时进度，超出容差'));
  await sees(verdict.getByText('规则集 pp-gap 第1版'));
  await sees(verdict.getByText('(7486.6 × 1.019 ÷ 7462.8)^(1/3) − 1'));
  await sees(verdict.getByText('0.74% − 7%'));

  await page.getByRole('region', { name: '责任单位' }).getByRole('link').click();
  await seesTitle(page, '山西省商务厅');
  const leads = page.getByRole('table', { name: '牵头或填报的目标' });
  await sees(rowOf(leads, RETAIL).getByText('滞后'));
});

journey(
  'leader: an earlier day is in the address, and shows what was known then',
  async (stage) => {
    const page = await stage.visitor();
    await signInAs(page, LEADER);
    await goTo(page, '方案');
    await lookAsOf(page, '2020-10-28');
    await goTo(page, '目标');
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2020-10-28');
    await page.getByRole('combobox', { name: '方案' }).selectOption({ label: '河北 2018' });
    await page.waitForURL((url) => url.searchParams.has('plan'));
    await open(page, HEBEI_TRADE);
    await sees(page.getByText('正在查看2020年10月28日当日已知的情况，今天是2024年10月15日。'));
    await sees(page.getByText(HEBEI_IN_OCTOBER));

    // The address alone brings somebody else to the same day.
    const friend = await stage.visitor();
    await signInAs(friend, LEADER);
    await friend.goto(page.url());
    await sees(friend.getByText(HEBEI_IN_OCTOBER));

    await page.getByRole('link', { name: '回到今天' }).click();
    await page.waitForURL((url) => !url.searchParams.has('asOf'));
    await sees(page.getByRole('region', { name: '进度判断' }).getByText('无数据'));
  },
);

journey('leader: on the demo day of October 2020 Hebei is at risk', async (stage) => {
  const page = await stage.visitor();
  await signInAs(page, LEADER);
  await moveDemoDate(page, '2020年10月28日');
  await goTo(page, '目标');
  await page.getByRole('combobox', { name: '方案' }).selectOption({ label: '河北 2018' });
  await page.waitForURL((url) => url.searchParams.has('plan'));
  await sees(rowOf(page, HEBEI_TRADE).getByText('−6.85个百分点'));
  await open(page, HEBEI_TRADE);
  await sees(page.getByText(HEBEI_IN_OCTOBER));
  const verdict = page.getByRole('region', { name: '进度判断' });
  await sees(verdict.getByText('预警', { exact: true }));
  await sees(verdict.getByText('低于序时6.85个百分点'));
});
