import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ExtensionRequest, RoundStanding, Session, SubmissionDetail } from '../api/model';
import { fakeApi, problem } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { inspectorSession } from '../shared/testing/samples';
import { RoundsPage } from './rounds-page';
import { SubmissionPage } from './submission-page';
import { line, NOTHING, submission } from './submission-samples';

const as = (role: Session['account']['role'], displayName: string): Session => ({
  ...inspectorSession,
  account: { ...inspectorSession.account, role, displayName },
});
const clerk = as('clerk', '李明');
const signer = as('signer', '王厅长');

const answeredLines = [line(1, { answer: 'value', value: '600', computedGrowth: '11.01' })];
const inState = (
  state: SubmissionDetail['submission']['state'],
  more: Partial<SubmissionDetail> = {},
): SubmissionDetail => {
  const base = submission(answeredLines, more);
  return { ...base, submission: { ...base.submission, state } };
};

async function open(answers: Parameters<typeof fakeApi>[0], session: Session) {
  const api = fakeApi(answers);
  await renderPage(<SubmissionPage id={43} asOf={undefined} />, { session });
  await screen.findByRole('heading', { level: 1, name: '2024年三季度' });
  return api;
}

const sent = (api: ReturnType<typeof fakeApi>) =>
  api.requests.find(({ method }) => method === 'POST');

describe('signing by account', () => {
  const draft = inState('draft', { eSigning: true, can: { ...NOTHING, edit: true, file: true } });

  test('the clerk files the lines that were seen, without a signer’s name', async () => {
    const api = await open(
      { 'GET /api/submissions/43': draft, 'POST /api/submissions/43/file': draft },
      clerk,
    );
    await userEvent.click(screen.getByRole('button', { name: '提请签发' }));
    const dialog = within(await screen.findByRole('dialog', { name: '提请签发' }));
    expect(dialog.queryByLabelText('签发人姓名')).not.toBeInTheDocument();
    await userEvent.click(dialog.getByRole('checkbox'));
    await userEvent.click(dialog.getByRole('button', { name: '提请签发' }));
    await waitFor(() => expect(sent(api)?.url).toContain('/submissions/43/file'));
    expect(await sent(api)?.json()).toEqual({ lines: [{ id: 1, version: 1 }] });
    expect(sent(api)?.headers.get('if-match')).toBe('"5"');
  });

  test('lines changed meanwhile are shown beside what was seen, and declared anew', async () => {
    const changed = line(1, { version: 2, answer: 'value', value: '610' });
    let asked = false;
    const api = await open(
      {
        'GET /api/submissions/43': () => (asked ? { ...draft, lines: [changed] } : draft),
        'POST /api/submissions/43/file': () => {
          if (asked) return draft;
          asked = true;
          return problem(412, 'stale_lines', '已有变动', {
            lines: [{ lineId: 1, name: '指标1', current: changed, yours: {}, changedBy: '王敏' }],
          });
        },
      },
      clerk,
    );
    await userEvent.click(screen.getByRole('button', { name: '提请签发' }));
    const dialog = within(await screen.findByRole('dialog', { name: '提请签发' }));
    await userEvent.click(dialog.getByRole('checkbox'));
    await userEvent.click(dialog.getByRole('button', { name: '提请签发' }));
    const row = within(await dialog.findByRole('row', { name: /指标1.*王敏修改/ }));
    expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['600', '610']);
    expect(dialog.getByRole('checkbox')).not.toBeChecked();
    await userEvent.click(dialog.getByRole('checkbox'));
    await userEvent.click(dialog.getByRole('button', { name: '提请签发' }));
    await waitFor(() =>
      expect(api.requests.filter(({ method }) => method === 'POST')).toHaveLength(2),
    );
    const again = api.requests.filter(({ method }) => method === 'POST')[1];
    expect(await again?.json()).toEqual({ lines: [{ id: 1, version: 2 }] });
  });

  test('the signer declares and signs', async () => {
    const filed = inState('filed', {
      eSigning: true,
      events: [{ at: '2024-10-15T08:05:00Z', actor: '李明', action: 'file', reason: null }],
      can: { ...NOTHING, sign: true, giveBack: true },
    });
    const api = await open(
      { 'GET /api/submissions/43': filed, 'POST /api/submissions/43/sign': filed },
      signer,
    );
    const panel = within(screen.getByRole('region', { name: '签发' }));
    expect(panel.getByText('填报人：李明')).toBeInTheDocument();
    await userEvent.click(panel.getByRole('button', { name: '签发报送' }));
    expect(panel.getByText('请勾选声明。')).toBeInTheDocument();
    expect(sent(api)).toBeUndefined();
    await userEvent.click(panel.getByRole('checkbox'));
    await userEvent.click(panel.getByRole('button', { name: '签发报送' }));
    await waitFor(() => expect(sent(api)?.url).toContain('/submissions/43/sign'));
  });

  test('the signer gives back only with a reason; the clerk reads it', async () => {
    const filed = inState('filed', { can: { ...NOTHING, sign: true, giveBack: true } });
    const api = await open(
      { 'GET /api/submissions/43': filed, 'POST /api/submissions/43/give-back': filed },
      signer,
    );
    await userEvent.click(screen.getByRole('button', { name: '退回填报人' }));
    const dialog = within(await screen.findByRole('dialog', { name: '退回填报人？' }));
    await userEvent.click(dialog.getByRole('button', { name: '退回填报人' }));
    expect(dialog.getByText('请写明理由，至少4个字。')).toBeInTheDocument();
    await userEvent.type(dialog.getByLabelText(/退回原因/), '请核对口径');
    await userEvent.click(dialog.getByRole('button', { name: '退回填报人' }));
    await waitFor(() => expect(sent(api)?.url).toContain('/submissions/43/give-back'));
    expect(await sent(api)?.json()).toEqual({ reason: '请核对口径' });
  });

  test('a return given back says why, a locked one that it rests', async () => {
    await open({ 'GET /api/submissions/43': { ...draft, givenBackReason: '请核对口径' } }, clerk);
    expect(screen.getByText('签发人退回：请核对口径')).toBeInTheDocument();
  });

  test('a locked return is shown so', async () => {
    await open(
      { 'GET /api/submissions/43': inState('draft', { locked: true, can: NOTHING }) },
      clerk,
    );
    expect(screen.getByText(/本轮次已锁定/)).toBeInTheDocument();
    expect(screen.getByText('锁定')).toBeInTheDocument();
  });
});

