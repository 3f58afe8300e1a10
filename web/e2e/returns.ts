import type { Locator, Page } from 'playwright-core';
import { goTo, seesTitle } from './frame';
import { rowOf, sees } from './seeing';

/** What the fields of the grid are called, after the name of the indicator. */
export type Field = '本期累计' | '答复方式' | '预计日期' | '说明' | '下一步';

/** The shortest return of the demo: one line, late, and below its goal with up to 199 trains. */
export const TRAINS_RETURN = { period: '2023年四季度', agency: '山西省商务厅' };
export const TRAINS = '全省中欧（中亚）班列开行列数';

/** Fills that return whole and submits it. */
export async function submitTrains(page: Page, trains: string): Promise<void> {
  await openReturn(page, '填报', TRAINS_RETURN);
  await gridField(page, TRAINS, '本期累计').fill(trains);
  await page.keyboard.press('Enter');
  await gridField(page, TRAINS, '说明').fill('冬季铁路检修，部分班列停运');
  await gridField(page, TRAINS, '下一步').fill('与铁路部门商定增开班次');
  await gridField(page, TRAINS, '下一步').blur();
  await submit(page, '王签发');
}

/** Opens one return from 填报 or 审核. */
export async function openReturn(
  page: Page,
  list: '填报' | '审核' | '签发',
  { period, agency }: { period: string; agency: string },
): Promise<void> {
  await goTo(page, list);
  const row = rowOf(page, period).filter({ hasText: agency });
  // The queue of reviews and the list below it may both have it.
  await row.getByRole('link', { name: period, exact: true }).first().click();
  await seesTitle(page, period);
}

export function gridRow(page: Page, indicator: string): Locator {
  return rowOf(page.getByRole('table', { name: '填报表' }), indicator);
}

export function gridField(page: Page, indicator: string, field: Field): Locator {
  return page.getByLabel(
    field === '本期累计' ? `${indicator} ${field}（` : `${indicator} ${field}`,
  );
}

/** The state word at the end of a row. */
export async function seesState(page: Page, indicator: string, word: string): Promise<void> {
  await sees(gridRow(page, indicator).getByText(word, { exact: true }));
}

/** Goes from the list of what is open to the cell that one of its entries speaks of. */
export async function jumpTo(page: Page, indicator: string): Promise<void> {
  await page.getByRole('button', { name: indicator }).first().press('Enter');
}

/** Signs and submits; returns the number on the receipt. */
export async function submit(page: Page, signer: string): Promise<string> {
  await page.getByRole('button', { name: '报送', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '报送填报单' });
  await dialog.getByRole('textbox', { name: '签发人姓名' }).fill(signer);
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: '报送', exact: true }).click();
  const receipt = page.getByText('回执编号');
  await sees(receipt);
  return /回执编号 ([^，]+)，/.exec(await receipt.innerText())?.[1] ?? '';
}

/** Where the body signs by account: on to its signer. */
export async function file(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提请签发', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '提请签发' });
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: '提请签发', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** No figure yet: the reason and the day on which there will be one. */
export async function answerNotPublished(
  page: Page,
  indicator: string,
  { until, reason }: { until: string; reason: string },
): Promise<void> {
  await gridField(page, indicator, '答复方式').selectOption({ label: '未发布' });
  await gridField(page, indicator, '预计日期').fill(until);
  await gridField(page, indicator, '说明').fill(reason);
  await gridField(page, indicator, '说明').blur();
  await seesState(page, indicator, '已保存');
}

/** The inspector's answer, from the keyboard: A accepts. */
export async function accept(page: Page): Promise<void> {
  await page.getByRole('region', { name: '审核' }).press('a');
  const dialog = page.getByRole('dialog', { name: '通过这份报送？' });
  await dialog.getByRole('button', { name: '通过' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The other answer: R gives the return back with a reason, and remarks by indicator. */
export async function giveBack(
  page: Page,
  reason: string,
  remarks: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.getByRole('region', { name: '审核' }).press('r');
  const dialog = page.getByRole('dialog', { name: '退回这份报送？' });
  await dialog.getByRole('textbox', { name: '退回原因' }).fill(reason);
  if (Object.keys(remarks).length > 0) await dialog.getByText('逐行批注').click();
  for (const [indicator, words] of Object.entries(remarks)) {
    await dialog.getByRole('textbox', { name: `${indicator} 批注` }).fill(words);
  }
  await dialog.getByRole('button', { name: '退回', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
