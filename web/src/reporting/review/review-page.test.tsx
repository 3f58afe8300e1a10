import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReturnComparison, ReviewQuestion, Session, SubmissionDetail } from '../../api/model';
import { fakeApi } from '../../shared/testing/fake-api';
import { renderPage } from '../../shared/testing/render-page';
import { inspectorSession } from '../../shared/testing/samples';
import { SubmissionPage } from '../submission-page';
import { line, NOTHING, submission } from '../submission-samples';

const clerk: Session = {
  ...inspectorSession,
  account: { ...inspectorSession.account, role: 'clerk', displayName: '李明' },
};

const lines = [
  line(1, {
    answer: 'value',
    value: '600',
    targets: line(1).targets.map((target) => ({ ...target, previewLamp: 'off_track' as const })),
  }),
  line(2, { answer: 'value', value: '380', explanation: '订单延后' }),
];

const reported = submission(lines, {
  can: { ...NOTHING, accept: true, return: true, ask: true },
});

const before = {
  answer: 'value' as const,
  value: '380.0',
  growth: null,
  explanation: '订单推迟',
  nextStep: null,
  expectedOn: null,
};

const comparison: ReturnComparison = {
  asOf: '2024-10-15',
  before: { serial: 1, onDay: '2024-10-12' },
  lines: [
    {
      lineId: 1,
      lamps: [{ targetId: 10, lamp: 'at_risk' }],
      before: { ...before, value: '600', explanation: null },
      corrected: null,
      anomaly: 3,
    },
    { lineId: 2, lamps: [], before, corrected: null, anomaly: 12 },
  ],
};

const queued = (id: number, daysLeft: number, accept = true) => ({
  submission: { ...reported.submission, id, daysLeft },
  version: 3,
  can: { accept },
});

const question = (more: Partial<ReviewQuestion> = {}): ReviewQuestion => ({
  id: 5,
  version: 1,
  lineId: 2,
  words: '订单延后到何时？',
  askedBy: '督查员',
  askedAt: '2024-10-15T09:00:00+08:00',
  answer: null,
  answeredBy: null,
  answeredAt: null,
  state: 'open',
  can: { answer: false, withdraw: false },
  ...more,
});

type Answers = Parameters<typeof fakeApi>[0];

async function open(answers?: Answers, detail?: SubmissionDetail, session?: Session) {
  return (await openWithRouter(answers, detail, session)).api;
}

async function openWithRouter(
  answers: Answers = {},
  detail: SubmissionDetail = reported,
  session = inspectorSession,
) {
  const api = fakeApi({
    'GET /api/submissions/43': detail,
    'GET /api/submissions/43/comparison': comparison,
    'GET /api/review-queue': {
      asOf: '2024-10-15',
      rows: [queued(43, 2), queued(44, 3), queued(45, 1, false)],
    },
    ...answers,
  });
  const view = await renderPage(<SubmissionPage id={43} asOf={undefined} />, { session });
  await screen.findByRole('heading', { level: 1, name: '2024年三季度' });
  return { api, view };
}

const review = () => within(screen.getByRole('region', { name: '审核' }));
const rowNames = () =>
  review()
    .getAllByRole('rowheader')
    .map((cell) => /指标\d/.exec(cell.textContent)?.[0]);

test('shows the last period, what changed since it was sent back, and the lamp before and after', async () => {
  await open();
  const cells = within(await review().findByRole('row', { name: /指标1/ })).getAllByRole('cell');
  expect(cells[2]).toHaveTextContent('+220');
  await waitFor(() => expect(cells[5]).toHaveTextContent('预警'));
  expect(cells[6]).toHaveTextContent('滞后');
  expect(cells[1]).not.toHaveTextContent('原报');
  const second = within(review().getByRole('row', { name: /指标2/ })).getAllByRole('cell');
  expect(second[1]).not.toHaveTextContent('原报');
  expect(second[7]).toHaveTextContent('原报：订单推迟');
  expect(screen.getByText(/与2024年10月12日第1次报送对比/)).toBeInTheDocument();
});