const request: ExtensionRequest = {
  id: 9,
  version: 3,
  state: 'asked',
  askedBy: '李明',
  askedOn: '2024-10-15',
  reason: '统计数据晚到',
  dueOn: '2024-10-25',
  askedDueOn: '2024-11-08',
  ofMending: false,
  decidedBy: null,
  decidedOn: null,
  decisionReason: null,
  grantedDueOn: null,
  can: { decide: false, withdraw: false },
};

describe('extensions', () => {
  test('a clerk asks with a later day and a reason, told the last day to ask', async () => {
    const detail = inState('draft', { can: { ...NOTHING, edit: true, askExtension: true } });
    const api = await open(
      { 'GET /api/submissions/43': detail, 'POST /api/submissions/43/extensions': detail },
      clerk,
    );
    expect(screen.getByText(/最后申请日 2024年10月25日/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '申请延期' }));
    const dialog = within(await screen.findByRole('dialog', { name: '申请延期' }));
    await userEvent.type(dialog.getByLabelText('申请延至'), '2024-10-25');
    await userEvent.click(dialog.getByRole('button', { name: '提出申请' }));
    expect(dialog.getByText('新的截止日须晚于 2024年10月25日。')).toBeInTheDocument();
    expect(dialog.getByText('请写明理由，至少4个字。')).toBeInTheDocument();
    await userEvent.clear(dialog.getByLabelText('申请延至'));
    await userEvent.type(dialog.getByLabelText('申请延至'), '2024-11-08');
    await userEvent.type(dialog.getByLabelText(/申请理由/), '统计数据晚到');
    await userEvent.click(dialog.getByRole('button', { name: '提出申请' }));
    await waitFor(() => expect(sent(api)).toBeDefined());
    expect(await sent(api)?.json()).toEqual({ dueOn: '2024-11-08', reason: '统计数据晚到' });
  });

  const waiting = inState('draft', {
    extensions: [{ ...request, can: { decide: true, withdraw: false } }],
    can: NOTHING,
  });

  test.each([
    ['同意', '', { decision: 'grant', dueOn: '2024-11-08', reason: null }],
    ['不同意', '理由不充分', { decision: 'refuse', reason: '理由不充分' }],
  ])('an inspector decides: %s', async (name, words, body) => {
    const api = await open(
      { 'GET /api/submissions/43': waiting, 'POST /api/extensions/9/decision': waiting },
      inspectorSession,
    );
    const form = within(screen.getByRole('form', { name: '批复延期申请' }));
    if (words) {
      await userEvent.click(form.getByRole('button', { name }));
      expect(form.getByText('请写明理由，至少4个字。')).toBeInTheDocument();
      await userEvent.type(form.getByLabelText(/意见/), words);
    }
    await userEvent.click(form.getByRole('button', { name }));
    await waitFor(() => expect(sent(api)).toBeDefined());
    expect(await sent(api)?.json()).toEqual(body);
    expect(sent(api)?.headers.get('if-match')).toBe('"3"');
  });
});

