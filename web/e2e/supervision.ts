import type { Page } from 'playwright-core';
import { pdfFile } from '../../server/test/evidence/sample-files';
import { goTo, openInbox } from './frame';
import { rowOf, sees, settled } from './seeing';

/** Targets of Shanxi on the demo's day: two past their deadline, one behind its schedule. */
export const TRAIN_LINES = '开通山西到老挝、越南、蒙古国的国际货运列车';
export const TRAINS = '全省中欧（中亚）班列开行列数';
export const RETAIL = '社会消费品零售总额年均增速';
export const SHANXI = '山西 2022';

export const PROOF = { name: '办理情况.pdf', mimeType: 'application/pdf', buffer: pdfFile() };

/** 逾期与滞后, narrowed to one plan. */
export async function openReport(page: Page, plan = SHANXI): Promise<void> {
  await goTo(page, '逾期与滞后');
  await page.getByRole('combobox', { name: '方案' }).selectOption({ label: plan });
  await page.waitForURL((url) => url.searchParams.has('plan'));
  await settled(page);
}

/** Chooses rows of the report and opens the preview of their slips. */
export async function previewSlips(page: Page, matters: readonly string[]) {
  for (const matter of matters) {
    await page.getByRole('checkbox', { name: `选择${matter}`, exact: true }).check();
  }
  await sees(page.getByText(`已选${matters.length}项`));
  await page.getByRole('button', { name: '签发督办单' }).click();
  const dialog = page.getByRole('dialog', { name: '签发督办单：预览' });
  await sees(dialog.getByText('签发单位：', { exact: false }));
  return dialog;
}

/** Issues what the preview proposes; the numbers as the receipt names them. */
export async function issueSlips(page: Page, matters: readonly string[]): Promise<string[]> {
  const dialog = await previewSlips(page, matters);
  await dialog.getByRole('button', { name: `签发${matters.length}张` }).click();
  const receipt = page.getByRole('dialog', { name: '督办单已签发' });
  await sees(receipt.getByText(`已签发${matters.length}张督办单`));
  const numbers = await receipt.getByRole('link').allInnerTexts();
  await receipt.getByRole('button', { name: '关闭' }).last().click();
  await receipt.waitFor({ state: 'hidden' });
  return numbers;
}

/** Goes to a slip from what waits for whoever is signed in. */
export async function openSlip(page: Page, number: string): Promise<void> {
  await openInbox(page);
  await page.getByRole('main').getByRole('link', { name: number }).first().click();
  await sees(page.getByRole('heading', { level: 1, name: `督办单 ${number}` }));
  await settled(page);
}

/** The slip's own words of how it stands. */
export const slipState = (page: Page) => page.getByRole('region', { name: '办理', exact: true });

/** The body's answer to the open slip, with a file. */
export async function answerSlip(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: '签收' }).click();
  await page.getByLabel('回复内容').fill(words);
  await page.getByLabel('选择文件', { exact: true }).setInputFiles(PROOF);
  await sees(page.getByRole('list', { name: '已上传，将随本件一并发出' }));
  await page.getByRole('button', { name: '回复', exact: true }).click();
  await sees(slipState(page).getByText('已回复，待认定'));
}

/** The open target's or matter's body asks for its closing. */
export async function applyForClosing(page: Page, statement: string): Promise<void> {
  await page.getByRole('button', { name: '申请销号' }).click();
  const dialog = page.getByRole('dialog', { name: '申请销号' });
  await dialog.getByLabel('完成情况说明').fill(statement);
  await dialog.getByLabel('选择文件', { exact: true }).setInputFiles(PROOF);
  await sees(dialog.getByRole('list', { name: '已上传，将随本件一并发出' }));
  await dialog.getByRole('button', { name: '提交申请' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The closing of a matter, from the list of all. */
export async function openClosing(page: Page, matter: string): Promise<void> {
  await goTo(page, '销号');
  await page.getByRole('link', { name: `查看“${matter}”的销号` }).click();
  await sees(page.getByRole('heading', { level: 1, name: matter }));
  await settled(page);
}

/** Supervision looks for itself and writes down what it found. */
export async function verify(page: Page, finding: string): Promise<void> {
  const form = page.getByRole('form', { name: '记录核查' });
  await form.getByLabel('核查方式').selectOption({ label: '实地核查' });
  await form.getByLabel('核查人员及核实对象').fill('督查复核员；中铁太原局集团货运部');
  await form.getByLabel('核查结果').fill(finding);
  await form.getByRole('button', { name: '记录核查' }).click();
  await sees(page.getByRole('listitem').filter({ hasText: finding }));
}

export async function confirmClosing(page: Page, reason: string): Promise<void> {
  const form = page.getByRole('form', { name: '作出认定' });
  await form.getByRole('textbox').fill(reason);
  await form.getByRole('button', { name: '确认销号' }).click();
  await sees(page.getByRole('region', { name: '督查认定' }).getByText('已销号', { exact: true }));
}

/** A leader's 批示 on the open target. */
export async function direct(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: '批示', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^批示：/ });
  await dialog.getByLabel('批示内容').fill(words);
  await dialog.getByRole('button', { name: '发出批示' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await sees(page.getByText('批示已发出。'));
}

/** The row of the report that is about a matter. */
export const reportRow = (page: Page, matter: string) => rowOf(page.getByRole('main'), matter);
