import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MovementReport, MovementRow } from '../../api/model';
import { fakeApi, problem } from '../../shared/testing/fake-api';
import { renderPage } from '../../shared/testing/render-page';
import { hebeiPlan, hebeiTrade } from '../../shared/testing/samples';
import { MovementPage } from './movement-page';

const standing = {
  lamp: 'on_track',
  deadlineState: 'open',
  attained: '2200',
  attainedUnit: '亿元',
  gap: '1.2',
  gapUnit: 'pp',
} as const;

function row(id: number, name: string, more: Partial<MovementRow> = {}): MovementRow {
  return {
    target: { ...hebeiTrade, id, name },
    movement: 'down',
    ranOut: false,
    before: standing,
    after: { ...standing, lamp: 'at_risk', gap: '-6.8488' },
    meanwhile: { zh: '新增2020年1—8月数据', en: 'new figures for Jan–Aug 2020' },
    ...more,
  };
}

const report: MovementReport = {
  from: '2020-09-30',
  to: '2020-10-28',
  sentence: { zh: '较2020年9月30日：1项转差，1项办结，60项未变。', en: 'Since 30 Sep 2020: …' },
  totals: {
    ...{ targets: 62, down: 1, up: 0, closed: 1, new: 0, same: 60 },
    ...{ closedShort: 1, left: 0, ranOut: 1 },
  },
  total: 62,
  rows: [
    row(1, '外贸进出口总值'),
    row(2, '出口增速', {
      movement: 'closed',
      ranOut: true,
      target: { ...hebeiTrade, id: 2, name: '出口增速', deadlineState: 'missed' },
      before: { ...standing, lamp: 'off_track', gap: null },
      after: { ...standing, lamp: 'off_track', deadlineState: 'missed', gap: null },
    }),
    row(3, '示范企业数量', { movement: 'same', before: standing, after: standing }),
  ],
  plans: [hebeiPlan],
  agencies: [],
};

async function open(address = '/movement', answer: object = report) {
  const api = fakeApi({ 'GET /api/movement': answer });
  const view = await renderPage(
    ({ search, onSearch }) => <MovementPage search={search} onSearch={onSearch} />,
    { address },
  );
  return { api, view };
}

const asked = (api: { asked: string[] }) =>
  Object.fromEntries(new URL(api.asked.at(-1)?.slice(4) ?? '', 'http://localhost').searchParams);

test('says the message first, and every row with both states and its cause', async () => {
  await open();
  expect(await screen.findByText(report.sentence.zh)).toBeInTheDocument();
  const table = within(screen.getByRole('table', { name: '两日之间的变动' }));
  expect(table.getByRole('row', { name: /外贸进出口总值/ })).toHaveTextContent(
    /正常→ 变为预警.*\+1.2个百分点→ 变为−6.85个百分点.*新增2020年1—8月数据/,
  );
  const closed = table.getByRole('row', { name: /出口增速/ });
  expect(closed).toHaveTextContent(/滞后未到期→ 变为✕ 未完成—/);
  expect(table.getAllByRole('rowheader').map((head) => head.textContent)).toEqual([
    '转差 1 项',
    '办结 1 项',
    '未变 60 项',
  ]);
  expect(table.getByRole('link', { name: '示范企业数量' })).toHaveAttribute('href', '/targets/3');
});

test('tiles filter by movement within the same days and scope', async () => {
  await open('/movement?from=2020-09-30&plan=hebei-2018&page=2');
  const tiles = within(await screen.findByRole('navigation', { name: '按变动筛选' }));
  const down = new URL(
    tiles.getByRole('link', { name: /转差/ }).getAttribute('href') ?? '',
    'http://localhost',
  );
  expect(down.pathname).toBe('/movement');
  expect(down.search).toContain('show=down');
  expect(down.search).toContain('hebei-2018');
  expect(down.search).not.toContain('page');
  expect(tiles.getByRole('link', { name: /办结/ })).toHaveTextContent('1其中期满未完成1');
});

test('the usual days stand ready, and days reach the server', async () => {
  const { api } = await open('/movement?asOf=2020-10-28');
  await screen.findByText(report.sentence.zh);
  expect(screen.getByRole('button', { name: '自上季末' })).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(screen.getByRole('button', { name: '自年初' }));
  await screen.findByRole('button', { name: '自年初', pressed: true });
  expect(asked(api)).toEqual({ to: '2020-10-28', from: '2020-01-01' });
});

test('pages lead on and back', async () => {
  const { api } = await open();
  const pages = within(await screen.findByRole('navigation', { name: '第1—50项，共62项' }));
  expect(pages.getByRole('button', { name: '上一页' })).toBeDisabled();
  await userEvent.click(pages.getByRole('button', { name: '下一页' }));
  expect(await screen.findByText('第51—62项，共62项')).toBeInTheDocument();
  expect(asked(api)).toEqual({ page: '2' });
});

test('what did not move is said, with what to do next', async () => {
  await open('/movement?show=up', { ...report, total: 0, rows: [] });
  expect(await screen.findByText('没有这类变动。')).toBeInTheDocument();
  expect(screen.getByText(/可改选其他类别、日期或范围/)).toBeInTheDocument();
});

test('days the wrong way round are answered in a sentence', async () => {
  const words = '起始日（2020-12-01）晚于截止日（2020-10-28），请对调两个日期。';
  await open('/movement?from=2020-12-01', () => problem(400, 'days_reversed', words));
  expect(await screen.findByText(words)).toBeInTheDocument();
  expect(screen.getByLabelText('起始日')).toHaveValue('2020-12-01');
});
