import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EvidenceFile, LineEvidence } from '../api/model';
import { FakeUpload, fakeUploads } from '../shared/testing/fake-upload';
import { fakeApi, problem } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { EvidenceDialog } from './evidence-dialog';

const MEGABYTE = 1024 * 1024;
const file: EvidenceFile = {
  id: 12,
  name: '认定文件.pdf',
  size: 34_000,
  mediaType: 'application/pdf',
  sha256: 'ab'.repeat(32),
  uploadedBy: '填报员',
  uploadedAt: '2024-10-15T09:30:00+08:00',
  removed: null,
};

function evidence(rows: EvidenceFile[], edit = true): LineEvidence {
  return {
    asOf: '2024-10-15',
    rows,
    can: { add: edit, remove: edit },
    limits: { file: MEGABYTE, filesPerValue: 10, return: 200 * MEGABYTE },
  };
}

const ADDRESS = '/api/submissions/7/lines/3/evidence';

function render(answers: Record<string, object>) {
  const api = fakeApi(answers);
  const page = renderPage(
    <EvidenceDialog
      submissionId={7}
      line={{ id: 3, name: '示范企业数量' }}
      asOf="2024-10-15"
      onClose={() => undefined}
    />,
  );
  return { api, page };
}

fakeUploads();

const pdf = (name: string, size = 10) =>
  new File([new Uint8Array(size)], name, { type: 'application/pdf' });

async function sent(count: number): Promise<FakeUpload> {
  await waitFor(() => expect(FakeUpload.sent).toHaveLength(count));
  const last = FakeUpload.sent.at(-1);
  if (!last) throw new Error('nothing was sent');
  return last;
}

test('lists files with who, when and hash; a reader is offered no change', async () => {
  const gone = {
    ...file,
    id: 13,
    name: '旧稿.docx',
    removed: { by: '填报员', on: '2024-10-15', reason: '传错了' },
  };
  render({ [`GET ${ADDRESS}`]: evidence([file, gone], false) });
  const link = await screen.findByRole('link', { name: '下载认定文件.pdf' });
  expect(link).toHaveAttribute('href', '/api/evidence/12');
  expect(link).toHaveAttribute('download', '认定文件.pdf');
  expect(screen.getAllByText(/填报员，2024年10月15日 09:30/)).toHaveLength(2);
  expect(screen.getAllByText('SHA-256 abababababab…')).toHaveLength(2);
  expect(screen.getByText('已移除：填报员，2024年10月15日，传错了')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /移除/ })).toBeNull();
  expect(screen.queryByRole('button', { name: '选择文件' })).toBeNull();
});

test('a file is removed with a reason, and not without', async () => {
  const user = userEvent.setup();
  const { api } = render({
    [`GET ${ADDRESS}`]: evidence([file]),
    'POST /api/submissions/7/evidence/12/remove': file,
  });
  await user.click(await screen.findByRole('button', { name: '移除认定文件.pdf' }));
  await user.click(screen.getByRole('button', { name: '确认移除' }));
  expect(screen.getByText('请写明移除原因。')).toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: '移除原因' }), '传错了文件{Enter}');
  await waitFor(() => expect(api.asked).toContain('POST /api/submissions/7/evidence/12/remove'));
  const request = api.requests.find(({ method }) => method === 'POST');
  expect(await request?.json()).toEqual({ reason: '传错了文件' });
});

test('files go one after another, with progress; one can be cancelled, a refused one says why', async () => {
  const user = userEvent.setup();
  const { api } = render({ [`GET ${ADDRESS}`]: evidence([]) });
  const chooser = await screen.findByLabelText('选择文件', { selector: 'input' });
  await user.upload(chooser, [pdf('一.pdf'), pdf('二.pdf'), pdf('三.pdf')]);
  const first = await sent(1);
  expect([first.address, first.name]).toEqual([ADDRESS, '一.pdf']);
  expect(first.headers['Idempotency-Key']).toMatch(/^[\x21-\x7e]{8,200}$/);
  act(() => first.upload.onprogress?.({ loaded: 5, total: 20 }));
  expect(screen.getByText('已传25%')).toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: '取消上传二.pdf' }));
  act(() => first.answer(201, file));
  const third = await sent(2);
  expect(third.name).toBe('三.pdf');
  expect(screen.getByText('已取消')).toBeInTheDocument();
  await waitFor(() => expect(api.asked.filter((one) => one.includes('/evidence'))).toHaveLength(2));

  const refusal = problem(415, 'file_type', '只受理 PDF 等文件。');
  const said = (await refusal.json()) as object;
  act(() => third.answer(415, said));
  expect(await screen.findByText('只受理 PDF 等文件。')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '重新上传三.pdf' }));
  const again = await sent(3);
  expect(again.headers['Idempotency-Key']).toBe(third.headers['Idempotency-Key']);
  await user.click(screen.getByRole('button', { name: '取消上传三.pdf' }));
  expect(screen.getAllByText('已取消')).toHaveLength(2);
});

test('a screenshot is pasted, a file dropped; what is too large is never sent', async () => {
  render({ [`GET ${ADDRESS}`]: evidence([]) });
  const place = await screen.findByRole('region', { name: /截图可直接粘贴/ });
  fireEvent.paste(place, {
    clipboardData: { files: [new File(['x'], 'image.png', { type: 'image/png' })] },
  });
  const pasted = await sent(1);
  expect(pasted.name).toMatch(/^截图-\d{6}\.png$/);
  act(() => pasted.answer(201, file));
  fireEvent.drop(place, {
    dataTransfer: { files: [pdf('拖入.pdf'), pdf('很大.pdf', MEGABYTE + 1)] },
  });
  expect((await sent(2)).name).toBe('拖入.pdf');
  expect(within(place).getByText(/很大\.pdf.*超过1 MB/)).toBeInTheDocument();
});
