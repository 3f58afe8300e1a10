import { goTo, INSPECTOR, LEADER, open, signInAs } from './frame';
import { setStage } from './journey';
import { rowOf, sees } from './seeing';

/** The document gives it to 各市 only: a group that cannot be asked. */
const CITY_FIRMS = '每个地级以上市培育的外贸综合服务企业数量';

const { journey } = setStage();

journey(
  'an inspector gives a lead to a target that only an open group answers for',
  async (stage) => {
    const page = await stage.visitor();
    await signInAs(page, INSPECTOR);
    await goTo(page, '目标');
    await page.getByRole('combobox', { name: '方案' }).selectOption({ label: '广东 2014' });
    await open(page, CITY_FIRMS);
    const bodies = page.getByRole('region', { name: '责任单位' });
    await sees(bodies.getByRole('link', { name: '各地级以上市人民政府' }));
    expect(await bodies.getByText('指定', { exact: true }).count()).toBe(0);

    await bodies.getByRole('button', { name: '指定牵头单位' }).click();
    const dialog = page.getByRole('dialog', { name: '指定牵头单位' });
    await dialog.getByRole('button', { name: '指定', exact: true }).click();
    await sees(dialog.getByText('请选择单位。'));
    await sees(dialog.getByText('请写明理由，至少4个字。'));
    await dialog.getByRole('combobox', { name: '单位' }).selectOption({ label: '广东省商务厅' });
    await dialog.getByRole('textbox', { name: '理由' }).fill('由省商务厅汇总各市数据');
    await dialog.getByRole('button', { name: '指定', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });

    const lead = bodies.getByRole('listitem').filter({ hasText: '广东省商务厅' });
    await sees(lead.getByText('牵头'));
    await sees(lead.getByText('指定', { exact: true }));
    await sees(bodies.getByRole('link', { name: '各地级以上市人民政府' }));

    const leader = await stage.visitor();
    await signInAs(leader, LEADER);
    await leader.goto(page.url());
    await sees(leader.getByRole('region', { name: '责任单位' }).getByText('指定', { exact: true }));
    await leader.getByRole('link', { name: '广东省商务厅' }).first().click();
    await sees(rowOf(leader.getByRole('table', { name: '牵头或填报的目标' }), CITY_FIRMS));
  },
);
