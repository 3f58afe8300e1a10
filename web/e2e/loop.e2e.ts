import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import {
  goTo,
  INSPECTOR,
  LEADER,
  open,
  openInbox,
  seesTitle,
  SHANXI_CLERK,
  signInAs,
} from './frame';
import { setStage } from './journey';
import {
  accept,
  answerNotPublished,
  giveBack,
  gridField,
  gridRow,
  jumpTo,
  openReturn,
  seesState,
  submit,
} from './returns';
import { reads, rowOf, sees } from './seeing';

const AGENCY = '山西省商务厅';
const THIRD_QUARTER = { period: '2024年三季度', agency: AGENCY };

const INTEGRATED = '培育的内外贸一体化经营示范企业数量';
const LEADING = '培育的“三同”（同线同标同质）领先企业数量';
const RETAIL = '社会消费品零售总额';
const ONLINE = '全省网络零售额';
const SMALL_FIRMS = '太原、大同跨境电商综合试验区培育的跨境电商进出口小微企业数量';
const SERVICE_FIRMS = '认定培育的省级外贸综合服务企业数量';
const GOODS = '进商场、超市、街区、批发渠道（“四进”）的“三同”商品和名优外贸商品件数';
const MAIL = '太原国际邮件互换局（交换站）进出口国际邮件年处理量';
const TRAINS = '全省中欧（中亚）班列开行列数';

/** Open screens ask again every 15 seconds. */
const BY_ITSELF_MS = 20_000;

const { journey } = setStage();

journey('a quarter: filled, submitted, accepted, and every open screen shows it', async (stage) => {
  const leader = await stage.visitor();
  await signInAs(leader, LEADER);
  await goTo(leader, '目标');
  await leader.getByRole('combobox', { name: '方案' }).selectOption({ label: '山西 2022' });
  await open(leader, INTEGRATED);
  const lamp = leader.getByRole('region', { name: '进度判断' });
  await sees(lamp.getByText('无数据', { exact: true }));

  const clerk = await stage.visitor();
  await signInAs(clerk, SHANXI_CLERK);
  await openReturn(clerk, '填报', THIRD_QUARTER);
  await fillByKeyboard(clerk);
  await explain(clerk);
  await answerAwaited(clerk);
  const receipt = await submit(clerk, '王签发');
  expect(receipt).toMatch(/\d/);
  await sees(clerk.getByText('签发人：王签发'));
  await sees(clerk.getByText('已报送，待审核'));

  const inspector = await stage.visitor();
  await signInAs(inspector, INSPECTOR);
  await openReturn(inspector, '审核', THIRD_QUARTER);
  await sees(rowOf(inspector.getByRole('table', { name: '审核' }), INTEGRATED).getByText('滞后'));
  await accept(inspector);
  await sees(inspector.getByText('已审核', { exact: true }));

  await sees(lamp.getByText('滞后', { exact: true }), BY_ITSELF_MS);
  await sees(leader.getByText('30家'));
  await exportReport(inspector);
});

journey(
  'a return given back: the clerk mends it, the reviewer sees what changed',
  async (stage) => {
    const clerk = await stage.visitor();
    await signInAs(clerk, SHANXI_CLERK);
    const returned = { period: '2023年四季度', agency: AGENCY };
    await openReturn(clerk, '填报', returned);
    const figure = clerk.getByRole('table', { name: '填报表' }).getByRole('textbox').first();
    await figure.fill('120');
    await figure.press('Enter');
    const words = clerk.getByRole('table', { name: '填报表' }).getByRole('textbox');
    await words.nth(1).fill('冬季铁路检修，部分班列停运');
    await words.nth(2).fill('与铁路部门商定增开班次');
    await words.nth(2).blur();
    await submit(clerk, '王签发');

    const inspector = await stage.visitor();
    await signInAs(inspector, INSPECTOR);
    await openReturn(inspector, '审核', returned);
    await giveBack(inspector, '列数与铁路部门统计不一致，请核对', {
      [TRAINS]: '请按开行口径，不计返程',
    });
    await sees(inspector.getByText('退回修改'));

    await openInbox(clerk);
    await clerk.getByRole('link', { name: /2023年四季度季报已退回，须修改重报/ }).click();
    await seesTitle(clerk, returned.period);
    await sees(clerk.getByText('退回原因：列数与铁路部门统计不一致，请核对'));
    await sees(gridRow(clerk, TRAINS).getByText('退回批注：请按开行口径，不计返程'));
    await figure.fill('125');
    await figure.press('Enter');
    await submit(clerk, '王签发');

    await openReturn(inspector, '审核', returned);
    await sees(inspector.getByText('已报送，待审核'));
    await sees(inspector.getByText(/第1次报送对比，改动处标“原报”/));
    const reviewed = rowOf(inspector.getByRole('table', { name: '审核' }), TRAINS);
    await sees(reviewed.getByText('125', { exact: true }));
    await sees(reviewed.getByText('原报：120', { exact: true }));
    // The words were left as they were.
    expect(await reviewed.getByText(/^原报：/).count()).toBe(1);
    await accept(inspector);
    await sees(inspector.getByText('已审核', { exact: true }));
  },
);

