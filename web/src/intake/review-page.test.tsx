import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { IntakeDraft, IntakeRow } from '../api/model';
import { cutOff, fakeApi, problem } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { document as paper, draft, FIELDS, firms, parks, site, TEXT } from './intake-samples';
import { ReviewPage } from './review-page';

const page = (onConfirmed: (key: string) => void = () => undefined) => (
  <ReviewPage
    id={7}
    asOf={undefined}
    row={undefined}
    onConfirmed={onConfirmed}
    onGone={() => undefined}
  />
);

/** A server that keeps what is decided of the draft. */
function server(start: IntakeDraft = draft, more: Parameters<typeof fakeApi>[0] = {}) {
  let now = start;
  const patch = (id: number) => async (request: Request) => {
    const body = (await request.json()) as Partial<IntakeRow>;
    const old = now.rows.find((row) => row.id === id);
    if (!old) return problem(404, 'not_found', '没有找到所请求的内容。');
    const row: IntakeRow = {
      ...old,
      ...(body.decision && { decision: body.decision, decidedBy: '督查员' }),
      fields: { ...old.fields, ...body.fields },
      version: old.version + 1,
    };
    now = { ...now, rows: now.rows.map((one) => (one.id === id ? row : one)) };
    return { draftVersion: 6, row };
  };
  const api = fakeApi({
    'GET /api/intake/drafts/7': () => now,
    'GET /api/intake/drafts/7/document': paper,
    'GET /api/agencies': { asOf: '2024-10-15', rows: [] },
    ...Object.fromEntries(start.rows.map(({ id }) => [`PATCH /api/intake/rows/${id}`, patch(id)])),
    ...more,
  });
  return { api, put: (next: IntakeDraft) => (now = next), now: () => now };
}

const current = () => document.querySelector('.intake-row-current .intake-line-name')?.textContent;
/** A row's line says its type first. */
const line = (name: string) =>
  screen.getByRole('button', { name: new RegExp(`^(目标|任务) ${name}`) });

/** Keys go to the page as a whole. */
async function keys(text: string): Promise<void> {
  await userEvent.keyboard(text);
}

beforeEach(() => localStorage.clear());

test('beside another tab a deciding key shows the row and decides nothing', async () => {
  const { api } = server();
  await renderPage(page());
  expect(await screen.findByText('已核 0/4')).toBeVisible();
  await userEvent.click(screen.getByRole('tab', { name: /^方案信息/ }));
  await keys('a');
  expect(screen.getByRole('tab', { name: /^台账/ })).toHaveAttribute('aria-selected', 'true');
  expect(current()).toBe('数字化企业');
  expect(api.requests.filter(({ method }) => method === 'PATCH')).toEqual([]);
  await userEvent.click(screen.getByRole('tab', { name: /^台账/ }));
  await keys('a');
  expect(await screen.findByText('已核 1/4')).toBeVisible();
});

test('the keys go through the rows: next, accept, reject, undo, next open', async () => {
  const { api, now } = server();
  await renderPage(page());
  expect(await screen.findByText('已核 0/4')).toBeVisible();
  expect(current()).toBe('数字化企业');
  await keys('j');
  expect(current()).toBe('建成园区');
  expect(document.activeElement).toHaveTextContent('建成园区');
  await keys('a');
  expect(await screen.findByText('已核 1/4')).toBeVisible();
  expect(current()).toBe('完成平台选址');
  await keys('r');
  await waitFor(() => expect(now().rows[2]?.decision).toBe('rejected'));
  expect(api.asked).toContain('PATCH /api/intake/rows/2');
  await userEvent.click(screen.getByRole('button', { name: /^全部/ }));
  await userEvent.click(line('建成园区'));
  await keys('u');
  await waitFor(() => expect(now().rows[1]?.decision).toBe('pending'));
  await keys('k');
  expect(current()).toBe('数字化企业');
  await keys('n');
  expect(current()).toBe('建成园区');
});

