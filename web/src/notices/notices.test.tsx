import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { IssueNotices, PreviewNotices } from '../api/model';
import { noticeListSearch } from '../app/search';
import { fakeApi, problem } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { unsentCount } from '../shared/unsent-values';
import { IssueNoticesButton } from './issue-notices-button';
import { NoticeListPage } from './notice-list-page';
import { NoticePage } from './notice-page';
import {
  clerkSession,
  detailOf,
  list,
  previewOf,
  slip,
  supervisingSession,
} from './notice-samples';
import { NoticesForSubject } from './notices-for-subject';
import { WithdrawalOffer } from './withdrawal-offer';

const LIMITS = { 'GET /api/attachments/limits': { file: 20_000_000, files: 10 } };

describe('the list', () => {
  it('says colour, lateness and counts, each count leading to its slips', async () => {
    const api = fakeApi({ 'GET /api/notices': list });
    await renderPage(
      ({ search, onSearch }) => (
        <NoticeListPage search={noticeListSearch(search)} onSearch={onSearch} />
      ),
      { session: supervisingSession },
    );
    const row = await screen.findByRole('row', { name: /〔2020〕第3号/ });
    expect(row).toHaveTextContent('蓝色 · 提醒');
    expect(row).toHaveTextContent('✕ 已超3天未回复');
    await userEvent.click(screen.getByRole('button', { name: /逾期未回复 1/ }));
    await waitFor(() => {
      expect(api.asked.some((one) => one.includes('unanswered=yes'))).toBe(true);
    });
    await userEvent.selectOptions(screen.getByLabelText('颜色'), '红色 · 督办令');
    await waitFor(() => {
      expect(api.asked.some((one) => one.includes('colour=red'))).toBe(true);
    });
  });

  it('is for a body without proposals, settings and choice of bodies', async () => {
    fakeApi({ 'GET /api/notices': { ...list, rows: [], total: 0 } });
    await renderPage(<NoticeListPage search={{}} onSearch={() => undefined} />, {
      session: clerkSession,
    });
    expect(await screen.findByText(/收到后请及时签收/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '发单建议' })).toBeNull();
    expect(screen.queryByRole('button', { name: '发单设置' })).toBeNull();
    expect(screen.queryByLabelText('责任单位')).toBeNull();
  });
});

