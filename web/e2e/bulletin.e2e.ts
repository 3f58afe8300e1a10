import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { readDocx } from '../../server/test/harness/docx-file';
import { draftBulletin, issueBulletin, part, regenerated } from './bulletins';
import { agreeToCorrection, proposeCorrection } from './corrections';
import { goTo, INSPECTOR, open, SECOND_INSPECTOR, SHANXI_CLERK, signInAs } from './frame';
import { setStage } from './journey';
import { accept, openReturn, submitTrains, TRAINS, TRAINS_RETURN } from './returns';
import { reads, rowOf, sees } from './seeing';

const DEMAND = '各责任单位要于11月底前补报期末数，未完成的说明原因和补救措施。';

const { journey } = setStage();

journey('a bulletin: drafted, edited, renewed, issued by another, frozen', async (stage) => {
  const first = await stage.visitor();
  await signInAs(first, INSPECTOR);
  await draftBulletin(first, '山西省');
  await part(first, '工作要求').fill(DEMAND);
  await sees(first.getByRole('status').getByText('已保存', { exact: true }));
  await sees(rowOfPart(first, '工作要求').getByText('已改写'));

  const clerk = await stage.visitor();
  await signInAs(clerk, SHANXI_CLERK);
  await submitTrains(clerk, '120');
  const second = await stage.visitor();
  await signInAs(second, SECOND_INSPECTOR);
  await openReturn(second, '审核', TRAINS_RETURN);
  await accept(second);
  await sees(second.getByText('已审核', { exact: true }));

  const dialog = await regenerated(first);
  const change = dialog.getByRole('group', { name: '期限已过' });
  await sees(change.locator('ins').filter({ hasText: '120' }));
  await sees(change.locator('del').first());
  expect(await change.getByRole('radio', { name: '采用新文字' }).isChecked()).toBe(true);
  await sees(dialog.getByText('1项目标的数据有变。'));
  // Own words are kept unless one chooses otherwise.
  const own = dialog.getByRole('group', { name: '工作要求 · 已改写' });
  expect(await own.getByRole('radio', { name: '保留现有文字' }).isChecked()).toBe(true);
  await dialog.getByRole('button', { name: '更新草稿' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await reads(() => part(first, '工作要求').inputValue(), DEMAND);
  expect(await part(first, '期限已过').inputValue()).toContain('120列');

  // Whoever drafted it cannot issue it.
  await first.getByRole('button', { name: '签发', exact: true }).click();
  const refused = first.getByRole('dialog', { name: '签发通报' });
  await sees(refused.getByRole('alert'));
  expect(await refused.getByRole('button', { name: '签发' }).isDisabled()).toBe(true);
  await first.keyboard.press('Escape');

  await second.goto(first.url());
  await issueBulletin(second);
  const printed = await files(second);
  const text = (await readDocx(printed.docx)).text;
  expect(text).toContain(DEMAND);
  expect(text).toContain('120列');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(printed.xlsx as never);
  expect(figuresOf(book)).toContain(120);

  await goTo(clerk, '目标');
  await open(clerk, TRAINS);
  await proposeCorrection(clerk, {
    period: '2023年全年',
    value: '999',
    reason: '铁路部门复核后补计返程班列',
    source: '铁路部门年度统计',
  });
  await agreeToCorrection(first, '999列', '已核对铁路部门统计');

  await second.reload();
  const revised = rowOf(second.getByRole('table'), TRAINS).filter({ hasText: '完成值' });
  await sees(revised.getByText('120列'));
  await sees(revised.getByText('999列'));
  await sees(second.getByRole('article').getByText('已修订'));
  expect(await second.getByRole('article').innerText()).toContain('120列');
  expect(await files(second)).toEqual(printed);
  await second.getByRole('button', { name: '核对' }).click();
  await sees(second.getByText('核对一致：库存内容与文件同印发时一致。'));
});

function rowOfPart(page: Page, name: string) {
  const parts = page.getByRole('navigation', { name: '通报各部分' });
  return parts.getByRole('listitem').filter({ hasText: name });
}

/** Both files as the browser saves them. */
async function files(page: Page): Promise<{ docx: Buffer; xlsx: Buffer }> {
  return {
    docx: await saved(page, '下载公文（.docx）'),
    xlsx: await saved(page, '下载数据表（.xlsx）'),
  };
}

async function saved(page: Page, link: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  return readFile(await download.path());
}

/** Every figure that stands in the row of the target, on any sheet. */
function figuresOf(book: ExcelJS.Workbook): unknown[] {
  const found: unknown[] = [];
  book.eachSheet((sheet) =>
    sheet.eachRow((row) => {
      const values = row.values as unknown[];
      if (values.includes(TRAINS)) found.push(...values);
    }),
  );
  return found;
}
