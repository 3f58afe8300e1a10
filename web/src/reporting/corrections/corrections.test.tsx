import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Correction, Lamp, PreviewVerdict } from '../../api/model';
import { fakeApi, problem } from '../../shared/testing/fake-api';
import { renderPage } from '../../shared/testing/render-page';
import { hebeiDetail } from '../../targets/target-samples';
import { CorrectButton } from './correct-button';
import { CorrectionQueue } from './correction-queue';

const correction: Correction = {
  id: 7,
  version: 2,
  series: { id: 21, name: '外贸进出口总值', unit: '亿元' },
  regionName: '河北省',
  periodEnd: '2020-08-31',
  label: { zh: '2020年1—8月', en: 'January–August 2020' },
  targets: [{ id: 11, name: '全省外贸进出口总值' }],
  from: {
    version: 2,
    answer: 'value',
    value: '2691.8',
    growth: '5',
    vintage: 'formal',
    revision: null,
  },
  proposed: { answer: 'value', value: '2690', growth: '4.9', vintage: 'final', revision: null },
  changesFigure: true,
  reason: '海关总署最终核实',
  source: '海关统计年报',
  sourceUrl: null,
  proposedBy: '河北填报员',
  proposedAt: '2020-10-28T09:00:00+08:00',
  overtaken: false,
  state: 'open',
  decidedBy: null,
  decidedAt: null,
  decision: null,
  can: { decide: true, withdraw: false },
};

const verdict = (lamp: Lamp, completion: string): PreviewVerdict => ({
  lamp,
  deadlineState: 'open',
  attained: '2691.8',
  expected: '3000',
  unit: '亿元',
  completion,
  gap: '-6.85',
  gapUnit: 'pp',
  verdict: { zh: '判断', en: 'verdict' },
});

const preview = {
  today: '2020-10-28',
  rows: [
    {
      target: { id: 11, name: '全省外贸进出口总值' },
      periodEnd: null,
      period: null,
      before: verdict('at_risk', '59.82'),
      after: verdict('off_track', '49.78'),
      moved: true,
    },
  ],
};

const list = (rows: Correction[], propose = true) => ({
  asOf: '2020-10-28',
  rows,
  can: { propose },
});

describe('the queue of corrections', () => {
  test('shows old and new, and accepts with words', async () => {
    const api = fakeApi({
      'GET /api/corrections': list([correction]),
      'GET /api/corrections/7/preview': preview,
      'POST /api/corrections/7/accept': { ...correction, state: 'accepted' },
    });
    await renderPage(<CorrectionQueue asOf={undefined} />);
    const row = await screen.findByRole('row', { name: /外贸进出口总值/ });
    expect(row).toHaveTextContent('2,691.8亿元');
    expect(row).toHaveTextContent('2,690亿元');
    expect(row).toHaveTextContent('最终核实数');
    await userEvent.click(within(row).getByRole('button', { name: /^同意更正/ }));
    const dialog = within(await screen.findByRole('dialog', { name: '同意这项更正？' }));
    const moved = within(await dialog.findByRole('table', { name: '变更前 → 变更后' }));
    const now = moved.getByRole('row', { name: /^当前/ });
    expect(now).toHaveTextContent(/预警.*59\.82%.*滞后.*49\.78%/);
    await userEvent.click(dialog.getByRole('button', { name: '同意更正' }));
    expect(dialog.getByText('请写明审核意见。')).toBeInTheDocument();
    await userEvent.type(dialog.getByLabelText('审核意见'), '已核对年报');
    await userEvent.click(dialog.getByRole('button', { name: '同意更正' }));
    await waitFor(() => expect(api.asked).toContain('POST /api/corrections/7/accept'));
    const post = api.requests.find(({ method }) => method === 'POST');
    expect(post?.headers.get('if-match')).toBe('"2"');
    expect(await post?.json()).toEqual({ words: '已核对年报' });
  });

  test('one that was overtaken can only be refused', async () => {
    fakeApi({ 'GET /api/corrections': list([{ ...correction, overtaken: true }]) });
    await renderPage(<CorrectionQueue asOf={undefined} />);
    expect(await screen.findByText(/提出后该期数值已变动/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^同意更正/ })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^不予更正/ })).toBeInTheDocument();
  });
});

describe('proposing', () => {
  const [period] = hebeiDetail.periods;
  if (!period) throw new Error('the sample has no period');
  const button = <CorrectButton detail={hebeiDetail} period={period} asOf={undefined} />;

  test('starts from the known value and keeps what was typed when it is refused', async () => {
    const api = fakeApi({
      'GET /api/corrections': list([]),
      'POST /api/corrections': () => problem(422, 'reason_thin', '请写明更正的具体原因。'),
    });
    await renderPage(button);
    await userEvent.click(await screen.findByRole('button', { name: '更正2020年1—8月的数值' }));
    const dialog = within(await screen.findByRole('dialog', { name: /提出更正/ }));
    const value = dialog.getByLabelText('更正后的数值（亿元）');
    expect(value).toHaveValue('2691.8');
    await userEvent.click(dialog.getByRole('button', { name: '提出更正' }));
    expect(dialog.getByText('请写明更正原因。')).toBeInTheDocument();
    await userEvent.clear(value);
    await userEvent.type(value, '2690');
    await userEvent.type(dialog.getByLabelText(/更正原因/), '核实');
    await userEvent.type(dialog.getByLabelText('依据来源'), '海关统计年报');
    await userEvent.click(dialog.getByRole('button', { name: '提出更正' }));
    expect(await dialog.findByText('请写明更正的具体原因。')).toBeInTheDocument();
    expect(value).toHaveValue('2690');
    const post = api.requests.find(({ method }) => method === 'POST');
    expect(post?.headers.get('if-match')).toBe('"2"');
    expect(await post?.json()).toMatchObject({
      seriesId: 21,
      periodEnd: '2020-08-31',
      value: '2690',
      growth: '5',
      vintage: 'formal',
      sourceUrl: null,
    });
  });

  test('is offered to nobody who may not', async () => {
    const api = fakeApi({ 'GET /api/corrections': list([], false) });
    await renderPage(button);
    await waitFor(() => expect(api.asked).toContain('GET /api/corrections?series=21'));
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