/** Enter saves and goes down; the words say what the server has; a reload loses nothing. */
async function fillByKeyboard(page: Page): Promise<void> {
  await jumpTo(page, INTEGRATED);
  for (const figure of ['30', '160']) {
    await page.keyboard.type(figure);
    await page.keyboard.press('Enter');
  }
  await sees(gridRow(page, INTEGRATED).getByText('滞后'));
  await seesState(page, INTEGRATED, '需说明');
  await sees(gridRow(page, LEADING).getByText('正常'));
  await seesState(page, LEADING, '已保存');

  await page.reload();
  for (const [indicator, figure] of [
    [INTEGRATED, '30'],
    [LEADING, '160'],
  ] as const) {
    await reads(() => gridField(page, indicator, '本期累计').inputValue(), figure);
  }

  await jumpTo(page, SMALL_FIRMS);
  for (const figure of ['400', '2', '8000']) {
    await page.keyboard.type(figure);
    await page.keyboard.press('Enter');
  }
  for (const indicator of [SMALL_FIRMS, SERVICE_FIRMS, GOODS]) {
    await seesState(page, indicator, '已保存');
  }
}

/** Where a line is below schedule the office asks why, and what happens next. */
async function explain(page: Page): Promise<void> {
  await gridField(page, INTEGRATED, '说明').focus();
  await page.keyboard.type('市场需求恢复慢于预期');
  await page.keyboard.press('Tab');
  await page.keyboard.type('四季度开展促消费活动');
  await page.keyboard.press('Tab');
  await seesState(page, INTEGRATED, '已保存');
}

/** What customs and statistics have not published yet. */
async function answerAwaited(page: Page): Promise<void> {
  for (const indicator of [RETAIL, ONLINE, MAIL]) {
    await answerNotPublished(page, indicator, {
      until: '2024-11-20',
      reason: '统计部门尚未发布三季度数据',
    });
  }
  await sees(page.getByText('没有待处理的问题，可以提交。'));
}

/** 督查, and its report as a workbook that opens. */
async function exportReport(page: Page): Promise<void> {
  await goTo(page, '督查', '逾期报告');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出 Excel' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await download.path());
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    '汇总',
    '期限（文件写明）',
    '期限（按方案期限）',
    '报送',
    '落后序时',
    '按单位',
  ]);
  const behind = workbook.getWorksheet('落后序时');
  expect(behind?.getCell('A1').value).toBe('逾期与滞后情况表（演示）');
  expect(behind?.getCell('A2').value).toContain('截至2024-10-15');
  const header = behind?.getRow(5).values as string[];
  const line = behind
    ?.getRows(6, behind.rowCount - 5)
    ?.find((row) => row.getCell(header.indexOf('目标')).value === INTEGRATED);
  expect(line?.getCell(header.indexOf('目标值')).value).toBe(100);
  expect(line?.getCell(header.indexOf('完成值')).value).toBe(30);
  expect(line?.getCell(header.indexOf('完成率（％）')).value).toBe(30);
}