describe('a slip', () => {
  it('shows what was frozen beside what holds now', async () => {
    fakeApi({ 'GET /api/notices/7': detailOf() });
    await renderPage(<NoticePage id={7} asOf={undefined} />, { session: supervisingSession });
    const sheet = await screen.findByRole('article');
    expect(sheet).toHaveTextContent('59.82%');
    expect(sheet).toHaveTextContent('抄送：石家庄海关');
    expect(sheet).not.toHaveTextContent('91.7%');
    expect(screen.getByRole('region', { name: '现状' })).toHaveTextContent('督办原因已消除');
    expect(screen.getByText('目前没有需要您办理的。')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /下载督办单/ })).toHaveAttribute(
      'href',
      '/api/notices/7/document',
    );
  });

  it('is received by a clerk, with the version that was seen', async () => {
    const api = fakeApi({
      'GET /api/notices/7': detailOf({ acknowledge: true }),
      'POST /api/notices/7/acknowledge': detailOf({ reply: true }, { version: 2 }),
    });
    await renderPage(<NoticePage id={7} asOf={undefined} />, { session: clerkSession });
    await userEvent.click(await screen.findByRole('button', { name: '签收' }));
    await waitFor(() => {
      const sent = api.requests.find(({ method }) => method === 'POST');
      expect(sent?.headers.get('if-match')).toBe('"1"');
    });
  });

  it('is answered with words, measures and a day; without words nothing is sent', async () => {
    const api = fakeApi({
      ...LIMITS,
      'GET /api/notices/7': detailOf({ reply: true }),
      'POST /api/notices/7/replies': detailOf(),
    });
    await renderPage(<NoticePage id={7} asOf={undefined} />, { session: clerkSession });
    const send = await screen.findByRole('button', { name: '回复' });
    await userEvent.click(send);
    expect(screen.getByRole('alert')).toHaveTextContent('不少于4个字');
    expect(api.requests.some(({ method }) => method === 'POST')).toBe(false);
    await userEvent.type(screen.getByLabelText('回复内容'), '已部署整改工作');
    await userEvent.type(screen.getByLabelText('整改措施（可不填）'), '每周调度');
    await userEvent.click(send);
    await waitFor(() => {
      expect(api.requests.some(({ method }) => method === 'POST')).toBe(true);
    });
    const sent = api.requests.find(({ method }) => method === 'POST');
    expect(await sent?.json()).toEqual({
      words: '已部署整改工作',
      measures: '每周调度',
      expectedOn: null,
      attachmentIds: [],
    });
  });

  it('raised a colour keeps its receipt, when nothing more can be done with it', async () => {
    let raised = false;
    fakeApi({
      'GET /api/notices/7': () => (raised ? detailOf() : detailOf({ escalate: true })),
      'POST /api/notices/preview': previewOf(),
      'POST /api/notices': () => {
        raised = true;
        return { rows: [{ id: 8, number: { zh: '〔2020〕第2号', en: 'no. 2 of 2020' } }] };
      },
    });
    await renderPage(<NoticePage id={7} asOf={undefined} />, { session: supervisingSession });
    await userEvent.click(await screen.findByRole('button', { name: /^升级为黄色/ }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(await within(dialog).findByRole('button', { name: /签\s*发1张/ }));
    expect(await within(dialog).findByRole('link', { name: '〔2020〕第2号' })).toHaveAttribute(
      'href',
      '/notices/8',
    );
    expect(await screen.findByText('目前没有需要您办理的。')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^升级为/ })).toBeNull();
    expect(within(dialog).getByText(/已签发1张督办单/)).toBeInTheDocument();
  });

  it('keeps a typed reply over a reload and a failure, until the server has taken it', async () => {
    const routes = { ...LIMITS, 'GET /api/notices/7': detailOf({ reply: true }) };
    fakeApi({
      ...routes,
      'POST /api/notices/7/replies': problem(503, 'unavailable', '暂时不可用'),
    });
    const open = () =>
      renderPage(<NoticePage id={7} asOf={undefined} />, { session: clerkSession });
    const first = await open();
    await userEvent.type(await screen.findByLabelText('回复内容'), '已部署整改工作');
    await userEvent.click(screen.getByRole('button', { name: '回复' }));
    expect(await screen.findByRole('alert')).toBeInTheDocument();
    first.unmount();
    fakeApi({ ...routes, 'POST /api/notices/7/replies': detailOf() });
    const second = await open();
    expect(await screen.findByLabelText('回复内容')).toHaveValue('已部署整改工作');
    expect(screen.getByText(/已恢复您上次/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '回复' }));
    await waitFor(() => expect(unsentCount(clerkSession.account.username)).toBe(0));
    second.unmount();
    await open();
    expect(await screen.findByLabelText('回复内容')).toHaveValue('');
  });

  it('is sent back with a reason and the proposed day', async () => {
    const api = fakeApi({
      ...LIMITS,
      'GET /api/notices/7': detailOf({ settle: true, sendBack: true }, { state: 'replied' }),
      'POST /api/notices/7/judgement': detailOf(),
    });
    await renderPage(<NoticePage id={7} asOf={undefined} />, { session: supervisingSession });
    await userEvent.click(await screen.findByRole('button', { name: '退回补充' }));
    const dialog = await screen.findByRole('dialog');
    const send = within(dialog).getByRole('button', { name: /退\s*回\s*补\s*充/ });
    await userEvent.click(send);
    expect(within(dialog).getByRole('alert')).toHaveTextContent('不少于4个字');
    await userEvent.type(within(dialog).getByLabelText('退回理由'), '措施不够具体');
    await userEvent.click(send);
    await waitFor(() => {
      expect(api.requests.some(({ method }) => method === 'POST')).toBe(true);
    });
    const sent = api.requests.find(({ method }) => method === 'POST');
    expect(await sent?.json()).toEqual({
      decision: 'send_back',
      words: '措施不够具体',
      answerBy: '2020-11-11',
      attachmentIds: [],
    });
  });

  it('offers nothing on a past day', async () => {
    fakeApi({ 'GET /api/notices/7': detailOf() });
    await renderPage(<NoticePage id={7} asOf="2020-10-20" />, { session: clerkSession });
    expect(await screen.findByText('正在查看过去日期，不能办理。')).toBeInTheDocument();
  });
});

