import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { findLibreOffice, savedBy } from '../../server/test/harness/libreoffice';
import { goTo, INSPECTOR, SHANXI_CLERK, signInAs } from './frame';
import { setStage } from './journey';
import { gridField, openReturn } from './returns';
import { reads, rowOf, sees } from './seeing';

const THIRD_QUARTER = { period: '2024年三季度', agency: '山西省商务厅' };
const INTEGRATED = '培育的内外贸一体化经营示范企业数量';
const LEADING = '培育的“三同”（同线同标同质）领先企业数量';
const WHY = '部分企业认定材料尚在复核，四季度集中认定';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const { journey } = setStage();

journey('a template goes out, is filled elsewhere and comes back into the grid', async (stage) => {
  const clerk = await stage.visitor();
  await signInAs(clerk, SHANXI_CLERK);
  await openReturn(clerk, '填报', THIRD_QUARTER);

  const filled = await fillElsewhere(await downloaded(clerk, '下载模板'));
  await clerk
    .getByLabel('选择填好的Excel模板')
    .setInputFiles({ name: '三季度.xlsx', mimeType: XLSX, buffer: filled });
  const dialog = clerk.getByRole('dialog', { name: '导入Excel：核对后保存' });
  await sees(dialog.getByText('有改动1行，冲突0行，有误1行'));
  await sees(rowOf(dialog, LEADING).getByText('填写的内容不是数字。'));
  await dialog.getByRole('checkbox', { name: `保存“${INTEGRATED}”` }).focus();
  await dialog.getByRole('button', { name: '保存1行' }).press('Enter');

  await sees(clerk.getByText('已从Excel保存1行。'));
  await reads(() => gridField(clerk, INTEGRATED, '本期累计').inputValue(), '38');
  await reads(() => gridField(clerk, INTEGRATED, '说明').inputValue(), WHY);
});

journey('published figures come in by file, and confirming writes them whole', async (stage) => {
  const inspector = await stage.visitor();
  await signInAs(inspector, INSPECTOR);
  await goTo(inspector, '数据导入');
  const table = [
    '方案,指标,期间,数值,同比,发布日期,来源',
    'shanxi-2022,retail-total,2024年1-7月,4547.1,1.8,2024-08-20,测试用数',
    'shanxi-2022,retail-total,2024年1月,700,1.8,2024-02-20,测试用数',
  ];
  const choose = (name: string, text: string) =>
    inspector
      .getByLabel('选择数据文件')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose('有误.csv', table.join('\n'));
  await sees(inspector.getByText(/^C3：/));
  await sees(inspector.getByText(/海关、统计部门不单独发布1月数据/));
  expect(await inspector.getByRole('button', { name: '确认导入' }).count()).toBe(0);

  await choose('更正后.csv', table.slice(0, 2).join('\n'));
  await sees(inspector.getByRole('button', { name: '新增 1' }));
  await inspector.getByRole('button', { name: '确认导入' }).press('Enter');
  const dialog = inspector.getByRole('dialog', { name: '确认导入这些数据？' });
  await dialog.getByRole('button', { name: '确认导入' }).press('Enter');
  await sees(inspector.getByText(/确认写入。/));
  await sees(
    rowOf(inspector.getByRole('table', { name: '导入记录' }), '更正后.csv').getByText('已写入'),
  );
});

async function downloaded(page: Page, link: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('填报表-山西省商务厅-2024年三季度.xlsx');
  return readFile(await download.path());
}

/** Filled by a library; saved again by LibreOffice where there is one, as a clerk's program would. */
async function fillElsewhere(template: Buffer): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(template as never);
  const sheet = book.getWorksheet('填报');
  sheet?.eachRow((row) => {
    if (row.getCell(2).value === INTEGRATED) {
      row.getCell('H').value = 38;
      row.getCell('K').value = WHY;
      row.getCell('L').value = '十一月底前完成剩余企业的现场核查';
    }
    if (row.getCell(2).value === LEADING) row.getCell('H').value = '约二十家';
  });
  const filled = Buffer.from(await book.xlsx.writeBuffer());
  const program = await findLibreOffice();
  return program === null ? filled : savedBy(program, filled, ['xlsx']);
}
