import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { SHANXI_CLERK, signInAs } from './frame';
import { setStage, type Stage } from './journey';
import { addLines } from './long-return';
import { gridField, gridRow, openReturn, seesState } from './returns';
import { BY_ITSELF_MS, reads, sees } from './seeing';

const THIRD_QUARTER = { period: '2024年三季度', agency: '山西省商务厅' };
const LINES = 60;
const OUTAGE_MS = 20_000;
/** The page tries again every ten seconds at the longest. */
const AFTER_OUTAGE_MS = 25_000;
const COLLEAGUE = '山西填报员乙（演示）';

const { stage, journey } = setStage({ farDatabase: true });

beforeAll(async () => {
  const database = stage.database();
  await addLines(database, LINES);
  // The demo has one clerk for each body; a second one shares the work here.
  await database.sql(
    `INSERT INTO account (username, display_name, role, region_code, agency_id, demo)
     SELECT 'clerk-shanxi-2', $1, role, region_code, agency_id, true
     FROM account WHERE username = 'clerk-shanxi'`,
    [COLLEAGUE],
  );
});

const line = (n: number) => `扩充指标${n}`;
/** The first cell of a line; its name ends before the bracket, so that 1 is not 12. */
const figure = (page: Page, n: number) => gridField(page, line(n), '本期累计');

async function clerkAt(person = SHANXI_CLERK): Promise<Page> {
  const page = await stage.visitor();
  await signInAs(page, person);
  await openReturn(page, '填报', THIRD_QUARTER);
  return page;
}

/** What the database has of a line. */
async function kept({ database }: Stage, n: number) {
  const [row] = await database().sql<{ value: string | null; explanation: string | null }>(
    `SELECT l.value, l.explanation FROM submission_line l JOIN series s ON s.id = l.series_id
     WHERE s.indicator = $1`,
    [line(n)],
  );
  return row;
}

journey('a block of 40 × 3 from a sheet is shown, pasted, saved and taken back', async () => {
  const page = await clerkAt();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const rows = Array.from({ length: 40 }, (_, at) => [
    at === 0 ? '１，０２０家' : String(70 + at),
    at === 1 ? '"第一行\n第二行"' : `说明${at + 1}`,
    `下一步${at + 1}`,
  ]);
  const text = `${rows.map((row) => `${row.join('\t')}\t`).join('\r\n')}\r\n`;
  await page.evaluate(async (plain) => {
    const item = new ClipboardItem({
      'text/plain': new Blob([plain], { type: 'text/plain' }),
      'text/html': new Blob(['<table><tr><td>1</td></tr></table>'], { type: 'text/html' }),
    });
    await navigator.clipboard.write([item]);
  }, text);
  await figure(page, 1).focus();
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog', { name: '粘贴预览' });
  await sees(dialog.getByText('将改动 120 格'));
  await dialog.getByRole('button', { name: '粘贴' }).click();
  await seesState(page, line(40), '已保存');
  await reads(() => figure(page, 1).inputValue(), '1020');
  expect(await kept(stage, 2)).toEqual({ value: '71', explanation: '第一行\n第二行' });
  expect(await kept(stage, 40)).toMatchObject({ value: '109', explanation: '说明40' });

  await figure(page, 1).focus();
  await page.keyboard.press('Control+z');
  await seesState(page, line(40), '未填');
  expect(await kept(stage, 1)).toEqual({ value: null, explanation: null });
  expect(await kept(stage, 40)).toEqual({ value: null, explanation: null });
});

journey('what stands in a cell when the page is loaded again is not lost', async () => {
  const page = await clerkAt();
  page.on('dialog', (dialog) => void dialog.accept());
  await figure(page, 41).focus();
  await page.keyboard.type('81');
  await seesState(page, line(41), '未保存');
  await page.reload();
  await seesState(page, line(41), '已保存');
  expect(await figure(page, 41).inputValue()).toBe('81');
  expect((await kept(stage, 41))?.value).toBe('81');
  expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain('unsent');
});

