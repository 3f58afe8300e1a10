import { goTo, INSPECTOR, openInbox, seesTitle, SHANXI_CLERK, signInAs } from './frame';
import { setStage } from './journey';
import {
  gridField,
  gridRow,
  openReturn,
  submit,
  submitTrains,
  TRAINS,
  TRAINS_RETURN,
} from './returns';
import { BY_ITSELF_MS, rowOf, sees } from './seeing';

const { journey } = setStage();

journey(
  'a review by keys: ask, answer, give back, see what changed, pass in bulk',
  async (stage) => {
    const clerk = await stage.visitor();
    await signInAs(clerk, SHANXI_CLERK);
    await submitTrains(clerk, '120');

    const inspector = await stage.visitor();
    await signInAs(inspector, INSPECTOR);
    await openReturn(inspector, '审核', TRAINS_RETURN);
    const review = inspector.getByRole('region', { name: '审核', exact: true });
    await review.press('j');
    await inspector.keyboard.press('q');
    const question = inspector.getByRole('dialog', { name: '向填报单位询问' });
    await question.getByLabel(/^问题/).fill('返程班列是否计入？');
    await question.getByRole('button', { name: '发出询问' }).click();
    await question.waitFor({ state: 'hidden' });

    await clerk.reload();
    await sees(clerk.getByText('待答复 1'));
    await clerk.getByLabel('答复“返程班列是否计入？”').fill('未计入，按去程统计。');
    await clerk.getByRole('button', { name: '答复' }).click();
    await sees(clerk.getByText('未计入，按去程统计。').first());

    await inspector.reload();
    await sees(inspector.getByText('未计入，按去程统计。').first());
    await review.press('r');
    const sendBack = inspector.getByRole('dialog', { name: '退回这份报送？' });
    await sendBack.getByRole('button', { name: /口径与目标要求不一致/ }).click();
    await sendBack.getByText('逐行批注（可不填）').click();
    await sendBack.getByRole('textbox', { name: `${TRAINS} 批注` }).fill('去程、返程都应计入');
    await sendBack.getByRole('button', { name: '退回', exact: true }).click();
    await sendBack.waitFor({ state: 'hidden' });

    await openInbox(clerk);
    await clerk.getByRole('link', { name: /2023年四季度填报已退回，须修改重报/ }).click();
    await seesTitle(clerk, TRAINS_RETURN.period);
    await sees(clerk.getByText(/^退回原因：口径与目标要求不一致/), BY_ITSELF_MS);
    await sees(gridRow(clerk, TRAINS).getByText('退回批注：去程、返程都应计入'));
    await gridField(clerk, TRAINS, '本期累计').fill('125');
    await clerk.keyboard.press('Enter');
    await submit(clerk, '王签发');

    await inspector.reload();
    await sees(inspector.getByText(/第1次报送对比，改动处标“原报”/));
    const line = rowOf(inspector.getByRole('table', { name: '审核' }), TRAINS);
    await sees(line.getByText('125', { exact: true }));
    await sees(line.getByText('原报：120', { exact: true }));
    // The words were left as they were.
    expect(await line.getByText(/^原报：/).count()).toBe(1);
    await goTo(inspector, '审核');
    await inspector.getByRole('checkbox', { name: /选择 山西省商务厅 2023年四季度/ }).check();
    await inspector.getByRole('button', { name: '批量通过（1）' }).click();
    const bulk = inspector.getByRole('dialog', { name: '批量通过？' });
    await bulk.getByRole('button', { name: '通过', exact: true }).click();
    await sees(bulk.getByText('通过 1 份，未通过 0 份'));
  },
);
