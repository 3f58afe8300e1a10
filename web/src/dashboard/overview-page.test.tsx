import { screen, within } from '@testing-library/react';
import type { Overview } from '../api/model';
import { fakeApi } from '../shared/testing/fake-api';
import { hebeiOverview, hebeiTrade } from '../shared/testing/samples';
import { renderPage } from '../shared/testing/render-page';
import { OverviewPage } from './overview-page';

const page = (search: object = {}) => <OverviewPage search={search} onSearch={() => undefined} />;

test('the sentence, the six tiles and those among them lead to their lists', async () => {
  fakeApi({ 'GET /api/overview': hebeiOverview });
  await renderPage(page({ plan: 'hebei-2018' }));
  expect(await screen.findByText(hebeiOverview.sentence.zh)).toBeVisible();

  const tiles = within(screen.getByRole('navigation', { name: '目标进度' })).getAllByRole('link');
  expect(tiles.map((tile) => tile.getAttribute('href'))).toEqual([
    '/targets?plan=hebei-2018',
    '/targets?plan=hebei-2018&lamp=achieved',
    '/targets?plan=hebei-2018&lamp=on_track',
    '/targets?plan=hebei-2018&lamp=at_risk',
    '/targets?plan=hebei-2018&lamp=off_track',
    '/targets?plan=hebei-2018&lamp=no_data',
    '/targets?plan=hebei-2018&lamp=unscheduled',
    '/targets?plan=hebei-2018&deadline=overdue',
    '/targets?plan=hebei-2018&deadline=missed',
    '/targets?plan=hebei-2018&deadline=unproven',
    '/targets?plan=hebei-2018&deadline=awaiting_final',
  ]);
  // No rate without its denominator.
  expect(tiles[3]).toHaveTextContent('预警1 占1项');
});

test('the heat map is a table of bodies and plans whose counts lead to their lists', async () => {
  fakeApi({ 'GET /api/overview': hebeiOverview });
  await renderPage(page());
  const map = await screen.findByRole('region', { name: '单位与方案' });
  expect(within(map).getByRole('columnheader', { name: '河北 2018' })).toBeInTheDocument();
  const row = within(map).getByRole('rowheader', { name: '河北省商务厅' }).closest('tr');
  expect(row && within(row).getByRole('link', { name: '预警 1' })).toHaveAttribute(
    'href',
    '/targets?agency=5&plan=hebei-2018&lamp=at_risk',
  );
});

test('what moved names both lamps; what nothing fills says so', async () => {
  const overview: Overview = {
    ...hebeiOverview,
    attention: [],
    movement: {
      ...hebeiOverview.movement,
      same: 0,
      down: 1,
      changes: [
        {
          targetId: 11,
          name: hebeiTrade.name,
          planShortTitle: '河北 2018',
          from: 'on_track',
          to: 'at_risk',
        },
      ],
    },
  };
  fakeApi({ 'GET /api/overview': overview });
  await renderPage(page());
  const moved = await screen.findByRole('region', { name: '较上季变化' });
  expect(within(moved).getByText(hebeiTrade.name).closest('li')).toHaveTextContent('正常→变为预警');
  expect(screen.getByText('没有低于序时的目标')).toBeVisible();
  expect(screen.getByText('没有逾期、未完成或期满未报的目标')).toBeVisible();
});

test('English speaks English throughout', async () => {
  fakeApi({ 'GET /api/overview': hebeiOverview });
  await renderPage(page(), { language: 'en' });
  expect(await screen.findByText(hebeiOverview.sentence.en)).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Needs attention' })).toBeVisible();
  expect(screen.getByText('−6.85 pp')).toBeVisible();
});