journey(
  'the database is away while typing goes on: nothing is lost and the order holds',
  async () => {
    const page = await clerkAt();
    const typed = [45, 42, 44, 43, 46];
    await figure(page, typed[0] ?? 0).focus();
    stage.database().cut();
    const back = Date.now() + OUTAGE_MS;
    for (const n of typed) {
      await figure(page, n).focus();
      await page.keyboard.type(String(n + 30));
      await page.keyboard.press('Enter');
      await seesState(page, line(n), '待同步');
    }
    await sees(page.getByText(/暂时连不上服务器，5 行待同步/));
    // Typed again while the first text of the line still waits.
    await figure(page, 44).fill('80');
    await page.keyboard.press('Enter');
    // Not a wait for something to happen: the outage itself has to last.
    await pause(back - Date.now());
    for (const n of typed) await seesState(page, line(n), '待同步');
    expect((await kept(stage, 45))?.value).toBeNull();

    stage.database().mend();
    await sees(gridRow(page, line(46)).getByText('已保存', { exact: true }), AFTER_OUTAGE_MS);
    for (const n of typed) await seesState(page, line(n), '已保存');
    const values: (string | null | undefined)[] = [];
    for (const n of typed) values.push((await kept(stage, n))?.value);
    expect(values).toEqual(['75', '72', '80', '73', '76']);
    const saves = await stage.database().sql<{ name: string }>(
      `SELECT s.indicator AS name FROM audit_log a
     JOIN submission_line l ON a.subject_type = 'submission_line' AND a.subject_id = l.id::text
     JOIN series s ON s.id = l.series_id
     WHERE a.action = 'save_line' AND s.indicator = ANY ($1) ORDER BY a.id`,
      [typed.map(line)],
    );
    expect(saves.map(({ name }) => name)).toEqual(typed.map(line));
  },
);

journey('two clerks in different rows never meet, in one cell they are asked', async () => {
  const one = await clerkAt();
  const other = await clerkAt(COLLEAGUE);
  await Promise.all(
    [[one, [47, 49, 51]] as const, [other, [48, 50, 52]] as const].map(async ([page, rows]) => {
      for (const n of rows) {
        await figure(page, n).focus();
        await page.keyboard.type(String(n + 50));
        await page.keyboard.press('Enter');
      }
    }),
  );
  for (const n of [47, 49, 51]) await seesState(one, line(n), '已保存');
  for (const n of [48, 50, 52]) await seesState(other, line(n), '已保存');
  expect(await one.getByText('冲突', { exact: true }).count()).toBe(0);
  expect(await other.getByText('冲突', { exact: true }).count()).toBe(0);

  // The colleague's row appears by itself and leaves alone what is being typed.
  await figure(one, 53).focus();
  await one.keyboard.type('12');
  await sees(gridRow(one, line(52)).getByText('已保存', { exact: true }), BY_ITSELF_MS);
  expect(await figure(one, 52).inputValue()).toBe('102');
  expect(await figure(one, 53).inputValue()).toBe('12');

  await figure(other, 53).focus();
  await other.keyboard.type('99');
  await other.keyboard.press('Enter');
  await seesState(other, line(53), '已保存');
  await one.keyboard.press('Enter');
  await seesState(one, line(53), '冲突');
  const asked = gridRow(one, line(53)).getByRole('alert');
  await sees(asked.getByText(new RegExp(`^${COLLEAGUE}于.*改动了同一格`)));
  await sees(asked.getByText('12 家', { exact: true }));
  await sees(asked.getByText('99 家', { exact: true }));
  expect((await kept(stage, 53))?.value).toBe('99');
  // By keyboard: from the cell to the choice.
  await figure(one, 53).focus();
  await one.keyboard.press('Tab');
  await one.keyboard.press('Tab');
  await reads(() => one.evaluate(() => document.activeElement?.textContent), '用我的');
  await one.keyboard.press('Enter');
  await reads(async () => (await kept(stage, 53))?.value, '12');
  await reads(() => one.getByText('冲突', { exact: true }).count(), 0);
});
