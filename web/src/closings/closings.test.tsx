import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ClosingDetail, ClosingList } from '../api/model';
import { fakeApi, problem } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { ClosingForSubject } from './closing-for-subject';
import { ClosingPage } from './closing-page';
import { closing, judged } from './closing-samples';

const LIMITS = { 'GET /api/attachments/limits': { file: 1024 * 1024, files: 10 } };

async function render(detail: ClosingDetail, answers: Record<string, object> = {}) {
  const api = fakeApi({ 'GET /api/closings/5': detail, ...LIMITS, ...answers });
  await renderPage(<ClosingPage id={5} asOf={undefined} />);
  await screen.findByRole('heading', { name: '示范企业数量' });
  return api;
}

const list = (more: Partial<ClosingList> = {}): ClosingList => ({
  asOf: '2024-10-15',
  total: 0,
  offset: 0,
  rows: [],
  counts: { applied: 0, verified: 0, confirmed: 0, refused: 0, withdrawn: 0, reopened: 0 },
  can: { apply: false, onBehalf: false, refusal: null },
  ...more,
});

test('both judgements stand side by side, and a turned one is said without changing the decision', async () => {
  const now = {
    kind: 'target' as const,
    judgement: judged({ lamp: 'off_track', deadlineState: 'open' }),
  };
  await render(
    closing({
      state: 'confirmed',
      decision: { by: '督查员', on: '2024-10-15', reason: '现场已核实完成' },
      departs: true,
      reopeningProposed: true,
      now,
      can: { verify: false, decide: false, withdraw: false, reopen: true },
    }),
  );
  const system = screen.getByRole('region', { name: '系统判定' });
  expect(within(system).getByText('已完成')).toBeInTheDocument();
  expect(within(system).getByText('滞后')).toBeInTheDocument();
  const people = screen.getByRole('region', { name: '督查认定' });
  expect(within(people).getByText('已销号')).toBeInTheDocument();
  expect(within(people).getByText('与系统判定不一致，理由：现场已核实完成')).toBeInTheDocument();
  expect(within(people).getByText(/建议核实是否重新启动/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '确认销号' })).toBeNull();
});

test('against the computed judgement a reason is asked for before anything is sent', async () => {
  const user = userEvent.setup();
  const api = await render(closing({ needsReason: true }), {
    'POST /api/closings/5/decision': closing({ state: 'confirmed' }),
  });
  await user.click(screen.getByRole('button', { name: '确认销号' }));
  expect(screen.getByText('请写明情况，不少于4个字。')).toBeInTheDocument();
  expect(api.asked).not.toContain('POST /api/closings/5/decision');
  await user.type(screen.getByRole('textbox', { name: /理由/ }), '终值尚未发布，已现场核实');
  await user.click(screen.getByRole('button', { name: '确认销号' }));
  await waitFor(() => expect(api.asked).toContain('POST /api/closings/5/decision'));
  const request = api.requests.find(({ method }) => method === 'POST');
  expect(request?.headers.get('if-match')).toBe('"2"');
  expect(await request?.json()).toEqual({
    decision: 'confirm',
    reason: '终值尚未发布，已现场核实',
  });
});

test('nothing can be confirmed before it is verified; a verification is sent whole', async () => {
  const user = userEvent.setup();
  const api = await render(
    closing({
      state: 'applied',
      verifiedValue: null,
      can: { verify: true, decide: true, withdraw: false, reopen: false },
    }),
    {
      'POST /api/closings/5/verifications': problem(412, 'stale_version', '您打开后内容已被修改。'),
    },
  );
  expect(screen.getByRole('button', { name: '确认销号' })).toBeDisabled();
  const form = screen.getByRole('form', { name: '记录核查' });
  await user.selectOptions(within(form).getByLabelText('核查方式'), '实地核查');
  await user.type(within(form).getByLabelText('核查人员及核实对象'), '督查员甲');
  await user.type(within(form).getByLabelText('认定数值（家）'), '100');
  await user.type(within(form).getByLabelText('核查结果'), '逐户核对，数量属实');
  await user.click(within(form).getByRole('button', { name: '记录核查' }));
  expect(await screen.findByText('您打开后内容已被修改。')).toBeInTheDocument();
  const request = api.requests.find(({ method }) => method === 'POST');
  expect(await request?.json()).toEqual({
    method: 'visit',
    on: '2024-10-15',
    people: '督查员甲',
    finding: '逐户核对，数量属实',
    value: '100',
    attachmentIds: [],
  });
  expect(within(form).getByLabelText('核查结果')).toHaveValue('逐户核对，数量属实');
});

test('a body applies from the target’s page; supervision says why it does', async () => {
  const user = userEvent.setup();
  const api = fakeApi({
    'GET /api/closings': list({ can: { apply: false, onBehalf: true, refusal: null } }),
    'POST /api/closings': closing({ state: 'applied' }),
    ...LIMITS,
  });
  await renderPage(<ClosingForSubject subject={{ kind: 'target', id: 7 }} asOf={undefined} />);
  await user.click(await screen.findByRole('button', { name: '代单位申请销号' }));
  await user.type(screen.getByRole('textbox', { name: '完成情况说明' }), '示范企业已全部认定');
  await user.click(screen.getByRole('button', { name: '提交申请' }));
  expect(screen.getByText('请写明情况，不少于4个字。')).toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: '代为申请的理由' }), '单位来函，代为录入');
  await user.click(screen.getByRole('button', { name: '提交申请' }));
  await waitFor(() => expect(api.asked).toContain('POST /api/closings'));
  const request = api.requests.find(({ method }) => method === 'POST');
  expect(await request?.json()).toEqual({
    subject: { kind: 'target', id: 7 },
    statement: '示范企业已全部认定',
    onBehalfReason: '单位来函，代为录入',
    attachmentIds: [],
  });
});

test('why it cannot be closed is said where there is nothing to show', async () => {
  fakeApi({
    'GET /api/closings': list({
      can: { apply: false, onBehalf: false, refusal: { zh: '责任单位未明确。', en: 'Nobody.' } },
    }),
  });
  await renderPage(<ClosingForSubject subject={{ kind: 'target', id: 7 }} asOf={undefined} />);
  expect(await screen.findByText('责任单位未明确。')).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
});
