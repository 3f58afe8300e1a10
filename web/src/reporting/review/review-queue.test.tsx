import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../shared/testing/fake-api';
import { renderPage } from '../../shared/testing/render-page';
import { submission } from '../submission-samples';
import { ReviewQueue } from './review-queue';

const base = submission([]).submission;
const row = (id: number, agency: string, more: object = {}, accept = true) => ({
  submission: {
    ...base,
    id,
    agency: { ...base.agency, name: agency },
    state: 'submitted',
    daysLeft: id,
    warnings: 0,
    anomaly: 0,
    ...more,
  },
  version: id,
  can: { accept },
});

const rows = [
  row(1, '甲厅'),
  row(2, '乙局', { warnings: 2, anomaly: 20 }),
  row(3, '丙委', { openQuestions: 1 }),
  row(4, '丁院', {}, false),
  row(5, '戊办', { anomaly: 4 }),
];

async function open(answers: Parameters<typeof fakeApi>[0] = {}) {
  const api = fakeApi({ 'GET /api/review-queue': { asOf: '2024-10-15', rows }, ...answers });
  await renderPage(<ReviewQueue asOf={undefined} />);
  await screen.findByRole('table', { name: '待审队列' });
  return api;
}

const agencies = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((each) => within(each).getAllByRole('cell')[1]?.textContent);

test('stands by due date, or unusual ones first, and shows one kind', async () => {
  await open();
  expect(screen.getByText('待审 5 份')).toBeInTheDocument();
  expect(agencies()).toEqual(['甲厅', '乙局', '丙委', '丁院', '戊办']);
  await userEvent.selectOptions(screen.getByLabelText('排序'), 'anomaly');
  expect(agencies()).toEqual(['乙局', '戊办', '甲厅', '丙委', '丁院']);
  await userEvent.selectOptions(screen.getByLabelText('显示'), '待答复的');
  expect(agencies()).toEqual(['丙委']);
});

test('passes in bulk only what has no warning, no open question and no hand of one’s own', async () => {
  const results = [
    { id: 1, accepted: true, code: null, message: null },
    {
      id: 5,
      accepted: false,
      code: 'stale_version',
      message: { zh: '内容已被修改。', en: 'It was changed.' },
    },
  ];
  const api = await open({ 'POST /api/submissions/accept-many': { results } });
  const box = (name: RegExp) => screen.getByRole('checkbox', { name });
  for (const name of [/选择 乙局/, /选择 丙委/, /选择 丁院/]) expect(box(name)).toBeDisabled();
  expect(screen.getByRole('button', { name: '批量通过（0）' })).toBeDisabled();
  await userEvent.click(box(/全选/));
  await userEvent.click(screen.getByRole('button', { name: '批量通过（2）' }));
  const dialog = within(await screen.findByRole('dialog', { name: '批量通过？' }));
  await userEvent.click(dialog.getByRole('button', { name: /^通\s*过$/ }));
  expect(await dialog.findByText('通过 1 份，未通过 1 份')).toBeInTheDocument();
  expect(dialog.getByText('内容已被修改。')).toBeInTheDocument();
  const post = api.requests.find(({ method }) => method === 'POST');
  expect(await post?.json()).toEqual({
    returns: [
      { id: 1, version: 1 },
      { id: 5, version: 5 },
    ],
  });
});

test('J and K walk the queue', async () => {
  await open();
  screen.getByRole('region', { name: /待审队列/ }).focus();
  await userEvent.keyboard('jjk');
  await waitFor(() => expect(screen.getByRole('row', { name: /甲厅/ })).toHaveFocus());
});
