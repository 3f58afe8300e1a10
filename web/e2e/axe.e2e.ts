import type { Page } from 'playwright-core';
import { ADMINISTRATOR, INSPECTOR, LEADER, SHANXI_CLERK, signInAs } from './frame';
import { setStage } from './journey';
import { openReturn, submit } from './returns';
import { listen, sidewaysScroll, violations } from './scrutiny';
import { sees, settled } from './seeing';

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
  const addresses = ['/overview', '/overdue-report?plan=guangdong-2014', '/targets', '/agencies'];
  found.push(...(await visited(page, [...addresses, ...(await readingAddresses(page))])));
  expect([...found, ...complaints]).toEqual([]);
});

journey('an inspector’s pages', async ({ visitor, url }) => {
  const clerk = await visitor();
  await signInAs(clerk, SHANXI_CLERK);
  await openReturn(clerk, '填报', { period: '2023年四季度', agency: AGENCY });
  const grid = clerk.getByRole('table', { name: '填报表' });
  await grid.getByRole('textbox').first().fill('600');
  await grid.getByRole('textbox').first().press('Enter');
  await submit(clerk, '王签发');

  const page = await visitor();
  const complaints = listen(page.context(), url());
  await signInAs(page, INSPECTOR);
  const addresses = [...SMALL_LISTS, '/overdue-report?plan=shanxi-2022', '/submissions'];
  const found = await visited(page, [...addresses, ...(await readingAddresses(page))]);
  await page.goto(clerk.url());
  await settled(page);
  found.push(...(await scrutinised(page, 'review')));
  await page.getByRole('button', { name: '通过（A）' }).click();
  await sees(page.getByRole('dialog'));
  found.push(...(await scrutinised(page, 'acceptance')));
  expect([...found, ...complaints]).toEqual([]);
});

journey('a clerk’s pages', async ({ visitor, url }) => {
  const page = await visitor();
  const complaints = listen(page.context(), url());
  await signInAs(page, SHANXI_CLERK);
  const found = await visited(page, [
    '/submissions',
    '/targets',
    ...(await readingAddresses(page)),
  ]);
  await openReturn(page, '填报', { period: '2024年三季度', agency: AGENCY });
  found.push(...(await scrutinised(page, 'grid')));
  await page.getByRole('button', { name: '调整日期' }).click();
  await sees(page.getByRole('dialog').getByRole('radio').first());
  found.push(...(await scrutinised(page, 'demo date')));
  expect([...found, ...complaints]).toEqual([]);
});

journey('an administrator’s pages', async ({ visitor, url }) => {
  const page = await visitor();
  const complaints = listen(page.context(), url());
  await signInAs(page, ADMINISTRATOR);
  const pages = ['/check-rules', '/calendar', '/calendar?year=2027'];
  const addresses = [...SMALL_LISTS, ...pages, ...(await readingAddresses(page))];
  const found = await visited(page, addresses);
  await page.getByRole('button', { name: ADMINISTRATOR }).click();
  await sees(page.getByRole('group', { name: '外观' }));
  found.push(...(await scrutinised(page, 'account menu')));
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
      if (/^.targets.\d/.test(address)) await sees(walker.getByRole('figure'));
      found.push(...(await scrutinised(walker, address)));
    }
  };
  const second = await page.context().newPage();
  await Promise.all([walk(page), walk(second)]);
  await second.close();
  return found;
}

/** Everything wrong with the page as it stands now. */
async function scrutinised(page: Page, name: string): Promise<string[]> {
  const found = [...(await violations(page)), ...(await sidewaysScroll(page))];
  return found.map((problem) => `${name}: ${problem}`);
}
