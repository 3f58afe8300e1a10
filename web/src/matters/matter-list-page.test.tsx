import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { matterListSearch } from '../app/search';
import { fakeApi } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { MatterListPage } from './matter-list-page';
import { directive, leaderSession } from './matter-samples';

const lists = {
  'GET /api/plans': { asOf: '2020-10-28', rows: [] },
  'GET /api/agencies': { asOf: '2020-10-28', rows: [] },
};
const answer = (rows: readonly object[]) => ({
  asOf: '2020-10-28',
  total: rows.length,
  offset: 0,
  rows,
});

test('the list says what is late, and filters by its address', async () => {
  const late = { ...directive, late: true, daysLate: 3, daysLeft: null };
  const api = fakeApi({ 'GET /api/matters': answer([late]), ...lists });
  await renderPage(({ search, onSearch }) => (
    <MatterListPage search={matterListSearch(search)} onSearch={onSearch} />
  ));
  const row = await screen.findByRole('row', { name: /请商务厅抓紧分析/ });
  expect(row).toHaveTextContent('逾期3天');
  expect(row).toHaveTextContent('待签收');
  await userEvent.click(screen.getByLabelText('只看逾期'));
  await userEvent.selectOptions(screen.getByLabelText('状态'), '未办结');
  expect(api.asked.some((one) => one.includes('late=true'))).toBe(true);
});

test('a leader sees the own directives and what is new in them', async () => {
  const api = fakeApi({ 'GET /api/matters': answer([{ ...directive, unread: true }]), ...lists });
  await renderPage(<MatterListPage mine search={{}} onSearch={() => undefined} />, {
    session: leaderSession,
  });
  expect(await screen.findByText('有新进展')).toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('我的批示');
  expect(api.asked.some((one) => one.includes('mine=true'))).toBe(true);
});

test('a leader without directives reads where they are given', async () => {
  fakeApi({ 'GET /api/matters': answer([]), ...lists });
  await renderPage(<MatterListPage mine search={{}} onSearch={() => undefined} />, {
    session: leaderSession,
  });
  expect(await screen.findByText(/在目标页、填报单或交办事项页/)).toBeInTheDocument();
});

test('a long list says how much of it is shown, and shows more with the same filter', async () => {
  const rows = [directive, { ...directive, id: directive.id + 1, text: '请报送进展' }];
  const api = fakeApi({
    'GET /api/matters': ({ url }: Request) => {
      const offset = Number(new URL(url).searchParams.get('offset'));
      return { asOf: '2020-10-28', total: 2, offset, rows: rows.slice(offset, offset + 1) };
    },
    ...lists,
  });
  await renderPage(<MatterListPage search={{ late: true }} onSearch={() => undefined} />);
  expect(await screen.findByText('已列1项，共2项')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '显示更多（还有1项）' }));
  expect(await screen.findByText('请报送进展')).toBeInTheDocument();
  expect(screen.getByRole('row', { name: /请商务厅抓紧分析/ })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /显示更多/ })).toBeNull();
  expect(api.asked.filter((one) => one.includes('offset=1'))).toEqual([
    'GET /api/matters?late=true&offset=1',
  ]);
});
