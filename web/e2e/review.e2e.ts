import { goTo, INSPECTOR, SHANXI_CLERK, signInAs } from './frame';
import { setStage } from './journey';
import { openReturn, submit } from './returns';
import { sees } from './seeing';

const RETURN = { period: '2023年四季度', agency: '山西省商务厅' };

const { journey } = setStage();

journey(
  'a review by keys: ask, answer, give back, see what changed, pass in bulk',
  async (stage) => {
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
    await sendBack.getByLabel(/批注$/).first().fill('去程、返程都应计入');
    await sendBack.getByRole('button', { name: '退回', exact: true }).click();
    await sendBack.waitFor({ state: 'hidden' });

    await clerk.reload();
    await sees(clerk.getByText('退回批注：去程、返程都应计入'));
    await fields.nth(0).fill('125');
    await fields.nth(0).press('Enter');
    await submit(clerk, '王签发');

    await inspector.reload();
    const diff = inspector.getByRole('table', { name: '审核' });
    await sees(diff.getByText('原报：120'));
    await goTo(inspector, '审核');
    await inspector.getByRole('checkbox', { name: /选择 山西省商务厅 2023年四季度/ }).check();
    await inspector.getByRole('button', { name: '批量通过（1）' }).click();
    const bulk = inspector.getByRole('dialog', { name: '批量通过？' });
    await bulk.getByRole('button', { name: '通过', exact: true }).click();
    await sees(bulk.getByText('通过 1 份，未通过 0 份'));
  },
);