const round: RoundStanding = {
  round: submission([]).submission.round,
  version: 4,
  regionName: '山西省',
  expected: 12,
  received: 10,
  onTime: 9,
  pendingExtensions: 1,
  locked: false,
  lastAct: null,
  exceptions: [],
  can: { lock: true, open: false },
};

test('a round is locked with a reason on the version that was seen', async () => {
  const api = fakeApi({
    'GET /api/rounds': { asOf: '2024-10-28', rows: [round] },
    'POST /api/rounds/7/lock': { ...round, locked: true },
  });
  await renderPage(<RoundsPage asOf={undefined} />, { session: inspectorSession });
  const row = within(await screen.findByRole('row', { name: /2024年三季度/ }));
  expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    '山西省',
    '2024年10月25日',
    '12',
    '10',
    '9',
    '开放延期待批 1 项',
    '锁定',
  ]);
  await userEvent.click(row.getByRole('button', { name: '锁定 山西省 2024年三季度' }));
  const dialog = within(await screen.findByRole('dialog', { name: '锁定这一轮次？' }));
  await userEvent.type(dialog.getByLabelText(/理由/), '通报已印发');
  await userEvent.click(dialog.getByRole('button', { name: /锁\s*定/ }));
  await waitFor(() => expect(sent(api)?.url).toContain('/rounds/7/lock'));
  expect(await sent(api)?.json()).toEqual({ reason: '通报已印发' });
  expect(sent(api)?.headers.get('if-match')).toBe('"4"');
});

describe('a return that arrived', () => {
  const received: Partial<SubmissionDetail> = {
    receipt: '山西〔2024〕第0001号',
    signer: '王厅长',
    can: NOTHING,
  };

  test('has a receipt to print, with number, body, signer and every line', async () => {
    await open(
      {
        'GET /api/submissions/43': inState('submitted', {
          ...received,
          lines: [
            ...answeredLines,
            line(2, { answer: 'not_published', expectedOn: '2024-11-20', explanation: '尚未发布' }),
          ],
        }),
      },
      clerk,
    );
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    await userEvent.click(screen.getByRole('button', { name: '打印回执' }));
    expect(print).toHaveBeenCalledTimes(1);
    const sheet = screen.getByRole('region', { name: '报送回执', hidden: true });
    for (const words of ['山西〔2024〕第0001号', '山西省商务厅', '2024年三季度', '王厅长']) {
      expect(sheet).toHaveTextContent(words);
    }
    const rows = within(sheet).getAllByRole('row', { hidden: true });
    expect(rows[1]).toHaveTextContent('1指标1亿元600');
    expect(rows[2]).toHaveTextContent('2指标2亿元未发布预计可报 2024年11月20日尚未发布');
  });

  test('shows in the row what counts since a correction', async () => {
    await open(
      {
        'GET /api/submissions/43': inState('accepted', received),
        'GET /api/submissions/43/comparison': {
          asOf: '2024-10-15',
          before: null,
          lines: [
            {
              lineId: 1,
              lamps: [],
              before: null,
              corrected: {
                answer: 'value',
                value: '590',
                growth: null,
                version: 2,
                knownOn: '2024-10-12',
                reason: '统计部门修订',
              },
              anomaly: 0,
            },
          ],
        },
      },
      clerk,
    );
    const grid = within(screen.getByRole('table', { name: '填报表' }));
    expect(await grid.findByText('已更正')).toBeInTheDocument();
    const row = grid.getByRole('row', { name: /指标1/ });
    expect(row).toHaveTextContent('600');
    expect(row).toHaveTextContent('590亿元');
    expect(row).toHaveTextContent('2024年10月12日');
  });
});
