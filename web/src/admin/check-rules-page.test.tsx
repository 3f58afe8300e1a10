import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  CheckHistory,
  CheckRule,
  CheckRuleList,
  Session,
  SumRuleList,
  SumSeries,
} from '../api/model';
import { fakeApi, problem } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { inspectorSession } from '../shared/testing/samples';
import { CheckRulesPage } from './check-rules-page';

const administrator: Session = {
  ...inspectorSession,
  account: { ...inspectorSession.account, role: 'administrator', displayName: '系统管理员' },
};

const goal: CheckRule = {
  code: 'far_above_goal',
  version: 1,
  title: { zh: '远超目标', en: 'Far above the goal' },
  enabled: true,
  mayBeDisabled: true,
  level: 'soft',
  levels: ['soft'],
  parameters: [
    {
      name: 'factor',
      title: { zh: '目标的倍数', en: 'Multiple of the goal' },
      value: '1.5',
      preset: '1.5',
      min: '1',
      max: '100',
      whole: false,
    },
  ],
  words: { zh: '达到目标{goal}的{ratio}倍。', en: '{ratio} times the goal of {goal}.' },
  presetWords: { zh: '达到目标{goal}的{ratio}倍。', en: '{ratio} times the goal of {goal}.' },
  placeholders: [
    { name: 'goal', sample: { zh: '1000', en: '1000' } },
    { name: 'ratio', sample: { zh: '1.6', en: '1.6' } },
  ],
  preview: { zh: '达到目标1000的1.6倍。', en: '1.6 times the goal of 1000.' },
  changed: false,
};

const required: CheckRule = {
  ...goal,
  code: 'required',
  title: { zh: '应报必填', en: 'Required' },
  mayBeDisabled: false,
  level: 'hard',
  levels: ['hard'],
  parameters: [],
  words: { zh: '本期应报，不能为空。', en: 'This line is due.' },
  placeholders: [],
  preview: { zh: '本期应报，不能为空。', en: 'This line is due.' },
};

const series = (id: number, name: string): SumSeries => ({
  id,
  name,
  unit: '亿元',
  accumulation: 'ytd',
  planTitle: '外贸方案',
  regionName: '山西省',
});

const rules: CheckRuleList = {
  asOf: '2024-10-15',
  presetVersion: 1,
  rules: [goal, required],
  can: { edit: true },
};
const sums: SumRuleList = {
  asOf: '2024-10-15',
  rules: [
    {
      id: 7,
      version: 3,
      total: series(1, '进出口总值'),
      parts: [series(2, '出口总值'), series(3, '进口总值')],
      since: '2024-10-01',
      reason: '海关口径',
    },
  ],
  can: { edit: true },
};
const history: CheckHistory = {
  rows: [
    {
      id: 1,
      at: '2024-10-15T02:05:00Z',
      actor: '系统管理员',
      subject: { zh: '远超目标', en: 'Far above the goal' },
      changes: [
        {
          field: { zh: '目标的倍数', en: 'Multiple' },
          before: { zh: '1.5', en: '1.5' },
          after: { zh: '2', en: '2' },
        },
      ],
      reason: '倍数过低，误报多',
    },
  ],
};
const answers = {
  'GET /api/check-rules': rules,
  'GET /api/sum-rules': sums,
  'GET /api/check-rules/history': history,
};

async function open(more: Parameters<typeof fakeApi>[0] = {}, session = administrator) {
  const api = fakeApi({ ...answers, ...more });
  await renderPage(<CheckRulesPage asOf={undefined} />, { session });
  await screen.findByRole('row', { name: /远超目标.*1\.6倍/ });
  return api;
}

const edit = async (name: string) => {
  await userEvent.click(screen.getByRole('button', { name: `修改“${name}”` }));
  return within(await screen.findByRole('dialog', { name: `修改“${name}”` }));
};

test('shows level, numbers and the words as a finding would say them', async () => {
  await open();
  const row = within(screen.getByRole('row', { name: /远超目标.*1\.6倍/ }));
  expect(row.getByText('须说明')).toBeInTheDocument();
  expect(row.getByText('1.5')).toBeInTheDocument();
  expect(row.getByText('达到目标1000的1.6倍。')).toBeInTheDocument();
  expect(await screen.findByText('目标的倍数：1.5 → 2')).toBeInTheDocument();
  expect(screen.getByText('倍数过低，误报多')).toBeInTheDocument();
});

test('whoever may not change anything is offered nothing, nor the record', async () => {
  const api = await open(
    {
      'GET /api/check-rules': { ...rules, can: { edit: false } },
      'GET /api/sum-rules': { ...sums, can: { edit: false } },
    },
    inspectorSession,
  );
  await screen.findByRole('row', { name: /进出口总值/ });
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  expect(api.asked).not.toContain('GET /api/check-rules/history');
});

