import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OverdueReport, OverdueRow } from '../api/model';
import { fakeApi } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { hebeiPlan, hebeiTrade } from '../shared/testing/samples';
import { OverdueReportPage } from './overdue-report-page';

const customs = { id: 8, name: '石家庄海关', shortName: '石家庄海关', openGroup: false };
const commerce = { id: 5, name: '河北省商务厅', shortName: '省商务厅', openGroup: false };

function row(id: number, name: string, more: Partial<OverdueRow> = {}): OverdueRow {
  return {
    list: 'deadlines_stated',
    target: { ...hebeiTrade, id, name },
    responsibilities: [
      { agency: commerce, role: 'lead', source: 'assigned', reports: true, presumed: false },
      { agency: customs, role: 'support', source: 'document', reports: false, presumed: false },
    ],
    daysLate: null,
    shortfall: null,
    needed: null,
    ...more,
  };
}

const reported: OverdueReport['reported'] = {
  expected: 3,
  received: 2,
  onTime: 1,
  late: 1,
  missing: 1,
  mending: 0,
  receivedShare: '66.6666666667',
  onTimeShare: '33.3333333333',
};

const report: OverdueReport = {
  asOf: '2021-02-10',
  basis: 'then',
  totals: {
    all: { matters: 3, closed: 0 },
    deadlines: {
      matters: 1,
      closed: 0,
      stated: 1,
      unstated: 0,
      overdue: 1,
      missed: 0,
      unproven: 0,
    },
    returns: { matters: 1, closed: 0, missing: 1, mending: 0, late: 0 },
    behind: { matters: 1, closed: 0, off_track: 0, at_risk: 1 },
    entrusted: { matters: 0, closed: 0, directive: 0, finding: 0 },
  },
  deadlines: {
    stated: {
      total: 1,
      rows: [
        row(1, '出口企业数量', {
          target: {
            ...hebeiTrade,
            id: 1,
            name: '出口企业数量',
            deadlineState: 'overdue',
            daysLeft: -41,
          },
          daysLate: 41,
          shortfall: { zh: '还差12家', en: '12 short' },
        }),
      ],
    },
    unstated: { total: 0, rows: [] },
  },
  returns: {
    total: 1,
    rows: [
      {
        standing: 'missing',
        dueOn: '2021-01-22',
        daysLate: 19,
        reminders: 0,
        submission: {
          id: 9,
          agency: customs,
          regionCode: '140000',
          regionName: '河北省',
          round: {
            id: 3,
            periodEnd: '2020-12-31',
            label: { zh: '2020年四季度', en: 'Q4 2020' },
            kind: 'periodic',
            opensOn: '2021-01-01',
            dueOn: '2021-01-22',
            dueOnPresumed: false,
            dueRule: { zh: '期末后第15个工作日', en: "15th working day after the period's end" },
          },
          state: 'open',
          clock: 'late',
          dueOn: '2020-10-28',
          firstDueOn: '2020-10-28',
          onTime: false,
          extensions: { granted: 0, pending: false },
          daysLeft: -19,
          submittedOn: null,
          movedOn: null,
          filled: 0,
          expected: 2,
          warnings: null,
          anomaly: null,
          openQuestions: 0,
        },
      },
    ],
  },
  reported,
  behind: { total: 1, rows: [row(2, '外贸进出口总值', { list: 'behind' })] },
  byAgency: [
    {
      agency: customs,
      matters: 3,
      roles: [
        { role: 'lead', deadlines: 0, returns: 1, behind: 0, entrusted: 0 },
        { role: 'support', deadlines: 1, returns: 0, behind: 1, entrusted: 0 },
      ],
      reported,
    },
  ],
  differences: null,
  plans: [hebeiPlan],
  agencies: [commerce, customs],
  can: { issueNotices: true, export: true },
};

async function open(address = '/overdue-report', language: 'zh' | 'en' = 'zh') {
  const api = fakeApi({ 'GET /api/overdue-report': report });
  const view = await renderPage(
    ({ search, onSearch }) => <OverdueReportPage search={search} onSearch={onSearch} />,
    { address, language },
  );
  await screen.findByRole('heading', { name: language === 'zh' ? '一、期限' : '1. Deadlines' });
  return { api, view };
}

test('the three lists, stated and unstated deadlines apart', async () => {
  await open();
  const stated = screen.getByRole('table', { name: '原文写明期限 · 1 项' });
  expect(within(stated).getByRole('row', { name: /出口企业数量/ })).toHaveTextContent(
    /逾期41天.*还差12家/,
  );
  expect(
    screen.getByRole('table', { name: '原文未写期限，以方案期末计 · 0 项' }),
  ).toHaveTextContent('没有。');
  expect(screen.getByRole('table', { name: '迟报或未报' })).toHaveTextContent('19天');
  const behind = screen.getByRole('region', { name: '三、落后序时' });
  expect(within(behind).getByRole('link', { name: '外贸进出口总值' })).toHaveAttribute(
    'href',
    '/targets/2',
  );
});

test('every rate stands with its denominator', async () => {
  await open();
  expect(
    screen.getByText('应报3份，已报2份（66.67%），按时1份（33.33%），迟报或未报1份。'),
  ).toBeInTheDocument();
  expect(screen.getByRole('table', { name: '各单位报送情况' })).toHaveTextContent('33.33%（1/3）');
});

test('a shared matter stands once, with all its bodies by role', async () => {
  await open();
  const stated = screen.getByRole('table', { name: '原文写明期限 · 1 项' });
  expect(within(stated).getAllByRole('row')).toHaveLength(2);
  expect(stated).toHaveTextContent('牵头 省商务厅（指定）');
  expect(stated).toHaveTextContent('配合 石家庄海关');
});

test('totals lead to the lists behind them within the same scope', async () => {
  await open('/overdue-report?plan=hebei-2018&agency=8');
  const totals = within(screen.getByRole('navigation', { name: '报告各部分' }));
  const overdue = new URL(
    totals.getByRole('link', { name: /1 ?逾期/ }).getAttribute('href') ?? '',
    'http://localhost',
  );
  expect(overdue.pathname).toBe('/targets');
  expect(Object.fromEntries(overdue.searchParams)).toMatchObject({ deadline: 'overdue' });
  expect(overdue.search).toContain('hebei-2018');
  expect(totals.getByRole('link', { name: /1 ?迟报或未报/ })).toHaveAttribute('href', '#returns');
});

test('filters live in the address and reach the server and the export', async () => {
  const { api, view } = await open('/overdue-report?asOf=2021-02-10');
  await userEvent.selectOptions(screen.getByLabelText('责任单位'), '8');
  await userEvent.selectOptions(screen.getByLabelText('职责'), 'support');
  await screen.findByText('范围：石家庄海关 · 配合');
  expect(view.address()).toContain('role=support');
  const asked = new URL(api.asked.at(-1)?.replace('GET ', '') ?? '', 'http://localhost');
  expect(Object.fromEntries(asked.searchParams)).toEqual({
    asOf: '2021-02-10',
    agency: '8',
    role: 'support',
  });
  expect(screen.getByRole('link', { name: '导出 Excel' })).toHaveAttribute(
    'href',
    `/api/overdue-report/export${asked.search}`,
  );
});

test('speaks English', async () => {
  await open('/overdue-report', 'en');
  expect(screen.getByText(/Deadlines passed: 1 \(/)).toBeInTheDocument();
  expect(screen.getByText(/2 of 3 received \(66.67%\)/)).toBeInTheDocument();
});
