import type { Page } from 'playwright-core';
import {
  goTo,
  HEBEI_CLERK,
  INSPECTOR,
  moveDemoDate,
  openInbox,
  seesTitle,
  SHANXI_CLERK,
  signInAs,
} from './frame';
import { setStage } from './journey';
import { gridField, gridRow, openReturn, seesState } from './returns';
import { reads, rowOf, sees } from './seeing';

const SHANXI = { period: '2024年三季度', agency: '山西省商务厅' };
const INTEGRATED = '培育的内外贸一体化经营示范企业数量';
const LEADING = '培育的“三同”（同线同标同质）领先企业数量';

const HEBEI = { period: '2020年三季度', agency: '河北省商务厅' };
const HEBEI_DUE = '2020年10月28日';
/** Far behind every due date of Hebei. */
const YEARS_LATER = '2024年10月15日';

const { journey } = setStage();

journey('a locked round: nothing can be filled in until one return is opened', async (stage) => {
  const clerk = await stage.visitor();
  clerk.on('dialog', (dialog) => void dialog.accept());
  await signInAs(clerk, SHANXI_CLERK);
  await openReturn(clerk, '填报', SHANXI);
  await type(clerk, INTEGRATED, '30');
  await seesState(clerk, INTEGRATED, '需说明');

  const inspector = await stage.visitor();
  await signInAs(inspector, INSPECTOR);
  await goTo(inspector, '审核');
  await inspector.getByRole('link', { name: '填报轮次' }).click();
  await seesTitle(inspector, '填报轮次');
  await inspector.getByRole('button', { name: '锁定 山西省 2024年三季度' }).click();
  const lock = inspector.getByRole('dialog', { name: '锁定这一轮次？' });
  await lock.getByRole('button', { name: '锁定', exact: true }).click();
  await sees(lock.getByText('请写明理由，至少4个字。'));
  await lock.getByRole('textbox').fill('三季度通报已经印发');
  await lock.getByRole('button', { name: '锁定', exact: true }).click();
  await lock.waitFor({ state: 'hidden' });
  const round = rowOf(inspector, SHANXI.period).filter({ hasText: '山西省' });
  await sees(round.getByText('已锁定', { exact: true }));
  await sees(round.getByText('三季度通报已经印发'));

  // The clerk's page is still open from before: what is typed now is refused, and kept.
  await type(clerk, LEADING, '160');
  await sees(clerk.getByText(/^本轮次已锁定，填报内容不能再改/));
  await seesState(clerk, INTEGRATED, '锁定');
  const kept = clerk.getByRole('listitem').filter({ hasText: `${LEADING}：160` });
  await sees(kept);
  await clerk.reload();
  await sees(clerk.getByText(/^本轮次已锁定，填报内容不能再改/));
  await sees(kept);
  await sees(gridRow(clerk, INTEGRATED).getByText('30', { exact: true }));
  expect(await clerk.getByRole('button', { name: '报送', exact: true }).count()).toBe(0);

  await openReturn(inspector, '审核', SHANXI);
  await inspector.getByRole('button', { name: '开启本填报单' }).click();
  const open = inspector.getByRole('dialog', { name: '开启这份填报单？' });
  await open.getByRole('textbox').fill('企业名单有误，准予更正');
  await open.getByRole('button', { name: '开启', exact: true }).click();
  await open.waitFor({ state: 'hidden' });

  await clerk.reload();
  await seesState(clerk, LEADING, '已保存');
  await reads(() => gridField(clerk, LEADING, '本期累计').inputValue(), '160');
  await type(clerk, INTEGRATED, '35');
  await seesState(clerk, INTEGRATED, '需说明');
  await clerk.reload();
  await reads(() => gridField(clerk, INTEGRATED, '本期累计').inputValue(), '35');
});

journey('an extension: asked in time, granted, counted; too late it is refused', async (stage) => {
  const clerk = await stage.visitor();
  await signInAs(clerk, HEBEI_CLERK);
  await moveDemoDate(clerk, HEBEI_DUE);
  await openReturn(clerk, '填报', HEBEI);
  await sees(clerk.getByText('应报 今天截止'));
  await sees(clerk.getByText(`须在截止日当日或之前申请，最后申请日 ${HEBEI_DUE}`));
  await clerk.getByRole('button', { name: '申请延期' }).click();
  await askUntil(clerk, '2020-11-06', '市场采购数据尚待海关核对');
  await sees(rowOf(clerk, '市场采购数据尚待海关核对').getByText('待批复'));

  const inspector = await stage.visitor();
  await signInAs(inspector, INSPECTOR);
  await goTo(inspector, '审核');
  await inspector.getByRole('combobox', { name: '延期' }).selectOption({ label: '待批复' });
  const asked = rowOf(inspector, HEBEI.period).filter({ hasText: HEBEI.agency });
  await sees(asked.getByText('延期待批'));
  await openInbox(inspector);
  await inspector.getByRole('link', { name: /^河北省商务厅2020年三季度申请延期/ }).click();
  await seesTitle(inspector, HEBEI.period);
  const decision = inspector.getByRole('form', { name: '批复延期申请' });
  await reads(() => decision.getByLabel('延至').inputValue(), '2020-11-06');
  await decision.getByRole('button', { name: '同意', exact: true }).click();
  await decision.waitFor({ state: 'detached' });
  await openInbox(inspector);
  expect(await inspector.getByRole('link', { name: /申请延期/ }).count()).toBe(0);

  await clerk.reload();
  await sees(rowOf(clerk, '市场采购数据尚待海关核对').getByText('延至 2020年11月6日'));
  await sees(clerk.getByText('应报 剩余9天'));
  await goTo(clerk, '填报');
  const granted = rowOf(clerk, HEBEI.period);
  await sees(granted.getByText('2020年11月6日'));
  await sees(granted.getByText('已延期'));
  await sees(granted.getByText('应报 剩余9天'));

  // Asked on a page that was opened in time, sent after the due date.
  await openReturn(clerk, '填报', HEBEI);
  await clerk.getByRole('button', { name: '申请延期' }).click();
  await moveDemoDate(inspector, YEARS_LATER);
  await askUntil(clerk, '2024-11-15', '还需要更多时间核对');
  const dialog = clerk.getByRole('dialog', { name: '申请延期' });
  await sees(dialog.getByText(/延期须在截止日（2020-11-06）当日或之前申请，现已超过/));
  await clerk.reload();
  await sees(clerk.getByText('截止日（2020年11月6日）已过，不再受理延期申请。'));
  await sees(clerk.getByText(/^迟报 已超/));
  expect(await clerk.getByRole('button', { name: '申请延期' }).count()).toBe(0);
});

async function type(page: Page, indicator: string, figure: string): Promise<void> {
  await gridField(page, indicator, '本期累计').fill(figure);
  await page.keyboard.press('Enter');
}

async function askUntil(page: Page, day: string, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '申请延期' });
  await dialog.getByLabel('申请延至').fill(day);
  await dialog.getByRole('textbox', { name: '申请理由' }).fill(reason);
  await dialog.getByRole('button', { name: '提出申请' }).click();
}
