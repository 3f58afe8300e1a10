import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { commonMessages } from '../shared/messages/common.messages';
import { createTranslator } from '../shared/messages/i18n';
import { signInMessages } from '../shared/messages/sign-in.messages';
import { PreferencesProvider } from '../shared/preferences-provider';
import { fakeApi, problem } from '../shared/testing/fake-api';
import { inspectorSession } from '../shared/testing/samples';
import { LoginPage } from './login-page';
import { nextAddress } from './next-address';

beforeEach(() => localStorage.clear());

function renderLogin() {
  const entered = jest.fn();
  const translator = createTranslator({ ...commonMessages, ...signInMessages }, 'zh');
  render(
    <I18nextProvider i18n={translator}>
      <PreferencesProvider translator={translator}>
        <LoginPage onSignedIn={entered} />
      </PreferencesProvider>
    </I18nextProvider>,
  );
  return entered;
}

test('name and password are sent once and open the door', async () => {
  const api = fakeApi({ 'POST /api/auth/sign-in': inspectorSession });
  const entered = renderLogin();
  await userEvent.type(screen.getByLabelText('用户名'), ' lijiancha ');
  await userEvent.type(screen.getByLabelText('密码'), ' geheim ');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  expect(entered).toHaveBeenCalledTimes(1);
  const request = api.requests.find(({ method }) => method === 'POST');
  // A password may begin with a blank; a user name does not.
  expect(await request?.json()).toEqual({ username: 'lijiancha', password: ' geheim ' });
});

test('a refusal is said and can be corrected', async () => {
  fakeApi({ 'POST /api/auth/sign-in': problem(401, 'wrong_credentials', '用户名或密码不正确。') });
  const entered = renderLogin();
  await userEvent.type(screen.getByLabelText('用户名'), 'a');
  await userEvent.type(screen.getByLabelText('密码'), 'b');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('用户名或密码不正确。');
  expect(entered).not.toHaveBeenCalled();
  expect(screen.getByRole('button', { name: '登录' })).toBeEnabled();
});

test('the demo offers its accounts by role, name and body', async () => {
  const account = {
    ...inspectorSession.account,
    username: 'clerk-hebei',
    displayName: '填报员',
    role: 'clerk' as const,
    agency: { id: 5, name: '河北省商务厅', shortName: '省商务厅' },
  };
  const api = fakeApi({
    'GET /api/auth/demo-accounts': { rows: [account] },
    'POST /api/auth/demo-sign-in': inspectorSession,
  });
  const entered = renderLogin();
  await userEvent.click(await screen.findByRole('button', { name: /填报员.*河北省商务厅/ }));
  expect(entered).toHaveBeenCalledTimes(1);
  expect(await api.requests.at(-1)?.json()).toEqual({ username: 'clerk-hebei' });
});

test('without a demo there are no accounts to click, and the secrecy sentence stands', () => {
  fakeApi({});
  renderLogin();
  expect(screen.queryByText(/演示账号/)).not.toBeInTheDocument();
  expect(screen.getByText('本系统为非涉密系统，严禁录入、处理、传输涉密信息')).toBeVisible();
});

test('the language switch changes words, document and memory', async () => {
  fakeApi({});
  renderLogin();
  await userEvent.click(screen.getByRole('button', { name: 'English' }));
  expect(screen.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
  expect(localStorage.getItem('xushi.preferences.last')).toContain('"language":"en"');
});

test.each([
  ['?next=%2Ftargets%3Flamp%3Dat_risk', '/targets?lamp=at_risk'],
  ['', '/'],
  ['?next=https%3A%2F%2Fexample.org%2F', '/'],
  ['?next=%2F%2Fexample.org', '/'],
  ['?next=%2Flogin', '/'],
  ['?next=javascript%3Aalert(1)', '/'],
])('after signing in, %s leads to %s', (search, address) => {
  expect(nextAddress(search)).toBe(address);
});
