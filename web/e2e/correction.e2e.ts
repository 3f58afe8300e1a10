import { goTo, INSPECTOR, SHANXI_CLERK, signInAs } from './frame';
import { setStage } from './journey';
import { accept, openReturn, submit } from './returns';
import { reads, rowOf, sees } from './seeing';

const RETURN = { period: '2023年四季度', agency: '山西省商务厅' };

const { journey } = setStage();

journey('a correction moves lamp, chart and table, and the old version stays', async (stage) => {
  const clerk = await stage.visitor();
  await signInAs(clerk, SHANXI_CLERK);
  await openReturn(clerk, '填报', RETURN);
  const fields = clerk.getByRole('table', { name: '填报表' }).getByRole('textbox');
  await fields.nth(0).fill('120');
  await fields.nth(0).press('Enter');
  await fields.nth(1).fill('冬季铁路检修，部分班列停运');
  await fields.nth(2).fill('与铁路部门商定增开班次');
  await fields.nth(2).blur();
  await submit(clerk, '王签发');

  const inspector = await stage.visitor();
  await signInAs(inspector, INSPECTOR);
  await openReturn(inspector, '审核', RETURN);
  await accept(inspector);
  await sees(inspector.getByText('已审核', { exact: true }));

  await clerk.reload();
  await clerk.getByRole('table', { name: '填报表' }).getByRole('link').first().click();
  const verdict = clerk.getByRole('region', { name: '进度判断' });
  await sees(verdict.getByText('120列'));
  await sees(verdict.getByText('未完成').first());
  await clerk.getByRole('button', { name: '更正2023年全年的数值' }).click();
  const proposal = clerk.getByRole('dialog', { name: /提出更正/ });
  await proposal.getByLabel(/更正后的数值/).fill('999');
  await proposal.getByLabel(/更正原因/).fill('铁路部门复核后补计返程班列');
  await proposal.getByLabel('依据来源').fill('铁路部门年度统计');
  await proposal.getByRole('button', { name: '提出更正' }).click();
  await proposal.waitFor({ state: 'hidden' });

  await goTo(inspector, '审核');
  const open = inspector.getByRole('table', { name: '更正待办' });
  await sees(open.getByText('999列'));
  await open.getByRole('button', { name: /^同意更正/ }).click();
  const decision = inspector.getByRole('dialog', { name: '同意这项更正？' });
  await decision.getByLabel('审核意见').fill('已核对铁路部门统计');
  await decision.getByRole('button', { name: '同意更正' }).click();
  await decision.waitFor({ state: 'hidden' });

  await clerk.reload();
  await sees(verdict.getByText('999列'));
  await sees(verdict.getByText('已完成', { exact: true }));
  const periods = clerk.getByRole('table', { name: '各期数据' });
  await sees(rowOf(periods, '2023年全年').getByText('已更正'));
  await periods.getByRole('button', { name: '2023年全年的版本' }).click();
  await sees(periods.getByText('原因：铁路部门复核后补计返程班列', { exact: false }));
  await sees(periods.getByText('120列'));
  const data = clerk.getByText('图表数据').first();
  await data.click();
  await reads(() => clerk.getByRole('group', { name: '图表数据' }).getByText('999').count(), 1);

  await openReturn(clerk, '填报', RETURN);
  const corrected = clerk.getByRole('table', { name: '已更正的数值' });
  await sees(corrected.getByText('120列'));
  await sees(corrected.getByText('999列'));
});
