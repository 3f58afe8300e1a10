import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TargetMaintenance } from '../api/model';
import { fakeApi, problem } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { MaintenancePage } from './maintenance-page';
import { hebeiMaintenance, raisedPreview, raisedProposal } from './maintenance-samples';

const READ = 'GET /api/targets/11/maintenance';
const PREVIEW = 'POST /api/targets/11/revisions/preview';
const REVISE = 'POST /api/targets/11/revisions';
const PROPOSE = 'POST /api/targets/11/goal-changes';

async function open(answers: Record<string, object> = {}, language: 'zh' | 'en' = 'zh') {
  const api = fakeApi({
    [READ]: hebeiMaintenance,
    'GET /api/goal-changes': { asOf: '2020-10-28', rows: [] },
    [PREVIEW]: raisedPreview,
    ...answers,
  });
  await renderPage(
    <MaintenancePage id={11} asOf={undefined} bodies={<p>责任</p>} revisions={<p>记录</p>} />,
    { language },
  );
  await screen.findByRole('heading', { level: 1 });
  return api;
}

const section = (name: string) => within(screen.getByRole('region', { name }));

async function sent(api: Awaited<ReturnType<typeof open>>, line: string) {
  const request = api.requests.find((one) => `${one.method} ${new URL(one.url).pathname}` === line);
  return { body: (await request?.json()) as unknown, headers: request?.headers };
}

async function typeGoal() {
  const goal = section('目标值变更');
  const value = goal.getByLabelText('目标值（亿元）');
  await userEvent.clear(value);
  await userEvent.type(value, '5,000');
  return goal;
}

test('shows before and after of a goal before it is proposed, then proposes it', async () => {
  const api = await open({ [PROPOSE]: { version: 3, revision: raisedProposal.revision } });
  const goal = await typeGoal();
  await userEvent.click(goal.getByRole('button', { name: '试算' }));
  const table = within(await goal.findByRole('table', { name: '变更前 → 变更后' }));
  const row = table.getByRole('row', { name: /当前/ });
  expect(row).toHaveTextContent('预警');
  expect(row).toHaveTextContent('滞后');
  expect(row).toHaveTextContent('完成53.84%，序时3,333.33亿元，差−12.83个百分点');
  // Lamps are shapes, too.
  expect(
    [...row.querySelectorAll('[data-lamp]')].map((one) => one.getAttribute('data-lamp')),
  ).toEqual(['at_risk', 'off_track']);

  await userEvent.click(goal.getByRole('button', { name: '提交复核' }));
  expect(goal.getByRole('alert')).toHaveTextContent('请填写依据文件名称');
  await userEvent.type(goal.getByLabelText('依据文件'), '关于调整外贸目标的通知');
  await userEvent.type(goal.getByLabelText('成文日期'), '2020-10-20');
  await userEvent.click(goal.getByRole('button', { name: '提交复核' }));
  expect(goal.getByRole('alert')).toHaveTextContent('请写明理由，至少4个字。');
  await userEvent.type(goal.getByLabelText('理由'), '省政府调整年度安排');
  await userEvent.click(goal.getByRole('button', { name: '提交复核' }));
  await goal.findByText('已提交，待另一位督查人员复核。');
  const { body, headers } = await sent(api, PROPOSE);
  expect(body).toEqual({
    change: {
      kind: 'goal',
      goal: '5000',
      goalUpper: null,
      evaluationEnd: '2020-12-31',
      deadline: '2020-12-31',
      interim: [],
      nodes: [],
    },
    reason: '省政府调整年度安排',
    basis: { title: '关于调整外贸目标的通知', number: null, date: '2020-10-20' },
    effectiveOn: null,
  });
  expect(headers?.get('if-match')).toBe('"3"');
});

test('nothing is saved that was not previewed as it stands', async () => {
  const api = await open();
  const goal = await typeGoal();
  await userEvent.click(goal.getByRole('button', { name: '试算' }));
  await goal.findByRole('table', { name: '变更前 → 变更后' });
  // Another figure than the one that was shown.
  await userEvent.type(goal.getByLabelText('目标值（亿元）'), '0');
  expect(goal.queryByRole('table', { name: '变更前 → 变更后' })).not.toBeInTheDocument();
  await userEvent.click(goal.getByRole('button', { name: '提交复核' }));
  expect(goal.getByRole('alert')).toHaveTextContent('请先试算');
  expect(api.asked.filter((line) => line === PROPOSE)).toEqual([]);
});

test('typed shares are running sums of as many parts as chosen', async () => {
  const api = await open({ [REVISE]: { version: 4, revision: raisedProposal.revision } });
  const schedule = section('序时安排');
  await userEvent.click(schedule.getByLabelText('自定义份额'));
  const first = schedule.getByLabelText('截至3月末');
  await userEvent.clear(first);
  await userEvent.type(first, '２０');
  await userEvent.click(schedule.getByRole('button', { name: '试算' }));
  await schedule.findByRole('table', { name: '变更前 → 变更后' });
  await userEvent.type(schedule.getByLabelText('理由'), '按往年经验分配');
  await userEvent.click(schedule.getByRole('button', { name: '保存' }));
  await schedule.findByText('已保存，即日生效。');
  expect((await sent(api, REVISE)).body).toEqual({
    change: {
      kind: 'schedule',
      profile: { kind: 'shares', shares: ['20', '50', '75', '100'] },
      interim: [],
    },
    reason: '按往年经验分配',
  });
});

