import type { Page } from 'playwright-core';
import { draftBulletin, issueBulletin } from './bulletins';
import {
  ADMINISTRATOR,
  GUANGDONG_CLERK,
  GUANGDONG_SIGNER,
  INSPECTOR,
  LEADER,
  moveDemoDate,
  open,
  SECOND_INSPECTOR,
  SHANXI_CLERK,
  signInAs,
} from './frame';
import { bringDocument } from './intake';
import { setStage } from './journey';
import {
  answerNotPublished,
  file,
  giveBack,
  gridField,
  openReturn,
  submit,
  submitTrains,
  TRAINS,
  TRAINS_RETURN,
} from './returns';
import { listen, sidewaysScroll, violations } from './scrutiny';
import { sees, settled } from './seeing';
import {
  answerSlip,
  applyForClosing,
  direct,
  issueSlips,
  openReport,
  openSlip,
  previewSlips,
  RETAIL,
  TRAIN_LINES,
} from './supervision';

const WITH_DATA = '社会消费品零售总额年均增速';
const WITHOUT_DATA = '培育的内外贸一体化经营示范企业数量';
const MILESTONE = '完成“内外贸一体化千企培训”活动';
const AGENCY = '山西省商务厅';

/** The leader sees every row; for others of the same reach some rows stand for all. */
const SMALL_LISTS = ['/overview?plan=shanxi-2022', '/targets?plan=shanxi-2022', '/agencies?q=山西'];

const { journey } = setStage();

journey('planted flaws are found, in both themes and on a phone', async ({ visitor, url }) => {
  const page = await visitor();
  const complaints = listen(page.context(), url());
  await page.goto('/login');
  await sees(page.getByRole('button', { name: LEADER }));
  await page.evaluate(() => {
    const flaw = document.createElement('button');
    flaw.style.minWidth = '500px';
    document.querySelector('main')?.append(flaw);
    const faint = document.createElement('p');
    faint.textContent = '看不清 0.74%';
    faint.style.color = '#7f7f7f';
    faint.style.background = '#808080';
    document.querySelector('main')?.append(faint);
    document.head.append(document.createElement('style'));
    document.head.lastElementChild?.append('p { margin: 0 }');
    fetch('http://127.0.0.2/').catch(() => undefined);
  });
  const found = (await scrutinised(page, 'login')).join('\n');
  for (const flaw of ['light button-name', 'light color-contrast', 'dark color-contrast', '390']) {
    expect(found).toContain(flaw);
  }
  expect(complaints.join('\n')).toContain('style-src');
  expect(complaints.join('\n')).toContain('connect-src');
});

journey('a leader’s pages', async ({ visitor, url }) => {
  const page = await visitor();
  const complaints = listen(page.context(), url());
  await page.goto('/login');
  await sees(page.getByRole('button', { name: LEADER }));
  const found = await scrutinised(page, 'login');
  await signInAs(page, LEADER);
  const lists = ['/overview', '/overdue-report?plan=guangdong-2014', '/targets', '/agencies'];
  const addresses = [
    ...lists,
    '/movement?from=2024-07-15',
    '/bulletins',
    '/directives',
    '/inspections',
    '/submissions',
    '/reporting-figures',
    '/inbox',
    '/calendar?year=2024',
  ];
  found.push(...(await visited(page, [...addresses, ...(await readingAddresses(page))])));
  expect([...found, ...complaints]).toEqual([]);
});

