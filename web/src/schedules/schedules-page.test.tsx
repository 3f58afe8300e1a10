import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ScheduleList, ScheduleRun } from '../api/model';
import { fakeApi, problem } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { SchedulesPage } from './schedules-page';

const run: ScheduleRun = {
  id: 7,
  onDay: '2024-10-15',
  state: 'done',
  startedAt: '2024-10-15T00:00:02Z',
  durationMs: 1240,
  by: { kind: 'schedule', name: null },
  outcome: { zh: '新增提醒3条。', en: 'New reminders: 3.' },
  errorCode: null,
};

const list: ScheduleList = {
  today: '2024-10-15',
  enabled: true,
  schedules: [
    {
      key: 'daily_evaluation',
      title: { zh: '每日判定', en: 'Daily evaluation' },
      description: { zh: '更新当天的亮灯。', en: 'Brings lamps up to the day.' },
      at: '00:05',
      state: 'due',
      nextRunAt: null,
      runs: [
        { ...run, id: 9, state: 'failed', outcome: null, errorCode: '57P01' },
        { ...run, id: 6, by: { kind: 'account', name: '督查张' } },
      ],
    },
    {
      key: 'reminders',
      title: { zh: '提醒', en: 'Reminders' },
      description: { zh: '记录到步的提醒。', en: 'Records reminders.' },
      at: '08:00',
      state: 'waiting',
      nextRunAt: '2024-10-16T08:00:00+08:00',
      runs: [run],
    },
  ],
};

const open = async (more: Parameters<typeof fakeApi>[0] = {}) => {
  const api = fakeApi({ 'GET /api/schedules': list, ...more });
  await renderPage(<SchedulesPage />);
  await screen.findByRole('table', { name: '任务' });
  return api;
};
const row = (name: RegExp) =>
  within(within(screen.getByRole('table', { name: '任务' })).getByRole('row', { name }));

test('each job says when it ran, what came of it and when it runs next', async () => {
  await open();
  const reminders = row(/记录到步的提醒/);
  expect(reminders.getByText('新增提醒3条。')).toBeVisible();
  expect(reminders.getByText('定时 · 用时1.2秒')).toBeVisible();
  expect(reminders.getByText(/2024年10月16日/)).toHaveTextContent('08:00');
});

test('a failed run is told in words with its code and what to do', async () => {
  await open();
  const failed = row(/更新当天的亮灯/);
  expect(failed.getByText('✕ 失败')).toBeVisible();
  expect(failed.getByText(/代码57P01。数据未作改动/)).toBeVisible();
  expect(failed.getByText('等待运行')).toBeVisible();
});

test('all runs stand below, the newest first', async () => {
  await open();
  const rows = within(screen.getByRole('table', { name: '运行记录' })).getAllByRole('row');
  expect(rows.slice(1).map((one) => within(one).getAllByRole('cell')[1]?.textContent)).toEqual([
    '每日判定',
    '提醒',
    '每日判定',
  ]);
  expect(rows[3]).toHaveTextContent('督查张立即运行');
});

test('runs a job by hand and reads the list again', async () => {
  const api = await open({ 'POST /api/schedules/reminders/run': { ...run, id: 10 } });
  const before = api.asked.length;
  await userEvent.click(screen.getByRole('button', { name: '立即运行“提醒”' }));
  await screen.findByRole('button', { name: '立即运行“提醒”' });
  expect(api.asked.slice(before)).toEqual([
    'POST /api/schedules/reminders/run',
    'GET /api/schedules',
  ]);
});

test('says in the row why a run by hand failed', async () => {
  await open({
    'POST /api/schedules/reminders/run': () =>
      problem(409, 'schedule_failed', '“提醒”运行失败（22012），数据未作任何改动。'),
  });
  await userEvent.click(screen.getByRole('button', { name: '立即运行“提醒”' }));
  expect(await screen.findByText(/数据未作任何改动。/)).toBeVisible();
});

test('says that this process runs nothing by itself', async () => {
  await open({ 'GET /api/schedules': { ...list, enabled: false } });
  expect(screen.getByText(/未启用定时任务/)).toBeVisible();
});