test('an interim goal without its day is asked for before anything is sent', async () => {
  const api = await open();
  const schedule = section('序时安排');
  await userEvent.click(schedule.getByRole('button', { name: '增加一行' }));
  await userEvent.type(schedule.getByLabelText('第1行数值'), '4000');
  await userEvent.click(schedule.getByRole('button', { name: '试算' }));
  expect(schedule.getByRole('alert')).toHaveTextContent('请填全日期和数值');
  await userEvent.type(schedule.getByLabelText('第1行日期'), '2019-12-31');
  await userEvent.click(schedule.getByRole('button', { name: '试算' }));
  await schedule.findByRole('table', { name: '变更前 → 变更后' });
  expect((await sent(api, PREVIEW)).body).toEqual({
    change: {
      kind: 'schedule',
      profile: { kind: 'linear' },
      interim: [{ on: '2019-12-31', value: '4000' }],
    },
    effectiveOn: null,
  });
});

test('what cannot be is said by the server’s own sentences', async () => {
  await open({
    [PREVIEW]: () =>
      problem(422, 'change_not_acceptable', '完成时限须不早于生效日（2020-10-28）。', {
        errors: [{ path: 'change.deadline', message: '完成时限须不早于生效日（2020-10-28）。' }],
      }),
  });
  const goal = await typeGoal();
  await userEvent.click(goal.getByRole('button', { name: '试算' }));
  expect(await goal.findByRole('alert')).toHaveTextContent('完成时限须不早于生效日');
});

test('who came too late is told who was first, and previews anew on the newest version', async () => {
  let reads = 0;
  const newest: TargetMaintenance = {
    ...hebeiMaintenance,
    version: 4,
    terms: { ...hebeiMaintenance.terms, interim: [{ on: '2019-12-31', value: '4100' }] },
  };
  const api = await open({
    [READ]: () => {
      reads += 1;
      return reads === 1 ? hebeiMaintenance : newest;
    },
    [PROPOSE]: () =>
      problem(412, 'stale_version', '您打开后内容已被修改。', { changedBy: '李督查' }),
  });
  const goal = await typeGoal();
  await userEvent.type(goal.getByLabelText('依据文件'), '关于调整外贸目标的通知');
  await userEvent.type(goal.getByLabelText('成文日期'), '2020-10-20');
  await userEvent.type(goal.getByLabelText('理由'), '省政府调整年度安排');
  await userEvent.click(goal.getByRole('button', { name: '试算' }));
  await goal.findByRole('table', { name: '变更前 → 变更后' });
  await userEvent.click(goal.getByRole('button', { name: '提交复核' }));
  expect(await goal.findByText(/李督查已先作变更/)).toBeInTheDocument();
  expect(goal.getByLabelText('目标值（亿元）')).toHaveValue('5,000');
  await userEvent.click(goal.getByRole('button', { name: '试算' }));
  await goal.findByRole('table', { name: '变更前 → 变更后' });
  await userEvent.click(goal.getByRole('button', { name: '提交复核' }));
  await waitFor(() => {
    const versions = api.requests
      .filter((one) => new URL(one.url).pathname === '/api/targets/11/goal-changes')
      .map((one) => one.headers.get('if-match'));
    expect(versions).toEqual(['"3"', '"4"']);
  });
});

test('a past day is looked at only', async () => {
  await open({ [READ]: { ...hebeiMaintenance, can: { revise: false, propose: false } } });
  expect(screen.getByText(/所看的是以往日期/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '试算' })).not.toBeInTheDocument();
  expect(section('目标值变更').getByLabelText('目标值（亿元）')).toBeDisabled();
});

test('an open proposal stands on the page, and no second one is offered', async () => {
  await open({
    [READ]: { ...hebeiMaintenance, can: { revise: true, propose: false } },
    'GET /api/goal-changes': { asOf: '2020-10-28', rows: [raisedProposal] },
    'GET /api/goal-changes/7/preview': raisedPreview,
  });
  const proposal = within(await screen.findByRole('region', { name: '目标变更' }));
  expect(proposal.getByText('5000亿元')).toBeInTheDocument();
  expect(section('目标值变更').queryByRole('button', { name: '提交复核' })).not.toBeInTheDocument();
});

test('speaks English', async () => {
  await open({}, 'en');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Maintenance:');
  expect(section('Goal change').getByRole('button', { name: 'Propose' })).toBeInTheDocument();
});

test('the end of a goal is proposed with its document and reason', async () => {
  const END = 'POST /api/targets/11/endings';
  const api = await open({ [END]: { version: 3, revision: raisedProposal.revision } });
  const end = section('终止目标');
  await userEvent.click(end.getByRole('button', { name: '提请终止' }));
  expect(end.getByRole('alert')).toHaveTextContent('请填写依据文件名称');
  await userEvent.type(end.getByLabelText('依据文件'), '关于修订行动计划的通知');
  await userEvent.type(end.getByLabelText('成文日期'), '2020-10-20');
  await userEvent.type(end.getByLabelText('理由'), '新文件不再列出');
  await userEvent.click(end.getByRole('button', { name: '提请终止' }));
  await waitFor(() => expect(api.asked).toContain(END));
  const { body, headers } = await sent(api, END);
  expect(body).toEqual({
    reason: '新文件不再列出',
    basis: { title: '关于修订行动计划的通知', number: null, date: '2020-10-20' },
    effectiveOn: null,
  });
  expect(headers?.get('if-match')).toBe(`"${hebeiMaintenance.version}"`);
});

test('an ended goal is looked at only', async () => {
  await open({
    [READ]: {
      ...hebeiMaintenance,
      target: { ...hebeiMaintenance.target, endedOn: '2020-10-01' },
      can: { revise: false, propose: false, end: false },
    },
  });
  expect(screen.getByText('该目标已终止，不再变更。')).toBeVisible();
  expect(screen.queryByRole('region', { name: '终止目标' })).toBeNull();
});
