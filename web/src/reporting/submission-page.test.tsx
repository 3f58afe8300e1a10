import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LineHistory, SaveLine, Session, SubmissionLine } from '../api/model';
import { cutOff, fakeApi, problem } from '../shared/testing/fake-api';
import { renderPage } from '../shared/testing/render-page';
import { inspectorSession } from '../shared/testing/samples';
import { SubmissionPage } from './submission-page';
import { line, NOTHING, submission } from './submission-samples';

const clerk: Session = {
  ...inspectorSession,
  account: { ...inspectorSession.account, role: 'clerk', displayName: '李明' },
};

/** A server that keeps what it is given. */
function keeper(lines: SubmissionLine[]): Record<string, (request: Request) => object> {
  const kept = new Map(lines.map((each) => [each.id, each]));
  const save = (id: number) => async (request: Request) => {
    const body = (await request.json()) as SaveLine;
    const old = kept.get(id) ?? line(id);
    const findings = old.findings.filter(({ code }) => code !== 'required');
    const next = { ...old, ...body, answer: body.answer, version: old.version + 1, findings };
    kept.set(id, next);
    return next;
  };
  return {
    'GET /api/submissions/43': () => submission([...kept.values()]),
    ...Object.fromEntries(lines.map(({ id }) => [`PUT /api/submissions/43/lines/${id}`, save(id)])),
  };
}

async function open(answers: Parameters<typeof fakeApi>[0], session = clerk) {
  const api = fakeApi(answers);
  await renderPage(<SubmissionPage id={43} asOf={undefined} />, { session });
  await screen.findByRole('heading', { level: 1, name: '2024年三季度' });
  return api;
}

beforeEach(() => localStorage.clear());

const figure = (id: number) => screen.getByRole('textbox', { name: `指标${id} 本期累计（亿元）` });
const rowOf = (id: number) => within(figure(id).closest('tr') as HTMLElement);
const puts = (asked: string[]) => asked.filter((each) => each.startsWith('PUT'));

test('Enter saves and goes down; the state word tells the truth', async () => {
  const api = await open(keeper([line(1), line(2)]));
  expect(rowOf(1).getByText('未填')).toBeInTheDocument();
  await userEvent.type(figure(1), '６２０．５亿元');
  expect(rowOf(1).getByText('未保存')).toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  expect(figure(2)).toHaveFocus();
  expect(await rowOf(1).findByText('已保存')).toBeInTheDocument();
  expect(puts(api.asked)).toHaveLength(1);
  const sent = api.requests.find(({ method }) => method === 'PUT');
  expect(sent?.headers.get('if-match')).toBe('"1"');
  expect(await sent?.json()).toMatchObject({ answer: 'value', value: '620.5' });
  expect(figure(1)).toHaveValue('620.5');
});

