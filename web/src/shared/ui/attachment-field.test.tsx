import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeUpload, fakeUploads } from '../testing/fake-upload';
import { fakeApi, problem } from '../testing/fake-api';
import { renderPage } from '../testing/render-page';
import { AttachmentField } from './attachment-field';
import { useAttachments } from './use-attachments';

const MEGABYTE = 1024 * 1024;

function Form() {
  const attachments = useAttachments();
  return (
    <form>
      <AttachmentField attachments={attachments} />
      <button type="button" disabled={attachments.pending}>
        {`提交${attachments.ids.join('+')}`}
      </button>
    </form>
  );
}

function render(files = 3) {
  fakeApi({ 'GET /api/attachments/limits': { file: MEGABYTE, files } });
  return renderPage(<Form />);
}

const attached = (id: number, name: string) => ({
  id,
  name,
  size: 10,
  sha256: 'ab'.repeat(32),
  uploadedBy: '填报员',
  uploadedAt: '2024-10-15T09:30:00+08:00',
});
const pdf = (name: string, size = 10) =>
  new File([new Uint8Array(size)], name, { type: 'application/pdf' });

async function sent(count: number): Promise<FakeUpload> {
  await waitFor(() => expect(FakeUpload.sent).toHaveLength(count));
  const last = FakeUpload.sent.at(-1);
  if (!last) throw new Error('nothing was sent');
  return last;
}

fakeUploads();

test('files are sent beforehand; what is sent waits for them and names them', async () => {
  const user = userEvent.setup();
  await render();
  await user.upload(await screen.findByLabelText('选择文件', { selector: 'input' }), pdf('一.pdf'));
  const first = await sent(1);
  expect(first.address).toBe('/api/attachments');
  expect(screen.getByRole('button', { name: '提交' })).toBeDisabled();
  act(() => first.answer(201, attached(12, '一.pdf')));
  expect(await screen.findByRole('button', { name: '提交12' })).toBeEnabled();
  expect(screen.getByRole('link', { name: '下载一.pdf' })).toHaveAttribute(
    'href',
    '/api/attachments/12',
  );
  await user.click(screen.getByRole('button', { name: '移除一.pdf' }));
  expect(screen.getByRole('button', { name: '提交' })).toBeEnabled();
});

test('a refused file says why in one sentence, and holds nothing up', async () => {
  const user = userEvent.setup();
  await render();
  await user.upload(await screen.findByLabelText('选择文件', { selector: 'input' }), pdf('坏.pdf'));
  const refusal = (await problem(415, 'file_type', '只受理 PDF 等文件。').json()) as object;
  const first = await sent(1);
  act(() => first.answer(415, refusal));
  expect(await screen.findByText('只受理 PDF 等文件。')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '提交' })).toBeEnabled();
});

test('more than one command may name, and what is too large, is never sent', async () => {
  const user = userEvent.setup();
  await render(1);
  const chooser = await screen.findByLabelText('选择文件', { selector: 'input' });
  await user.upload(chooser, [pdf('很大.pdf', MEGABYTE + 1), pdf('一.pdf'), pdf('二.pdf')]);
  expect((await sent(1)).name).toBe('一.pdf');
  expect(screen.getByText(/很大\.pdf.*超过1 MB/)).toBeInTheDocument();
  expect(screen.getByText(/一次最多附1份.*二\.pdf/)).toBeInTheDocument();
});
