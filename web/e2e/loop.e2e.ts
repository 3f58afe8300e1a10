import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { goTo, INSPECTOR, LEADER, open, SHANXI_CLERK, signInAs } from './frame';
import { setStage } from './journey';
import {
  accept,
  answerNotPublished,
  gridField,
  gridRow,
  jumpTo,
  openReturn,
  seesState,
  submit,
} from './returns';
import { BY_ITSELF_MS, reads, rowOf, sees } from './seeing';

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
  await sees(page.getByText('没有待处理的问题，可以报送。'));
}

/** 督查, and its report as a workbook that opens. */
async function exportReport(page: Page): Promise<void> {
  await goTo(page, '逾期与滞后');
  await page.getByRole('button', { name: '导出' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Excel（全部清单）' }).click(),
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
    '交办事项',
    '按单位',
    '各单位报送',
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