describe('issuing', () => {
  const SLIPS = [
    { subject: { kind: 'target', id: 3 } },
    { subject: { kind: 'target', id: 4 } },
  ] as const;

  async function opened(issue: object) {
    const api = fakeApi({
      'POST /api/notices/preview': async (request) => {
        const { slips } = (await request.json()) as PreviewNotices;
        return previewOf(slips[0]?.colour === 'red' ? 'red' : 'blue');
      },
      'POST /api/notices': issue,
    });
    await renderPage(<IssueNoticesButton slips={SLIPS} />, { session: supervisingSession });
    await userEvent.click(await screen.findByRole('button', { name: '签发督办单' }));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText('全省外贸进出口总值');
    return { api, dialog: within(dialog) };
  }
  const issued = (api: ReturnType<typeof fakeApi>) =>
    api.requests.find(({ method, url }) => method === 'POST' && url.endsWith('/api/notices'));

  it('shows slips and refusals, and sends what was confirmed', async () => {
    const { api, dialog } = await opened({ rows: [slip] });
    expect(dialog.getByText(/已有在办督办单〔2020〕第2号/)).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: '签发1张' }));
    expect(await dialog.findByRole('status')).toHaveTextContent('已签发1张督办单：〔2020〕第3号');
    const { slips } = (await issued(api)?.json()) as IssueNotices;
    expect(slips).toEqual([
      {
        subject: { kind: 'target', id: 3 },
        followsId: null,
        colour: 'blue',
        higherReason: null,
        demand: '请书面回复整改措施。',
        dueOn: '2020-11-11',
        fingerprint: 'a'.repeat(64),
      },
    ]);
  });

  it('asks for a reason where a slip begins higher, and takes the day of that colour', async () => {
    const { api, dialog } = await opened({ rows: [slip] });
    await userEvent.selectOptions(dialog.getByLabelText('颜色：全省外贸进出口总值'), 'red');
    const reason = await dialog.findByLabelText('越级理由：全省外贸进出口总值');
    await waitFor(() => {
      expect(dialog.getByLabelText('回复时限：全省外贸进出口总值')).toHaveValue('2020-11-02');
    });
    await userEvent.click(dialog.getByRole('button', { name: '签发1张' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('越级发单须说明理由');
    expect(issued(api)).toBeUndefined();
    await userEvent.type(reason, '事关民生安全');
    await userEvent.click(dialog.getByRole('button', { name: '签发1张' }));
    await dialog.findByRole('status');
    const { slips } = (await issued(api)?.json()) as IssueNotices;
    expect(slips).toMatchObject([
      { colour: 'red', higherReason: '事关民生安全', dueOn: '2020-11-02' },
    ]);
  });

  it('says what changed since the preview and keeps what was typed', async () => {
    const { dialog } = await opened(() =>
      problem(409, 'notice_preview_outdated', '预览后有1项情况变化，本次未签发。'),
    );
    const demand = dialog.getByLabelText('督办要求：全省外贸进出口总值');
    await userEvent.clear(demand);
    await userEvent.type(demand, '请三日内到会说明');
    await userEvent.click(dialog.getByRole('button', { name: '签发1张' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('预览后有1项情况变化');
    await userEvent.click(dialog.getByRole('button', { name: '重新预览' }));
    expect(dialog.getByLabelText('督办要求：全省外贸进出口总值')).toHaveValue('请三日内到会说明');
  });

  it('issues nothing that was left out', async () => {
    const { dialog } = await opened({ rows: [] });
    await userEvent.click(dialog.getByLabelText('签发：全省外贸进出口总值'));
    expect(dialog.getByRole('button', { name: '签发0张' })).toBeDisabled();
  });
});

it('stands on the page of its matter, for supervision with the way to issue one', async () => {
  fakeApi({ 'GET /api/notices': { ...list, rows: [], total: 0 } });
  await renderPage(<NoticesForSubject subject={{ kind: 'target', id: 3 }} asOf={undefined} />, {
    session: supervisingSession,
  });
  expect(await screen.findByRole('button', { name: '发督办单' })).toBeInTheDocument();
});

describe('after an appeal was upheld', () => {
  const upheld = { on: '2020-12-01', reason: '数据已更正' };

  it('supervision is offered to withdraw the slip, with the words of the decision', async () => {
    const detail = detailOf();
    const api = fakeApi({ [`POST /api/notices/${detail.notice.id}/judgement`]: detail, ...LIMITS });
    await renderPage(
      <WithdrawalOffer
        detail={{ ...detail, can: { ...detail.can, withdraw: true } }}
        upheld={upheld}
      />,
      { session: supervisingSession },
    );
    await userEvent.click(screen.getByRole('button', { name: '撤销' }));
    const dialog = within(await screen.findByRole('dialog', { name: '撤销' }));
    expect(dialog.getByRole('textbox')).toHaveValue('申诉已于2020年12月1日作出决定：数据已更正');
    await userEvent.click(dialog.getByRole('button', { name: /撤\s?销/ }));
    await waitFor(() => expect(api.asked.some((one) => one.startsWith('POST'))).toBe(true));
    const request = api.requests.find(({ method }) => method === 'POST');
    expect(await request?.json()).toMatchObject({ decision: 'withdraw' });
  });

  it('nobody is who may not withdraw it', async () => {
    const detail = detailOf();
    fakeApi({});
    await renderPage(
      <WithdrawalOffer
        detail={{ ...detail, can: { ...detail.can, withdraw: false } }}
        upheld={upheld}
      />,
      { session: clerkSession },
    );
    expect(screen.queryByRole('button')).toBeNull();
  });
});
