import type { Page } from 'playwright-core';
import { goTo, INSPECTOR, signInAs } from './frame';
import { bringDocument, documentFile, PLAN_TITLE } from './intake';
import { setStage } from './journey';
import { focused, tabTo } from './keys';
import { reads, rowOf, sees, settled } from './seeing';

const { journey } = setStage();

journey(
  'by keys alone a document becomes a plan, and every goal shows its words',
  async (stage) => {
    const inspector = await stage.visitor();
    const { keyboard } = inspector;
    await signInAs(inspector, INSPECTOR);
    await bringDocument(inspector);
    await keyboard.press('j');
    await keyboard.press('k');
    await reads(() => holds(inspector), true);

    // What is sure goes together, the rest one by one.
    await tabTo(inspector, '接受全部有把握的', { back: true });
    await keyboard.press('Enter');
    const sure = inspector.getByRole('dialog', { name: /条有把握的条目？/ });
    await sees(sure.getByText('口岸物流骨干企业'));
    await tabTo(inspector, '接受', { exact: true });
    await keyboard.press('Enter');
    await sure.waitFor({ state: 'hidden' });
    await sees(inspector.getByText('已核 3/6'));
    await reads(() => holds(inspector), true);
    // Described otherwise and accepted in one go; a form that is closed gives its row back.
    await keyboard.press('e');
    await reads(() => inspector.getByLabel('任务内容').evaluate(holdsFocus), true);
    await keyboard.press('Escape');
    await reads(() => holds(inspector), true);
    await keyboard.press('e');
    await keyboard.press('Control+Enter');
    await sees(inspector.getByText('已核 4/6'));
    for (const done of [5, 6]) {
      await reads(() => holds(inspector), true);
      await keyboard.press('a');
      await sees(inspector.getByText(`已核 ${done}/6`));
    }

    // Words of the document are found without a mouse, and left again.
    await keyboard.press('b');
    await reads(async () => (await focused(inspector)).name, '查找段落');
    await keyboard.insertText('通关平台');
    await keyboard.press('Enter');
    const form = inspector.getByRole('region', { name: '补充条目' });
    await sees(form.getByLabel('任务内容'));
    await keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
    await reads(() => holds(inspector), true);

    // A body that nobody knows is made.
    await tabTo(inspector, '单位待定', { back: true });
    await keyboard.press('Enter');
    await reads(async () => (await focused(inspector)).name, '已有单位：省口岸协调中心');
    await tabTo(inspector, '新建单位');
    await keyboard.press('Enter');
    await reads(async () => (await focused(inspector)).name, '全称');
    await keyboard.press('Control+a');
    await keyboard.insertText('河北省口岸协调中心');
    await keyboard.press('Enter');
    await sees(inspector.getByText('→ 河北省口岸协调中心'));
    await sees(inspector.getByText('全部核完，可以建档'));

    await tabTo(inspector, '确认建档', { back: true });
    await keyboard.press('Enter');
    const confirm = inspector.getByRole('dialog', { name: '确认建档' });
    await sees(confirm.getByText(/目标3项、任务1项、责任分工2条/));
    await sees(confirm.getByText('新建单位：河北省口岸协调中心'));
    await tabTo(inspector, '确认建档', { exact: true });
    await keyboard.press('Enter');

    await sees(inspector.getByRole('heading', { level: 1, name: PLAN_TITLE }));
    await settled(inspector);
    await inspector.getByRole('main').getByRole('link', { name: '海外仓' }).first().click();
    await sees(inspector.getByRole('heading', { level: 1, name: '海外仓' }));
    const place = inspector.getByRole('region', { name: '原文位置' });
    await reads(() => place.locator('mark').textContent(), '建成海外仓15个');
  },
);

journey('two people check one draft and see what the other decided', async (stage) => {
  const [first, second] = [await stage.visitor(), await stage.visitor()];
  await signInAs(first, INSPECTOR);
  await signInAs(second, INSPECTOR);
  await bringDocument(first, '第二份');
  await second.goto(first.url());
  await settled(second);
  await sees(second.getByText('已核 0/6'));
  await decide(first, '海外仓', '不采纳（R）');
  await sees(first.getByText('已核 1/6'));

  // The second person has not seen it yet and decides the same row: both versions are shown.
  await decide(second, '海外仓', '接受（A）');
  await sees(second.getByText(/刚刚改过这一条/));
  await second.getByRole('button', { name: '采用对方的' }).click();
  await sees(second.getByText('已核 1/6'));

  // The same document again leads to where it is worked on.
  const address = new URL(first.url()).pathname;
  await goTo(first, '导入方案');
  await sees(rowOf(first, PLAN_TITLE).getByText('已核 1/6'));
  await first.locator('input[type=file]').setInputFiles(documentFile('第二份'));
  await first.getByRole('button', { name: '打开正在核对的草稿' }).click();
  await first.waitForURL(`**${address}`);
});

/** In the page. */
function holdsFocus(element: Element): boolean {
  return element === document.activeElement;
}

/** The current row has the focus. */
function holds(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-current') === 'true');
}

async function decide(page: Page, name: string, act: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`目标 ${name}`) }).click();
  await page.getByRole('button', { name: act }).click();
}
