import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { WorkbookReading, WorkbookRow } from '../api/model';
import { fakeApi, problem } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { line, submission } from './submission-samples';
import { WorkbookTools } from './workbook-tools';

const row = (lineId: number, more: Partial<WorkbookRow>): WorkbookRow => ({
  lineId,
  name: `指标${lineId}`,
  unit: '亿元',
  sheetRow: lineId + 5,
  state: 'changed',
  version: 3,
  changes: [{ address: `H${lineId + 5}`, column: 'value', before: '62', after: '65' }],
  errors: [],
  notes: [],
  findings: [],
  changedBy: null,
  changedAt: null,
  typed: {
    answer: 'value',
    value: '65',
    growth: null,
    explanation: null,
    nextStep: null,
    expectedOn: null,
  },
  ...more,
});

const ERROR = row(2, {
  state: 'error',
  typed: null,
  changes: [],
  errors: [
    { address: 'H7', column: 'value', message: { zh: '填写的内容不是数字。', en: 'No number.' } },
  ],
});
const CONFLICT = row(3, {
  state: 'conflict',
  changedBy: '张三',
  changedAt: '2024-10-15T01:30:00.000Z',
});

const reading = (...rows: WorkbookRow[]): WorkbookReading => ({
  asOf: '2024-10-15',
  fileName: '填报表.xlsx',
  sha256: 'b'.repeat(64),
  sheet: '填报',
  rows,
  strangers: [],
});

async function open(answers: Record<string, object>, unsent = false) {
  const api = fakeApi(answers);
  const detail = submission([line(1), line(2), line(3)]);
  await renderPage(<WorkbookTools detail={detail} unsent={unsent} />);
  return api;
}

const choose = () =>
  userEvent.upload(screen.getByLabelText('选择填好的Excel模板'), new File(['x'], '填报表.xlsx'));

test('the template is one link away', async () => {
  await open({});
  expect(screen.getByRole('link', { name: '下载模板' })).toHaveAttribute(
    'href',
    '/api/submissions/43/workbook',
  );
});

test('a file shows old and new with wrong cells named; the chosen rows are saved', async () => {
  const api = await open({
    'POST /api/submissions/43/workbook': reading(row(1, {}), ERROR, CONFLICT),
    'POST /api/submissions/43/workbook/apply': { saved: 2, lines: [] },
  });
  await choose();
  const dialog = await screen.findByRole('dialog', { name: '导入Excel：核对后保存' });
  expect(dialog).toHaveTextContent('有改动1行，冲突1行，有误1行，未改动0行。');
  expect(dialog).toHaveTextContent('H7有误：填写的内容不是数字。');
  expect(dialog).toHaveTextContent(/冲突：下载模板后张三改过这一行（.*09:30）/);
  const theirs = within(dialog).getByRole('checkbox', { name: '“指标3”采用文件中的内容' });
  expect(within(dialog).getByRole('checkbox', { name: '保存“指标1”' })).toBeChecked();
  expect(theirs).not.toBeChecked();
  expect(within(dialog).queryByRole('checkbox', { name: /指标2/ })).toBeNull();
  await userEvent.click(theirs);
  await userEvent.click(within(dialog).getByRole('button', { name: '保存2行' }));
  expect(await screen.findByText('已从Excel保存2行。')).toBeInTheDocument();
  const write = api.requests.find(({ url }) => url.endsWith('/apply'));
  expect(await write?.json()).toMatchObject({
    rows: [
      { lineId: 1, version: 3, typed: { value: '65' } },
      { lineId: 3, version: 3 },
    ],
  });
});

test('where a row moved meanwhile nothing is saved, and the file is read again', async () => {
  const api = await open({
    'POST /api/submissions/43/workbook': reading(row(1, {})),
    'POST /api/submissions/43/workbook/apply': problem(412, 'stale_version', '内容已被他人修改'),
  });
  await choose();
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: '保存1行' }));
  await userEvent.click(await within(dialog).findByRole('button', { name: '重新读取' }));
  await screen.findByRole('dialog');
  expect(api.asked.filter((asked) => asked.endsWith('/workbook'))).toHaveLength(2);
});

test('a refused file says why, in one sentence', async () => {
  await open({
    'POST /api/submissions/43/workbook': problem(
      422,
      'workbook_of_other_round',
      '这是2024年二季度的模板，当前填报单是2024年三季度。',
    ),
  });
  await choose();
  expect(await screen.findByRole('alert')).toHaveTextContent('这是2024年二季度的模板');
});

test('nothing is imported over what is still on its way', async () => {
  await open({}, true);
  expect(screen.getByRole('button', { name: '导入Excel' })).toBeDisabled();
  expect(screen.getByText('表中还有未保存的填写，保存后再导入。')).toBeInTheDocument();
});
