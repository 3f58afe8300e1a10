import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CalendarView } from '../api/model';
import { fakeApi, problem } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { inspectorSession } from '../shared/testing/samples';
import { CalendarPage } from './calendar-page';

const shanxi = '140000';

const calendar: CalendarView = {
  asOf: '2024-10-15',
  version: 7,
  year: 2024,
  source: 'library',
  countsFrom: '2024-01-01',
  knownYears: [2024],
  days: [
    {
      day: '2024-10-12',
      working: true,
      name: { zh: '国庆节调休', en: 'National Day, worked' },
      source: 'library',
      replaces: null,
    },
    {
      day: '2024-12-02',
      working: false,
      name: { zh: '防汛停工', en: '防汛停工' },
      source: 'administrator',
      replaces: null,
    },
  ],
  rules: [
    {
      regionCode: shanxi,
      regionName: '山西省',
      validFrom: '2024-12-31',
      terms: { kind: 'release', publisher: 'customs', workingDays: 3 },
    },
  ],
  regions: [
    {
      code: shanxi,
      name: '山西省',
      terms: { kind: 'release', publisher: 'customs', workingDays: 3 },
      ruleOf: shanxi,
      next: { periodEnd: '2024-12-31', on: '2025-01-22', presumed: false, unreleased: 'customs' },
    },
  ],
  releases: (['customs', 'statistics'] as const).map((publisher) => ({
    publisher,
    months: [
      { periodEnd: '2024-02-29', releaseOn: null },
      { periodEnd: '2024-03-31', releaseOn: '2024-04-12' },
    ],
  })),
  can: { changeDays: true, changeRules: true },
};

const moves = {
  version: 7,
  moves: [
    {
      roundId: 4,
      regionName: '山西省',
      label: { zh: '2024年三季度', en: 'Q3 2024' },
      kind: 'periodic',
      from: '2024-10-25',
      to: '2024-10-28',
    },
  ],
};

async function open(answers: Record<string, object> = {}, view: CalendarView = calendar) {
  const api = fakeApi({
    'GET /api/calendar': view,
    'POST /api/calendar/preview': moves,
    'POST /api/calendar/changes': { ...moves, version: 8 },
    ...answers,
  });
  const page = await renderPage(
    ({ search, onSearch }) => <CalendarPage search={search} onSearch={onSearch} />,
    { session: { ...inspectorSession, today: '2024-10-15' } },
  );
  await screen.findByRole('heading', { name: /节假日和调休/ });
  return { api, page };
}

async function enterDayOff() {
  const form = screen.getByRole('form', { name: '录入休息日或工作日' });
  fireEvent.change(within(form).getByLabelText('从'), { target: { value: '2024-10-16' } });
  await userEvent.type(within(form).getByLabelText('名称'), '防汛停工');
  await userEvent.click(within(form).getByRole('button', { name: '预览' }));
  return screen.findByRole('dialog', { name: '更改报送日历' });
}

const sent = (api: { requests: Request[] }, path: string) =>
  api.requests.filter((request) => request.url.endsWith(path));

test('announced and entered days are told apart by words', async () => {
  await open();
  const days = screen.getByRole('table', { name: /节假日和调休/ });
  expect(within(days).getByRole('row', { name: /2024-10-12/ })).toHaveTextContent(
    /班国庆节调休国务院公布/,
  );
  const entered = within(days).getByRole('row', { name: /2024-12-02/ });
  expect(entered).toHaveTextContent(/休防汛停工管理员录入/);
  expect(within(days).getAllByRole('button')).toHaveLength(1);
});

