import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, problem } from '../shared/testing/fake-api';
import { FakeUpload, fakeUploads } from '../shared/testing/fake-upload';
import { renderPage } from '../shared/testing/render-page';
import { IntakeListPage } from './intake-list-page';

const PASTED = '\n 关于发展林业的实施方案\n到2025年，造林20万亩。';

function server(answer: object, more: Parameters<typeof fakeApi>[0] = {}) {
  return fakeApi({
    'GET /api/intake/drafts': { asOf: '2024-10-15', rows: [], can: { add: true } },
    'GET /api/plans': { asOf: '2024-10-15', rows: [] },
    'POST /api/intake/texts': answer,
    ...more,
  });
}

async function shown(onOpen: (draft: number) => void = () => undefined): Promise<HTMLElement> {
  await renderPage(<IntakeListPage asOf={undefined} amends={undefined} onOpen={onOpen} />);
  return screen.findByRole('group', { name: '将文件拖到这里，或粘贴文件、正文' });
}

function paste(zone: HTMLElement, text: string): void {
  fireEvent.paste(zone, { clipboardData: { files: [], getData: () => text } });
}

fakeUploads();
beforeEach(() => localStorage.clear());

test('pasted words are read under their first line as name', async () => {
  const api = server({ id: 12, version: 1 });
  const opened: number[] = [];
  const zone = await shown((id) => opened.push(id));
  await userEvent.type(screen.getByLabelText(/^印发日期/), '2024-06-28');
  paste(zone, PASTED);
  const dialog = await screen.findByRole('dialog', { name: '粘贴方案正文' });
  expect(within(dialog).getByLabelText('名称')).toHaveValue('关于发展林业的实施方案');
  await userEvent.click(within(dialog).getByRole('button', { name: /^阅\s?读$/ }));
  await waitFor(() => expect(opened).toEqual([12]));
  const sent = api.requests.find(({ method }) => method === 'POST');
  expect(await sent?.json()).toEqual({
    name: '关于发展林业的实施方案',
    text: PASTED,
    issuedOn: '2024-06-28',
    amends: null,
  });
});

test('nothing is read of an empty text', async () => {
  const api = server({ id: 12, version: 1 });
  await shown();
  await userEvent.click(screen.getByRole('button', { name: '粘贴正文' }));
  const dialog = await screen.findByRole('dialog', { name: '粘贴方案正文' });
  await userEvent.click(within(dialog).getByRole('button', { name: /^阅\s?读$/ }));
  expect(within(dialog).getByRole('alert')).toHaveTextContent('请填写名称并粘贴正文。');
  expect(api.asked.filter((line) => line.startsWith('POST'))).toEqual([]);
});

test('words that are too many to be pasted are told so before they are sent', async () => {
  const api = server({ id: 12, version: 1 });
  paste(await shown(), '长'.repeat(300_001));
  const dialog = await screen.findByRole('dialog', { name: '粘贴方案正文' });
  expect(within(dialog).getByRole('alert')).toHaveTextContent(
    '粘贴了300001字，最多300000字；请存成.txt文件，再用“选择文件”导入。',
  );
  await userEvent.click(within(dialog).getByRole('button', { name: /^阅\s?读$/ }));
  expect(api.asked.filter((line) => line.startsWith('POST'))).toEqual([]);
});

test('of a long document its pages are told while it is read', async () => {
  let progress: object | null = { step: 'pages', done: 120, of: 300 };
  const api = server(
    { id: 12, version: 1 },
    { 'GET /api/intake/documents/progress': () => ({ progress }) },
  );
  fireEvent.drop(await shown(), { dataTransfer: { files: [new File(['方案'], '规划.pdf')] } });
  act(() => FakeUpload.sent[0]?.upload.onprogress?.({ loaded: 4, total: 4 }));
  expect(await screen.findByText('正在提取“规划.pdf”的文字：')).toBeVisible();
  expect(screen.getByText(/已读120页，共300页/)).toBeVisible();
  expect(screen.getByRole('progressbar')).toHaveValue(120);
  progress = { step: 'reading', done: 0, of: 0 };
  expect(await screen.findByText(/正在从“规划.pdf”中识别/)).toBeVisible();
  expect(screen.getByRole('progressbar')).not.toHaveAttribute('value');
  const asked = api.asked.find((line) => line.includes('/progress'));
  expect(asked).toMatch(/\?key=.{8,}/);
});

test('the same document again leads to the draft that is under way', async () => {
  server(() => problem(409, 'document_in_draft', '这份文件正在核对。', { draftId: 9 }));
  const opened: number[] = [];
  paste(await shown((id) => opened.push(id)), PASTED);
  const dialog = await screen.findByRole('dialog', { name: '粘贴方案正文' });
  await userEvent.click(within(dialog).getByRole('button', { name: /^阅\s?读$/ }));
  expect(await screen.findByText('这份文件正在核对。')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '打开正在核对的草稿' }));
  expect(opened).toEqual([9]);
});

test('a dropped file is seen on its way, and one that is being read can be cancelled', async () => {
  server({ id: 12, version: 1 });
  const opened: number[] = [];
  const zone = await shown((id) => opened.push(id));
  const drop = (name: string) =>
    fireEvent.drop(zone, { dataTransfer: { files: [new File(['方案'], name)] } });
  drop('方案.docx');
  const [first] = FakeUpload.sent;
  expect(first?.address).toBe('/api/intake/documents');
  act(() => first?.upload.onprogress?.({ loaded: 1, total: 4 }));
  expect(screen.getByText('正在上传“方案.docx”：25%')).toBeVisible();
  expect(screen.getByRole('progressbar')).toHaveValue(0.25);
  act(() => first?.upload.onprogress?.({ loaded: 4, total: 4 }));
  expect(screen.getByText('已上传，正在阅读“方案.docx”')).toBeVisible();
  expect(screen.getByText('已用0秒')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '取消' }));
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();

  drop('方案（定稿）.docx');
  act(() => FakeUpload.sent[1]?.answer(200, { id: 12, version: 1 }));
  await waitFor(() => expect(opened).toEqual([12]));
});
