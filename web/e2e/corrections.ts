import type { Page } from 'playwright-core';
import { goTo } from './frame';
import { sees } from './seeing';

/** On the page of its target: another figure for a period that was accepted. */
export async function proposeCorrection(
  page: Page,
  correction: {
    readonly period: string;
    readonly value: string;
    readonly reason: string;
    readonly source: string;
  },
): Promise<void> {
  await page.getByRole('button', { name: `更正${correction.period}的数值` }).click();
  const proposal = page.getByRole('dialog', { name: /提出更正/ });
  await proposal.getByLabel(/更正后的数值/).fill(correction.value);
  await proposal.getByLabel(/更正原因/).fill(correction.reason);
  await proposal.getByLabel('依据来源').fill(correction.source);
  await proposal.getByRole('button', { name: '提出更正' }).click();
  await proposal.waitFor({ state: 'hidden' });
}

/** The inspector agrees to the one that is open, and says why. */
export async function agreeToCorrection(page: Page, value: string, words: string): Promise<void> {
  await goTo(page, '审核');
  const open = page.getByRole('table', { name: '更正待办' });
  await sees(open.getByText(value));
  await open.getByRole('button', { name: /^同意更正/ }).click();
  const decision = page.getByRole('dialog', { name: '同意这项更正？' });
  await decision.getByLabel('审核意见').fill(words);
  await decision.getByRole('button', { name: '同意更正' }).click();
  await decision.waitFor({ state: 'hidden' });
}
