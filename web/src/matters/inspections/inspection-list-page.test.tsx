import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../shared/testing/fake-api';
import { renderPage } from '../../shared/testing/render-page';
import { hebeiPlan } from '../../shared/testing/samples';
import { InspectionListPage } from './inspection-list-page';

const NONE = { asOf: '2020-10-28', rows: [], can: { create: true } };

test('a visit is begun with group, days and plan; what is missing is asked for first', async () => {
  const created: number[] = [];
  const api = fakeApi({
    'GET /api/inspections': NONE,
    'GET /api/plans': { asOf: '2020-10-28', rows: [{ plan: hebeiPlan }] },
    'GET /api/agencies': { asOf: '2020-10-28', rows: [] },
    'POST /api/inspections': { id: 9, version: 1 },
  });
  await renderPage(<InspectionListPage asOf={undefined} onCreated={(id) => created.push(id)} />);
  await userEvent.click(await screen.findByRole('button', { name: '新建督查' }));
  await userEvent.click(screen.getByRole('button', { name: '保存草稿' }));
  expect(screen.getByRole('alert')).toHaveTextContent('至少选择一个方案');
  await userEvent.type(screen.getByLabelText('督查名称'), '外贸督查');
  await userEvent.type(screen.getByLabelText('督查组'), '督查一组');
  await userEvent.type(screen.getByLabelText('组长'), '组长甲');
  await userEvent.type(screen.getByLabelText(/组员/), '组员甲{Enter}{Enter}组员乙');
  await userEvent.click(await screen.findByLabelText(hebeiPlan.title));
  await userEvent.click(screen.getByRole('button', { name: '保存草稿' }));
  await waitFor(() => expect(created).toEqual([9]));
  expect(await api.requests.find(({ method }) => method === 'POST')?.json()).toMatchObject({
    title: '外贸督查',
    members: ['组员甲', '组员乙'],
    fromOn: '2020-10-28',
    planIds: [hebeiPlan.id],
    findings: [],
  });
});