describe('with an input method', () => {
  /** A key as Chromium tells it while characters are being chosen. */
  const taken = (key: string) => ({ key, keyCode: 229, isComposing: true });
  const words = () => screen.getByRole('textbox', { name: '指标1 说明' });

  async function compose() {
    const api = await open(keeper([line(1), line(2)]));
    await userEvent.click(words());
    fireEvent.compositionStart(words());
    fireEvent.compositionUpdate(words(), { data: 'shi chang' });
    fireEvent.input(words(), { target: { value: 'shi chang' }, isComposing: true });
    return api;
  }

  test.each(['Enter', 'Tab', 'ArrowDown', 'ArrowRight', 'Escape'])(
    '%s while characters are chosen neither saves nor moves nor restores',
    async (key) => {
      const api = await compose();
      fireEvent.keyDown(words(), taken(key));
      expect(words()).toHaveFocus();
      expect(words()).toHaveValue('shi chang');
      expect(puts(api.asked)).toEqual([]);
    },
  );

  test('Ctrl+Z while characters are chosen is the input method’s', async () => {
    await compose();
    const pressed = fireEvent.keyDown(words(), { ...taken('z'), ctrlKey: true });
    expect(pressed).toBe(true);
    expect(words()).toHaveValue('shi chang');
  });

  test('the Enter that ends the choice is not taken for another one, the next is', async () => {
    const api = await compose();
    fireEvent.input(words(), { target: { value: '市场' }, isComposing: true });
    // Old Chromium: the end of the composition comes first, the key then looks like any other.
    fireEvent.compositionEnd(words(), { data: '市场' });
    fireEvent.keyDown(words(), { key: 'Enter', keyCode: 13, isComposing: false });
    expect(words()).toHaveFocus();
    expect(puts(api.asked)).toEqual([]);
    fireEvent.keyUp(words(), { key: 'Enter', keyCode: 13 });
    fireEvent.keyDown(words(), { key: 'Enter', keyCode: 13 });
    expect(screen.getByRole('textbox', { name: '指标2 说明' })).toHaveFocus();
    await waitFor(() => expect(puts(api.asked)).toHaveLength(1));
    const sent = api.requests.find(({ method }) => method === 'PUT');
    expect(await sent?.json()).toMatchObject({ explanation: '市场' });
  });

  test('an end that is told with code 229 is the input method’s too', async () => {
    const api = await compose();
    fireEvent.compositionEnd(words(), { data: '市场' });
    fireEvent.keyUp(words());
    fireEvent.keyDown(words(), { key: 'Enter', keyCode: 229, isComposing: false });
    expect(words()).toHaveFocus();
    expect(puts(api.asked)).toEqual([]);
  });
});

test('Escape brings back what was saved', async () => {
  const api = await open(keeper([line(1, { answer: 'value', value: '600' })]));
  await userEvent.clear(figure(1));
  await userEvent.type(figure(1), '7{Escape}');
  expect(figure(1)).toHaveValue('600');
  await userEvent.tab();
  expect(puts(api.asked)).toEqual([]);
});

test('Escape gives back the cell that is typed in, not its neighbours', async () => {
  await open(keeper([line(1, { answer: 'value', value: '600', explanation: '原说明' })]));
  await userEvent.type(figure(1), '7');
  const words = screen.getByRole('textbox', { name: '指标1 说明' });
  fireEvent.change(words, { target: { value: '新说明' } });
  fireEvent.keyDown(words, { key: 'Escape' });
  expect(words).toHaveValue('原说明');
  await userEvent.click(figure(1));
  expect(figure(1)).toHaveValue('6007');
});

describe('Ctrl+Z', () => {
  test('takes back a saved cell, saves that, and says so; Ctrl+Y does it again', async () => {
    const api = await open(keeper([line(1, { answer: 'value', value: '600' }), line(2)]));
    await userEvent.clear(figure(1));
    await userEvent.type(figure(1), '700{Enter}');
    expect(await rowOf(1).findByText('已保存')).toBeInTheDocument();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(figure(1)).toHaveValue('600');
    expect(figure(1)).toHaveFocus();
    expect(screen.getByText('已撤销 1 格，正在保存')).toBeInTheDocument();
    await waitFor(() => expect(puts(api.asked)).toHaveLength(2));
    expect(await rowOf(1).findByText('已保存')).toBeInTheDocument();
    await userEvent.keyboard('{Control>}y{/Control}');
    expect(figure(1)).toHaveValue('700');
    await userEvent.keyboard('{Control>}y{/Control}');
    expect(screen.getByText('没有可重做的改动')).toBeInTheDocument();
    const bodies = await Promise.all(
      api.requests.filter(({ method }) => method === 'PUT').map((sent) => sent.json()),
    );
    expect(bodies.map(({ value }: SaveLine) => value)).toEqual(['700', '600', '700']);
  });

  test('in a cell that is being typed is the field’s own', async () => {
    const api = await open(keeper([line(1), line(2)]));
    await userEvent.type(figure(1), '600{Enter}');
    await waitFor(() => expect(puts(api.asked)).toHaveLength(1));
    await userEvent.type(figure(2), '5');
    const untouched = fireEvent.keyDown(figure(2), { key: 'z', ctrlKey: true });
    expect(untouched).toBe(true);
    expect(figure(1)).toHaveValue('600');
  });

  test('takes back a pasted block in one', async () => {
    const api = await open(keeper([line(1), line(2)]));
    await userEvent.click(figure(1));
    await userEvent.paste('620.5\t说明\n7\n');
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: /粘\s*贴/ }),
    );
    await waitFor(() => expect(puts(api.asked)).toHaveLength(2));
    await userEvent.click(figure(2));
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(figure(1)).toHaveValue('');
    expect(figure(2)).toHaveValue('');
    await waitFor(() => expect(puts(api.asked)).toHaveLength(4));
  });
});