test('sorts unusual lines first and leaves out what did not change', async () => {
  await open();
  await screen.findByText(/第1次报送对比/);
  expect(rowNames()).toEqual(['指标1', '指标2']);
  await userEvent.selectOptions(review().getByLabelText('排序'), 'anomaly');
  expect(rowNames()).toEqual(['指标2', '指标1']);
  await userEvent.click(review().getByLabelText('只看有变化的'));
  expect(rowNames()).toEqual(['指标2']);
  expect(review().getByText('显示 1 行，共 2 行')).toBeInTheDocument();
});

test('J and K walk the lines, Q asks about the one that has the focus', async () => {
  const api = await open({ 'POST /api/submissions/43/questions': [question()] });
  expect(screen.getByRole('region', { name: '审核' })).toHaveFocus();
  const row = (name: RegExp) => review().getByRole('row', { name });
  await userEvent.keyboard('j');
  expect(row(/指标1/)).toHaveFocus();
  await userEvent.keyboard('jj');
  expect(row(/指标2/)).toHaveFocus();
  await userEvent.keyboard('k');
  expect(row(/指标1/)).toHaveFocus();
  await userEvent.keyboard('jq');
  const dialog = within(await screen.findByRole('dialog', { name: '向填报单位询问' }));
  expect(dialog.getByLabelText('关于')).toHaveValue('2');
  await userEvent.type(dialog.getByLabelText(/问题/), '订单延后到何时？');
  await userEvent.click(dialog.getByRole('button', { name: /发出询问/ }));
  await waitFor(() => expect(api.asked).toContain('POST /api/submissions/43/questions'));
  const post = api.requests.find(({ method }) => method === 'POST');
  expect(await post?.json()).toEqual({ lineId: 2, words: '订单延后到何时？' });
});

test('keys do nothing while something is chosen or typed, and ? tells what they do', async () => {
  await open();
  review().getByLabelText('排序').focus();
  await userEvent.keyboard('r');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  screen.getByRole('region', { name: '审核' }).focus();
  await userEvent.keyboard('?');
  const dialog = within(await screen.findByRole('dialog', { name: '审核快捷键' }));
  expect(dialog.getAllByRole('term').map((term) => term.textContent)).toEqual([
    'J',
    'K',
    'A',
    'R',
    'Q',
    '?',
  ]);
});

test('A asks before it accepts, and then the next one that may be accepted opens', async () => {
  const { api, view } = await openWithRouter({
    'POST /api/submissions/43/accept': reported,
  });
  expect(await screen.findByText('待审 3 份')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /下一份待审/ })).toHaveAttribute(
    'href',
    '/submissions/44',
  );
  screen.getByRole('region', { name: '审核' }).focus();
  await userEvent.keyboard('a');
  const dialog = await screen.findByRole('dialog', { name: '通过这份报送？' });
  expect(api.asked.some((each) => each.startsWith('POST'))).toBe(false);
  await userEvent.click(within(dialog).getByRole('button', { name: /通\s*过/ }));
  await waitFor(() => expect(api.asked).toContain('POST /api/submissions/43/accept'));
  await waitFor(() => expect(view.address()).toBe('/submissions/44'));
});

test('an unanswered question is confirmed before acceptance', async () => {
  const api = await open(
    { 'POST /api/submissions/43/accept': reported },
    { ...reported, questions: [question()] },
  );
  screen.getByRole('region', { name: '审核' }).focus();
  await userEvent.keyboard('a');
  const dialog = within(await screen.findByRole('dialog', { name: '通过这份报送？' }));
  await userEvent.click(dialog.getByRole('button', { name: /通\s*过/ }));
  expect(dialog.getByText(/请勾选确认/)).toBeInTheDocument();
  expect(api.asked.some((each) => each.startsWith('POST'))).toBe(false);
  await userEvent.click(dialog.getByRole('checkbox'));
  await userEvent.click(dialog.getByRole('button', { name: /通\s*过/ }));
  await waitFor(() => expect(api.asked).toContain('POST /api/submissions/43/accept'));
  const post = api.requests.find(({ method }) => method === 'POST');
  expect(await post?.json()).toEqual({ despiteQuestions: true });
});

