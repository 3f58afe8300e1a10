import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Figures, ReportingFigures } from '../api/model';
import { fakeApi } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { ReportingFiguresPage } from './reporting-figures-page';

const figures = (expected: number, received: number, onTime: number): Figures => ({
  expected,
  received,
  onTime,
  late: received - onTime,
  missing: expected - received,
  notYetDue: 0,
  decided: expected,
  receivedShare: expected === 0 ? null : String((received / expected) * 100),
  onTimeShare: expected === 0 ? null : String((onTime / expected) * 100),
  daysLate: (expected - onTime) * 3,
  extensions: 0,
  timesReturned: 0,
  mendingLate: 0,
});

const agency = (id: number, name: string) => ({ id, name, shortName: name, openGroup: false });
const round = {
  periodEnd: '2024-09-30',
  kind: 'periodic' as const,
  label: { zh: '2024年三季度', en: 'Q3 2024' },
};

const answer: ReportingFigures = {
  asOf: '2024-10-28',
  totals: figures(4, 3, 2),
  byRound: [{ round, figures: figures(4, 3, 2) }],
  byAgency: [
    { agency: agency(1, '甲厅'), regionName: '山西省', figures: figures(1, 1, 1) },
    { agency: agency(2, '乙局'), regionName: '山西省', figures: figures(3, 2, 1) },
  ],
  byRegion: [{ region: { code: '140000', name: '山西省' }, figures: figures(4, 3, 2) }],
  byPlan: [
    {
      plan: { key: 'shanxi-2022', title: '行动方案', shortTitle: '山西 2022' },
      figures: figures(4, 3, 2),
    },
  ],
  offered: {
    rounds: [round],
    regions: [{ code: '140000', name: '山西省' }],
    plans: [{ key: 'shanxi-2022', title: '行动方案', shortTitle: '山西 2022' }],
  },
};

async function open(address = '/', page: ReportingFigures = answer) {
  const api = fakeApi({ 'GET /api/reporting-figures': page });
  await renderPage(
    ({ search, onSearch }) => <ReportingFiguresPage search={search} onSearch={onSearch} />,
    { address },
  );
  return api;
}

it('begins with one sentence: how many, and whose are missing', async () => {
  await open();
  expect(
    await screen.findByText('应报4份：已报3份（按时2份、迟报1份），逾期未报1份，未到期0份。'),
  ).toBeInTheDocument();
  expect(screen.getByText('逾期未报的单位（1家）：乙局1份。下一步：催报。')).toBeInTheDocument();
});

const cut = (name: string) => within(screen.getByRole('table', { name }));
const linkOf = (name: string, words: RegExp) =>
  cut(name).getByRole('link', { name: words }).getAttribute('href') ?? '';

test('every rate names what it is of, and every number leads to its own list', async () => {
  await open('/?from=2024-09-30');
  await screen.findByRole('table', { name: '合计' });
  expect(cut('合计').getByText('75%（3/4）')).toBeVisible();
  expect(cut('合计').getByText('50%（2/4）')).toBeVisible();
  expect(linkOf('合计', /未报/)).toMatch(/^\/submissions\?.*standing=missing/);
  expect(linkOf('分单位', /乙局.*未报/)).toContain('agency=2');
  expect(linkOf('分轮次', /应报/)).toContain('kind=periodic');
  const region = linkOf('分辖区', /未报/);
  // Of the region itself: the row counts none of those below it.
  expect(region).toContain('region=');
  expect(region).toContain('140000');
  expect(region).toContain('regionOnly=yes');
  expect(region).toContain('from=');
});

test('a head sorts, the worst first', async () => {
  await open();
  await screen.findByRole('table', { name: '分单位' });
  const names = () =>
    cut('分单位')
      .getAllByRole('rowheader')
      .map((head) => head.textContent);
  expect(names()).toEqual(['甲厅山西省', '乙局山西省']);
  await userEvent.click(cut('分单位').getByRole('button', { name: /未报/ }));
  expect(names()).toEqual(['乙局山西省', '甲厅山西省']);
});

test('filters reach the server and the files', async () => {
  const api = await open();
  await screen.findByRole('table', { name: '合计' });
  await userEvent.selectOptions(screen.getByLabelText('方案'), 'shanxi-2022');
  await waitFor(() => expect(api.asked).toContain('GET /api/reporting-figures?plan=shanxi-2022'));
  expect(screen.getByRole('link', { name: '导出 Excel' })).toHaveAttribute(
    'href',
    '/api/reporting-figures/export?plan=shanxi-2022',
  );
});

test('it is printed from the page, and where nothing is due it says so', async () => {
  const print = jest.spyOn(window, 'print').mockReturnValue();
  await open('/', { ...answer, totals: figures(0, 0, 0) });
  expect(await screen.findByText('没有应报的填报单。')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '打印' }));
  expect(print).toHaveBeenCalledTimes(1);
  print.mockRestore();
});