describe('on coming back', () => {
  /** A server that has taken a save and not answered it when the tab is gone. */
  const cut = { 'PUT /api/submissions/43/lines/1': () => new Promise<object>(() => undefined) };

  test('what was typed is in the grid, is said to wait, and goes out', async () => {
    const server = keeper([line(1), line(2)]);
    const first = fakeApi({ ...server, ...cut });
    const page = await renderPage(<SubmissionPage id={43} asOf={undefined} />, { session: clerk });
    await screen.findByRole('heading', { level: 1, name: '2024年三季度' });
    await userEvent.type(figure(1), '620{Enter}');
    expect(await rowOf(1).findByText('保存中')).toBeInTheDocument();
    const [tried] = first.requests.filter(({ method }) => method === 'PUT');
    page.unmount();

    const api = await open({ ...server, ...cut });
    expect(screen.getByText(/上次有 1 行键入后未送达服务器/)).toBeInTheDocument();
    expect(figure(1)).toHaveValue('620');
    const [again] = api.requests.filter(({ method }) => method === 'PUT');
    expect(again?.headers.get('idempotency-key')).toBe(tried?.headers.get('idempotency-key'));
  });

  test('closing is warned about only while something is unsent', async () => {
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const api = await open(keeper([line(1), line(2)]));
    expect(leave()).toBe(false);
    await userEvent.type(figure(1), '620');
    expect(leave()).toBe(true);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(puts(api.asked)).toHaveLength(1));
    expect(await rowOf(1).findByText('已保存')).toBeInTheDocument();
    expect(leave()).toBe(false);
  });

  test('a return that cannot be changed any more shows what did not reach it', async () => {
    const server = keeper([line(1), line(2)]);
    fakeApi({ ...server, ...cut });
    const page = await renderPage(<SubmissionPage id={43} asOf={undefined} />, { session: clerk });
    await screen.findByRole('heading', { level: 1, name: '2024年三季度' });
    await userEvent.type(figure(1), '620{Enter}');
    page.unmount();
    const closed = submission([line(1), line(2)], {
      can: NOTHING,
    });
    await open({ 'GET /api/submissions/43': closed });
    expect(screen.getByText(/本机还有 1 行键入的内容没有送达/)).toBeInTheDocument();
    expect(screen.getByText('指标1：620')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '放弃这些内容' }));
    expect(screen.queryByText('指标1：620')).not.toBeInTheDocument();
    expect(localStorage.length).toBe(1);
  });
});

test('clearing a cell saves no value, not zero', async () => {
  const api = await open(keeper([line(1, { answer: 'value', value: '600' })]));
  await userEvent.clear(figure(1));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(puts(api.asked)).toHaveLength(1));
  const sent = api.requests.find(({ method }) => method === 'PUT');
  expect(await sent?.json()).toMatchObject({ value: null });
});

test('another unit is a question and nothing is sent until it is answered', async () => {
  const api = await open(keeper([line(1)]));
  await userEvent.type(figure(1), '6205000万元{Enter}');
  expect(rowOf(1).getByText('有误')).toBeInTheDocument();
  expect(puts(api.asked)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '换算为 620.5亿元' }));
  expect(await rowOf(1).findByText('已保存')).toBeInTheDocument();
  expect(figure(1)).toHaveValue('620.5');
});