test('saves what was set with its reason and the version that was seen', async () => {
  const api = await open({ 'PUT /api/check-rules/far_above_goal': { ...goal, version: 2 } });
  const dialog = await edit('远超目标');
  await userEvent.click(dialog.getByRole('button', { name: /保\s*存/ }));
  expect(dialog.getByRole('alert')).toHaveTextContent('请写明修改理由');
  const factor = dialog.getByRole('textbox', { name: /目标的倍数/ });
  await userEvent.clear(factor);
  await userEvent.type(factor, '2');
  await userEvent.click(dialog.getByRole('checkbox', { name: '启用这项校验' }));
  await userEvent.type(dialog.getByRole('textbox', { name: /修改理由/ }), '倍数过低，误报多');
  await userEvent.click(dialog.getByRole('button', { name: /保\s*存/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const sent = api.requests.find(({ method }) => method === 'PUT');
  expect(sent?.headers.get('if-match')).toBe('"1"');
  expect(await sent?.json()).toEqual({
    enabled: false,
    level: 'soft',
    parameters: { factor: '2' },
    words: goal.words,
    reason: '倍数过低，误报多',
  });
});

test('what must always hold can be worded otherwise only', async () => {
  await open();
  const dialog = await edit('应报必填');
  expect(dialog.getByRole('checkbox', { name: /启用这项校验/ })).toBeDisabled();
  expect(dialog.getByRole('combobox', { name: '级别' })).toBeDisabled();
  expect(dialog.getByText('这条提示没有占位符。')).toBeInTheDocument();
});

test('the preview is the server’s, also where it refuses', async () => {
  const refusal = '“{gaol}”不是可用的占位符，可用的有：{goal}、{ratio}。';
  const api = await open({
    'GET /api/check-rules/far_above_goal/preview': (request: Request) =>
      request.url.includes('gaol')
        ? problem(422, 'rule_refused', refusal)
        : { preview: { zh: '是目标的1.6倍', en: '1.6 times' } },
  });
  const dialog = await edit('远超目标');
  expect(dialog.getByText('达到目标1000的1.6倍。')).toBeInTheDocument();
  const words = dialog.getByRole('textbox', { name: '中文提示' });
  await userEvent.clear(words);
  await userEvent.type(words, '是目标的{{ratio}倍');
  await userEvent.click(dialog.getByRole('button', { name: '预览' }));
  expect(await dialog.findByText('是目标的1.6倍')).toBeInTheDocument();
  await userEvent.type(words, '{{gaol}');
  await userEvent.click(dialog.getByRole('button', { name: '预览' }));
  expect(await dialog.findByText(refusal)).toBeInTheDocument();
  expect(api.asked.filter((asked) => asked.includes('/preview'))).toHaveLength(2);
  await userEvent.click(dialog.getByRole('button', { name: '恢复预设' }));
  expect(words).toHaveValue(goal.words.zh);
});

test('somebody else’s newer version is told, and saving again replaces it', async () => {
  let tries = 0;
  const api = await open({
    'PUT /api/check-rules/far_above_goal': () => {
      tries += 1;
      return tries > 1
        ? { ...goal, version: 6 }
        : problem(412, 'stale_version', '您打开后内容已被修改。', {
            current: { ...goal, version: 5, preview: { zh: '新的文字', en: 'new' } },
            changedBy: '李管理员',
            changedAt: '2024-10-15T01:00:00Z',
          });
    },
  });
  const dialog = await edit('远超目标');
  await userEvent.type(dialog.getByRole('textbox', { name: /修改理由/ }), '倍数过低，误报多');
  await userEvent.click(dialog.getByRole('button', { name: /保\s*存/ }));
  expect(await dialog.findByText(/李管理员于.*已改为：新的文字/)).toBeInTheDocument();
  expect(dialog.getByRole('textbox', { name: /修改理由/ })).toHaveValue('倍数过低，误报多');
  await userEvent.click(dialog.getByRole('button', { name: /保\s*存/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const puts = api.requests.filter(({ method }) => method === 'PUT');
  expect(puts.map((sent) => sent.headers.get('if-match'))).toEqual(['"1"', '"5"']);
});

test('a sum is made of a total and its parts', async () => {
  const api = await open({
    'GET /api/sum-rules/series': {
      rows: [series(1, '进出口总值'), series(2, '出口总值'), series(3, '进口总值')],
    },
    'POST /api/sum-rules': sums.rules[0] ?? {},
  });
  await userEvent.click(await screen.findByRole('button', { name: '添加合计关系' }));
  const dialog = within(await screen.findByRole('dialog', { name: '添加合计关系' }));
  await userEvent.click(await dialog.findByRole('button', { name: '“进出口总值”作为合计' }));
  await userEvent.click(dialog.getByRole('button', { name: '“进出口总值”作为分项' }));
  await userEvent.click(dialog.getByRole('button', { name: '“出口总值”作为分项' }));
  await userEvent.click(dialog.getByRole('button', { name: '“进出口总值”作为合计' }));
  await userEvent.click(dialog.getByRole('button', { name: /保\s*存/ }));
  expect(dialog.getByRole('alert')).toHaveTextContent('至少两个分项指标');
  await userEvent.click(dialog.getByRole('button', { name: '“进口总值”作为分项' }));
  await userEvent.type(dialog.getByRole('textbox', { name: /修改理由/ }), '海关口径合计');
  await userEvent.click(dialog.getByRole('button', { name: /保\s*存/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const sent = api.requests.find(({ method }) => method === 'POST');
  expect(await sent?.json()).toEqual({
    totalSeriesId: 1,
    partSeriesIds: [2, 3],
    reason: '海关口径合计',
  });
});

test('a sum is checked no more, with a reason and its version', async () => {
  const api = await open({ 'POST /api/sum-rules/7/end': { id: 7 } });
  await userEvent.click(await screen.findByRole('button', { name: '停止核对“进出口总值”的合计' }));
  const dialog = within(await screen.findByRole('dialog', { name: '停止核对这个合计关系？' }));
  await userEvent.type(dialog.getByRole('textbox'), '口径调整，不再合计');
  await userEvent.click(dialog.getByRole('button', { name: '停止核对' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const sent = api.requests.find(({ method }) => method === 'POST');
  expect(sent?.headers.get('if-match')).toBe('"3"');
  expect(await sent?.json()).toEqual({ reason: '口径调整，不再合计' });
});
