import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ConfirmedDraft, IntakeDraft, PlanChanges } from '../api/model';
import { fakeApi, problem } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { document as paper, draft, parks } from './intake-samples';
import { ReviewPage } from './review-page';

function server(start: IntakeDraft, more: Parameters<typeof fakeApi>[0] = {}) {
  return fakeApi({
    'GET /api/intake/drafts/7': () => start,
    'GET /api/intake/drafts/7/document': paper,
    'GET /api/agencies': { asOf: '2024-10-15', rows: [] },
    ...more,
  });
}

async function shown(onGone: () => void = () => undefined): Promise<void> {
  await renderPage(
    <ReviewPage
      id={7}
      asOf={undefined}
      row={undefined}
      onConfirmed={() => undefined}
      onGone={onGone}
    />,
  );
  await screen.findByText('已核 0/4');
}

const current = () => document.querySelector('.intake-row-current .intake-line-name')?.textContent;

beforeEach(() => localStorage.clear());

test('/ finds, ? shows the keys, arrows step in the list of rows only', async () => {
  server(draft);
  await shown();
  await userEvent.keyboard('?');
  const help = await screen.findByRole('dialog', { name: '核对快捷键' });
  await userEvent.keyboard('j');
  expect(current()).toBe('数字化企业');
  await userEvent.click(within(help).getAllByRole('button')[0] ?? help);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await userEvent.keyboard('j');
  expect(current()).toBe('建成园区');
  await userEvent.keyboard('{ArrowDown}');
  expect(current()).toBe('完成平台选址');
  await userEvent.keyboard('{ArrowUp}');
  expect(current()).toBe('建成园区');
  await userEvent.click(screen.getByRole('tab', { name: /^方案信息/ }));
  screen.getByRole('button', { name: '打印' }).focus();
  await userEvent.keyboard('{ArrowDown}/');
  await waitFor(() => expect(screen.getByRole('searchbox', { name: '查找（/）' })).toHaveFocus());
  expect(current()).toBe('建成园区');
});

test('what is open stands in the confirmation, each with its way', async () => {
  const pending = draft.rows.map(({ id }) => ({
    kind: 'row' as const,
    id,
    path: 'decision',
    message: { zh: `第${id}条还没有确认。`, en: 'open' },
  }));
  server({ ...draft, open: [...pending, ...draft.open] });
  await shown();
  await userEvent.click(screen.getByRole('button', { name: '确认建档' }));
  const dialog = await screen.findByRole('dialog', { name: '确认建档' });
  expect(within(dialog).getByRole('button', { name: '确认建档' })).toBeDisabled();
  expect(within(dialog).queryByText('第1条还没有确认。')).toBeNull();
  expect(within(dialog).getByRole('button', { name: '还有4条待核的条目。' })).toBeVisible();
  await userEvent.click(within(dialog).getByRole('button', { name: '请认定单位“省算力办”。' }));
  expect(screen.getByRole('tab', { name: /^单位/ })).toHaveAttribute('aria-selected', 'true');
  expect(await screen.findByLabelText('已有单位：省算力办')).toBeVisible();
});