test('u takes back the decision just made, though its row has left the list', async () => {
  const { now } = server();
  await renderPage(page());
  await screen.findByText('已核 0/4');
  await keys('jr');
  expect(await screen.findByText('已核 1/4')).toBeVisible();
  expect(current()).toBe('完成平台选址');
  expect(screen.queryByRole('button', { name: /^目标 建成园区/ })).toBeNull();
  expect(await screen.findByRole('button', { name: '撤销上一个决定（U）' })).toBeVisible();
  await keys('u');
  await waitFor(() => expect(now().rows[1]?.decision).toBe('pending'));
  expect(current()).toBe('建成园区');
  expect(screen.queryByRole('button', { name: /^撤销上一个决定/ })).toBeNull();
});

test('keys are letters while something is typed', async () => {
  const { api } = server();
  await renderPage(page());
  await userEvent.click(await screen.findByRole('searchbox', { name: '查找（/）' }));
  await keys('aarr');
  expect(api.asked.filter((line) => line.startsWith('PATCH'))).toEqual([]);
  expect(screen.getByRole('searchbox', { name: '查找（/）' })).toHaveValue('aarr');
});

test('a row and its words lead to each other', async () => {
  server();
  await renderPage(page());
  const text = await screen.findByRole('region', { name: '原文', hidden: false });
  await userEvent.click(within(text).getByText('建成园区12个'));
  expect(current()).toBe('建成园区');
  expect(within(text).getByText('建成园区12个')).toHaveClass('intake-current');
  await keys('j');
  expect(within(text).getByText('建成园区12个')).not.toHaveClass('intake-current');
  expect(within(text).getByText('2025年6月底前完成平台选址')).toHaveClass('intake-current');
});

test('a row tells in words what it was found by', async () => {
  server();
  await renderPage(page());
  expect(await screen.findByText('动词＋数量＋事物')).toBeVisible();
});

test('sure rows are accepted together after a look at them, and taken back together', async () => {
  const two = {
    ...draft,
    rows: draft.rows.map((row) => (row.id === 3 ? { ...row, sure: true } : row)),
  };
  const { api, put } = server(two, {
    'POST /api/intake/drafts/7/accept-sure': () => {
      put({
        ...two,
        rows: two.rows.map((row) => (row.sure ? { ...row, decision: 'accepted' } : row)),
      });
      return { draftVersion: 6, ids: [2, 3] };
    },
    'POST /api/intake/drafts/7/reopen-rows': () => {
      put(two);
      return { draftVersion: 7, ids: [2, 3] };
    },
  });
  await renderPage(page());
  await userEvent.click(await screen.findByRole('button', { name: '接受全部有把握的（2）' }));
  const dialog = await screen.findByRole('dialog', { name: '接受2条有把握的条目？' });
  expect(within(dialog).getByText(/建成园区/)).toBeVisible();
  expect(within(dialog).queryByText(/数字化企业/)).toBeNull();
  expect(within(dialog).getByText(/其余|需核对的2条/)).toBeVisible();
  await userEvent.click(within(dialog).getByRole('button', { name: /^接\s?受$/ }));
  expect(await screen.findByText('已核 2/4')).toBeVisible();
  expect(api.asked).toContain('POST /api/intake/drafts/7/accept-sure');
  await userEvent.click(screen.getByRole('button', { name: '撤销一并接受的2条（U）' }));
  await waitFor(() => expect(api.asked).toContain('POST /api/intake/drafts/7/reopen-rows'));
  const sent = api.requests.find(({ url }) => url.endsWith('/reopen-rows'));
  expect(await sent?.json()).toEqual({ ids: [2, 3] });
  expect(await screen.findByText('已核 0/4')).toBeVisible();
  expect(current()).toBe('建成园区');
});

