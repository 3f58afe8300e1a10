import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FigureImport, FigureImportRow } from '../api/model';
import { fakeApi, problem } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { ImportsPage } from './imports-page';

const one: FigureImport = {
  id: 7,
  version: 2,
  fileName: '九月.csv',
  sha256: 'a'.repeat(64),
  size: 1200,
  state: 'read',
  uploadedBy: '督查员甲',
  uploadedOn: '2024-10-15',
  readOn: '2024-10-15',
  confirmedBy: null,
  confirmedOn: null,
  counts: { new: 1, correction: 1, supplement: 0, same: 0, error: 0 },
  progress: { phase: 'checking', done: 2, total: 2, running: false, ended: true },
  can: { read: true, confirm: true },
};

const row = (more: Partial<FigureImportRow>): FigureImportRow => ({
  row: 2,
  outcome: 'new',
  plan: 'small',
  series: '外贸进出口总值',
  period: '2024年1-9月',
  periodEnd: '2024-09-30',
  unit: '亿元',
  before: null,
  after: { value: '1712.5', growth: '4.1', vintage: 'preliminary' },
  reason: null,
  errors: [],
  ...more,
});

const CORRECTED = row({
  row: 3,
  outcome: 'correction',
  before: { value: '455.25', growth: null, vintage: 'formal' },
  after: { value: '456', growth: null, vintage: 'formal' },
  reason: '海关总署调整了历史数据',
});

async function open(answers: Record<string, object>, address = '/imports?id=7') {
  const api = fakeApi({ 'GET /api/imports': { asOf: '2024-10-15', rows: [one] }, ...answers });
  const view = await renderPage(
    ({ search, onSearch }) => (
      <ImportsPage
        search={{ ...search, ...(search.id !== undefined && { id: Number(search.id) }) }}
        onSearch={onSearch}
      />
    ),
    { address },
  );
  return { api, view };
}

const rows = (...list: FigureImportRow[]) => ({
  'GET /api/imports/7/rows': { total: list.length, rows: list },
});

test('a compared file shows old and new, and is written once confirmed', async () => {
  let current = one;
  const { api } = await open({
    'GET /api/imports/7': () => current,
    ...rows(row({}), CORRECTED),
    'POST /api/imports/7/confirm': () => {
      current = {
        ...one,
        version: 3,
        state: 'done',
        confirmedBy: '督查员甲',
        confirmedOn: '2024-10-15',
        can: { read: false, confirm: false },
      };
      return current;
    },
  });
  const table = await screen.findByRole('table', { name: '核对结果' });
  expect(within(table).getByRole('row', { name: /^3/ })).toHaveTextContent(
    /更正.*455\.25 亿元正式.*456 亿元.*更正原因：海关总署调整了历史数据/,
  );
  await userEvent.click(screen.getByRole('button', { name: '确认导入' }));
  const dialog = await screen.findByRole('dialog', { name: '确认导入这些数据？' });
  expect(dialog).toHaveTextContent('新增1项、更正1项、补充0项');
  await userEvent.click(within(dialog).getByRole('button', { name: '确认导入' }));
  expect(await screen.findByText('督查员甲于2024年10月15日确认写入。')).toBeInTheDocument();
  const write = api.requests.find(
    ({ method, url }) => method === 'POST' && url.endsWith('confirm'),
  );
  expect(write?.headers.get('if-match')).toBe('"2"');
  expect(write?.headers.get('idempotency-key')).toBeTruthy();
});

test('rows that are wrong name their cell, and nothing can be confirmed', async () => {
  await open({
    'GET /api/imports/7': {
      ...one,
      counts: { ...one.counts, error: 1 },
      can: { read: true, confirm: false },
    },
    ...rows(
      row({
        outcome: 'error',
        after: null,
        errors: [
          {
            address: 'E2',
            column: 'value',
            message: { zh: '填写的内容不是数字。', en: 'No number.' },
          },
        ],
      }),
    ),
  });
  expect(await screen.findByText('E2：填写的内容不是数字。')).toBeInTheDocument();
  expect(screen.getByText('有1行有误，更正文件并重新上传后才能导入。')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '下载有误的行' })).toHaveAttribute(
    'href',
    '/api/imports/7/errors',
  );
  expect(screen.queryByRole('button', { name: '确认导入' })).toBeNull();
});

test('a new file is compared by itself', async () => {
  const fresh: FigureImport = {
    ...one,
    version: 1,
    state: 'uploaded',
    readOn: null,
    progress: null,
    can: { read: true, confirm: false },
  };
  let current = fresh;
  const { api } = await open(
    {
      'POST /api/imports': fresh,
      'GET /api/imports/7': () => current,
      'POST /api/imports/7/read': () => (current = one),
      ...rows(row({})),
    },
    '/imports',
  );
  const file = new File(['方案,指标'], '九月.csv', { type: 'text/csv' });
  await userEvent.upload(screen.getByLabelText('选择数据文件'), file);
  expect(await screen.findByRole('table', { name: '核对结果' })).toHaveTextContent('1,712.5 亿元');
  expect(api.asked.filter((asked) => asked === 'POST /api/imports/7/read')).toHaveLength(1);
});

test('work that runs shows its count and can be cancelled; work that died says so', async () => {
  const running = {
    phase: 'judging',
    done: 500,
    total: 1200,
    running: true,
    ended: false,
  } as const;
  const { api, view } = await open({
    'GET /api/imports/7': { ...one, progress: running, can: { read: false, confirm: false } },
    'POST /api/imports/7/cancel': one,
    ...rows(row({})),
  });
  expect(await screen.findByText('重新判定目标：500/1200')).toBeInTheDocument();
  expect(screen.getByRole('progressbar')).toHaveAttribute('value', '500');
  await userEvent.click(screen.getByRole('button', { name: '取消' }));
  expect(api.asked).toContain('POST /api/imports/7/cancel');
  view.unmount();
  await open({
    'GET /api/imports/7': { ...one, progress: { ...running, running: false } },
    ...rows(row({})),
  });
  expect(await screen.findByText(/上次处理中断，没有写入任何数据/)).toBeInTheDocument();
});

test('a refused file says why', async () => {
  await open({
    'GET /api/imports/7': { ...one, state: 'uploaded', readOn: null, progress: null },
    'POST /api/imports/7/read': problem(
      422,
      'columns_missing',
      '找不到表头“来源”，请按模板的表头填写。',
    ),
  });
  expect(await screen.findByText('找不到表头“来源”，请按模板的表头填写。')).toBeInTheDocument();
});
