import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { SubmissionListPage } from './submission-list-page';
import { submission } from './submission-samples';

const { submission: ref } = submission([]);

async function open(address: string, total: number) {
  const api = fakeApi({
    'GET /api/review-queue': { asOf: '2024-10-15', rows: [] },
    'GET /api/corrections': { asOf: '2024-10-15', rows: [], can: { propose: false } },
    'GET /api/submissions': { asOf: '2024-10-15', total, rows: [ref] },
  });
  const page = await renderPage(
    ({ search, onSearch }) => <SubmissionListPage search={search} onSearch={onSearch} />,
    { address },
  );
  await screen.findByRole('table', { name: '审核' });
  return { api, page };
}

const asks = (query: string) => `GET /api/submissions?${query}`;

test('more than a page holds is walked through, and a filter begins at the first again', async () => {
  const { api } = await open('/', 250);
  expect(api.asked).toContain(asks('limit=100&offset=0'));
  expect(screen.getByRole('button', { name: '上一页' })).toBeDisabled();
  expect(screen.getByRole('status')).toHaveTextContent('250');

  await userEvent.click(screen.getByRole('button', { name: '下一页' }));
  await waitFor(() => expect(api.asked).toContain(asks('limit=100&offset=100')));
  await userEvent.click(screen.getByRole('button', { name: '下一页' }));
  await waitFor(() => expect(api.asked).toContain(asks('limit=100&offset=200')));
  expect(screen.getByRole('button', { name: '下一页' })).toBeDisabled();

  await userEvent.selectOptions(screen.getByLabelText('状态'), 'returned');
  await waitFor(() => expect(api.asked).toContain(asks('state=returned&limit=100&offset=0')));
});

test('one page needs no paging, and filters from a link are cleared in one go', async () => {
  const { api } = await open('/?standing=missing&region=140000&regionOnly=yes', 1);
  expect(screen.queryByRole('button', { name: '下一页' })).not.toBeInTheDocument();
  const [asked] = api.asked.filter((one) => one.startsWith('GET /api/submissions'));
  expect(asked).toContain('regionOnly=yes');
  await userEvent.click(screen.getByRole('button', { name: /清除/ }));
  await waitFor(() => expect(api.asked).toContain(asks('limit=100&offset=0')));
});
