import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Subject } from '../shared/subject';
import { fakeApi, problem } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { OverdueReportPage } from './overdue-report-page';
import type { RowAct } from './row-act';
import { lateDirective, missingReturn, nothingOverdue, overdueRow, report } from './report-samples';

interface Options {
  readonly address?: string;
  readonly language?: 'zh' | 'en';
  readonly answer?: object;
  readonly rows?: (request: Request) => object;
  readonly onSelected?: (subjects: readonly Subject[]) => void;
  readonly row?: RowAct;
}

async function open({ address = '/overdue-report', language = 'zh', ...more }: Options = {}) {
  const api = fakeApi({
    'GET /api/overdue-report': more.answer ?? report,
    ...(more.rows && { 'GET /api/overdue-report/rows': more.rows }),
  });
  const { onSelected, row } = more;
  const besides = {
    row,
    ...(onSelected && {
      selected: (subjects: readonly Subject[]) => (
        <button type="button" onClick={() => onSelected(subjects)}>
          发督办单
        </button>
      ),
    }),
  };
  const view = await renderPage(
    ({ search, onSearch }) => (
      <OverdueReportPage search={search} onSearch={onSearch} besides={besides} />
    ),
    { address, language },
  );
  await screen.findByRole('navigation', { name: /按类别筛选|Filter by clock/ });
  return { api, view };
}

const addressOf = (link: HTMLElement) =>
  new URL(link.getAttribute('href') ?? '', 'http://localhost');
const queryOf = (link: HTMLElement) => Object.fromEntries(addressOf(link).searchParams);

test('the message stands first: what, whose and what next', async () => {
  await open();
  for (const words of [report.message.what, report.message.whose, report.message.next]) {
    expect(screen.getByText(words?.zh ?? '')).toBeInTheDocument();
  }
});

test('the lists: days late and shortfall, last value, gap, outlook, bodies by role', async () => {
  await open();
  const stated = within(screen.getByRole('table', { name: '文件写明期限' }));
  const row = stated.getByRole('row', { name: /出口企业数量/ });
  expect(row).toHaveTextContent(/逾期41天/);
  expect(row).toHaveTextContent(/还差12家/);
  expect(row).toHaveTextContent(/2,691.8亿元2020年1—8月/);
  expect(row).toHaveTextContent(/牵头 省商务厅（指定）/);
  expect(row).toHaveTextContent(/配合 石家庄海关/);
  const returns = within(screen.getByRole('table', { name: '未报、迟报、退回未改' }));
  expect(returns.getByRole('row', { name: /2020年四季度/ })).toHaveTextContent(
    /未报.*2021-01-22.*19天.*1次.*2次.*0\/2/,
  );
  const behind = within(screen.getByRole('table', { name: '滞后与预警' }));
  expect(behind.getByRole('row', { name: /外贸进出口总值/ })).toHaveTextContent(
    /预警.*−6.85个百分点/,
  );
});

test('each total leads to a report of its rows alone, within the same scope', async () => {
  await open({ address: '/overdue-report?plan=hebei-2018&agency=8' });
  const tiles = within(screen.getByRole('navigation', { name: '按类别筛选' }));
  const overdue = tiles.getByRole('link', { name: /^2\s+逾期$/ });
  expect(addressOf(overdue).pathname).toBe('/overdue-report');
  expect(queryOf(overdue)).toMatchObject({ part: 'deadlines', deadline: 'overdue' });
  expect(overdue.getAttribute('href')).toContain('hebei-2018');
  expect(queryOf(tiles.getByRole('link', { name: /1 预警/ }))).toMatchObject({
    part: 'behind',
    lamp: 'at_risk',
  });
  expect(tiles.getByRole('group', { name: '期限' })).toHaveTextContent('其中已销号1');
});

test('one figure shows its list alone, with the rows that the server has of it', async () => {
  const asked: string[] = [];
  await open({
    address: '/overdue-report?part=returns&standing=missing',
    rows: (request) => {
      asked.push(new URL(request.url).search);
      return { kind: 'returns', asOf: report.asOf, total: 1, offset: 0, rows: [missingReturn] };
    },
  });
  expect(screen.getByRole('heading', { name: /二、报送.*未报/ })).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: /一、期限/ })).not.toBeInTheDocument();
  const list = await screen.findByRole('table', { name: '未报、迟报、退回未改' });
  expect(within(list).getAllByRole('row')).toHaveLength(2);
  expect(asked).toEqual(['?standing=missing&list=returns&offset=0']);
});

test('a long list says how much of it is shown, and shows more', async () => {
  const long = {
    ...report,
    deadlines: { ...report.deadlines, stated: { ...report.deadlines.stated, total: 3 } },
  };
  await open({
    answer: long,
    rows: (request) => {
      expect(new URL(request.url).search).toBe('?list=deadlines_stated&offset=2');
      return {
        kind: 'targets',
        asOf: report.asOf,
        total: 3,
        offset: 2,
        rows: [overdueRow(7, '第三项')],
      };
    },
  });
  expect(screen.getByText('已列2项，共3项')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '显示更多（还有1项）' }));
  expect(await screen.findByRole('link', { name: '第三项' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /显示更多/ })).not.toBeInTheDocument();
});

