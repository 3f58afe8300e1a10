import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cutOff, fakeApi, problem } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { answered, api } from './client';
import { useWrite } from './use-write';

function SubmitButton({ signer }: { signer: string }) {
  const write = useWrite((body: { signer: string; lines: [] }, headers) =>
    answered(
      api.POST('/api/submissions/{id}/submit', {
        params: { path: { id: 7 }, header: headers },
        body,
      }),
    ),
  );
  return (
    <button type="button" onClick={() => write.mutate({ body: { signer, lines: [] }, version: 3 })}>
      {write.status}
    </button>
  );
}

const keys = (requests: Request[]) => requests.map((sent) => sent.headers.get('idempotency-key'));

test('a write names the version it saw and a key of its own', async () => {
  const fake = fakeApi({ 'POST /api/submissions/7/submit': {} });
  await renderPage(<SubmitButton signer="王签发" />);
  await userEvent.click(screen.getByRole('button'));
  expect(await screen.findByText('success')).toBeVisible();
  await userEvent.click(screen.getByRole('button'));
  await waitFor(() => expect(fake.requests).toHaveLength(2));
  expect(fake.requests[0]?.headers.get('if-match')).toBe('"3"');
  expect(new Set(keys(fake.requests)).size).toBe(2);
});

test('what got no answer is sent again under the same key', async () => {
  const fake = fakeApi({ 'POST /api/submissions/7/submit': cutOff });
  await renderPage(<SubmitButton signer="王签发" />);
  await userEvent.click(screen.getByRole('button'));
  expect(await screen.findByText('error')).toBeVisible();
  await userEvent.click(screen.getByRole('button'));
  await waitFor(() => expect(fake.requests).toHaveLength(2));
  expect(new Set(keys(fake.requests)).size).toBe(1);
});

test('what was refused is a new attempt under a new key', async () => {
  const fake = fakeApi({
    'POST /api/submissions/7/submit': () => problem(422, 'hard_findings', '有误'),
  });
  await renderPage(<SubmitButton signer="王签发" />);
  await userEvent.click(screen.getByRole('button'));
  expect(await screen.findByText('error')).toBeVisible();
  await userEvent.click(screen.getByRole('button'));
  await waitFor(() => expect(fake.requests).toHaveLength(2));
  expect(new Set(keys(fake.requests)).size).toBe(2);
});