test('of two edits of one row both versions are shown and one is chosen', async () => {
  let version = 1;
  const theirs = { ...parks, version: 4, fields: { ...parks.fields, goal: '15' } };
  const { api } = server(draft, {
    'PATCH /api/intake/rows/2': async (request: Request) => {
      if (request.headers.get('if-match') !== '"4"') {
        version = 4;
        return problem(412, 'stale_version', '您打开后内容已被修改。', {
          current: theirs,
          yours: await request.json(),
          changedBy: '王督查',
          changedAt: '2024-10-15T02:00:00Z',
        });
      }
      return { draftVersion: 8, row: { ...theirs, version: 5, decision: 'accepted' } };
    },
  });
  await renderPage(page());
  await screen.findByText('已核 0/4');
  await keys('je');
  const goal = screen.getByLabelText('目标值');
  await userEvent.clear(goal);
  await userEvent.type(goal, '１３');
  await userEvent.click(screen.getByRole('button', { name: /^保存并接受/ }));
  const title = await screen.findByText('王督查刚刚改过这一条');
  const notice = within(title.parentElement ?? title);
  expect(notice.getByRole('row', { name: '目标值 15 13' })).toBeVisible();
  expect(screen.getByLabelText('目标值')).toHaveValue('１３');
  await userEvent.click(notice.getByRole('button', { name: '仍用我的' }));
  await waitFor(() => expect(screen.queryByLabelText('目标值')).toBeNull());
  const last = api.requests.filter(({ method }) => method === 'PATCH').at(-1);
  expect(last?.headers.get('if-match')).toBe('"4"');
  expect(await last?.json()).toEqual({ fields: { goal: '13' }, decision: 'accepted' });
  expect(version).toBe(4);
});

test('what was typed into a row is there again after a reload', async () => {
  server();
  const view = await renderPage(page());
  await screen.findByText('已核 0/4');
  await keys('je');
  await userEvent.type(screen.getByLabelText('任务内容'), '（省级）');
  view.unmount();
  await renderPage(page());
  expect(await screen.findByLabelText('任务内容')).toHaveValue('建成园区（省级）');
  expect(current()).toBe('建成园区');
});

test('a decision that no server took is taken back and can be sent again', async () => {
  let reachable = false;
  const { now } = server(draft, {
    'PATCH /api/intake/rows/2': () => {
      if (!reachable) return cutOff();
      return { draftVersion: 6, row: { ...parks, version: 2, decision: 'accepted' } };
    },
  });
  await renderPage(page());
  await screen.findByText('已核 0/4');
  await keys('ja');
  expect(await screen.findByText('未能保存，仍是原来的决定。', { exact: false })).toBeVisible();
  expect(screen.getByText('已核 0/4')).toBeVisible();
  expect(now().rows[1]?.decision).toBe('pending');
  reachable = true;
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(await screen.findByText('已核 1/4')).toBeVisible();
});

test('a conflict stands side by side and is settled with one key', async () => {
  const { api } = server(draft, {
    'POST /api/intake/conflicts/9/settle': { id: 7, version: 6 },
  });
  await renderPage(page());
  const sides = await screen.findByRole('region', { name: '冲突：同一指标数值不同' });
  expect(within(sides).getByText('≥200家')).toBeVisible();
  expect(within(sides).getByText('≥180家')).toBeVisible();
  await keys('2');
  await waitFor(() => expect(api.asked).toContain('POST /api/intake/conflicts/9/settle'));
  const sent = api.requests.find(({ url }) => url.endsWith('/settle'));
  expect(sent?.headers.get('if-match')).toBe('"1"');
  expect(await sent?.json()).toEqual({ settlement: { keep: 4, others: 'places' } });
});

test('both places stand only with a reason', async () => {
  const { api } = server(draft, { 'POST /api/intake/conflicts/9/settle': { id: 7, version: 6 } });
  await renderPage(page());
  await userEvent.click(await screen.findByRole('button', { name: '都保留' }));
  await userEvent.click(screen.getByRole('button', { name: '都保留' }));
  expect(screen.getByText('请写明理由，至少四个字。')).toBeVisible();
  expect(api.asked).not.toContain('POST /api/intake/conflicts/9/settle');
  await userEvent.type(screen.getByLabelText('都保留的理由'), '口径不同，分别统计');
  await userEvent.click(screen.getByRole('button', { name: '都保留' }));
  await waitFor(() => expect(api.asked).toContain('POST /api/intake/conflicts/9/settle'));
});

