import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TargetDetail } from '../api/model';
import { fakeApi, problem } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { TargetPage } from './target-page';
import { hebeiDetail } from './target-samples';

const PATH = 'GET /api/targets/11';

async function open(detail: TargetDetail, language: 'zh' | 'en' = 'zh') {
  const api = fakeApi({ [PATH]: detail });
  const view = await renderPage(<TargetPage id={11} asOf={undefined} />, { language });
  await screen.findByRole('heading', { level: 1, name: '全省外贸进出口总值' });
  return { api, view };
}

test('shows verdict, goal, why, clause and who answers', async () => {
  await open(hebeiDetail);
  const verdict = screen.getByRole('region', { name: '进度判断' });
  expect(verdict).toHaveTextContent('预警');
  expect(verdict).toHaveTextContent('低于序时6.85个百分点');
  expect(verdict).toHaveTextContent('完成率59.82%');
  expect(verdict).toHaveTextContent('剩余64天');
  expect(verdict).toHaveTextContent('照此进度，年底约4037.7亿元');
  expect(within(verdict).getByText('亮灯依据').closest('details')).toHaveAttribute('open');
  expect(within(verdict).getByRole('row', { name: /2691\.8 ÷ 4500/ })).toHaveTextContent('59.82%');
  expect(screen.getByRole('link', { name: '河北省商务厅' })).toHaveAttribute('href', '/agencies/5');
  expect(screen.getByRole('link', { name: /一（三）/ })).toHaveAttribute(
    'href',
    expect.stringMatching(/^\/plans\/hebei-2018\?clause=/),
  );
});

test('speaks English but leaves the document’s own words Chinese', async () => {
  await open(hebeiDetail, 'en');
  expect(screen.getByRole('region', { name: 'Verdict' })).toHaveTextContent(
    '6.85 pp behind schedule',
  );
  expect(screen.getByText('全省外贸进出口总值达到4500亿元以上')).toBeInTheDocument();
});

test('draws the chart with its message as caption and the same figures as a table', async () => {
  const { view } = await open(hebeiDetail);
  const figure = await screen.findByRole('figure', { name: /低于序时6\.85个百分点/ });
  await waitFor(() => expect(figure.querySelector('svg desc')).not.toBeNull());
  expect(figure.querySelector('svg desc')).toHaveTextContent(
    '最近一个为2020年8月31日的2,691.8亿元',
  );
  expect(figure).toHaveTextContent('目标 4,500亿元');
  expect(figure).toHaveTextContent('期限 2020年12月31日');
  expect(view.container.querySelectorAll('.recharts-wrapper [tabindex="0"]')).toHaveLength(1);
  const rows = [...view.container.querySelectorAll('#chart-data ~ div tr')];
  expect(rows.map((row) => row.textContent)).toContain('2020年8月31日3,0002,691.8—');
});

test('a revised value says so and opens its versions', async () => {
  await open(hebeiDetail);
  expect(screen.getByText('已修订')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '2020年1—8月的版本' }));
  expect(screen.getByText(/以石家庄海关数为准/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '河北经济日报' })).toHaveAttribute(
    'href',
    'http://epaper.hbjjrb.com/jjrb/202010/27/con74248.html',
  );
});

test('a period keeps the unit of its gap when the target as a whole has none', async () => {
  const target = { ...hebeiDetail.target, lamp: 'no_data' as const, gap: null, gapUnit: null };
  await open({ ...hebeiDetail, target });
  const periods = screen.getByRole('table', { name: '各期数据' });
  expect(within(periods).getByText('−6.85个百分点')).toBeInTheDocument();
});

test('without any value it says so and never shows a zero', async () => {
  await open({
    ...hebeiDetail,
    target: {
      ...hebeiDetail.target,
      lamp: 'no_data',
      attained: null,
      latest: null,
      gap: null,
      completion: null,
    },
    periods: [],
    outlook: null,
    responsibilities: [],
  });
  expect(
    screen.getByText(/截至2020年10月28日没有已审核的实际值/, { selector: 'p' }),
  ).toBeInTheDocument();
  expect(screen.getByText(/没有写明由谁负责/)).toBeInTheDocument();
  expect(screen.getByRole('region', { name: '进度判断' })).toHaveTextContent('实际—');
});

