import type { Locator, Page } from 'playwright-core';
import { hebeiDocx } from '../../server/test/intake/hebei-docx';
import { goTo, INSPECTOR, signInAs } from './frame';
import { setStage } from './journey';
import { sees, settled } from './seeing';

const { journey } = setStage();

/** Tasks without a day or a figure of their own. */
const BY_HAND = [
  { words: '一年全面起势', type: '任务', deadline: '2019-06-27', stated: true },
  { words: '三年初见成效', type: '任务', deadline: '2020-12-31', stated: true },
  {
    words: '外贸质量提升三年行动计划',
    type: '任务',
    deadline: '2021-06-27',
    stated: true,
  },
  {
    words: '校企合作培养跨境电商人才三年行动计划',
    type: '任务',
    deadline: '2021-06-27',
    stated: true,
  },
  {
    words: '不再享受保费全额支持',
    type: '任务',
    deadline: '2018-12-31',
    stated: true,
  },
  {
    words: '省级财政每年安排促进外贸发展专项资金',
    type: '任务',
    deadline: '2020-12-31',
    stated: false,
    recurrence: 'annual',
  },
] as const;

journey('the plan of Hebei, read from a file, asks what the seeded one asks', async (stage) => {
  const { content, seeded } = await hebeiDocx();
  const page = await stage.visitor();
  await signInAs(page, INSPECTOR);
  await goTo(page, '导入方案');
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const file = { name: '实施方案.docx', mimeType, buffer: content };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.waitForURL(/\/intake\/\d+$/);
  await settled(page);

  // Together what is sure, the rest one by one.
  await page.getByRole('button', { name: /^接受全部有把握的/ }).click();
  const sure = page.getByRole('dialog', { name: /条有把握的条目？/ });
  await sure.getByRole('button', { name: '接受' }).click();
  await sure.waitFor({ state: 'hidden' });
  for (let { done, all } = await progress(page); done < all; done += 1) {
    await page.keyboard.press('a');
    await sees(page.getByText(`已核 ${done + 1}/${all}`));
  }
  for (const row of BY_HAND) await addBySelecting(page, row);

  await page.getByRole('tab', { name: /^方案信息/ }).click();
  const header = page.getByRole('tabpanel', { name: /^方案信息/ });
  await header.getByLabel('未写责任单位的由谁负责').fill(seeded.answersByDefault ?? '');
  await header.getByLabel(/^缺少的附件/).fill(seeded.missingAnnexes.join('\n'));
  await header.getByRole('button', { name: '保存' }).click();
  await sees(page.getByText('方案信息已保存。'));
  await sees(page.getByText('全部核完，可以建档'));

  await page.getByRole('button', { name: '确认建档' }).click();
  const confirm = page.getByRole('dialog', { name: '确认建档' });
  await confirm.getByRole('button', { name: '确认建档' }).click();
  await page.waitForURL(/\/plans\/[^/]+$/);
  await settled(page);
  const key = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(key).not.toBe(seeded.key);
  expect(await asked(page, key)).toEqual(await asked(page, seeded.key));
});

async function progress(page: Page): Promise<{ done: number; all: number }> {
  const words = (await page.getByText(/^已核 \d+\/\d+$/).textContent()) ?? '';
  const [, done, all] = /(\d+)\/(\d+)/.exec(words) ?? [];
  return { done: Number(done), all: Number(all) };
}

/** Selects words of the document as a mouse does and makes a row of them. */
async function addBySelecting(page: Page, row: (typeof BY_HAND)[number]): Promise<void> {
  const { all } = await progress(page);
  await select(page.getByRole('region', { name: '原文', exact: true }), row.words);
  await page.getByRole('button', { name: row.type, exact: true }).click();
  const form = page.getByRole('region', { name: '补充条目' });
  await form.getByLabel('时限', { exact: true }).fill(row.deadline);
  await form.getByLabel('原文写明时限').setChecked(row.stated);
  if ('recurrence' in row) {
    await form.getByRole('combobox', { name: '考核', exact: true }).selectOption(row.recurrence);
    expect(await form.getByLabel('考核期末').inputValue()).toBe(row.deadline);
  }
  await form.getByRole('button', { name: /^补充并接受/ }).click();
  await sees(page.getByText(`已核 ${all + 1}/${all + 1}`));
}

async function select(text: Locator, words: string): Promise<void> {
  await text.evaluate((root, wanted) => {
    const at = root.textContent.indexOf(wanted);
    if (at < 0) throw new Error(`the document does not show ${wanted}`);
    const range = document.createRange();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let passed = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = (node as Text).length;
      const [from, to] = [at - passed, at + wanted.length - passed];
      if (from >= 0 && from < length) range.setStart(node, from);
      if (to > 0 && to <= length) range.setEnd(node, to);
      passed += length;
    }
    const selection = window.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }, words);
  await sees(text.page().getByText(/^已选\d+字/));
}

interface Asked {
  readonly id: number;
  readonly goal: string | null;
  readonly unit: string | null;
  readonly comparator: string;
  readonly strict: boolean;
  readonly measure: string;
  readonly deadline: string | null;
  readonly deadlineStated: boolean;
  readonly recurrence: string;
}

interface Detail {
  readonly clauses: readonly { readonly locator: string }[];
  readonly responsibilities: readonly {
    readonly agency: { readonly name: string };
    readonly role: string;
  }[];
}

/** What the targets of a plan ask, of whom and in which clauses; their names are a matter of taste. */
async function asked(page: Page, plan: string): Promise<string[]> {
  const list = await page.request.get(`/api/targets?plan=${plan}&limit=200`);
  const { rows } = (await list.json()) as { rows: Asked[] };
  const lines = await Promise.all(
    rows.map(async ({ id, goal, unit, comparator, strict, measure, deadline, ...row }) => {
      const { clauses, responsibilities } = (await (
        await page.request.get(`/api/targets/${id}`)
      ).json()) as Detail;
      return [
        clauses.map(({ locator }) => locator).join('、'),
        measure,
        comparator,
        strict,
        goal === null ? null : Number(goal).toFixed(2),
        unit,
        deadline,
        row.deadlineStated,
        row.recurrence,
        responsibilities.map(({ agency, role }) => `${agency.name} ${role}`).join('、'),
      ].join(' | ');
    }),
  );
  return lines.sort();
}