test('a number that is taken is shown with its plan, and asked about once', async () => {
  const [mine, theirs] = [
    { id: 3, key: 'hebei-2024', title: '某省算力产业方案' },
    { id: 4, key: 'hebei-2024-2', title: '某省算力产业方案（二）' },
  ];
  let taken = [mine];
  const ready = { ...draft, open: [], can: { ...draft.can, confirm: true } };
  const confirmed: ConfirmedDraft = {
    draftId: 7,
    plan: { id: 5, key: 'hebei-2024-3' },
    targets: 2,
    notes: 1,
    incentives: 0,
    newAgencies: 0,
    proposals: 0,
    removed: 0,
    left: [],
  };
  const { requests } = server(ready, {
    'GET /api/intake/drafts/7': () => ({ ...ready, sameNumber: taken }),
    'POST /api/intake/drafts/7/confirm': async (request: Request) => {
      const { otherThan } = (await request.json()) as { otherThan: number[] };
      if (otherThan.includes(4)) return confirmed;
      taken = [mine, theirs];
      return problem(422, 'plan_number_taken', '文号的方案已在系统中。');
    },
  });
  const opened: string[] = [];
  await renderPage(
    <ReviewPage
      id={7}
      asOf={undefined}
      row={undefined}
      onConfirmed={(key) => opened.push(key)}
      onGone={() => undefined}
    />,
  );
  const amend = await screen.findByRole('link', { name: '改为修订该方案' });
  expect(amend).toHaveAttribute('href', '/intake?amends=3');
  expect(screen.getByRole('link', { name: '某省算力产业方案' })).toHaveAttribute(
    'href',
    '/plans/hebei-2024',
  );
  await userEvent.click(screen.getByRole('button', { name: '确认建档' }));
  const dialog = within(await screen.findByRole('dialog', { name: '确认建档' }));
  const tick = dialog.getByRole('checkbox', { name: /本草稿是另一方案/ });
  const ok = dialog.getByRole('button', { name: '确认建档' });
  expect(tick).not.toBeChecked();
  expect(ok).toBeDisabled();
  await userEvent.click(tick);
  await userEvent.click(ok);
  // A colleague was quicker: what came meanwhile is shown and asked about as well.
  expect(await dialog.findByText('某省算力产业方案（二）')).toBeVisible();
  expect(tick).not.toBeChecked();
  expect(ok).toBeDisabled();
  await userEvent.click(tick);
  await userEvent.click(ok);
  await waitFor(() => expect(opened).toEqual(['hebei-2024-3']));
  const sent = requests.filter(({ url }) => url.endsWith('/confirm'));
  expect(await sent.at(-1)?.json()).toMatchObject({ otherThan: [3, 4] });
});

test('a plan of the same name is suggested to be amended, without a question', async () => {
  const named = {
    id: 3,
    key: 'hebei-2024',
    title: '某省算力产业方案',
    docNo: '某政办发〔2024〕12号',
    issuedOn: '2024-06-28',
  };
  const ready = {
    ...draft,
    open: [],
    can: { ...draft.can, confirm: true },
    mayAmend: [named],
  };
  server(ready, {});
  await renderPage(
    <ReviewPage
      id={7}
      asOf={undefined}
      row={undefined}
      onConfirmed={() => undefined}
      onGone={() => undefined}
    />,
  );
  const hint = await screen.findByText(/已有名称相同的方案/);
  expect(hint.parentElement).toHaveTextContent(
    '某省算力产业方案 某政办发〔2024〕12号 2024年6月28日',
  );
  expect(screen.getByRole('link', { name: '改为修订该方案' })).toHaveAttribute(
    'href',
    '/intake?amends=3',
  );
  await userEvent.click(screen.getByRole('button', { name: '确认建档' }));
  const dialog = within(await screen.findByRole('dialog', { name: '确认建档' }));
  expect(dialog.getByRole('link', { name: '某省算力产业方案' })).toHaveAttribute(
    'href',
    '/plans/hebei-2024',
  );
  expect(dialog.queryByRole('checkbox')).toBeNull();
  expect(dialog.getByRole('button', { name: '确认建档' })).toBeEnabled();
});