test('without a network the value stays, waits, and goes out when the network is back', async () => {
  let online = false;
  const server = keeper([line(1), line(2)]);
  const save = server['PUT /api/submissions/43/lines/1'];
  const api = await open({
    ...server,
    'PUT /api/submissions/43/lines/1': (request) =>
      online ? (save?.(request) ?? cutOff()) : cutOff(),
  });
  await userEvent.type(figure(1), '620{Enter}');
  expect(await rowOf(1).findByText('待同步')).toBeInTheDocument();
  await userEvent.type(figure(2), '5{Enter}');
  expect(await rowOf(2).findByText('待同步')).toBeInTheDocument();
  expect(screen.getByText(/暂时连不上服务器，2 行待同步/)).toBeInTheDocument();
  online = true;
  act(() => void window.dispatchEvent(new Event('online')));
  expect(await rowOf(1).findByText('已保存')).toBeInTheDocument();
  expect(await rowOf(2).findByText('已保存')).toBeInTheDocument();
  expect(puts(api.asked).map((each) => each.slice(-1))).toEqual(['1', '1', '2']);
  const keys = api.requests
    .filter(({ method }) => method === 'PUT')
    .map(({ headers }) => headers.get('idempotency-key'));
  expect(keys[0]).toBe(keys[1]);
});

test('a conflict shows both values and lets the clerk choose', async () => {
  const save = keeper([line(1)])['PUT /api/submissions/43/lines/1'];
  let theirs = true;
  const api = await open({
    'GET /api/submissions/43': () =>
      submission([theirs ? line(1) : line(1, { version: 2, answer: 'value', value: '610' })]),
    'PUT /api/submissions/43/lines/1': (request) => {
      if (!theirs && save) return save(request);
      theirs = false;
      return problem(412, 'stale_version', '已被修改', {
        current: { ...line(1), version: 2, answer: 'value', value: '610' },
        yours: {},
        changedBy: '王敏',
        changedAt: '2024-10-15T08:05:00Z',
      });
    },
  });
  await userEvent.type(figure(1), '620{Enter}');
  const asked = within(await screen.findByRole('group', { name: '本期累计' }));
  expect(asked.getByText('620 亿元')).toBeInTheDocument();
  expect(asked.getByText('610 亿元')).toBeInTheDocument();
  expect(screen.getByText('王敏于2024年10月15日 16:05改动了同一格。')).toBeInTheDocument();
  expect(rowOf(1).getByText('冲突')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '用我的' }));
  await waitFor(() => expect(puts(api.asked)).toHaveLength(2));
  expect(api.requests.filter(({ method }) => method === 'PUT')[1]?.headers.get('if-match')).toBe(
    '"2"',
  );
});

test('a pasted block is shown before it changes anything', async () => {
  const api = await open(keeper([line(1), line(2)]));
  await userEvent.click(figure(1));
  await userEvent.paste('620.5\t促消费活动见效\n（12）\n');
  const dialog = await screen.findByRole('dialog', { name: '粘贴预览' });
  expect(dialog).toHaveTextContent('将改动 3 格');
  expect(figure(1)).toHaveValue('');
  await userEvent.click(within(dialog).getByRole('button', { name: /粘\s*贴/ }));
  await waitFor(() => expect(puts(api.asked)).toHaveLength(2));
  expect(figure(2)).toHaveValue('-12');
  expect(screen.getByRole('textbox', { name: '指标1 说明' })).toHaveValue('促消费活动见效');
});

