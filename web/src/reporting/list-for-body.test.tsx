import { act, screen, within } from '@testing-library/react';
import type { Session, SubmissionRef } from '../api/model';
import { fakeApi } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { inspectorSession } from '../shared/testing/samples';
import { forgetUnsent, keepUnsent } from '../shared/unsent-values';
import { SubmissionListPage } from './submission-list-page';
import { submission } from './submission-samples';

const base = submission([]).submission;
const row = (id: number, label: string, more: Partial<SubmissionRef>): SubmissionRef => ({
  ...base,
  id,
  expected: 8,
  round: { ...base.round, label: { zh: label, en: label } },
  ...more,
});

const rows = [
  row(41, '2023年四季度', { state: 'returned' }),
  row(42, '2024年一季度', { state: 'filed' }),
  row(43, '2024年二季度', { state: 'draft' }),
  row(44, '2024年三季度', { state: 'submitted', openQuestions: 1 }),
  row(45, '2022年四季度', { state: 'accepted' }),
];

async function open(role: Session['account']['role']) {
  fakeApi({
    'GET /api/submissions': { asOf: '2024-10-15', total: rows.length, rows },
    'GET /api/corrections': { asOf: '2024-10-15', rows: [], can: { propose: false } },
  });
  const session = { ...inspectorSession, account: { ...inspectorSession.account, role } };
  await renderPage(<SubmissionListPage search={{}} onSearch={() => undefined} />, { session });
  await screen.findByRole('table');
}

const next = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((each) => within(each).getAllByRole('cell').at(-1)?.textContent);

beforeEach(() => localStorage.clear());

test.each([
  ['clerk', ['修改重报', '等待签发', '继续填报', '答复询问', '—']],
  ['signer', ['等待填报', '核对签发', '等待填报', '等待审核', '—']],
] as const)('tells the %s what to do with each return', async (role, words) => {
  await open(role);
  expect(next()).toEqual(words);
});

test('says where something typed here has not arrived, and no longer once it has', async () => {
  const { username } = inspectorSession.account;
  const value = { name: '指标1' };
  keepUnsent(username, 'return-43', 1, value);
  keepUnsent('somebody-else', 'return-44', 1, value);
  await open('clerk');
  const mark = screen.getByText('本机有 1 行未送达，打开即补报');
  expect(mark.closest('tr')).toHaveTextContent('2024年二季度');
  expect(screen.getAllByText(/未送达/)).toHaveLength(1);
  act(() => forgetUnsent(username, 'return-43', 1, value));
  expect(screen.queryByText(/未送达/)).not.toBeInTheDocument();
});