test('a change shows which rounds move, and is made only then, on the version previewed', async () => {
  const { api } = await open();
  const dialog = await enterDayOff();
  const moved = await within(dialog).findByRole('table', {
    name: '1个已开启的轮次截止日随之变动',
  });
  expect(moved).toHaveTextContent(/山西省2024年三季度2024年10月25日2024年10月28日/);
  expect(sent(api, '/changes')).toHaveLength(0);
  await userEvent.click(within(dialog).getByRole('button', { name: '保存更改' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const [request] = sent(api, '/changes');
  expect(request?.headers.get('if-match')).toBe('"7"');
  expect(await request?.json()).toEqual({
    kind: 'set_days',
    days: ['2024-10-16'],
    working: false,
    name: '防汛停工',
  });
});

test('what cannot be changed says why, and nothing can be saved', async () => {
  await open({
    'POST /api/calendar/preview': () => problem(422, 'round_shortened', '请放宽期限。'),
  });
  const dialog = await enterDayOff();
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('请放宽期限。');
  expect(within(dialog).getByRole('button', { name: '保存更改' })).toBeDisabled();
});

test('somebody was faster: previewed anew on the newest calendar before it is saved', async () => {
  let version = 7;
  const { api } = await open({
    'POST /api/calendar/preview': () => ({ ...moves, version }),
    'POST /api/calendar/changes': (request: Request) => {
      if (request.headers.get('if-match') === '"8"') return { ...moves, version: 9 };
      version = 8;
      return problem(412, 'stale_version', '已被修改', { changedBy: '王管理员' });
    },
  });
  const dialog = await enterDayOff();
  await within(dialog).findByRole('table');
  await userEvent.click(within(dialog).getByRole('button', { name: '保存更改' }));
  expect(await within(dialog).findByText(/王管理员刚刚更改了报送日历/)).toBeVisible();
  await within(dialog).findByRole('table');
  await userEvent.click(within(dialog).getByRole('button', { name: '保存更改' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent(api, '/changes').map((one) => one.headers.get('if-match'))).toEqual(['"7"', '"8"']);
});

test('a form that is not complete asks for what it lacks', async () => {
  const { api } = await open();
  const form = screen.getByRole('form', { name: '录入休息日或工作日' });
  await userEvent.click(within(form).getByRole('button', { name: '预览' }));
  expect(within(form).getByText(/请填写今日（2024-10-15）以后的日期/)).toBeVisible();
  expect(within(form).getByLabelText('从')).toBeInvalid();
  expect(sent(api, '/preview')).toHaveLength(0);
});

test('a rule is set for a region from a quarter on', async () => {
  const { api } = await open();
  const form = screen.getByRole('form', { name: '设定规则' });
  await userEvent.selectOptions(within(form).getByLabelText('起算'), '统计部门发布日');
  await userEvent.clear(within(form).getByLabelText('第几个工作日'));
  await userEvent.type(within(form).getByLabelText('第几个工作日'), '4');
  await userEvent.click(within(form).getByRole('button', { name: '预览' }));
  await screen.findByText('山西省自2024-12-31一期起：统计部门发布后第4个工作日');
  await waitFor(() => expect(sent(api, '/preview')).toHaveLength(1));
  expect(await sent(api, '/preview')[0]?.json()).toEqual({
    kind: 'set_rule',
    regionCode: shanxi,
    validFrom: '2024-12-31',
    terms: { kind: 'release', publisher: 'statistics', workingDays: 4 },
  });
  expect(screen.getByText('海关发布日期未录入，暂按通用规则')).toBeInTheDocument();
});

test('a column of days of release is pasted; only what changed is sent', async () => {
  const { api } = await open();
  fireEvent.paste(screen.getByLabelText('海关1—2月发布日期'), {
    clipboardData: { getData: () => '2024年3月7日\n2024-04-12' },
  });
  expect(screen.getByLabelText('海关1—2月发布日期')).toHaveValue('2024-03-07');
  await userEvent.click(screen.getByRole('button', { name: '预览海关发布日期' }));
  await waitFor(() => expect(sent(api, '/preview')).toHaveLength(1));
  expect(await sent(api, '/preview')[0]?.json()).toMatchObject({
    publisher: 'customs',
    releases: [{ periodEnd: '2024-02-29', releaseOn: '2024-03-07' }],
  });
  expect(screen.getByRole('button', { name: '预览统计部门发布日期' })).toBeDisabled();
});

test('lines that are no dates are named', async () => {
  await open();
  fireEvent.paste(screen.getByLabelText('统计部门1—2月发布日期'), {
    clipboardData: { getData: () => '待定\n4月16日' },
  });
  expect(screen.getByRole('alert')).toHaveTextContent('有1行不是日期，没有填入：待定');
  expect(screen.getByLabelText('统计部门3月发布日期')).toHaveValue('2024-04-16');
});

test('who may only read gets no form and no button to change', async () => {
  await open({}, { ...calendar, can: { changeDays: false, changeRules: false } });
  expect(screen.getByText(/只能查看/)).toBeVisible();
  expect(screen.queryByRole('form')).toBeNull();
  expect(screen.queryByRole('button', { name: /撤销|预览/ })).toBeNull();
  expect(screen.getAllByText('2024-04-12')).toHaveLength(2);
});

test('a year that nobody knows says that weekdays count; an administrator may finish it', async () => {
  await open({}, { ...calendar, year: 2027, source: 'none', countsFrom: null, days: [] });
  expect(screen.getByText(/2027年的放假安排尚未收录，暂按周一至周五/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '2027年安排已全部录入' }));
  expect(await screen.findByText('2027年安排已全部录入，不再标“推定”')).toBeVisible();
});

test('the year lives in the address', async () => {
  const { page } = await open();
  await userEvent.click(screen.getByRole('button', { name: '下一年' }));
  expect(page.address()).toContain('year=2025');
});