test('rates stand with their parts, and reported numbers lead to the returns that are due', async () => {
  await open();
  const part = within(screen.getByRole('region', { name: '二、报送' }));
  expect(part.getByText('66.67%（2/3）')).toBeInTheDocument();
  const received = part.getByRole('link', { name: '2' });
  expect(addressOf(received).pathname).toBe('/submissions');
  expect(queryOf(received)).toMatchObject({ standing: 'received', due: 'passed' });
});

test('bodies by role: numbers lead to the report of that body, role and part', async () => {
  await open();
  const table = within(screen.getByRole('table', { name: '分单位' }));
  const row = within(table.getByRole('row', { name: /石家庄海关/ }));
  expect(queryOf(row.getByRole('link', { name: '期限2' }))).toMatchObject({
    agency: '8',
    role: 'support',
    part: 'deadlines',
  });
  expect(row.getByText('33.33%（1/3）')).toBeInTheDocument();
  const first = () => table.getAllByRole('row')[1];
  expect(first()).toHaveTextContent('河北省商务厅');
  await userEvent.click(table.getByRole('button', { name: '按应报排序' }));
  expect(first()).toHaveTextContent('石家庄海关');
  expect(table.getByRole('columnheader', { name: /应报/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
});

describe('choosing rows', () => {
  const box = (name: string) => screen.getByRole('checkbox', { name: `选择${name}` });

  test('goes through all lists, and hands on what is chosen', async () => {
    const handed: (readonly Subject[])[] = [];
    await open({ onSelected: (subjects) => handed.push(subjects) });
    await userEvent.click(box('出口企业数量'));
    box('石家庄海关 2020年四季度').focus();
    await userEvent.keyboard(' ');
    expect(screen.getByText('已选2项')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '发督办单' }));
    expect(handed).toEqual([
      [
        { kind: 'target', id: 1 },
        { kind: 'submission', id: 9 },
      ],
    ]);
    await userEvent.click(screen.getByRole('button', { name: '清除选择' }));
    expect(box('出口企业数量')).not.toBeChecked();
    expect(screen.queryByText('已选2项')).not.toBeInTheDocument();
  });

  test('with Shift takes the stretch, and the head takes the list', async () => {
    const rows = [1, 2, 3, 4].map((id) => overdueRow(id, `第${id}项`));
    const answer = {
      ...report,
      deadlines: { ...report.deadlines, stated: { total: 4, rows } },
    };
    await open({ answer, onSelected: () => undefined });
    const user = userEvent.setup();
    await user.click(box('第1项'));
    await user.keyboard('{Shift>}');
    await user.click(box('第3项'));
    await user.keyboard('{/Shift}');
    expect(screen.getByText('已选3项')).toBeInTheDocument();
    expect(box('第2项')).toBeChecked();
    const all = screen.getByRole('checkbox', { name: '选择所列4项' });
    expect(all).toBePartiallyChecked();
    await user.click(all);
    expect(box('第4项')).toBeChecked();
    await user.click(all);
    expect(box('第1项')).not.toBeChecked();
  });

  test('is offered to those who may issue notices only', async () => {
    const answer = { ...report, can: { issueNotices: false, export: false } };
    await open({ answer, onSelected: () => undefined });
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '导出 ▾' })).not.toBeInTheDocument();
  });
});

test('filters live in the address, and reach the server and the file', async () => {
  const { api, view } = await open({ address: '/overdue-report?asOf=2021-02-10' });
  await userEvent.selectOptions(screen.getByLabelText('责任单位'), '8');
  await userEvent.selectOptions(screen.getByLabelText('职责'), 'support');
  await screen.findByText('范围：石家庄海关 · 配合');
  expect(view.address()).toContain('role=support');
  await waitFor(() =>
    expect(
      Object.fromEntries(new URL(api.asked.at(-1)?.slice(4) ?? '', 'http://x').searchParams),
    ).toEqual({ asOf: '2021-02-10', agency: '8', role: 'support' }),
  );
  await userEvent.click(screen.getByRole('button', { name: /导出/ }));
  expect(screen.getByRole('link', { name: 'Excel（全部清单）' })).toHaveAttribute(
    'href',
    '/api/overdue-report/export?asOf=2021-02-10&agency=8&role=support',
  );
});

