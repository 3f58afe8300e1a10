import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Session } from '../api/model';
import { cutOff, fakeApi, problem } from '../shared/testing/fake-api';
import { hebeiOverview, inspectorSession } from '../shared/testing/samples';
import { keepUnsent, unsentCount } from '../shared/unsent-values';
import { renderApp } from './testing/render-app';

const answers = {
  'GET /api/auth/session': inspectorSession,
  'GET /api/overview': hebeiOverview,
};

function sessionOf(role: Session['account']['role'], agencyId?: number): Session {
  return {
    ...inspectorSession,
    account: {
      ...inspectorSession.account,
      role,
      agency: agencyId ? { id: agencyId, name: '河北省商务厅', shortName: '省商务厅' } : null,
    },
  };
}

async function navigation(): Promise<(string | null)[]> {
  const nav = await screen.findByRole('navigation', { name: '主导航' });
  return within(nav)
    .getAllByRole('link')
    .map((link) => link.textContent);
}

test.each([
  ['leader', ['总览', '目标', '单位', '方案', '报送情况']],
  ['clerk', ['填报', '目标', '本单位', '方案']],
  ['signer', ['签发', '目标', '本单位', '方案']],
  ['inspector', ['总览', '审核', '目标', '单位', '方案', '导入方案', '目标变更']],
  ['administrator', ['总览', '方案', '导入方案', '单位', '报送日历', '校验规则', '定时任务']],
] as const)('a %s finds the own pages', async (role, labels) => {
  fakeApi({
    ...answers,
    'GET /api/auth/session': sessionOf(role, role === 'clerk' || role === 'signer' ? 5 : undefined),
  });
  renderApp('/overview');
  expect(await navigation()).toEqual(labels);
});

test('pages of the round stand behind one word, by keyboard too', async () => {
  fakeApi(answers);
  const { address } = renderApp('/overview');
  const nav = within(await screen.findByRole('navigation', { name: '主导航' }));
  const word = nav.getByRole('button', { name: '报送管理' });
  word.focus();
  await userEvent.keyboard('{Enter}');
  expect(word).toHaveAttribute('aria-expanded', 'true');
  for (const name of ['报送情况', '填报轮次', '数据导入']) {
    expect(nav.getByRole('link', { name })).toBeVisible();
  }
  await userEvent.keyboard('{Escape}');
  expect(word).toHaveFocus();
  expect(nav.queryByRole('link', { name: '填报轮次' })).not.toBeInTheDocument();
  await userEvent.keyboard('{Enter}{Tab}{Tab}{Enter}');
  await waitFor(() => expect(address()).toBe('/rounds'));
  expect(word).toHaveAttribute('aria-expanded', 'false');
  expect(word).toHaveClass('active');
});

test.each(['leader', 'inspector'] as const)('a %s finds the work of supervision', async (role) => {
  fakeApi({ ...answers, 'GET /api/auth/session': sessionOf(role) });
  renderApp('/overview');
  const nav = within(await screen.findByRole('navigation', { name: '主导航' }));
  await userEvent.click(nav.getByRole('button', { name: '督查' }));
  for (const [name, href] of [
    ['逾期与滞后', '/overdue-report'],
    ['变动', '/movement'],
    ['销号', '/closings'],
    ['申诉', '/appeals'],
  ] as const) {
    expect(nav.getByRole('link', { name })).toHaveAttribute('href', href);
  }
});

test('the as-of date lives in the address, reaches the server and every link', async () => {
  const api = fakeApi(answers);
  const { address } = renderApp('/overview');
  fireEvent.change(await screen.findByLabelText('截至'), { target: { value: '2020-09-30' } });

  await waitFor(() => expect(address()).toBe('/overview?asOf=2020-09-30'));
  await waitFor(() => expect(api.asked).toContain('GET /api/overview?asOf=2020-09-30'));
  expect(screen.getByText(/正在查看2020年9月30日当日已知的情况/)).toBeVisible();
  const nav = screen.getByRole('navigation', { name: '主导航' });
  expect(within(nav).getByRole('link', { name: '方案' })).toHaveAttribute(
    'href',
    '/plans?asOf=2020-09-30',
  );

  await userEvent.click(screen.getByRole('link', { name: '回到今天' }));
  await waitFor(() => expect(address()).toBe('/overview'));
  expect(screen.queryByText(/正在查看/)).not.toBeInTheDocument();
});

test('an address with nonsense for a filter shows the page without it', async () => {
  const api = fakeApi(answers);
  renderApp('/overview?asOf=2020-02-31&plan=hebei-2018');
  await screen.findByRole('heading', { name: '需要关注' });
  expect(api.asked).toContain('GET /api/overview?plan=hebei-2018');
});

test('choosing a plan is kept in the address', async () => {
  const api = fakeApi(answers);
  const { address } = renderApp('/overview?asOf=2020-09-30');
  await screen.findByRole('option', { name: '河北 2018' });
  await userEvent.selectOptions(screen.getByLabelText('方案'), 'hebei-2018');
  await waitFor(() => expect(address()).toBe('/overview?asOf=2020-09-30&plan=hebei-2018'));
  expect(api.asked).toContain('GET /api/overview?asOf=2020-09-30&plan=hebei-2018');
});

