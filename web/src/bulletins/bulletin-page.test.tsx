import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BulletinDetail } from '../api/model';
import { fakeApi, problem } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { BulletinPage } from './bulletin-page';

const part = (
  key: BulletinDetail['parts'][number]['key'],
  heading: string | null,
  text: string,
) => ({
  key,
  heading,
  generated: text,
  text,
  edited: false,
  targetIds: [],
  submissionIds: [],
});

const DRAFT: BulletinDetail = {
  id: 5,
  version: 3,
  kind: 'occasional',
  status: 'draft',
  regionCode: '140000',
  regionName: '山西省',
  title: '关于山西省2024年三季度目标进展情况的督查通报',
  number: null,
  period: { from: '2024-07-01', to: '2024-09-30', label: '2024年三季度' },
  dataAsOf: '2024-10-15',
  draftedBy: '督查员',
  draftedOn: '2024-10-15',
  issuedBy: null,
  issuedOn: null,
  checkCode: null,
  asOf: '2024-10-15',
  issuer: '省政府',
  recipients: '各责任单位',
  copies: '',
  signatory: '省政府',
  basis: '《小方案》',
  plans: [],
  headlineIds: [],
  parts: [part('overall', '一、总体情况', '品牌数量：共12项。'), part('praise', null, '')],
  figures: [],
  groups: [{ group: 'behind', name: '未达序时', count: 2, share: '16.67' }],
  returns: [],
  annexes: ['目标进展五类汇总表'],
  follows: null,
  followedBy: [],
  changedBy: '督查员',
  changedAt: '2024-10-15T02:00:00Z',
  alone: false,
  sha256: null,
  files: [],
  checks: [],
  can: { edit: true, issue: true, issueRefusal: null, discard: true, follow: false },
};
const ISSUED: BulletinDetail = {
  ...DRAFT,
  status: 'issued',
  number: { zh: '〔2024〕第1号', en: 'No. 1 of 2024' },
  issuedBy: '督查复核员',
  issuedOn: '2024-10-15',
  checkCode: 'AD3C712F',
  sha256: 'a'.repeat(64),
  can: { edit: false, issue: false, issueRefusal: null, discard: false, follow: true },
};

const page = (onGone = () => undefined) => (
  <BulletinPage id={5} asOf={undefined} onGone={onGone} onDrafted={() => undefined} />
);
const overall = () => screen.findByLabelText('一、总体情况');

test('what is typed is saved by itself, against the version that was read', async () => {
  const fake = fakeApi({
    'GET /api/bulletins/5': DRAFT,
    'PUT /api/bulletins/5': { id: 5, version: 4, status: 'draft' },
  });
  await renderPage(page());
  await userEvent.type(await overall(), '另有');
  expect(screen.getByText('未保存')).toBeVisible();
  await waitFor(() => expect(fake.asked).toContain('PUT /api/bulletins/5'), { timeout: 5_000 });
  const sent = fake.requests.find(({ method }) => method === 'PUT');
  expect(sent?.headers.get('if-match')).toBe('"3"');
  expect(await sent?.json()).toMatchObject({
    title: DRAFT.title,
    parts: [
      { key: 'overall', text: '品牌数量：共12项。另有' },
      { key: 'praise', text: '' },
    ],
  });
  expect(await screen.findByText('已保存')).toBeVisible();
});

test('another one’s save is shown beside one’s own text, and neither is lost unasked', async () => {
  const theirs = {
    ...DRAFT,
    version: 7,
    parts: [
      { key: 'overall', text: '品牌数量：共13项。' },
      { key: 'praise', text: '' },
    ],
  };
  const fake = fakeApi({
    'GET /api/bulletins/5': DRAFT,
    'PUT /api/bulletins/5': (request: Request) =>
      request.headers.get('if-match') === '"3"'
        ? problem(412, 'stale_version', '内容已被他人修改', {
            current: theirs,
            changedBy: '王督查',
          })
        : { id: 5, version: 8, status: 'draft' },
  });
  await renderPage(page());
  await userEvent.type(await overall(), '另');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findAllByText(/王督查已保存另一版/)).not.toHaveLength(0);
  expect(screen.getByText(/−3/)).toBeVisible();
  expect(await overall()).toHaveValue('品牌数量：共12项。另');
  await userEvent.click(screen.getByRole('button', { name: '保留我的文字' }));
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => {
    const last = fake.requests.filter(({ method }) => method === 'PUT').at(-1);
    expect(last?.headers.get('if-match')).toBe('"7"');
  });
});