test('rows bear what supervision holds on them, and entrusted matters are a list of their own', async () => {
  const mark = {
    kind: 'notice',
    id: 3,
    label: { zh: '督办单〔2021〕第3号', en: 'slip 3 of 2021' },
    state: { zh: '已签收', en: 'acknowledged' },
    day: '2021-02-05',
    late: true,
    colour: 'yellow',
  } as const;
  const stated = [{ ...overdueRow(1, '出口企业数量'), marks: [mark] }];
  await open({
    answer: {
      ...report,
      deadlines: { ...report.deadlines, stated: { total: 1, rows: stated } },
      totals: {
        ...report.totals,
        entrusted: { matters: 1, closed: 0, directive: 1, finding: 0 },
      },
      entrusted: { total: 1, rows: [lateDirective] },
    },
  });
  const table = within(screen.getByRole('table', { name: '文件写明期限' }));
  const row = table.getByRole('row', { name: /出口企业数量/ });
  expect(row).toHaveTextContent(/黄色 督办单〔2021〕第3号已签收 2021-02-05 已超期/);
  expect(within(row).getByRole('link', { name: '督办单〔2021〕第3号' })).toHaveAttribute(
    'href',
    '/notices/3',
  );
  const list = within(screen.getByRole('table', { name: '逾期未办结的交办事项' }));
  const entrusted = list.getByRole('row', { name: /抓紧分析原因/ });
  expect(entrusted).toHaveTextContent(/逾期5天办理中.*领导批示.*河北省商务厅.*2021-02-05.*签收/);
  expect(list.getByRole('link', { name: '请抓紧分析原因。' })).toHaveAttribute(
    'href',
    '/matters/7',
  );
  const tiles = within(screen.getByRole('navigation', { name: '按类别筛选' }));
  expect(queryOf(tiles.getByRole('link', { name: /1\s+领导批示/ }))).toMatchObject({
    part: 'entrusted',
    origin: 'directive',
  });
});

test('as known now lists what differs from what was said then, and why', async () => {
  const standing = { lamp: 'at_risk', deadlineState: 'open', gap: '-6.8', gapUnit: 'pp' } as const;
  const differences = {
    total: 1,
    rows: [
      {
        target: { id: 2, name: '外贸进出口总值', plan: report.plans[0] },
        then: { ...standing, list: 'behind' },
        now: { ...standing, list: null, lamp: 'on_track', gap: '0.4' },
        causes: [{ on: '2021-03-01', words: { zh: '数值由90亿元改为97亿元', en: '…' } }],
      },
    ],
  };
  const { api } = await open({
    answer: (request: Request) =>
      request.url.includes('basis=now') ? { ...report, basis: 'now', differences } : report,
  });
  expect(screen.queryByRole('region', { name: '与当时判定的差异' })).not.toBeInTheDocument();
  await userEvent.selectOptions(screen.getByLabelText('依据'), 'now');
  const table = within(await screen.findByRole('table', { name: '与当时判定的差异' }));
  expect(table.getByRole('row', { name: /外贸进出口总值/ })).toHaveTextContent(
    /预警 未到期落后序时 · −6.8个百分点正常 未到期不在清单 · \+0.4个百分点数值由90亿元改为97亿元/,
  );
  expect(api.asked.at(-1)).toBe('GET /api/overdue-report?basis=now');
  await userEvent.click(screen.getByRole('button', { name: /导出/ }));
  expect(screen.getByRole('link', { name: 'CSV：与当时判定的差异' })).toHaveAttribute(
    'href',
    '/api/overdue-report/export-csv?basis=now&table=differences',
  );
});

test('nothing overdue says what that means', async () => {
  await open({ answer: nothingOverdue });
  expect(screen.getByText(nothingOverdue.message.what.zh)).toBeInTheDocument();
  expect(screen.getByText(/无逾期事项：截至2021年2月10日，所选范围内文件写明期限的/)).toBeVisible();
  expect(screen.getByText(/无落后序时的事项/)).toBeVisible();
  expect(screen.getByText('截至2021年2月10日，没有到期应报的填报单。')).toBeVisible();
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
});

test('an error says what to do, with its number', async () => {
  fakeApi({
    'GET /api/overdue-report': () => problem(503, 'database_unavailable', '请稍后重试。'),
  });
  await renderPage(({ search, onSearch }) => (
    <OverdueReportPage search={search} onSearch={onSearch} />
  ));
  expect(await screen.findByText('请稍后重试。')).toBeInTheDocument();
  expect(screen.getByText(/req-0042/)).toBeInTheDocument();
});

test('speaks English', async () => {
  await open({ language: 'en' });
  expect(screen.getByText('As of 10 Feb 2021 there are 4 matters.')).toBeInTheDocument();
  expect(screen.getByText('66.67% (2/3)')).toBeInTheDocument();
});

test('whoever may act on a row finds it in each row of every list, marked or not', async () => {
  await open({
    answer: { ...report, entrusted: { total: 1, rows: [lateDirective] } },
    row: ({ kind, id }, name) => <button type="button">{`${kind} ${id} ${name}`}</button>,
  });
  const acts = screen
    .getAllByRole('cell')
    .filter((cell) => cell.classList.contains('cell-marks'))
    .map((cell) => within(cell).getByRole('button').textContent);
  expect(acts).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^target \d+ 出口企业数量/),
      expect.stringMatching(/^submission \d+ /),
      expect.stringMatching(/^entrusted \d+ /),
    ]),
  );
});
