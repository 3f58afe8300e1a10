import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { hebeiPlan, hebeiTrade, oneAtRisk } from '../shared/testing/samples';
import { TargetListPage } from './target-list-page';

async function open(total = 1, address = '/targets') {
  const api = fakeApi({
    'GET /api/targets': (request: Request) => {
      const query = new URL(request.url).searchParams;
      const offset = Number(query.get('offset'));
      return {
        asOf: '2020-10-28',
        total,
        rows: total === 0 ? [] : [{ ...hebeiTrade, id: 11 + offset, name: `目标${offset + 1}` }],
      };
    },
    'GET /api/plans': {
      asOf: '2020-10-28',
      rows: [
        {
          plan: hebeiPlan,
          docNo: null,
          issuer: '河北省人民政府办公厅',
          issuedOn: '2018-06-27',
          horizon: null,
          activatedOn: '2020-07-01',
          clauses: 69,
          counts: oneAtRisk,
        },
      ],
    },
    'GET /api/agencies': { asOf: '2020-10-28', rows: [] },
  });
  const view = await renderPage(
    ({ search, onSearch }) => <TargetListPage search={search} onSearch={onSearch} />,
    { address },
  );
  await screen.findByText(`共 ${total} 项`);
  return { api, view };
}

const listed = (asked: string[]) => asked.filter((each) => each.startsWith('GET /api/targets'));

test('every row leads to its target and shows lamp, goal, gap and deadline', async () => {
  await open();
  const row = screen.getByRole('row', { name: /目标1/ });
  expect(within(row).getByRole('link', { name: '目标1' })).toHaveAttribute('href', '/targets/11');
  expect(row).toHaveTextContent(/预警.*达到4500亿元.*−6\.85个百分点.*剩余64天/);
});

test('filters go to the address and to the server', async () => {
  const { api, view } = await open();
  await screen.findByRole('option', { name: '河北 2018' });
  await userEvent.selectOptions(screen.getByLabelText('方案'), 'hebei-2018');
  await userEvent.selectOptions(screen.getByLabelText('进度'), 'at_risk');
  await userEvent.type(screen.getByLabelText('搜索'), '进出口');
  await waitFor(() => expect(listed(api.asked).at(-1)).toContain(encodeURIComponent('进出口')));
  expect(listed(api.asked).at(-1)).toContain('plan=hebei-2018');
  expect(listed(api.asked).at(-1)).toContain('lamp=at_risk');
  expect(view.address()).toContain('lamp=at_risk');
  await userEvent.click(screen.getByRole('button', { name: '清除筛选' }));
  await waitFor(() => expect(view.address()).not.toMatch(/lamp|plan|q=/));
  expect(screen.getByLabelText('搜索')).toHaveValue('');
});

test('turns pages of a hundred and starts afresh under other filters', async () => {
  const { api } = await open(250);
  expect(screen.getByText('第1页，共3页')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '下一页' }));
  expect(await screen.findByRole('link', { name: '目标101' })).toBeInTheDocument();
  await userEvent.selectOptions(screen.getByLabelText('进度'), 'off_track');
  expect(await screen.findByText('第1页，共3页')).toBeInTheDocument();
  expect(listed(api.asked).at(-1)).toContain('offset=0');
});

test('says what to do when nothing matches', async () => {
  await open(0, '/targets?q=x');
  expect(screen.getByText('没有符合筛选条件的目标')).toBeInTheDocument();
  expect(screen.getByText(/放宽或清除筛选条件/)).toBeInTheDocument();
});

test('goals that have ended are listed by themselves', async () => {
  const { api, view } = await open();
  await userEvent.click(screen.getByRole('checkbox', { name: '只看已终止的' }));
  await waitFor(() => expect(listed(api.asked).at(-1)).toContain('ended=only'));
  expect(view.router.state.location.search).toMatchObject({ ended: 'only' });
});