describe('assigning a lead', () => {
  const assignable = [
    { id: 5, name: '河北省商务厅', shortName: '省商务厅', openGroup: false },
    { id: 6, name: '石家庄海关', shortName: '石家庄海关', openGroup: false },
  ];
  const open$ = {
    ...hebeiDetail,
    can: { assignLead: true, maintain: true },
    assignable,
    responsibilities: [],
  };

  async function fill(reason: string) {
    await userEvent.click(screen.getByRole('button', { name: '指定牵头单位' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.selectOptions(within(dialog).getByLabelText('单位'), '6');
    await userEvent.type(within(dialog).getByLabelText(/理由/), reason);
    await userEvent.click(within(dialog).getByRole('button', { name: /指\s*定/ }));
    return dialog;
  }

  test('is not offered to those who may not', async () => {
    await open(hebeiDetail);
    expect(screen.queryByRole('button', { name: '指定牵头单位' })).not.toBeInTheDocument();
  });

  test('asks for a reason before it sends anything', async () => {
    const { api } = await open(open$);
    const dialog = await fill('急');
    expect(within(dialog).getByText('请写明理由，至少4个字。')).toBeInTheDocument();
    expect(api.asked.filter((line) => line.startsWith('PUT'))).toEqual([]);
  });

  test('sends body, version and idempotency key', async () => {
    const api = fakeApi({
      [PATH]: open$,
      'PUT /api/targets/11/lead': { version: 4, responsibilities: [] },
    });
    await renderPage(<TargetPage id={11} asOf={undefined} />);
    await screen.findByRole('heading', { level: 1 });
    await fill('按省政府分工');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    const sent = api.requests.find(({ method }) => method === 'PUT');
    expect(sent?.headers.get('if-match')).toBe('"3"');
    expect(sent?.headers.get('idempotency-key')).toMatch(/.{16,}/);
    expect(await sent?.json()).toEqual({ agencyId: 6, reason: '按省政府分工' });
  });

  test('shows what somebody else changed, and goes on only when told to', async () => {
    let version = 3;
    const api = fakeApi({
      [PATH]: () => ({
        ...open$,
        version,
        responsibilities: version > 3 ? hebeiDetail.responsibilities : [],
      }),
      'PUT /api/targets/11/lead': (request: Request) => {
        if (request.headers.get('if-match') === '"4"') return { version: 5, responsibilities: [] };
        version = 4;
        return problem(412, 'stale_version', '您打开后内容已被修改。', {
          current: {},
          yours: {},
          changedBy: '王敏',
          changedAt: '2020-10-28T02:00:00Z',
        });
      },
    });
    await renderPage(<TargetPage id={11} asOf={undefined} />);
    await screen.findByRole('heading', { level: 1 });
    const dialog = await fill('按省政府分工');
    expect(await within(dialog).findByText(/王敏于/)).toBeInTheDocument();
    expect(dialog).toHaveTextContent('现为：河北省商务厅（牵头）');
    expect(dialog).toHaveTextContent('您要指定：石家庄海关');
    expect(api.asked.filter((line) => line.startsWith('PUT'))).toHaveLength(1);
    await userEvent.click(within(dialog).getByRole('button', { name: '按最新内容继续指定' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(api.requests.filter(({ method }) => method === 'PUT')[1]?.headers.get('if-match')).toBe(
      '"4"',
    );
    await act(() => Promise.resolve());
  });
});

test('what was changed stands with who, why and on what basis, and the chart has the step', async () => {
  const first = {
    from: null,
    goal: '4500',
    goalUpper: null,
    deadline: '2020-12-31',
    goalText: { zh: '', en: '' },
  };
  const { view } = await open({
    ...hebeiDetail,
    target: { ...hebeiDetail.target, goal: '5000' },
    goals: [first, { ...first, from: '2020-09-15', goal: '5000' }],
    revisions: [
      {
        id: 7,
        version: 2,
        kind: 'goal',
        changes: [
          {
            label: { zh: '目标值', en: 'goal' },
            before: { zh: '4500亿元', en: '4500 亿元' },
            after: { zh: '5000亿元', en: '5000 亿元' },
          },
        ],
        reason: '省政府调整年度安排',
        basis: { title: '关于调整外贸目标的通知', number: null, date: '2020-09-10' },
        proposedBy: '张督查',
        proposedOn: '2020-09-12',
        decision: 'confirmed',
        decidedBy: '李督查',
        decidedOn: '2020-09-15',
        decisionReason: null,
        effectiveOn: '2020-09-15',
      },
    ],
    can: { assignLead: false, maintain: true },
  });
  const changes = within(screen.getByRole('region', { name: '变更记录' }));
  const row = changes.getByRole('row', { name: /2020年9月15日/ });
  for (const words of [
    '4500亿元 → 5000亿元',
    '省政府调整年度安排',
    '依据：关于调整外贸目标的通知，2020年9月10日',
    '张督查 2020年9月12日提出',
    '李督查 2020年9月15日确认',
  ]) {
    expect(row).toHaveTextContent(words);
  }
  const figure = await screen.findByRole('figure');
  await waitFor(() => expect(figure).toHaveTextContent('目标 5,000亿元（2020年9月15日起）'));
  expect(figure).toHaveTextContent('原目标 4,500亿元');
  const rows = [...view.container.querySelectorAll('#chart-data ~ div tr')];
  expect(rows.map((one) => one.textContent)).toContain('2020年9月15日5,000———');
  expect(screen.getByRole('link', { name: '目标维护' })).toHaveAttribute(
    'href',
    '/targets/11/maintenance',
  );
});

test('a goal that has ended says so, above what was known of it last', async () => {
  await open({
    ...hebeiDetail,
    target: { ...hebeiDetail.target, endedOn: '2020-10-20', daysLeft: null },
  });
  expect(screen.getByRole('note')).toHaveTextContent('该目标自2020年10月20日起终止，不再考核');
  expect(screen.getByRole('region', { name: '进度判断' })).toHaveTextContent(
    /预警.*已终止（自2020年10月20日起）/,
  );
});
