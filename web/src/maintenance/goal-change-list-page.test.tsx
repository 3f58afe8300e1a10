import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GoalProposal } from '../api/model';
import { fakeApi, problem } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { GoalChangeListPage } from './goal-change-list-page';
import { raisedPreview, raisedProposal } from './maintenance-samples';

const CONFIRM = 'POST /api/goal-changes/7/confirm';
const REFUSE = 'POST /api/goal-changes/7/refuse';

async function open(rows: readonly GoalProposal[], answers: Record<string, object> = {}) {
  const api = fakeApi({
    'GET /api/goal-changes': { asOf: '2020-10-28', rows },
    'GET /api/goal-changes/7/preview': raisedPreview,
    ...answers,
  });
  await renderPage(<GoalChangeListPage asOf={undefined} all={false} onAll={() => undefined} />);
  await screen.findByRole('heading', { level: 1, name: '目标变更' });
  return api;
}

test('a second person sees what moves and on what basis, and confirms', async () => {
  const api = await open([raisedProposal], {
    [CONFIRM]: { version: 4, revision: { ...raisedProposal.revision, decision: 'confirmed' } },
  });
  const card = within(await screen.findByRole('region', { name: '全省外贸进出口总值' }));
  expect(screen.getByText('待复核 1 项')).toBeInTheDocument();
  expect(card.getByText(/冀政办〔2020〕8号/)).toBeInTheDocument();
  expect(await card.findByRole('row', { name: /当前/ })).toHaveTextContent('滞后');
  await userEvent.click(card.getByRole('button', { name: '确认变更' }));
  await waitFor(() => expect(api.asked).toContain(CONFIRM));
  const request = api.requests.find((one) => one.url.endsWith('/confirm'));
  expect(request?.headers.get('if-match')).toBe('"1"');
  expect(await request?.json()).toEqual({ reason: '', effectiveOn: null });
});

test('refusing needs a reason', async () => {
  const api = await open([raisedProposal], {
    [REFUSE]: { version: 3, revision: { ...raisedProposal.revision, decision: 'refused' } },
  });
  const card = within(await screen.findByRole('region', { name: '全省外贸进出口总值' }));
  await userEvent.click(card.getByRole('button', { name: '驳回' }));
  expect(card.getByRole('alert')).toHaveTextContent('请写明理由');
  expect(api.asked).not.toContain(REFUSE);
  await userEvent.type(card.getByLabelText('办理意见'), '依据不足，请补充文件');
  await userEvent.click(card.getByRole('button', { name: '驳回' }));
  await waitFor(() => expect(api.asked).toContain(REFUSE));
});

test('its proposer may only take it back', async () => {
  await open([{ ...raisedProposal, can: { decide: false, withdraw: true } }]);
  const card = within(await screen.findByRole('region', { name: '全省外贸进出口总值' }));
  expect(card.getAllByRole('button').map((button) => button.textContent)).toEqual(['撤回']);
});

test('somebody else’s decision is told in the server’s words', async () => {
  await open([raisedProposal], {
    [CONFIRM]: () => problem(409, 'proposal_decided', '该变更已办结，请刷新后查看结果。'),
  });
  const card = within(await screen.findByRole('region', { name: '全省外贸进出口总值' }));
  await userEvent.click(card.getByRole('button', { name: '确认变更' }));
  expect(await card.findByRole('alert')).toHaveTextContent('该变更已办结');
});

test('without any it says what to do', async () => {
  await open([]);
  expect(await screen.findByText('没有待复核的目标变更。')).toBeInTheDocument();
});
