import {
  goTo,
  INSPECTOR,
  LEADER,
  open,
  openInbox,
  SECOND_INSPECTOR,
  SHANXI_CLERK,
  signInAs,
} from './frame';
import { setStage } from './journey';
import { reads, rowOf, sees, settled } from './seeing';
import {
  answerSlip,
  applyForClosing,
  confirmClosing,
  direct,
  issueSlips,
  openClosing,
  openReport,
  openSlip,
  PROOF,
  previewSlips,
  reportRow,
  RETAIL,
  slipState,
  TRAIN_LINES,
  TRAINS,
  verify,
} from './supervision';

const REPLY = '三国班列均已与铁路部门签订开行协议，十一月起按周开行。';
const CARRIED = '三条国际货运列车线路均已开通并稳定运行。';
const FOUND = '已核实三条线路的首发班列运单。';
const ORDER = '请省商务厅商有关部门提出稳定消费的具体措施。';
const DONE = '已会同有关部门印发促消费措施十二条。';

const { journey } = setStage();

journey('slips: issued in bulk, answered with a file, judged, and never twice', async (stage) => {
  const inspector = await stage.visitor();
  await signInAs(inspector, INSPECTOR);
  await openReport(inspector);
  const numbers = await issueSlips(inspector, [TRAIN_LINES, TRAINS, RETAIL]);
  const sequence = numbers.map((number) => Number(/(\d+)号$/.exec(number)?.[1]));
  expect(sequence).toEqual([1, 2, 3]);
  for (const [at, matter] of [TRAIN_LINES, TRAINS, RETAIL].entries()) {
    const row = reportRow(inspector, matter);
    await sees(row.getByRole('link', { name: numbers[at] ?? '' }));
    await sees(row.getByText('待签收'));
  }

  // A second slip on the same matter: refused in a sentence that names the open one.
  const dialog = await previewSlips(inspector, [TRAINS]);
  await sees(dialog.getByText(`该事项已有在办督办单${numbers[1]}，请在原单上办理或升级。`));
  expect(await dialog.getByRole('button', { name: '签发0张' }).isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: '取消' }).click();

  const clerk = await stage.visitor();
  await signInAs(clerk, SHANXI_CLERK);
  await openSlip(clerk, numbers[0] ?? '');
  await answerSlip(clerk, REPLY);
  await openSlip(clerk, numbers[1] ?? '');
  await answerSlip(clerk, '正在与铁路部门核对开行列数。');

  await openSlip(inspector, numbers[0] ?? '');
  const timeline = inspector.getByRole('region', { name: '办理过程' });
  await sees(timeline.getByText(REPLY));
  const [file] = await Promise.all([
    inspector.waitForEvent('download'),
    timeline.getByRole('link', { name: PROOF.name }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(PROOF.name);
  await inspector.getByRole('button', { name: '认可' }).click();
  const judged = inspector.getByRole('dialog', { name: '认可' });
  await judged.getByLabel('认定意见（可不填）').fill('措施具体，同意办结。');
  await judged.getByRole('button', { name: '认可' }).click();
  await sees(slipState(inspector).getByText('已办结'));

  await openSlip(inspector, numbers[1] ?? '');
  await inspector.getByRole('button', { name: '升级为黄色 · 预警' }).click();
  const next = inspector.getByRole('dialog', { name: '签发督办单：预览' });
  await next.getByRole('button', { name: '签发1张' }).click();
  const raised = inspector.getByRole('dialog', { name: '督办单已签发' });
  await sees(raised.getByRole('link', { name: /4号/ }));
  await raised.getByRole('button', { name: '关闭' }).last().click();
  await sees(slipState(inspector).getByText('已升级'));
  await sees(inspector.getByRole('region', { name: '同一事项的督办单' }).getByText('黄色'));
  await clerk.reload();
  await settled(clerk);
  await goTo(clerk, '督办单');
  await sees(rowOf(clerk, '黄色').getByText('待签收'));
});

journey('closing: applied for, verified, confirmed by another, beside the lamp', async (stage) => {
  const clerk = await stage.visitor();
  await signInAs(clerk, SHANXI_CLERK);
  await goTo(clerk, '目标');
  await open(clerk, TRAIN_LINES);
  await applyForClosing(clerk, CARRIED);

  const second = await stage.visitor();
  await signInAs(second, SECOND_INSPECTOR);
  await openClosing(second, TRAIN_LINES);
  expect(await second.getByRole('button', { name: '确认销号' }).isDisabled()).toBe(true);
  await verify(second, FOUND);

  const first = await stage.visitor();
  await signInAs(first, INSPECTOR);
  await openClosing(first, TRAIN_LINES);
  await sees(first.getByText(FOUND));
  await confirmClosing(first, '运单和运行图已核实，期末数另行补报。');

  await openReport(first);
  const row = reportRow(first, TRAIN_LINES);
  await sees(row.getByText('已销号'));
  await sees(row.getByText('期满未报'));
  await clerk.reload();
  const closing = clerk.getByRole('region', { name: '销号' });
  await sees(closing.getByText('已销号', { exact: true }));
  await sees(closing.getByText('期满未报').first());
});

journey('a directive: given on a target, reported, closed, read by the leader', async (stage) => {
  const leader = await stage.visitor();
  await signInAs(leader, LEADER);
  await goTo(leader, '目标');
  await leader.getByRole('combobox', { name: '方案' }).selectOption({ label: '山西 2022' });
  await open(leader, RETAIL);
  await direct(leader, ORDER);

  const clerk = await stage.visitor();
  await signInAs(clerk, SHANXI_CLERK);
  await goTo(clerk, '交办事项');
  await clerk.getByRole('link', { name: ORDER }).click();
  await clerk.getByRole('button', { name: '签收' }).click();
  await clerk.getByLabel('办理情况').fill(DONE);
  await clerk.getByRole('checkbox', { name: '已办理完毕，提请办结' }).check();
  await clerk.getByRole('button', { name: '反馈', exact: true }).click();
  await sees(clerk.getByText('承办单位已反馈，由督查人员核实；办结须经销号。'));

  await goTo(leader, '我的批示');
  const row = rowOf(leader, ORDER);
  await sees(row.getByText('有新进展'));
  await sees(row.getByText(DONE, { exact: false }));

  await applyForClosing(clerk, DONE);
  const second = await stage.visitor();
  await signInAs(second, SECOND_INSPECTOR);
  await openInbox(second);
  await goTo(second, '销号');
  await second.getByRole('link', { name: `查看“${ORDER}”的销号` }).click();
  await verify(second, '已查阅印发的文件。');
  const first = await stage.visitor();
  await signInAs(first, INSPECTOR);
  await openClosing(first, ORDER);
  await confirmClosing(first, '措施已印发实施。');

  await leader.reload();
  await reads(() => rowOf(leader, ORDER).getByText('已销号').count(), 1);
});