test('the wall screen is dark and without switches, and links leave it', async () => {
  fakeApi(answers);
  const { address } = renderApp('/overview?wall=true');
  await screen.findByRole('heading', { name: '需要关注' });
  expect(document.documentElement.dataset.wall).toBe('on');
  expect(screen.queryByRole('navigation', { name: '主导航' })).not.toBeInTheDocument();
  expect(screen.queryByLabelText('方案')).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: /目标总数/ })).toHaveAttribute('href', '/targets');
  await userEvent.click(screen.getByRole('button', { name: '退出大屏' }));
  await waitFor(() => expect(address()).toBe('/overview'));
  expect(document.documentElement.dataset.wall).toBeUndefined();
});

test('a problem is shown with its sentence and its number, and can be tried again', async () => {
  let broken = true;
  fakeApi({
    ...answers,
    'GET /api/overview': () =>
      broken
        ? problem(500, 'internal_error', '系统出现意外错误，请将编号告知管理员。')
        : hebeiOverview,
  });
  renderApp('/overview');
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('系统出现意外错误，请将编号告知管理员。');
  expect(alert).toHaveTextContent('编号 req-0042');
  broken = false;
  await userEvent.click(within(alert).getByRole('button', { name: '重试' }));
  expect(await screen.findByText(hebeiOverview.sentence.zh)).toBeVisible();
});

test('no answer at all says so in words', async () => {
  fakeApi({ ...answers, 'GET /api/overview': cutOff });
  renderApp('/overview');
  expect(await screen.findByRole('alert')).toHaveTextContent('未收到服务器答复');
});

test('an id that is no number is a page that does not exist', async () => {
  fakeApi(answers);
  renderApp('/targets/abc');
  expect(await screen.findByText(/没有找到这一页/)).toBeVisible();
});

test('the demo moves its date only after saying what that does', async () => {
  const api = fakeApi({
    ...answers,
    'GET /api/auth/session': { ...inspectorSession, demo: true },
    'GET /api/clock': {
      today: '2020-10-28',
      realToday: '2026-11-20',
      demo: true,
      offered: [{ day: '2024-10-15', label: { zh: '山西进行中', en: 'Shanxi under way' } }],
    },
    'PUT /api/demo/clock': {
      today: '2024-10-15',
      realToday: '2026-11-20',
      demo: true,
      offered: [],
    },
  });
  renderApp('/overview');
  await userEvent.click(await screen.findByRole('button', { name: '调整日期' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('已填报的内容不会删除');
  await userEvent.click(await within(dialog).findByLabelText(/2024年10月15日/));
  await userEvent.click(within(dialog).getByRole('button', { name: '调整日期' }));

  await waitFor(() => expect(api.asked).toContain('PUT /api/demo/clock'));
  const write = api.requests.find(({ method }) => method === 'PUT');
  expect(await write?.json()).toEqual({ today: '2024-10-15' });
  expect(write?.headers.get('idempotency-key')).toMatch(/\S{16,}/);
});

test('signing out says what has not reached the server, and does not take it away', async () => {
  const { username } = inspectorSession.account;
  keepUnsent(username, 'return-43', 1, { name: '指标1' });
  keepUnsent('somebody-else', 'return-43', 2, { name: '指标2' });
  const api = fakeApi({ ...answers, 'POST /api/auth/sign-out': () => cutOff() });
  renderApp('/overview');
  const menu = await screen.findByRole('button', {
    name: new RegExp(inspectorSession.account.displayName),
  });
  await userEvent.click(menu);
  await userEvent.click(screen.getByRole('button', { name: '退出登录' }));
  expect(screen.getByText(/还有 1 处键入的内容没有送达服务器/)).toBeVisible();
  expect(api.asked).not.toContain('POST /api/auth/sign-out');
  await userEvent.click(screen.getByRole('button', { name: '仍然退出' }));
  await waitFor(() => expect(api.asked).toContain('POST /api/auth/sign-out'));
  expect(unsentCount(username)).toBe(1);
  localStorage.clear();
});

test('a page of one account sends nothing once another has signed in beside it', async () => {
  const { account } = inspectorSession;
  const other: Session = {
    ...inspectorSession,
    account: { ...account, id: account.id + 1, username: 'other', displayName: '另一人' },
  };
  let signedIn = { ...inspectorSession, demo: true };
  keepUnsent(account.username, 'return-43', 1, { name: '指标1' });
  const api = fakeApi({
    ...answers,
    'GET /api/auth/session': () => signedIn,
    'GET /api/clock': {
      today: '2020-10-28',
      realToday: '2026-11-20',
      demo: true,
      offered: [{ day: '2024-10-15', label: { zh: '山西进行中', en: 'Shanxi under way' } }],
    },
    'PUT /api/demo/clock': () => problem(409, 'account_changed', '本浏览器已改由“另一人”登录。'),
  });
  renderApp('/overview');
  await userEvent.click(await screen.findByRole('button', { name: '调整日期' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(await within(dialog).findByLabelText(/2024年10月15日/));
  signedIn = { ...other, demo: true };
  await userEvent.click(within(dialog).getByRole('button', { name: '调整日期' }));

  expect(await screen.findByRole('heading', { name: '登录账号已变更' })).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent('仍存在本机');
  expect(screen.queryByRole('navigation', { name: '主导航' })).not.toBeInTheDocument();
  const write = api.requests.find(({ method }) => method === 'PUT');
  expect(write?.headers.get('xushi-account')).toBe(String(account.id));
  localStorage.clear();
});