journey('an inspector’s pages', async ({ visitor, url }) => {
  const clerk = await visitor();
  await signInAs(clerk, SHANXI_CLERK);
  await submitTrains(clerk, '120');

  const page = await visitor();
  const complaints = listen(page.context(), url());
  await signInAs(page, INSPECTOR);
  const lists = [...SMALL_LISTS, '/overdue-report?plan=shanxi-2022', '/submissions', '/inbox'];
  const work = [
    '/rounds',
    '/reporting-figures',
    '/imports',
    '/intake',
    '/calendar?year=2024',
    '/goal-changes',
    '/schedules',
    '/notices',
    '/notices?tab=proposals',
    '/matters',
    '/inspections',
    '/closings',
    '/appeals',
    '/movement?from=2024-07-15&show=new',
    '/bulletins',
  ];
  const reading = await readingAddresses(page);
  const addresses = [...lists, ...work, ...reading, `${reading[0]}/maintenance`];
  const found = await visited(page, addresses);

  // The same return a second time: with what it said before, and the remark on its line.
  await openReturn(page, '审核', TRAINS_RETURN);
  await giveBack(page, '列数与铁路部门统计不一致，请核对', { [TRAINS]: '请按开行口径' });
  await clerk.reload();
  await gridField(clerk, TRAINS, '本期累计').fill('125');
  await clerk.keyboard.press('Enter');
  found.push(...(await scrutinised(clerk, 'given back')));
  await submit(clerk, '王签发');
  await page.goto(clerk.url());
  await settled(page);
  await sees(page.getByText('原报：120'));
  found.push(...(await scrutinised(page, 'review')));
  found.push(...(await opened(page, '通过（A）', '退回（R）', '询问（Q）', '锁定本填报单')));

  await page.goto(`${reading[1]}/maintenance`);
  const goal = page.getByRole('region', { name: '目标值变更' });
  await goal.getByLabel('目标值（家）').fill('120');
  await goal.getByRole('button', { name: '试算' }).click();
  await sees(goal.getByRole('table', { name: '变更前 → 变更后' }));
  found.push(...(await scrutinised(page, 'preview of a goal')));
  await goal.getByRole('textbox', { name: '依据文件' }).fill('关于调整内外贸一体化目标的通知');
  await goal.getByLabel('成文日期').fill('2024-10-10');
  await goal.getByRole('textbox', { name: '理由' }).fill('省政府调整年度安排');
  await goal.getByRole('button', { name: '提交复核' }).click();
  await sees(goal.getByText('已提交，待另一位督查人员复核。'));
  await page.goto('/goal-changes');
  await sees(page.getByRole('table', { name: '变更前 → 变更后' }));
  found.push(...(await scrutinised(page, 'proposed goal')));
  expect([...found, ...complaints]).toEqual([]);
});

journey('a clerk’s pages', async ({ visitor, url }) => {
  const page = await visitor();
  const complaints = listen(page.context(), url());
  await signInAs(page, SHANXI_CLERK);
  const lists = [
    '/submissions',
    '/notices',
    '/matters',
    '/targets',
    '/inbox',
    '/calendar?year=2024',
    '/closings',
    '/appeals',
  ];
  const found = await visited(page, [...lists, ...(await readingAddresses(page))]);
  await openReturn(page, '填报', { period: '2024年三季度', agency: AGENCY });
  found.push(...(await scrutinised(page, 'grid')));
  found.push(...(await opened(page, '申请延期', /佐证材料/, '调整日期')));
  await page
    .getByRole('button', { name: /历史与口径/ })
    .first()
    .click();
  await sees(page.getByRole('complementary'));
  found.push(...(await scrutinised(page, 'drawer')));
  expect([...found, ...complaints]).toEqual([]);
});

