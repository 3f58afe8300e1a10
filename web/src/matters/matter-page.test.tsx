import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EntrustedDetail } from '../api/model';
import { fakeApi, problem } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { MatterPage } from './matter-page';
import { detailOf, leaderSession } from './matter-samples';

const READ = 'GET /api/matters/7';
const LIMITS = { 'GET /api/attachments/limits': { file: 1024, files: 3 } };

async function open(
  detail: EntrustedDetail,
  answers: Record<string, object> = {},
  asOf?: string,
  session?: typeof leaderSession,
) {
  const api = fakeApi({ [READ]: detail, ...LIMITS, ...answers });
  await renderPage(<MatterPage id={7} asOf={asOf} />, session && { session });
  await screen.findByRole('heading', { level: 1, name: '领导批示 · 省商务厅' });
  return api;
}
const sent = (api: Awaited<ReturnType<typeof open>>, path: string) =>
  api.requests.find((one) => one.url.endsWith(path));

test('what was asked, of whom, by when and what it waits for', async () => {
  await open(detailOf());
  expect(screen.getByText('请商务厅抓紧分析进出口下滑原因。')).toBeInTheDocument();
  const now = within(screen.getByRole('region', { name: '现在要做的' }));
  expect(now.getByText('待签收')).toBeInTheDocument();
  expect(now.getByText('还剩10天')).toBeInTheDocument();
  expect(now.getByText('石家庄海关')).toBeInTheDocument();
  expect(now.getByText('等待承办单位签收。')).toBeInTheDocument();
  expect(now.queryByRole('button')).toBeNull();
});

test('the body acknowledges the version that it saw', async () => {
  const api = await open(detailOf({}, { acknowledge: true }), {
    'POST /api/matters/7/acknowledge': detailOf({ state: 'acknowledged', version: 2 }),
  });
  await userEvent.click(screen.getByRole('button', { name: '签收' }));
  await waitFor(() => expect(sent(api, '/acknowledge')).toBeDefined());
  expect(sent(api, '/acknowledge')?.headers.get('if-match')).toBe('"1"');
});

test('a report needs words; what is done is said', async () => {
  const api = await open(detailOf({ state: 'acknowledged' }, { report: true }), {
    'POST /api/matters/7/report': detailOf({ state: 'reported', version: 2 }),
  });
  await userEvent.click(screen.getByRole('button', { name: '反馈' }));
  expect(screen.getByRole('alert')).toHaveTextContent('请写明内容');
  expect(sent(api, '/report')).toBeUndefined();
  await userEvent.type(screen.getByLabelText('办理情况'), '已召开分析会，措施见附件');
  await userEvent.click(screen.getByLabelText('已办理完毕，提请办结'));
  await userEvent.click(screen.getByRole('button', { name: '反馈' }));
  await waitFor(() => expect(sent(api, '/report')).toBeDefined());
  expect(await sent(api, '/report')?.json()).toEqual({
    words: '已召开分析会，措施见附件',
    settled: true,
    attachmentIds: [],
  });
});

test('supervision changes the due date with a reason, and reads why that fails', async () => {
  const api = await open(detailOf({}, { relay: true, changeDue: true }), {
    'POST /api/matters/7/due-date': () =>
      problem(412, 'stale_version', '您打开后内容已被修改，请核对最新内容后再提交。'),
  });
  await userEvent.click(screen.getByRole('button', { name: '调整时限' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: '调整时限' }));
  expect(dialog.getByRole('alert')).toHaveTextContent('请写明内容');
  await userEvent.type(dialog.getByLabelText('理由'), '等待海关数据');
  await userEvent.click(dialog.getByRole('button', { name: '调整时限' }));
  expect(await dialog.findByText(/已被修改/)).toBeInTheDocument();
  expect(dialog.getByLabelText('理由')).toHaveValue('等待海关数据');
  expect(await sent(api, '/due-date')?.json()).toEqual({
    dueOn: '2020-11-07',
    reason: '等待海关数据',
  });
});

test('a leader who opens what is new has read it, and can add to it', async () => {
  const api = await open(
    detailOf({ unread: true }, { withdraw: true, direct: true }),
    {
      'POST /api/matters/7/seen': {},
    },
    undefined,
    leaderSession,
  );
  await waitFor(() => expect(sent(api, '/seen')).toBeDefined());
  expect(screen.getByRole('button', { name: '再批示' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '撤回批示' })).toBeInTheDocument();
});

test('a past day is only looked at', async () => {
  const api = await open(detailOf({ unread: true }), {}, '2020-10-28', leaderSession);
  expect(screen.getByText('所看的是以往日期，只能查看。')).toBeInTheDocument();
  expect(sent(api, '/seen')).toBeUndefined();
});