test('R returns only with a reason, from a template if wanted, with remarks on lines', async () => {
  const api = await open({ 'POST /api/submissions/43/return': reported });
  await userEvent.keyboard('r');
  const dialog = within(await screen.findByRole('dialog', { name: '退回这份报送？' }));
  await userEvent.type(dialog.getByLabelText(/退回原因/), '有误');
  await userEvent.click(dialog.getByRole('button', { name: /退\s*回/ }));
  expect(dialog.getByText('请写明退回原因，至少4个字。')).toBeInTheDocument();
  await userEvent.clear(dialog.getByLabelText(/退回原因/));
  await userEvent.click(dialog.getByRole('button', { name: /计量单位疑似有误/ }));
  await userEvent.type(dialog.getByLabelText('指标2 批注'), '应为亿元');
  await userEvent.click(dialog.getByRole('button', { name: /^退\s*回$/ }));
  await waitFor(() => expect(api.asked).toContain('POST /api/submissions/43/return'));
  const post = api.requests.find(({ method }) => method === 'POST');
  expect(await post?.json()).toEqual({
    reason: '计量单位疑似有误，请核对万元、亿元后重报。',
    remarks: [{ lineId: 2, words: '应为亿元' }],
  });
});

describe('the clerk', () => {
  const mine = (more: Partial<SubmissionDetail>) =>
    submission(lines, {
      can: { ...NOTHING, edit: true },
      ...more,
    });

  test('answers a question on the page', async () => {
    const asked = question({ can: { answer: true, withdraw: false } });
    const api = await open(
      { 'POST /api/submissions/43/questions/5/answer': [] },
      mine({ questions: [asked] }),
      clerk,
    );
    expect(screen.getByText('待答复 1')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '答复' }));
    expect(screen.getByText('请写明答复。')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('答复“订单延后到何时？”'), '十一月交付');
    await userEvent.click(screen.getByRole('button', { name: '答复' }));
    await waitFor(() => expect(api.asked).toContain('POST /api/submissions/43/questions/5/answer'));
    const post = api.requests.find(({ method }) => method === 'POST');
    expect(post?.headers.get('if-match')).toBe('"1"');
    expect(await post?.json()).toEqual({ words: '十一月交付' });
  });

  test('reads the remark at the cell that is to be mended', async () => {
    await open({}, mine({ remarks: [{ lineId: 2, words: '应为当年累计数' }] }), clerk);
    const grid = within(screen.getByRole('table', { name: '填报表' }));
    const row = grid.getByRole('row', { name: /指标2/ });
    expect(row).toHaveTextContent('退回批注：应为当年累计数');
    expect(grid.getByRole('row', { name: /指标1/ })).not.toHaveTextContent('退回批注');
  });
});

test('an accepted return keeps its figure and shows the corrected one beside it', async () => {
  const corrected = {
    answer: 'value' as const,
    value: '590',
    growth: null,
    version: 2,
    knownOn: '2024-11-02',
    reason: '复核后剔除重复',
  };
  await open(
    {
      'GET /api/submissions/43/comparison': {
        ...comparison,
        lines: [{ ...comparison.lines[0], corrected }],
      },
    },
    submission(lines, {
      submission: { ...reported.submission, state: 'accepted' },
      can: NOTHING,
    }),
  );
  const table = within(await screen.findByRole('table', { name: '已更正的数值' }));
  const row = table.getByRole('row', { name: /指标1/ });
  expect(row).toHaveTextContent('600亿元');
  expect(row).toHaveTextContent('590亿元');
  expect(row).toHaveTextContent('2024年11月2日');
});