journey('what supervision holds, and its dialogs', async ({ visitor, url }) => {
  const leader = await visitor();
  const inspector = await visitor();
  const clerk = await visitor();
  const complaints = [leader, inspector, clerk].map((page) => listen(page.context(), url()));
  const found: string[] = [];
  await signInAs(leader, LEADER);
  await leader.goto('/targets?plan=shanxi-2022');
  await open(leader, RETAIL);
  found.push(...(await opened(leader, '批示')));
  await direct(leader, '请省商务厅提出稳定消费的具体措施。');

  await signInAs(inspector, INSPECTOR);
  await openReport(inspector);
  const preview = await previewSlips(inspector, [TRAIN_LINES, RETAIL]);
  found.push(...(await scrutinised(inspector, 'bulk issue')));
  await preview.getByRole('button', { name: '取消' }).click();
  await inspector.reload();
  await settled(inspector);
  const [first = ''] = await issueSlips(inspector, [TRAIN_LINES, RETAIL]);

  await signInAs(clerk, SHANXI_CLERK);
  await openSlip(clerk, first);
  found.push(...(await scrutinised(clerk, 'slip to answer')));
  await answerSlip(clerk, '已与铁路部门签订开行协议。');
  await clerk.goto('/targets');
  await open(clerk, TRAIN_LINES);
  found.push(...(await opened(clerk, '申请销号')));
  await applyForClosing(clerk, '三条线路均已开通。');
  await clerk.goto('/targets');
  await open(clerk, RETAIL);
  found.push(...(await opened(clerk, '申诉')));
  await fileAppeal(clerk, '八月数据为初步数，待统计部门修订。');
  found.push(...(await scrutinised(clerk, 'target with all of it')));
  found.push(...(await visited(clerk, ['/matters/1', '/closings/1', '/appeals/1'])));

  await inspector.goto('/notices/1');
  found.push(...(await opened(inspector, '认可', '退回补充', /^升级为/)));
  await inspector.goto('/bulletins');
  found.push(...(await opened(inspector, '拟写通报')));
  await draftBulletin(inspector, '山西省');
  const draft = inspector.url();
  found.push(...(await scrutinised(inspector, 'draft of a bulletin')));
  found.push(...(await opened(inspector, '更新数据', '签发')));
  await inspector.goto('/inspections');
  await inspector.getByRole('button', { name: '新建督查' }).click();
  found.push(...(await scrutinised(inspector, 'new inspection')));
  const held = ['/matters/1', '/closings/1', '/appeals/1', '/overdue-report?plan=shanxi-2022'];
  found.push(...(await visited(inspector, held)));

  const second = await visitor();
  await signInAs(second, SECOND_INSPECTOR);
  await second.goto(draft);
  await issueBulletin(second);
  found.push(...(await scrutinised(second, 'issued bulletin')));
  expect([...found, ...complaints.flat()]).toEqual([]);
});

journey('the review of a document, and its dialogs', async ({ visitor, url }) => {
  const page = await visitor();
  const complaints = listen(page.context(), url());
  await signInAs(page, INSPECTOR);
  await bringDocument(
    page,
    '（三）推进联运。建成联运枢纽5个。（省联运发展中心、省班列运营中心负责）',
  );
  const found = await scrutinised(page, 'rows beside their words');
  found.push(
    ...(await opened(page, /^接受全部有把握的/, '确认建档', '作废', /^快捷键/, '选取原文')),
  );
  await page.keyboard.press('e');
  await sees(page.getByLabel('任务内容'));
  found.push(...(await scrutinised(page, 'row in its form')));
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await page.getByRole('button', { name: '用这段文字' }).click();
  await sees(page.getByRole('region', { name: '补充条目' }).getByLabel('任务内容'));
  found.push(...(await scrutinised(page, 'added row')));
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await sees(page.getByRole('button', { name: '撤销上一个决定（U）' }));
  found.push(...(await scrutinised(page, 'a decision that can be taken back')));
  await page.getByRole('tab', { name: /^单位/ }).click();
  found.push(...(await scrutinised(page, 'bodies')));
  found.push(...(await opened(page, /^待定的一并新建/)));
  await page.getByRole('tab', { name: /^方案信息/ }).click();
  found.push(...(await scrutinised(page, 'header')));
  await page.evaluate(() => (document.documentElement.dataset.textSize = '200'));
  found.push(...(await scrutinised(page, 'header in large type')));
  await page.getByRole('tab', { name: /^台账/ }).click();
  found.push(...(await scrutinised(page, 'rows in large type')));
  expect([...found, ...complaints]).toEqual([]);
});