test('an unknown body is settled from the row that names it', async () => {
  const { api } = server(draft, {
    'GET /api/agencies': {
      asOf: '2024-10-15',
      rows: [
        {
          agency: {
            id: 33,
            name: '河北省算力发展办公室',
            shortName: '省算力办公室',
            openGroup: false,
          },
          kind: 'department',
          pinyin: '',
          regionCode: '130000',
          regionName: '河北省',
        },
      ],
    },
    'PUT /api/intake/drafts/7/bodies': { draftVersion: 6, body: draft.bodies[0] as object },
  });
  await renderPage(page());
  await screen.findByText('已核 0/4');
  await keys('jj');
  await userEvent.click(screen.getByRole('button', { name: '? 待定' }));
  const field = await screen.findByLabelText('已有单位：省算力办');
  await userEvent.type(field, '没有的单位');
  await userEvent.click(screen.getByRole('button', { name: '就是它' }));
  expect(screen.getByText(/^没有这个单位/)).toBeVisible();
  await userEvent.clear(field);
  await userEvent.type(field, '河北省算力发展办公室');
  await userEvent.click(screen.getByRole('button', { name: '就是它' }));
  await waitFor(() => expect(api.asked).toContain('PUT /api/intake/drafts/7/bodies'));
  const sent = api.requests.find(({ method }) => method === 'PUT');
  expect(await sent?.json()).toEqual({ name: '省算力办', agencyId: 33, create: null });
});

test('selected words become a row, begun by what is read from them', async () => {
  const added = { ...site, id: 5, read: null, version: 1 };
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  const { api } = server(draft, {
    'POST /api/intake/drafts/7/suggest': {
      blank: { type: 'target', fields: FIELDS },
      rows: [
        {
          type: 'target',
          fields: { ...firms.fields, name: '数字化企业' },
          start: 0,
          end: 5,
          quote: '到2025年',
          confidence: 'high',
          doubts: [],
          rule: 'count',
        },
      ],
    },
    'POST /api/intake/drafts/7/rows': () => held.then(() => ({ draftVersion: 6, row: added })),
  });
  await renderPage(page());
  const text = await screen.findByRole('region', { name: '原文' });
  const words = within(text).getByText('到2025年，').firstChild as Text;
  const last = within(text).getByText('培育数字化企业200家以上').firstChild as Text;
  act(() => {
    const range = document.createRange();
    range.setStart(words, 0);
    range.setEnd(last, last.length);
    const selection = window.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    document.dispatchEvent(new Event('selectionchange'));
  });
  expect(await screen.findByText(/已选20字：/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '目标' }));
  const form = await screen.findByRole('region', { name: '补充条目' });
  expect(await within(form).findByLabelText('目标值')).toHaveValue('200');
  await userEvent.click(within(form).getByRole('button', { name: '补充并接受（Ctrl+Enter）' }));
  await waitFor(() => expect(api.asked).toContain('POST /api/intake/drafts/7/rows'));
  const sent = api.requests.find(({ url }) => url.endsWith('/rows'));
  const start = TEXT.indexOf('到2025年，');
  expect(await sent?.json()).toMatchObject({
    start,
    end: start + 20,
    type: 'target',
    fields: { name: '数字化企业', goal: '200', unit: '家' },
    decision: 'accepted',
  });

  // Whoever has gone on while the answer was on its way is not called back.
  await userEvent.click(screen.getByRole('tab', { name: /^方案信息/ }));
  answer();
  await waitFor(() => expect(screen.queryByRole('region', { name: '补充条目' })).toBeNull());
  await waitFor(() =>
    expect(api.asked.filter((one) => one === 'GET /api/intake/drafts/7')).toHaveLength(2),
  );
  expect(screen.getByRole('tab', { name: /^方案信息/ })).toHaveAttribute('aria-selected', 'true');
});

test('without a mouse a paragraph is found by its words', async () => {
  const { api } = server(draft, {
    'POST /api/intake/drafts/7/suggest': {
      blank: { type: 'target', fields: { ...FIELDS, clause: '二（一）' } },
      rows: [],
    },
  });
  await renderPage(page());
  await screen.findByText('已核 0/4');
  await keys('b');
  const dialog = await screen.findByRole('dialog', { name: '选取原文' });
  await userEvent.type(within(dialog).getByLabelText('查找段落'), '达到180');
  await userEvent.click(within(dialog).getByRole('button', { name: '用这段文字' }));
  expect(await screen.findByText(/没有读出数值或单位/)).toBeVisible();
  const start = TEXT.indexOf('数字化企业达到180家。');
  const sent = api.requests.find(({ url }) => url.endsWith('/suggest'));
  expect(await sent?.json()).toEqual({ start, end: TEXT.length, type: null });
});