test('after an amendment stands what was left as it is, then the plan opens', async () => {
  const ready = { ...draft, open: [], rows: [], can: { ...draft.can, confirm: true } };
  const confirmed: ConfirmedDraft = {
    draftId: 7,
    plan: { id: 3, key: 'hebei-2024' },
    targets: 2,
    notes: 1,
    incentives: 0,
    newAgencies: 0,
    proposals: 1,
    removed: 0,
    left: [{ zh: '“海外仓”的牵头单位不同，请在目标维护中更改。', en: 'change the lead' }],
  };
  server(ready, { 'POST /api/intake/drafts/7/confirm': confirmed });
  const opened: string[] = [];
  await renderPage(
    <ReviewPage
      id={7}
      asOf={undefined}
      row={undefined}
      onConfirmed={(key) => opened.push(key)}
      onGone={() => undefined}
    />,
  );
  await userEvent.click(await screen.findByRole('button', { name: '确认建档' }));
  const dialog = await screen.findByRole('dialog', { name: '确认建档' });
  expect(within(dialog).getByText('辖区：河北省')).toBeVisible();
  await userEvent.click(within(dialog).getByRole('button', { name: '确认建档' }));
  const outcome = await screen.findByRole('dialog', { name: '修订已确认' });
  expect(within(outcome).getByText(/目标的调整和终止1项，待另一位督查人员复核/)).toBeVisible();
  expect(within(outcome).getByText('“海外仓”的牵头单位不同，请在目标维护中更改。')).toBeVisible();
  expect(opened).toEqual([]);
  await userEvent.click(within(outcome).getByRole('button', { name: '查看方案' }));
  expect(opened).toEqual(['hebei-2024']);
});

test('the region is shown, said to be presumed, and may be another that one sees', async () => {
  const api = server(
    { ...draft, regionPresumed: true },
    { 'PATCH /api/intake/drafts/7/header': { draftVersion: 6, headerVersion: 3 } },
  );
  await shown();
  await userEvent.click(screen.getByRole('tab', { name: /^方案信息/ }));
  const region = screen.getByLabelText(/^辖区/);
  expect(region).toHaveDisplayValue('河北省');
  expect(screen.getByText(/暂按您的辖区填入，请核对/)).toBeVisible();
  await userEvent.selectOptions(region, '全国');
  expect(screen.queryByText(/暂按您的辖区填入/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^保\s?存$/ }));
  await waitFor(() => expect(api.asked).toContain('PATCH /api/intake/drafts/7/header'));
  const sent = api.requests.find(({ method }) => method === 'PATCH');
  expect(await sent?.json()).toEqual({ regionCode: '000000' });
});

test('a draft is discarded with a reason only', async () => {
  const api = server(draft, { 'POST /api/intake/drafts/7/discard': { id: 7, version: 6 } });
  let gone = false;
  await shown(() => (gone = true));
  await userEvent.click(screen.getByRole('button', { name: '作废' }));
  const dialog = await screen.findByRole('dialog', { name: /作废/ });
  await userEvent.click(within(dialog).getByRole('button', { name: /^作\s?废$/ }));
  expect(api.asked).not.toContain('POST /api/intake/drafts/7/discard');
  await userEvent.type(within(dialog).getByRole('textbox'), '文件不是定稿');
  await userEvent.click(within(dialog).getByRole('button', { name: /^作\s?废$/ }));
  await waitFor(() => expect(gone).toBe(true));
  const sent = api.requests.find(({ url }) => url.endsWith('/discard'));
  expect(sent?.headers.get('if-match')).toBe('"5"');
  expect(await sent?.json()).toEqual({ reason: '文件不是定稿' });
});

test('of two headers both are shown, and the own one can be kept', async () => {
  let now = draft;
  const api = server(draft, {
    'GET /api/intake/drafts/7': () => now,
    'PATCH /api/intake/drafts/7/header': (request: Request) => {
      if (request.headers.get('if-match') === '"2"') {
        const header = { ...draft.header, issuer: '省政府办公厅' };
        now = { ...draft, header, headerVersion: 3, changedBy: '王督查' };
        return problem(412, 'stale_version', '您打开后内容已被修改。', { current: header });
      }
      return { id: 7, version: 8 };
    },
  });
  await shown();
  await userEvent.click(screen.getByRole('tab', { name: /^方案信息/ }));
  await userEvent.type(screen.getByLabelText('文号'), '政办发〔2024〕1号');
  await userEvent.click(screen.getByRole('button', { name: /^保\s?存$/ }));
  const both = await screen.findByText('王督查刚刚改过这一条');
  const notice = within(both.parentElement ?? both);
  expect(notice.getByRole('row', { name: /印发机关 省政府办公厅/ })).toBeVisible();
  await userEvent.click(notice.getByRole('button', { name: '仍用我的' }));
  await userEvent.click(screen.getByRole('button', { name: /^保\s?存$/ }));
  await waitFor(() => {
    const sent = api.requests.filter(({ method }) => method === 'PATCH');
    expect(sent.at(-1)?.headers.get('if-match')).toBe('"3"');
  });
  const last = api.requests.filter(({ method }) => method === 'PATCH').at(-1);
  expect(await last?.json()).toMatchObject({ docNo: '政办发〔2024〕1号' });
});