test('the summary jumps to the cell, and submit stays with it while something blocks', async () => {
  await open(keeper([line(1, { answer: 'value', value: '600' }), line(2)]));
  expect(screen.getByText('报送前须处理 1 处')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '报送' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(figure(2)).toHaveFocus();
});

describe('submitting', () => {
  const lines = [line(1, { answer: 'value', value: '600', computedGrowth: '11.01' })];

  async function dialogOf(answers: Parameters<typeof fakeApi>[0]) {
    const api = await open({ ...keeper(lines), ...answers });
    await userEvent.click(screen.getByRole('button', { name: '报送' }));
    return { api, dialog: within(await screen.findByRole('dialog', { name: '报送填报单' })) };
  }

  test('wants another name than the clerk’s and the declaration', async () => {
    const { api, dialog } = await dialogOf({});
    expect(dialog.getByText(/同比增长11.01%/)).toBeInTheDocument();
    await userEvent.type(dialog.getByLabelText('签发人姓名'), '李 明');
    await userEvent.click(dialog.getByRole('button', { name: /报\s*送/ }));
    expect(dialog.getByText('签发人不能与填报人相同。')).toBeInTheDocument();
    expect(dialog.getByText('请勾选声明。')).toBeInTheDocument();
    expect(api.asked.some((each) => each.startsWith('POST'))).toBe(false);
  });

  test('shows the receipt with number and time', async () => {
    let sent = false;
    const done = submission(lines, {
      receipt: '山西〔2024〕第0001号',
      signer: '赵强',
      events: [{ at: '2024-10-15T08:05:00Z', actor: '李明', action: 'submit', reason: null }],
      can: NOTHING,
    });
    const after = {
      ...done,
      submission: {
        ...done.submission,
        state: 'submitted' as const,
        submittedOn: '2024-10-15',
      },
    };
    const { api, dialog } = await dialogOf({
      'GET /api/submissions/43': () => (sent ? after : submission(lines)),
      'POST /api/submissions/43/submit': () => {
        sent = true;
        return after;
      },
    });
    await userEvent.type(dialog.getByLabelText('签发人姓名'), '赵强');
    await userEvent.click(dialog.getByRole('checkbox'));
    await userEvent.click(dialog.getByRole('button', { name: /报\s*送/ }));
    expect(await screen.findByText(/回执编号 山西〔2024〕第0001号/)).toHaveTextContent(
      '2024年10月15日 16:05',
    );
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    const post = api.requests.find(({ method }) => method === 'POST');
    expect(post?.headers.get('if-match')).toBe('"5"');
    expect(await post?.json()).toEqual({
      signer: '赵强',
      lines: [{ id: 1, version: 1 }],
    });
  });
});

describe('the drawer beside a row', () => {
  const version = {
    version: 1,
    answer: 'value' as const,
    value: '420',
    growth: null,
    vintage: 'formal' as const,
    revision: null,
    source: '统计月报',
    sourceUrl: null,
    publishedOn: null,
    knownOn: '2024-07-20',
    knownOnPresumed: false,
    reason: null,
    filledBy: '甲某',
    signedBy: '王处长',
    acceptedBy: '督查员',
    evidence: [],
    correction: false,
  };
  const history: LineHistory = {
    asOf: '2024-10-15',
    name: '指标2',
    unit: '亿元',
    definition: { zh: '当年1月1日起累计', en: 'since 1 January' },
    publisher: 'agency',
    targets: [
      {
        id: 20,
        name: '目标2',
        goalText: { zh: '不低于1000亿元', en: 'at least 1,000' },
        deadline: '2025-12-31',
        deadlineStated: false,
        expected: '750',
        expectedUnit: '亿元',
        verdict: { zh: '尚无已审核数据', en: 'no accepted figure yet' },
      },
    ],
    periods: [
      {
        periodEnd: '2024-06-30',
        label: { zh: '2024年上半年', en: 'H1 2024' },
        versions: [
          { ...version, version: 2, value: '400', reason: '漏计保税区', correction: true },
          version,
        ],
      },
    ],
  };
  const answers = () => ({
    ...keeper([line(1), line(2)]),
    'GET /api/submissions/43/lines/2/history': history,
  });

  test('opens by Alt+Enter, does not hold the page, and gives the focus back on Esc', async () => {
    await open(answers());
    await userEvent.type(figure(2), '5');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    const drawer = screen.getByRole('complementary', { name: '指标2 历史与口径' });
    expect(drawer).toHaveFocus();
    const versions = await within(drawer).findAllByText(/亿元$/, { selector: 'strong' });
    expect(versions.map(({ textContent }) => textContent)).toEqual(['400亿元', '420亿元']);
    expect(within(drawer).getAllByText('更正')).toHaveLength(1);
    expect(drawer).toHaveTextContent('按序时到本期末应达750亿元');
    expect(drawer).toHaveTextContent('王处长签发');
    expect(figure(1)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(drawer).not.toBeInTheDocument();
    expect(figure(2)).toHaveFocus();
    expect(figure(2)).toHaveValue('5');
  });

  test('opens by its button', async () => {
    await open(answers());
    const button = screen.getByRole('button', { name: '指标2 历史与口径' });
    await userEvent.click(button);
    await userEvent.click(await screen.findByRole('button', { name: '关闭（Esc）' }));
    expect(button).toHaveFocus();
  });
});

describe('a series that others publish', () => {
  const published = {
    value: '5233.2',
    growth: '1.9',
    publishedOn: '2024-09-27',
    source: '山西省统计局',
  };
  const confirm = /确认发布数/;

  test('is confirmed with the published figure, and cannot be typed', async () => {
    const api = await open(keeper([line(1, { publisher: 'statistics', published })]));
    expect(screen.queryByRole('textbox', { name: /本期累计/ })).not.toBeInTheDocument();
    expect(screen.getByText('5,233.2亿元')).toBeInTheDocument();
    expect(screen.getByText(/统计部门发布，2024年9月27日/)).toHaveTextContent('山西省统计局');
    await userEvent.click(screen.getByRole('button', { name: confirm }));
    expect(await screen.findByText('已确认')).toBeInTheDocument();
    const sent = api.requests.find(({ method }) => method === 'PUT');
    expect(await sent?.json()).toMatchObject({ answer: 'value', value: '5233.2', growth: null });
  });

  test('asked for its growth, the published growth is confirmed', async () => {
    const api = await open(
      keeper([line(1, { publisher: 'statistics', published, asksGrowth: true })]),
    );
    await userEvent.click(screen.getByRole('button', { name: confirm }));
    await waitFor(() => expect(puts(api.asked)).toHaveLength(1));
    const sent = api.requests.find(({ method }) => method === 'PUT');
    expect(await sent?.json()).toMatchObject({ answer: 'value', value: null, growth: '1.9' });
  });

  test('before it is published, says so and asks for the day', async () => {
    const api = await open(keeper([line(1, { publisher: 'customs' })]));
    expect(screen.getByText(/海关发布，本期尚未发布/)).toBeInTheDocument();
    const answer = screen.getByRole('combobox', { name: '指标1 答复方式' });
    await userEvent.selectOptions(answer, '未发布');
    fireEvent.change(screen.getByLabelText('指标1 预计日期'), { target: { value: '2024-11-20' } });
    fireEvent.blur(screen.getByLabelText('指标1 预计日期'));
    await waitFor(() => expect(puts(api.asked)).toHaveLength(2));
    const sent = api.requests.filter(({ method }) => method === 'PUT')[1];
    expect(await sent?.json()).toMatchObject({
      answer: 'not_published',
      value: null,
      expectedOn: '2024-11-20',
    });
  });

  test('arrow keys pass its button; a block leaves its figure out and says so', async () => {
    await open(keeper([line(1), line(2, { publisher: 'statistics', published }), line(3)]));
    await userEvent.click(figure(1));
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('button', { name: confirm })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(figure(3)).toHaveFocus();
    await userEvent.click(figure(1));
    await userEvent.paste('1\t甲\n2\t乙\n3\t丙\n');
    const dialog = await screen.findByRole('dialog', { name: '粘贴预览' });
    expect(dialog).toHaveTextContent('将改动 5 格');
    expect(dialog).toHaveTextContent('以下指标的数值由系统导入，不粘贴：指标2');
  });
});