test('what is done every year is judged until the plan ends, unless somebody says otherwise', async () => {
  const { api } = server(draft, {
    'POST /api/intake/drafts/7/suggest': { blank: { type: 'target', fields: FIELDS }, rows: [] },
    'POST /api/intake/drafts/7/rows': { draftVersion: 6, row: { ...site, id: 5, read: null } },
  });
  await renderPage(page());
  await screen.findByText('已核 0/4');
  await keys('b');
  await userEvent.click(await screen.findByRole('button', { name: '用这段文字' }));
  const form = await screen.findByRole('region', { name: '补充条目' });
  await userEvent.selectOptions(await within(form).findByLabelText('类型'), '任务');
  await userEvent.clear(within(form).getByLabelText('时限'));
  await userEvent.selectOptions(within(form).getByLabelText('考核'), '每年');
  expect(within(form).getByLabelText('考核期末')).toHaveValue('2025-12-31');
  await userEvent.type(
    within(form).getByLabelText('任务内容'),
    '开展培训{Control>}{Enter}{/Control}',
  );
  await waitFor(() => expect(api.asked).toContain('POST /api/intake/drafts/7/rows'));
  const sent = api.requests.find(({ url }) => url.endsWith('/rows'));
  expect(await sent?.json()).toMatchObject({
    type: 'milestone',
    decision: 'accepted',
    fields: { deadline: null, recurrence: 'annual', evaluationEnd: '2025-12-31' },
  });
});

test('a colleague’s decision appears with the next reading', async () => {
  const { put } = server();
  const { client } = await renderPage(page());
  await screen.findByText('已核 0/4');
  put({
    ...draft,
    version: 6,
    rows: draft.rows.map((row) => (row.id === 3 ? { ...row, decision: 'accepted' } : row)),
  });
  await act(() => client.invalidateQueries());
  expect(await screen.findByText('已核 1/4')).toBeVisible();
});

test('a confirmed draft is only looked at', async () => {
  const { api } = server({
    ...draft,
    state: 'confirmed',
    closedBy: '督查员',
    closedOn: '2024-10-15',
    plan: { id: 4, key: 'shuzi', title: '实施方案' },
    can: { edit: false, confirm: false, discard: false },
  });
  await renderPage(page());
  expect(await screen.findByText(/已于2024年10月15日确认建档/)).toBeVisible();
  expect(screen.queryByRole('button', { name: '接受（A）' })).toBeNull();
  await keys('ar');
  expect(api.asked.filter((line) => line.startsWith('PATCH'))).toEqual([]);
});

test('the key leads on from a row that is accepted already, and the focus goes with it', async () => {
  const { api } = server();
  await renderPage(page());
  await screen.findByText('已核 0/4');
  await keys('ja');
  await screen.findByText('已核 1/4');
  await userEvent.click(screen.getByRole('button', { name: /^全部/ }));
  await keys('ka');
  const sent = api.asked.filter((line) => line.startsWith('PATCH'));
  expect(sent).toHaveLength(1);
  await waitFor(() => {
    const current = document.querySelector('[aria-current="true"]');
    expect(current).not.toHaveTextContent('建成园区');
    expect(current).toHaveFocus();
  });
});

test('whoever closes a form by key goes on from its row', async () => {
  server();
  await renderPage(page());
  await screen.findByText('已核 0/4');
  await keys('je');
  expect(await screen.findByLabelText('任务内容')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: /建成园区/ })).toHaveFocus());
});

test('from the search Enter leads to the first row found', async () => {
  server();
  await renderPage(page());
  await screen.findByText('已核 0/4');
  await userEvent.keyboard('/');
  const field = await screen.findByRole('searchbox');
  await waitFor(() => expect(field).toHaveFocus());
  await userEvent.keyboard('平台选址{Enter}');
  const row = screen.getByRole('button', { name: /平台选址/ });
  expect(row).toHaveAttribute('aria-current', 'true');
  expect(row).toHaveFocus();
});