test('unknown bodies are made together under the place of the issuer', async () => {
  const unknown = (name: string) => ({
    name,
    version: 1,
    state: 'open' as const,
    agency: null,
    create: null,
    rows: 2,
    settledBy: null,
  });
  const start: IntakeDraft = {
    ...draft,
    header: { ...draft.header, issuer: '海滨市人民政府办公室' },
    bodies: [unknown('市财政局'), unknown('海滨港集团'), unknown('市通信局')],
  };
  const api = server(start, { 'PUT /api/intake/drafts/7/bodies': { draftVersion: 6 } });
  await shown();
  await userEvent.click(screen.getByRole('tab', { name: /^单位/ }));
  await userEvent.click(screen.getByRole('button', { name: '待定的一并新建（3）' }));
  const dialog = await screen.findByRole('dialog', { name: '新建3个单位？' });
  expect(within(dialog).getByLabelText('全称：市财政局')).toHaveValue('海滨市财政局');
  await userEvent.click(within(dialog).getByRole('checkbox', { name: '市通信局' }));
  await userEvent.click(within(dialog).getByRole('button', { name: '按此新建' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const sent = api.requests.filter(({ method }) => method === 'PUT');
  expect(await Promise.all(sent.map((request) => request.json()))).toEqual([
    {
      name: '市财政局',
      agencyId: null,
      create: {
        name: '海滨市财政局',
        shortName: '市财政局',
        kind: 'department',
        regionCode: '130000',
      },
    },
    {
      name: '海滨港集团',
      agencyId: null,
      create: { name: '海滨港集团', shortName: '海滨港集团', kind: 'firm', regionCode: '130000' },
    },
  ]);
});

const NO_PARTS = { added: [], removed: [], changed: [], unchanged: 0 };
const changes: PlanChanges = {
  changed: [
    {
      row: 2,
      target: { id: 31, name: '园区', clause: '一' },
      replaces: false,
      differences: [
        { field: 'goal', before: '10', after: '12', effect: 'proposed', advice: null },
        {
          field: 'comparator',
          before: 'at_least',
          after: 'at_least strict',
          effect: 'kept',
          advice: null,
        },
      ],
    },
  ],
  added: [1],
  removed: [
    {
      id: 32,
      name: '数字企业',
      clause: '一',
      advice: { zh: '修订稿没有写到，可提请终止。', en: 'It can be ended.' },
    },
  ],
  unchanged: [],
  notes: {
    ...NO_PARTS,
    changed: [{ row: 3, clause: '二', before: '甲厅（牵头）', after: '乙厅（牵头）' }],
    removed: [{ id: 71, clause: '三', words: '丙局（配合）' }],
    unchanged: 4,
  },
  incentives: NO_PARTS,
};
const amending: IntakeDraft = { ...draft, amends: { id: 4, key: 'old', title: '旧方案' } };
const CHANGES = 'GET /api/intake/drafts/7/changes';

async function sentTo(api: ReturnType<typeof server>, end: string): Promise<unknown> {
  return await api.requests.find(({ url }) => url.endsWith(end))?.json();
}

test('kinds of change that there are none of are named in one line', async () => {
  server(amending, {
    [CHANGES]: { ...changes, added: [], incentives: { ...NO_PARTS, unchanged: 2 } },
  });
  await shown();
  await userEvent.click(screen.getByRole('tab', { name: /^变化/ }));
  expect(await screen.findByText('没有：新增、未变、奖补变化（2条未变）。')).toBeVisible();
  const headings = screen
    .getAllByRole('heading', { level: 2 })
    .map(({ textContent }) => textContent);
  expect(headings).toEqual(['△ 调整 1', '− 取消 1', '§ 责任分工 2']);
});

test('changes stand old beside new, and a wrong match is corrected', async () => {
  const api = server(amending, {
    [CHANGES]: changes,
    'PUT /api/intake/rows/2/match': { draftVersion: 6, row: parks },
  });
  await shown();
  await userEvent.click(screen.getByRole('tab', { name: /^变化/ }));
  expect(await screen.findByRole('row', { name: /目标值.*10 12/ })).toHaveTextContent(
    '提请变更，须复核',
  );
  expect(screen.getByRole('row', { name: /比较.*不低于/ })).toHaveTextContent(
    '不低于 （不含本数）',
  );
  expect(screen.getByText('修订稿没有写到，可提请终止。')).toBeVisible();
  const match = screen.getByLabelText('对应现行目标：建成园区');
  expect(match).toHaveValue('31');
  await userEvent.selectOptions(match, '一 数字企业');
  await waitFor(() => expect(api.asked).toContain('PUT /api/intake/rows/2/match'));
  expect(await sentTo(api, '/match')).toEqual({ targetId: 32 });
});

test('each difference is carried or not, one by one', async () => {
  const api = server(amending, {
    [CHANGES]: changes,
    'PUT /api/intake/rows/2/kept': { id: 7, version: 6 },
  });
  await shown();
  await userEvent.click(screen.getByRole('tab', { name: /^变化/ }));
  const carried = await screen.findByRole('checkbox', { name: '采纳：目标值' });
  expect(carried).toBeChecked();
  expect(screen.getByRole('checkbox', { name: '采纳：比较' })).not.toBeChecked();
  await userEvent.click(carried);
  await waitFor(() => expect(api.asked).toContain('PUT /api/intake/rows/2/kept'));
  expect(await sentTo(api, '/kept')).toEqual({ kept: ['comparator', 'goal'] });
});

test('notes stand beside those in force', async () => {
  server(amending, { [CHANGES]: changes });
  await shown();
  await userEvent.click(screen.getByRole('tab', { name: /^变化/ }));
  const notes = (await screen.findByRole('heading', { name: /责任分工 2/ })).closest('section');
  expect(notes).toHaveTextContent('调整 二 甲厅（牵头） 乙厅（牵头）');
  expect(notes).toHaveTextContent('取消 三 丙局（配合）');
  expect(notes).toHaveTextContent('另有4条未变');
});

test('what the document is silent about ends only where it is ticked', async () => {
  const api = server(
    { ...amending, open: [] },
    {
      [CHANGES]: {
        ...changes,
        changed: changes.changed.map((one) => ({ ...one, replaces: true })),
      },
      'POST /api/intake/drafts/7/confirm': {
        draftId: 7,
        plan: { id: 4, key: 'old' },
        targets: 0,
        proposals: 1,
        removed: 1,
        left: [],
      },
    },
  );
  await shown();
  await userEvent.click(screen.getByRole('button', { name: '确认建档' }));
  const dialog = await screen.findByRole('dialog', { name: '确认建档' });
  expect(await within(dialog).findByText(/原目标提请终止：园区/)).toBeVisible();
  expect(within(dialog).getByText(/与现行方案相比：.*调整1项/)).toBeVisible();
  expect(within(dialog).queryByText(/^将建立/)).toBeNull();
  expect(within(dialog).getByRole('checkbox', { name: '三 丙局（配合）' })).not.toBeChecked();
  await userEvent.click(within(dialog).getByRole('checkbox', { name: '一 数字企业' }));
  await userEvent.click(within(dialog).getByRole('button', { name: '确认建档' }));
  await waitFor(() => expect(api.asked).toContain('POST /api/intake/drafts/7/confirm'));
  expect(await sentTo(api, '/confirm')).toEqual({
    reason: '',
    end: { targets: [32], notes: [], incentives: [] },
    otherThan: [],
  });
});
