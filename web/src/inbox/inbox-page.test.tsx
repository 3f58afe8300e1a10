import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Inbox, InboxItem } from '../api/model';
import { fakeApi } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { InboxPage } from './inbox-page';

const item = (further: Partial<InboxItem> = {}): InboxItem => ({
  kind: 'return',
  itemId: 7,
  referenceOn: '2024-10-25',
  step: 1,
  message: { zh: '甲厅2024年三季度季报已超3天，请立即报送。', en: 'Submit it now.' },
  urgency: 'late',
  link: { page: 'submission', id: 7, path: '/submissions/7' },
  seen: false,
  ...further,
});

const inbox = (further: Partial<Inbox> = {}): Inbox => ({
  asOf: '2024-10-28',
  items: [item()],
  mail: { offered: false, address: null, failing: false },
  ...further,
});

it('lists what waits by urgency, each with the way to it', async () => {
  const later = item({
    itemId: 8,
    urgency: 'soon',
    seen: true,
    message: { zh: '乙局季报还有5天。', en: '' },
    link: { page: 'target', id: 3, path: '/targets/3' },
  });
  fakeApi({ 'GET /api/inbox': inbox({ items: [item(), later] }) });
  await renderPage(<InboxPage asOf={undefined} />);
  const link = await screen.findByRole('link', { name: /甲厅2024年三季度季报已超3天/ });
  expect(link.getAttribute('href')).toBe('/submissions/7');
  expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
    '已超期 1',
    '即将截止 1',
  ]);
  const seen = screen.getByRole('link', { name: /乙局/ });
  expect(seen.getAttribute('href')).toBe('/targets/3');
  expect(within(seen.closest('li') as HTMLElement).queryByText('新')).toBeNull();
});

it('leads to the proposals of slips, on the day that is looked at', async () => {
  const proposals = item({
    kind: 'notice_proposals',
    urgency: 'waiting',
    message: { zh: '山西省3条督办建议待办理。', en: '' },
    link: { page: 'notice_proposals', id: 1140000, path: '/notices?tab=proposals' },
  });
  fakeApi({ 'GET /api/inbox': inbox({ items: [proposals] }) });
  await renderPage(<InboxPage asOf="2024-10-28" />, { address: '/inbox?asOf=2024-10-28' });
  const link = await screen.findByRole('link', { name: /3条督办建议/ });
  const { pathname, searchParams } = new URL(link.getAttribute('href') ?? '', 'http://xushi.test');
  expect(pathname).toBe('/notices');
  expect(searchParams.get('tab')).toBe('proposals');
  expect(searchParams.get('asOf')).toContain('2024-10-28');
});

it('says what will come where nothing waits', async () => {
  fakeApi({ 'GET /api/inbox': inbox({ items: [] }) });
  await renderPage(<InboxPage asOf={undefined} />);
  expect(await screen.findByText('没有需要您处理的事项。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '全部标为已看' })).toBeNull();
});

it('marks the new ones as seen', async () => {
  const api = fakeApi({
    'GET /api/inbox': inbox(),
    'POST /api/inbox/seen': new Response(null, { status: 204 }),
  });
  await renderPage(<InboxPage asOf={undefined} />);
  await userEvent.click(await screen.findByRole('button', { name: '全部标为已看' }));
  await waitFor(() => expect(api.asked).toContain('POST /api/inbox/seen'));
  const sent = api.requests.find(({ method }) => method === 'POST');
  expect(await sent?.json()).toEqual({
    items: [{ kind: 'return', itemId: 7, referenceOn: '2024-10-25', step: 1 }],
  });
});

it('keeps an address for mail where mail is sent, and says when it does not arrive', async () => {
  const api = fakeApi({
    'GET /api/inbox': inbox({ mail: { offered: true, address: null, failing: true } }),
    'PUT /api/inbox/mail-address': { address: 'a@example.cn' },
  });
  await renderPage(<InboxPage asOf={undefined} />);
  await userEvent.type(await screen.findByLabelText('邮箱地址'), 'a@example.cn');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await screen.findByText('已保存。');
  const sent = api.requests.find(({ method }) => method === 'PUT');
  expect(await sent?.json()).toEqual({ address: 'a@example.cn' });
  expect(screen.getByText('最近一封邮件未能送达，请核对地址。')).toBeTruthy();
});
