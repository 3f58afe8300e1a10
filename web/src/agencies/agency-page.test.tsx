import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AgencyScorecard, SubmissionRef } from '../api/model';
import { fakeApi } from '../shared/testing/fake-api';
import { hebeiTrade, noLamps, oneAtRisk } from '../shared/testing/samples';
import { renderPage } from '../shared/testing/render-page';
import { AgencyPage } from './agency-page';

const agency = { id: 5, name: '河北省商务厅', shortName: '省商务厅', openGroup: false };

function round(id: number, clock: SubmissionRef['clock'], zh: string): SubmissionRef {
  return {
    id,
    agency,
    regionCode: '140000',
    regionName: '河北省',
    round: {
      id,
      periodEnd: '2020-09-30',
      label: { zh, en: zh },
      kind: 'periodic',
      opensOn: '2020-10-01',
      dueOn: '2020-10-28',
      dueOnPresumed: false,
      dueRule: { zh: '期末后第15个工作日', en: "15th working day after the period's end" },
    },
    state: clock === 'due' ? 'open' : 'accepted',
    clock,
    dueOn: '2020-10-28',
    firstDueOn: '2020-10-28',
    onTime: clock === 'on_time',
    extensions: { granted: 0, pending: false },
    daysLeft: 0,
    submittedOn: clock === 'due' ? null : '2020-07-20',
    movedOn: clock === 'due' ? null : '2020-07-20',
    filled: 0,
    expected: 6,
    warnings: null,
    anomaly: null,
    openQuestions: 0,
  };
}

const card: AgencyScorecard = {
  asOf: '2020-10-28',
  agency,
  regionName: '河北省',
  kind: 'department',
  counts: { lead: oneAtRisk, shared: noLamps },
  sentence: { zh: '牵头 1 项：预警 1。', en: 'Leads 1: 1 at risk.' },
  lead: [hebeiTrade],
  shared: [],
  rounds: [
    round(3, 'due', '2020年三季度'),
    round(2, 'late', '2020年二季度'),
    round(1, 'on_time', '2020年一季度'),
  ],
  dueNow: [round(3, 'due', '2020年三季度')],
};

test('the scorecard shows targets with bullet bars against their deadlines', async () => {
  const api = fakeApi({ 'GET /api/agencies/5': card });
  await renderPage(<AgencyPage id={5} asOf="2020-10-28" />);
  expect(await screen.findByRole('heading', { level: 1, name: '河北省商务厅' })).toBeVisible();
  expect(api.asked).toEqual(['GET /api/agencies/5?asOf=2020-10-28']);
  const lead = screen.getByRole('table', { name: '牵头或填报的目标' });
  expect(within(lead).getByRole('img', { name: /实际2,691.8亿元.*目标4,500亿元/ })).toBeVisible();
  expect(within(lead).getByText('剩余64天')).toBeVisible();
  expect(screen.getByText('没有分工负责或配合的目标')).toBeVisible();
});

test('the record counts only rounds that were due, and names how many', async () => {
  fakeApi({ 'GET /api/agencies/5': card });
  await renderPage(<AgencyPage id={5} asOf={undefined} />);
  expect(await screen.findByText('2轮应报，按时1轮')).toBeVisible();
  const due = screen.getByRole('heading', { name: '待报' }).closest('section');
  expect(due && within(due).getByRole('link')).toHaveAttribute('href', '/submissions/3');
  expect(due).toHaveTextContent('0/6 项');
});

test('an administrator switches signing by account, on the version that was seen', async () => {
  const signing = { agencyId: 5, version: 3, eSigning: false, signers: 1, can: { change: true } };
  const api = fakeApi({
    'GET /api/agencies/5': card,
    'GET /api/agencies/5/signing': signing,
    'PUT /api/agencies/5/signing': { ...signing, version: 4, eSigning: true },
  });
  await renderPage(<AgencyPage id={5} asOf={undefined} />);
  const panel = within(await screen.findByRole('region', { name: '签发方式' }));
  expect(panel.getByText(/填报人报送时填写签发人姓名/)).toBeVisible();
  await userEvent.click(panel.getByRole('button', { name: '启用电子签发' }));
  const put = api.requests.find(({ method }) => method === 'PUT');
  expect(put?.headers.get('if-match')).toBe('"3"');
  expect(await put?.json()).toEqual({ eSigning: true });
});
