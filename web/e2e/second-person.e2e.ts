import {
  goTo,
  GUANGDONG_CLERK,
  GUANGDONG_SIGNER,
  INSPECTOR,
  moveDemoDate,
  open,
  openInbox,
  SECOND_INSPECTOR,
  seesTitle,
  SHANXI_CLERK,
  signInAs,
} from './frame';
import { agreeToCorrection, proposeCorrection } from './corrections';
import { setStage } from './journey';
import {
  accept,
  answerNotPublished,
  file,
  gridField,
  openReturn,
  seesState,
  submitTrains,
  TRAINS_RETURN,
} from './returns';
import { BY_ITSELF_MS, reads, rowOf, sees } from './seeing';

const INTEGRATED = '培育的内外贸一体化经营示范企业数量';
const TRADE = '外贸进出口总值';
const GUANGDONG = { period: '2014年三季度', agency: '广东省商务厅' };

const { journey } = setStage();

journey(
  'a goal change: one inspector proposes, another confirms, the chart steps',
  async (stage) => {
    const first = await stage.visitor();
    await signInAs(first, INSPECTOR);
    await goTo(first, '目标');
    await first.getByRole('combobox', { name: '方案' }).selectOption({ label: '山西 2022' });
    await open(first, INTEGRATED);
    await first.getByRole('link', { name: '目标维护' }).click();
    await seesTitle(first, `目标维护：${INTEGRATED}`);
    const goal = first.getByRole('region', { name: '目标值变更' });
    await goal.getByLabel('目标值（家）').fill('120');
    await goal.getByRole('textbox', { name: '依据文件' }).fill('关于调整内外贸一体化目标的通知');
    await goal.getByLabel('成文日期').fill('2024-10-10');
    await goal.getByRole('textbox', { name: '理由' }).fill('省政府调整年度安排');
    await goal.getByRole('button', { name: '提交复核' }).click();
    await sees(goal.getByText('请先试算，看清变更前后再保存。'));
    await goal.getByRole('button', { name: '试算' }).click();
    await sees(goal.getByRole('table', { name: '变更前 → 变更后' }));
    await goal.getByRole('button', { name: '提交复核' }).click();
    await sees(goal.getByText('已提交，待另一位督查人员复核。'));
    await goTo(first, '目标变更');
    const own = first.getByRole('region', { name: INTEGRATED });
    await sees(own.getByRole('button', { name: '撤回' }));
    expect(await own.getByRole('button', { name: '确认变更' }).count()).toBe(0);

    const second = await stage.visitor();
    await signInAs(second, SECOND_INSPECTOR);
    await openInbox(second);
    await sees(second.getByRole('link', { name: `“${INTEGRATED}”的目标变更` }));
    await goTo(second, '目标变更');
    const proposal = second.getByRole('region', { name: INTEGRATED });
    await sees(proposal.getByText('关于调整内外贸一体化目标的通知'));
    await sees(proposal.getByRole('table', { name: '变更前 → 变更后' }));
    await proposal.getByRole('button', { name: '确认变更' }).click();
    await sees(second.getByText('没有待复核的目标变更。'));

    await goTo(first, '目标');
    await open(first, INTEGRATED);
    const figure = first.getByRole('figure');
    await sees(figure.getByText('目标 120家（2024年10月15日起）', { exact: true }));
    await sees(figure.getByText('原目标 100家', { exact: true }));
    const record = rowOf(first.getByRole('region', { name: '变更记录' }), '100家 → 120家');
    await sees(record.getByText('督查员（演示） 2024年10月15日提出'));
    await sees(record.getByText('督查复核员（演示） 2024年10月15日确认'));
  },
);

journey('a correction moves lamp, chart and table, and the old version stays', async (stage) => {
  const clerk = await stage.visitor();
  await signInAs(clerk, SHANXI_CLERK);
  await submitTrains(clerk, '120');

  const inspector = await stage.visitor();
  await signInAs(inspector, INSPECTOR);
  await openReturn(inspector, '审核', TRAINS_RETURN);
  await accept(inspector);
  await sees(inspector.getByText('已审核', { exact: true }));

  await clerk.reload();
  await clerk.getByRole('table', { name: '填报表' }).getByRole('link').first().click();
  const verdict = clerk.getByRole('region', { name: '进度判断' });
  await sees(verdict.getByText('120列'));
  await sees(verdict.getByText('未完成').first());
  await proposeCorrection(clerk, {
    period: '2023年全年',
    value: '999',
    reason: '铁路部门复核后补计返程班列',
    source: '铁路部门年度统计',
  });
  await agreeToCorrection(inspector, '999列', '已核对铁路部门统计');

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

  await openReturn(clerk, '填报', TRAINS_RETURN);
  const corrected = clerk.getByRole('table', { name: '已更正的数值' });
  await sees(corrected.getByText('120列'));
  await sees(corrected.getByText('999列'));
});

journey('signing: filed, given back, mended, and signed by another account', async (stage) => {
  const clerk = await stage.visitor();
  await signInAs(clerk, GUANGDONG_CLERK);
  await moveDemoDate(clerk, '2014年10月10日');
  await openReturn(clerk, '填报', GUANGDONG);
  await answerNotPublished(clerk, TRADE, { until: '2014-10-20', reason: '海关三季度数据尚未发布' });
  await file(clerk);
  await sees(clerk.getByText('已提请签发，等待本单位签发人签发。签发前尚未报送。'));

  const signer = await stage.visitor();
  await signInAs(signer, GUANGDONG_SIGNER);
  await openInbox(signer);
  await signer.getByRole('link', { name: /2014年三季度填报.*待签发/ }).click();
  await seesTitle(signer, GUANGDONG.period);
  await sees(signer.getByText('填报人：广东填报员（演示）'));
  await signer.getByRole('button', { name: '退回填报人' }).click();
  const dialog = signer.getByRole('dialog', { name: '退回填报人？' });
  await dialog.getByRole('textbox').fill('请写明海关发布的预计日期');
  await dialog.getByRole('button', { name: '退回填报人' }).click();
  await dialog.waitFor({ state: 'hidden' });

  await clerk.reload();
  await sees(clerk.getByText('签发人退回：请写明海关发布的预计日期'));
  await gridField(clerk, TRADE, '说明').fill('海关预计10月20日发布三季度数据');
  await gridField(clerk, TRADE, '说明').blur();
  await seesState(clerk, TRADE, '已保存');
  await file(clerk);

  await openReturn(signer, '签发', GUANGDONG);
  await sees(signer.getByRole('region', { name: '签发' }), BY_ITSELF_MS);
  await signer.getByRole('button', { name: '签发报送' }).click();
  await sees(signer.getByText('请勾选声明。'));
  await signer.getByRole('checkbox', { name: '本人已审阅以上数据' }).check();
  await signer.getByRole('button', { name: '签发报送' }).click();
  await sees(signer.getByText('回执编号 广东〔2014〕第0001号'));
  await sees(signer.getByText('签发人：广东签发人（演示）'));
  await clerk.reload();
  await sees(clerk.getByText('回执编号 广东〔2014〕第0001号'));
  await sees(clerk.getByText('已报送，待审核'));
});
