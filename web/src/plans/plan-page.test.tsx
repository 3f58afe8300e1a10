import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PlanDetail } from '../api/model';
import { fakeApi } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { hebeiPlan, hebeiTrade, oneAtRisk } from '../shared/testing/samples';
import type { Clause } from './clause-tree';
import { PlanPage } from './plan-page';

const clause = (
  id: number,
  locator: string,
  depth: number,
  more: Partial<Clause> = {},
): Clause => ({
  id,
  locator,
  heading: `条款${id}`,
  depth,
  notes: [],
  targetIds: [],
  incentives: [],
  notGoals: [],
  ...more,
});

const plan: PlanDetail = {
  asOf: '2020-10-28',
  plan: hebeiPlan,
  docNo: null,
  issuer: '河北省人民政府办公厅',
  issuedOn: '2018-06-27',
  publishedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  horizon: '2020-12-31',
  activatedOn: '2020-07-01',
  implements: [],
  implementedBy: [],
  missingAnnexes: ['2018-2020年全省进出口目标分解表'],
  counts: oneAtRisk,
  clauses: [
    clause(1, '一', 0),
    clause(2, '一（三）', 1, {
      targetIds: [hebeiTrade.id],
      notGoals: [{ phrase: '3个中心', reason: '举例，不是目标' }],
    }),
    clause(3, '二', 0, {
      incentives: [
        { condition: '首次获得进出口权', amount: '10', unit: '万元', cap: '50', capUnit: null },
      ],
    }),
  ],
  targets: [hebeiTrade],
  ended: 2,
  coverage: {
    clausesWithTarget: 1,
    clausesWithoutTarget: 2,
    targetsWithoutAgency: 0,
    targetsAssigned: 1,
  },
};

async function open(more: Partial<PlanDetail> = {}, marked?: string) {
  Element.prototype.scrollIntoView = () => undefined;
  fakeApi({ 'GET /api/plans/hebei-2018': { ...plan, ...more } });
  await renderPage(<PlanPage planKey="hebei-2018" asOf={undefined} clause={marked} />);
  await screen.findByRole('heading', { level: 1, name: hebeiPlan.title });
}

test('says what the document lacks', async () => {
  await open();
  expect(screen.getByText('未印发文号')).toBeInTheDocument();
  expect(screen.getByText('2018-2020年全省进出口目标分解表')).toBeInTheDocument();
  expect(screen.getByText('有目标的条款 1 条，共 3 条')).toBeInTheDocument();
});

test('targets stand at their clauses with lamp and deadline', async () => {
  await open();
  const targets = screen.getByRole('list', { name: '一（三）的目标' });
  expect(targets).toHaveTextContent('预警');
  expect(targets).toHaveTextContent('剩余64天');
  expect(within(targets).getByRole('link', { name: hebeiTrade.name })).toHaveAttribute(
    'href',
    '/targets/11',
  );
});

test('incentives are shown, figures that are no goals only when asked for', async () => {
  await open();
  expect(screen.getByText('10万元')).toBeInTheDocument();
  expect(screen.getByText('最高50万元')).toBeInTheDocument();
  const reason = screen.getByText('举例，不是目标');
  expect(reason.closest('details')).not.toHaveAttribute('open');
});

test('can be narrowed to the clauses that carry targets', async () => {
  await open();
  await userEvent.click(screen.getByRole('checkbox', { name: '只看有目标的条款' }));
  expect(screen.queryByText('条款3')).not.toBeInTheDocument();
  expect(screen.getByText('条款2')).toBeInTheDocument();
  expect(screen.getByText('条款1')).toBeInTheDocument();
});

test('marks the clause that the address points at', async () => {
  await open({}, '一（三）');
  expect(screen.getByText('条款2').closest('[aria-current]')).toHaveAttribute(
    'aria-current',
    'location',
  );
});

test('a plan without targets says so', async () => {
  await open({ targets: [], counts: { ...oneAtRisk, total: 0, at_risk: 0 } });
  expect(screen.getByText(/没有量化目标/)).toBeInTheDocument();
});

test('leads to the goals that have ended', async () => {
  await open();
  expect(screen.getByRole('link', { name: '另有已终止的目标2项' })).toHaveAttribute(
    'href',
    expect.stringMatching(/^\/targets\?.*ended=only/),
  );
});
