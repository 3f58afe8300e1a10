import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AppealDetail, AppealList } from '../api/model';
import { fakeApi } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { submissionRef } from './appeal-samples';
import { AppealPage } from './appeal-page';
import { AppealsForSubject } from './appeals-for-subject';

const LIMITS = { 'GET /api/attachments/limits': { file: 1024 * 1024, files: 10 } };

const appeal = (more: Partial<AppealDetail> = {}): AppealDetail => ({
  id: 4,
  version: 1,
  contestedKind: 'lateness',
  contestedId: 9,
  label: '甲厅 2024年三季度',
  contested: { kind: 'lateness', asOf: '2024-10-29', submission: submissionRef },
  knownOn: '2024-10-26',
  until: '2024-11-15',
  regionCode: '140000',
  regionName: '山西省',
  agency: { id: 3, name: '甲厅', shortName: '甲厅', openGroup: false },
  statement: '系统停机当日无法报送',
  filedBy: '填报员',
  filedOn: '2024-10-29',
  state: 'filed',
  decision: null,
  can: { decide: true, withdraw: false },
  asOf: '2024-10-29',
  files: [],
  decisionFiles: [],
  events: [
    {
      state: 'filed',
      onDay: '2024-10-29',
      at: '2024-10-29T10:00:00+08:00',
      by: '填报员',
      role: 'clerk',
    },
  ],
  ...more,
});

const list = (more: Partial<AppealList> = {}): AppealList => ({
  asOf: '2024-10-29',
  total: 0,
  offset: 0,
  rows: [],
  counts: { filed: 0, upheld: 0, partly: 0, rejected: 0, withdrawn: 0 },
  can: { file: false, until: null, refusal: null },
  ...more,
});

test('the frozen record, the time for it and the statement; a decision needs its reason', async () => {
  const user = userEvent.setup();
  const api = fakeApi({
    'GET /api/appeals/4': appeal(),
    'POST /api/appeals/4/decision': appeal({ state: 'partly' }),
    ...LIMITS,
  });
  await renderPage(<AppealPage id={4} asOf={undefined} />);
  const record = await screen.findByRole('region', { name: /申诉时的记录/ });
  expect(record).toHaveTextContent('应于2024年10月25日报送；首次报送：尚未报送。');
  expect(record).toHaveTextContent('申诉期限至2024年11月15日');
  const form = screen.getByRole('form', { name: '作出决定' });
  await user.click(within(form).getByLabelText('部分成立'));
  await user.click(within(form).getByRole('button', { name: '作出决定' }));
  expect(within(form).getByText('请写明情况，不少于4个字。')).toBeInTheDocument();
  await user.type(within(form).getByLabelText('处理理由'), '停机属实，但次日未补报');
  await user.click(within(form).getByRole('button', { name: '作出决定' }));
  await waitFor(() => expect(api.asked).toContain('POST /api/appeals/4/decision'));
  const request = api.requests.find(({ method }) => method === 'POST');
  expect(await request?.json()).toEqual({
    outcome: 'partly',
    reason: '停机属实，但次日未补报',
    follows: null,
    attachmentIds: [],
  });
});

test('a decision stands beside the record, and offers nothing more', async () => {
  fakeApi({
    'GET /api/appeals/4': appeal({
      state: 'rejected',
      can: { decide: false, withdraw: false },
      decision: {
        outcome: 'rejected',
        by: '督查员',
        on: '2024-10-30',
        reason: '无停机记录',
        follows: null,
      },
    }),
  });
  await renderPage(<AppealPage id={4} asOf={undefined} />);
  const result = await screen.findByRole('region', { name: '处理结果' });
  expect(result).toHaveTextContent('申诉驳回');
  expect(result).toHaveTextContent('无停机记录');
  expect(screen.queryByRole('button')).toBeNull();
});

test('a body contests from the record’s page, until the day that is shown', async () => {
  const user = userEvent.setup();
  const api = fakeApi({
    'GET /api/appeals': list({ can: { file: true, until: '2024-11-15', refusal: null } }),
    'POST /api/appeals': appeal(),
    ...LIMITS,
  });
  await renderPage(
    <AppealsForSubject
      contested={{ contestedKind: 'lateness', contestedId: 9 }}
      asOf={undefined}
    />,
  );
  await user.click(await screen.findByRole('button', { name: '申诉' }));
  expect(screen.getByText('申诉期限至2024年11月15日。')).toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: '申诉理由' }), '系统停机当日无法报送');
  await user.click(screen.getByRole('button', { name: '提交申诉' }));
  await waitFor(() => expect(api.asked).toContain('POST /api/appeals'));
  const request = api.requests.find(({ method }) => method === 'POST');
  expect(await request?.json()).toEqual({
    contestedKind: 'lateness',
    contestedId: 9,
    statement: '系统停机当日无法报送',
    attachmentIds: [],
  });
});

test('where there is nothing to contest and nothing was, nothing is shown', async () => {
  const api = fakeApi({ 'GET /api/appeals': list() });
  await renderPage(
    <AppealsForSubject
      contested={{ contestedKind: 'judgement', contestedId: 9 }}
      asOf={undefined}
    />,
  );
  await waitFor(() => expect(api.asked).toHaveLength(1));
  expect(screen.queryByRole('heading', { name: '申诉' })).toBeNull();
});

test('what follows from an upheld appeal is offered beside it; not while it waits', async () => {
  const upheld = (decision: { reason: string }) => <p>可撤销：{decision.reason}</p>;
  const contested = { contestedKind: 'notice', contestedId: 9 } as const;
  const decision = {
    outcome: 'upheld' as const,
    by: '督查员',
    on: '2024-10-30',
    reason: '数据已更正',
    follows: null,
  };
  fakeApi({
    'GET /api/appeals': list({
      rows: [appeal({ contestedKind: 'notice', contestedId: 9, state: 'upheld', decision })],
    }),
  });
  const { unmount } = await renderPage(
    <AppealsForSubject contested={contested} asOf={undefined} upheld={upheld} />,
  );
  expect(await screen.findByText('可撤销：数据已更正')).toBeInTheDocument();
  expect(screen.getByRole('rowheader').querySelector('a')).toHaveAttribute('href', '/notices/9');
  unmount();
  fakeApi({
    'GET /api/appeals': list({ rows: [appeal({ contestedKind: 'notice', contestedId: 9 })] }),
  });
  await renderPage(<AppealsForSubject contested={contested} asOf={undefined} upheld={upheld} />);
  expect(await screen.findByRole('rowheader')).toBeInTheDocument();
  expect(screen.queryByText(/可撤销/)).toBeNull();
});