test('new figures are shown part by part; own words stay unless given up', async () => {
  const fake = fakeApi({
    'GET /api/bulletins/5': DRAFT,
    'POST /api/bulletins/5/regenerate/preview': {
      version: 3,
      dataAsOf: '2024-10-15',
      figuresChanged: 2,
      changes: [
        {
          key: 'overall',
          before: '共12项。',
          after: '共14项。',
          current: '共12项。',
          edited: false,
          proposed: 'new',
        },
        {
          key: 'praise',
          before: '',
          after: '甲厅',
          current: '乙局',
          edited: true,
          proposed: 'own',
        },
      ],
    },
    'POST /api/bulletins/5/regenerate': { id: 5, version: 4, status: 'draft' },
  });
  await renderPage(page());
  await overall();
  await userEvent.click(screen.getByRole('button', { name: '更新数据' }));
  await userEvent.click(await screen.findByRole('button', { name: '查看变化' }));
  expect(await screen.findByText('2项目标的数据有变。')).toBeVisible();
  expect(screen.getByText(/＋4/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '更新草稿' }));
  await waitFor(() => expect(fake.asked).toContain('POST /api/bulletins/5/regenerate'));
  const sent = fake.requests.find(({ url }) => url.endsWith('/regenerate'));
  expect(await sent?.json()).toMatchObject({ take: ['overall'] });
});

test('issuing waits until the remarks are confirmed', async () => {
  const fake = fakeApi({
    'GET /api/bulletins/5': {
      ...DRAFT,
      checks: [{ code: 'strange_number', level: 'soft', part: 'overall', found: ['777'] }],
    },
    'POST /api/bulletins/5/issue': { id: 5, version: 4, status: 'issued' },
  });
  await renderPage(page());
  await overall();
  await userEvent.click(screen.getByRole('button', { name: '签发' }));
  expect(await screen.findByText(/“总体情况”中的数字777不在本通报的数据之内/)).toBeVisible();
  const [, issue = document.body] = screen.getAllByRole('button', { name: /签\s?发/ });
  expect(issue).toBeDisabled();
  await userEvent.click(screen.getByLabelText('以上提示均已核对'));
  await userEvent.click(issue);
  await waitFor(() => expect(fake.asked).toContain('POST /api/bulletins/5/issue'));
});

test('an issued bulletin says beside its figure what was revised since', async () => {
  fakeApi({
    'GET /api/bulletins/5': ISSUED,
    'GET /api/bulletins/5/revised': {
      asOf: '2024-10-20',
      revised: [
        {
          targetId: 9,
          name: '品牌数量',
          unit: '个',
          gapUnit: 'pp',
          what: 'attained',
          printed: '10',
          now: '45',
          since: '2024-10-20',
        },
      ],
    },
    'GET /api/bulletins/5/verification': {
      matches: true,
      checkCode: 'AD3C712F',
      sha256: 'a',
      parts: [],
    },
  });
  await renderPage(page());
  expect(await screen.findByText('印发后修订的数据')).toBeVisible();
  expect(screen.getByRole('row', { name: /品牌数量 完成值 10个 45个/ })).toBeVisible();
  expect(screen.getByText('已修订')).toBeVisible();
  expect(screen.queryByRole('button', { name: '签发' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '核对' }));
  expect(await screen.findByText(/核对一致/)).toBeVisible();
});
