import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { inspectorSession } from '../shared/testing/samples';
import { DirectiveButton } from './directive-button';
import { detailOf, directive, leaderSession } from './matter-samples';

const addressees = {
  rows: [
    { agency: directive.owner, role: 'lead' },
    { agency: directive.coOwners[0], role: 'shared' },
  ],
  proposedId: 11,
  workingDays: 10,
  dueOn: '2024-10-29',
  dueOnPresumed: false,
};

function open(session = leaderSession, asOf?: string) {
  const api = fakeApi({
    'GET /api/matters/addressees': addressees,
    'POST /api/matters/directives': detailOf(),
  });
  return renderPage(<DirectiveButton about="target" id={3} name="进出口总值" asOf={asOf} />, {
    session,
  }).then(() => api);
}

test('a leader writes; body and day are proposed', async () => {
  const api = await open();
  await userEvent.click(screen.getByRole('button', { name: '批示' }));
  const dialog = within(await screen.findByRole('dialog', { name: '批示：进出口总值' }));
  await waitFor(() => expect(dialog.getByLabelText('承办单位')).toHaveValue('11'));
  expect(dialog.getByLabelText('办理时限')).toHaveValue('2024-10-29');
  await userEvent.click(dialog.getByRole('button', { name: '发出批示' }));
  expect(dialog.getByRole('alert')).toHaveTextContent('请写明内容');
  await userEvent.type(dialog.getByLabelText('批示内容'), '请月底前报告原因');
  await userEvent.selectOptions(dialog.getByLabelText('承办单位'), '石家庄海关（分工负责）');
  await userEvent.click(dialog.getByLabelText('省商务厅'));
  await userEvent.click(dialog.getByRole('button', { name: '发出批示' }));
  expect(await screen.findByText(/批示已发出/)).toBeInTheDocument();
  const request = api.requests.find((one) => one.method === 'POST');
  expect(request?.headers.get('idempotency-key')).toBeTruthy();
  expect(await request?.json()).toEqual({
    about: 'target',
    id: 3,
    text: '请月底前报告原因',
    ownerId: 12,
    coOwnerIds: [11],
    dueOn: '2024-10-29',
  });
});

test('nothing can be sent before those who could take it on are known', async () => {
  let answer: (list: object) => void = () => undefined;
  fakeApi({
    'GET /api/matters/addressees': () => new Promise<object>((resolve) => (answer = resolve)),
  });
  await renderPage(<DirectiveButton about="target" id={3} name="进出口总值" asOf={undefined} />, {
    session: leaderSession,
  });
  await userEvent.click(screen.getByRole('button', { name: '批示' }));
  const dialog = within(await screen.findByRole('dialog', { name: '批示：进出口总值' }));
  await userEvent.type(dialog.getByLabelText('批示内容'), '请月底前报告原因');
  expect(dialog.getByRole('button', { name: '发出批示' })).toBeDisabled();
  answer(addressees);
  await waitFor(() => expect(dialog.getByRole('button', { name: '发出批示' })).toBeEnabled());
  expect(dialog.getByLabelText('批示内容')).toHaveValue('请月底前报告原因');
});

test.each([
  ['an inspector', inspectorSession, undefined],
  ['a leader on a past day', leaderSession, '2020-10-28'],
] as const)('%s is offered none', async (_who, session, asOf) => {
  await open(session, asOf);
  expect(screen.queryByRole('button')).toBeNull();
});

test('in a row it is named by what the row is about', async () => {
  fakeApi({});
  await renderPage(
    <DirectiveButton about="target" id={3} name="进出口总值" asOf={undefined} inRow />,
    { session: leaderSession },
  );
  expect(screen.getByRole('button', { name: '批示：进出口总值' })).toHaveTextContent('批示');
});