journey('an administrator’s pages', async ({ visitor, url }) => {
  const page = await visitor();
  const complaints = listen(page.context(), url());
  await signInAs(page, ADMINISTRATOR);
  const pages = ['/check-rules', '/schedules', '/calendar', '/calendar?year=2027', '/inbox'];
  const addresses = [...SMALL_LISTS, ...pages, ...(await readingAddresses(page))];
  const found = await visited(page, addresses);
  await page.goto('/check-rules');
  found.push(...(await opened(page, /^修改/)));
  await page.getByRole('button', { name: ADMINISTRATOR }).click();
  await sees(page.getByRole('group', { name: '外观' }));
  found.push(...(await scrutinised(page, 'account menu')));
  expect([...found, ...complaints]).toEqual([]);
});

journey('a signer’s pages', async ({ visitor, url }) => {
  const clerk = await visitor();
  await signInAs(clerk, GUANGDONG_CLERK);
  // Last, because the day is that of every page from now on.
  await moveDemoDate(clerk, '2014年10月10日');
  await openReturn(clerk, '填报', { period: '2014年三季度', agency: '广东省商务厅' });
  await answerNotPublished(clerk, '外贸进出口总值', {
    until: '2014-10-20',
    reason: '海关三季度数据尚未发布',
  });
  await file(clerk);

  const page = await visitor();
  const complaints = listen(page.context(), url());
  await signInAs(page, GUANGDONG_SIGNER);
  const found = await visited(page, ['/submissions', '/inbox']);
  await openReturn(page, '签发', { period: '2014年三季度', agency: '广东省商务厅' });
  found.push(...(await scrutinised(page, 'signing')));
  expect([...found, ...complaints]).toEqual([]);
});

/** What everybody reads besides long lists: targets of three sorts, a body, plans. */
async function readingAddresses(page: Page): Promise<string[]> {
  const { rows } = (await (await page.request.get('/api/targets?limit=200')).json()) as {
    rows: { id: number; name: string; reporter: { agency: { id: number; name: string } } | null }[];
  };
  const targets = [WITH_DATA, WITHOUT_DATA, MILESTONE].map((name) => {
    const target = rows.find((row) => row.name === name);
    if (!target) throw new Error(`there is no target “${name}”`);
    return `/targets/${target.id}`;
  });
  const agency = rows.find((row) => row.reporter?.agency.name === AGENCY)?.reporter?.agency.id;
  return [...targets, `/agencies/${agency}`, '/plans', '/plans/shanxi-2022'];
}

/** Opens every address, on two pages at a time. */
async function visited(page: Page, addresses: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const ahead = [...addresses];
  const walk = async (walker: Page) => {
    for (let address = ahead.shift(); address !== undefined; address = ahead.shift()) {
      await walker.goto(address);
      await settled(walker);
      if (/^.targets.\d+$/.test(address)) await sees(walker.getByRole('figure'));
      found.push(...(await scrutinised(walker, address)));
    }
  };
  const second = await page.context().newPage();
  await Promise.all([walk(page), walk(second)]);
  await second.close();
  return found;
}

/** Opens the dialog of each button, looks at it, and closes it with Escape. */
async function opened(page: Page, ...acts: readonly (string | RegExp)[]): Promise<string[]> {
  const found: string[] = [];
  for (const act of acts) {
    await page.getByRole('button', { name: act }).first().click();
    await sees(page.getByRole('dialog'));
    await settled(page);
    found.push(...(await scrutinised(page, String(act))));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  return found;
}

/** On the page of its target. */
async function fileAppeal(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: '申诉', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^提出申诉/ });
  await dialog.getByLabel('申诉理由').fill(words);
  await dialog.getByRole('button', { name: '提交申诉' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Everything wrong with the page as it stands now. */
async function scrutinised(page: Page, name: string): Promise<string[]> {
  const found = [...(await violations(page)), ...(await sidewaysScroll(page))];
  return found.map((problem) => `${name}: ${problem}`);
}
