import type { SaveLine, SubmissionLine } from '../api/model';
import { LineStore } from './line-store';
import type { LineOutcome } from './line-save';
import { line } from './submission-samples';
import type { LineDraft } from './line-draft';
import { UnsentLines, type TriedSave } from './unsent-lines';

/** A server that keeps lines by version and repeats the answer to a key, or is out of reach. */
class Server {
  away = false;
  locked = false;
  /** Does the work, but the answer is lost. */
  muted = false;
  readonly lines = new Map<number, SubmissionLine>();
  readonly done: string[] = [];
  private readonly answers = new Map<string, SubmissionLine>();

  constructor(...lines: SubmissionLine[]) {
    for (const each of lines) this.lines.set(each.id, each);
  }

  change(id: number, content: Partial<SaveLine>): SubmissionLine {
    const old = this.lines.get(id) ?? line(id);
    const next = { ...old, answer: 'value' as const, ...content, version: old.version + 1 };
    this.lines.set(id, next);
    return next;
  }

  readonly send = (id: number, { key, version, body }: TriedSave): Promise<LineOutcome> => {
    if (this.away) return Promise.resolve({ kind: 'unreachable' });
    if (this.locked) return Promise.resolve({ kind: 'refused', message: '本轮次已锁定。' });
    const earlier = this.answers.get(key);
    if (earlier) return Promise.resolve({ kind: 'saved', saved: earlier });
    const now = this.lines.get(id) ?? line(id);
    if (now.version !== version) {
      const current = { ...now, answer: now.answer ?? ('value' as const) };
      const stale = { changedBy: '王敏', changedAt: '2024-10-15T08:05:00Z', current };
      return Promise.resolve({ kind: 'conflict', stale });
    }
    const saved = this.change(id, body);
    this.answers.set(key, saved);
    this.done.push(`${id}:${body.value ?? ''}:${body.explanation ?? ''}`);
    return Promise.resolve(this.muted ? { kind: 'unreachable' } : { kind: 'saved', saved });
  };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

function open(server: Server, who = 'clerk', onNews: () => void = () => undefined) {
  const store = new LineStore([...server.lines.values()], {
    send: server.send,
    unsent: new UnsentLines(who, 43),
    onNews,
  });
  store.resume();
  const put = (id: number, patch: Partial<LineDraft>) =>
    store.commit(id, { ...store.of(id).draft, ...patch });
  const poll = () => store.take([...server.lines.values()]);
  const unsent = () => [...store.getSummary().unsent];
  return { store, put, poll, unsent, figure: (id: number) => store.of(id).draft.figure };
}

/** What the browser keeps for a person. */
const keptFor = (who: string) => new UnsentLines(who, 43).read().map(([id]) => id);

beforeEach(() => localStorage.clear());

test('a refused save keeps the text and has the return read again', async () => {
  const server = new Server(line(1));
  const onNews = jest.fn();
  const { store, put, figure } = open(server, 'clerk', onNews);
  server.locked = true;
  put(1, { figure: '600' });
  await settle();
  expect(store.of(1)).toMatchObject({ save: 'refused', message: '本轮次已锁定。' });
  expect(onNews).toHaveBeenCalledTimes(1);
  expect(figure(1)).toBe('600');
  expect(keptFor('clerk')).toEqual([1]);
});

describe('undo', () => {
  test('saves the earlier text again, then the later one', async () => {
    const server = new Server(line(1));
    const { store, put, figure } = open(server);
    put(1, { figure: '600' });
    await settle();
    put(1, { figure: '700' });
    await settle();
    expect(store.undo()?.cells).toEqual([{ lineId: 1, column: 'figure' }]);
    expect(store.of(1).save).toBe('saving');
    await settle();
    expect([figure(1), store.of(1).save]).toEqual(['600', 'saved']);
    store.undo();
    await settle();
    expect(server.lines.get(1)).toMatchObject({ value: null });
    store.redo();
    store.redo();
    await settle();
    expect(server.done).toEqual(['1:600:', '1:700:', '1:600:', '1::', '1:600:', '1:700:']);
    expect(store.redo()).toBeNull();
  });

  test('a whole block is one step, with what could not be read', async () => {
    const server = new Server(line(1), line(2));
    const { store, figure } = open(server);
    const draft = store.of(1).draft;
    store.commitAll(
      new Map([
        [1, { ...draft, figure: '5', explanation: '说明' }],
        [2, { ...draft, figure: '约6' }],
      ]),
    );
    await settle();
    expect(figure(2)).toBe('约6');
    expect(store.undo()?.cells).toHaveLength(3);
    await settle();
    expect([figure(1), figure(2)]).toEqual(['', '']);
    expect(server.lines.get(1)).toMatchObject({ value: null, explanation: null });
    expect(store.getSummary().unsent).toEqual([]);
  });

  test('leaves alone what somebody changed since, and says so', async () => {
    const server = new Server(line(1));
    const { store, put, poll, figure } = open(server);
    put(1, { figure: '600' });
    await settle();
    server.change(1, { value: '650' });
    poll();
    expect(store.undo()).toEqual({ cells: [], skipped: 1 });
    await settle();
    expect(figure(1)).toBe('650');
    expect(server.done).toHaveLength(1);
  });
});

describe('restoring a cell', () => {
  test('goes back to what was handed over, not to what is saved, and keeps the other cells', () => {
    const server = new Server(line(1));
    server.away = true;
    const { store, put } = open(server);
    put(1, { figure: '600' });
    store.type(1, { ...store.of(1).draft, figure: '7', explanation: '正在写' });
    store.restore(1, 'figure');
    expect(store.of(1).draft).toMatchObject({ figure: '600', explanation: '正在写' });
  });
});

describe('what is kept in the browser', () => {
  test('typed and not handed over: it is back after a crash and goes out', async () => {
    const server = new Server(line(1));
    const first = open(server);
    first.store.type(1, { ...first.store.of(1).draft, figure: '620' });
    const again = open(server);
    expect(again.store.getSummary().resumed).toBe(1);
    await settle();
    expect(server.done).toEqual(['1:620:']);
    expect([again.unsent(), keptFor('clerk')]).toEqual([[], []]);
  });

  test('typed while the server was away: sent in the order of typing', async () => {
    const server = new Server(line(1), line(2), line(3));
    server.away = true;
    const first = open(server);
    let now = 1_000;
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => (now += 1));
    for (const id of [3, 1, 2]) first.put(id, { figure: String(id) });
    clock.mockRestore();
    await settle();
    expect(keptFor('clerk')).toEqual([3, 1, 2]);
    server.away = false;
    open(server);
    await settle();
    expect(server.done).toEqual(['3:3:', '1:1:', '2:2:']);
  });

  test('a save whose answer was lost is not done twice, and what was typed after it follows', async () => {
    const server = new Server(line(1));
    server.muted = true;
    const first = open(server);
    first.put(1, { figure: '600' });
    await settle();
    first.put(1, { explanation: '后来写的' });
    server.muted = false;
    const again = open(server);
    await settle();
    expect(server.done).toEqual(['1:600:', '1:600:后来写的']);
    expect(again.store.of(1)).toMatchObject({ save: 'saved', conflict: null });
    expect(keptFor('clerk')).toEqual([]);
  });

  test('somebody changed the same cell meanwhile: both texts are there', async () => {
    const server = new Server(line(1));
    const first = open(server);
    first.store.type(1, { ...first.store.of(1).draft, figure: '620' });
    server.change(1, { value: '610' });
    const again = open(server);
    await settle();
    expect(again.store.of(1)).toMatchObject({
      save: 'conflict',
      draft: { figure: '620' },
      conflict: { asked: ['figure'], changedBy: '王敏', theirs: { figure: '610' } },
    });
    expect(keptFor('clerk')).toEqual([1]);
    expect(server.lines.get(1)?.value).toBe('610');
  });

  test('is not shown to another account', async () => {
    const server = new Server(line(1));
    server.away = true;
    open(server).put(1, { figure: '620' });
    server.away = false;
    const other = open(server, 'somebody-else');
    await settle();
    expect([other.figure(1), server.done]).toEqual(['', []]);
    expect(keptFor('clerk')).toEqual([1]);
  });

  test('one tab does not take away what another one typed', async () => {
    const server = new Server(line(1));
    const [one, other] = [open(server), open(server)];
    one.store.type(1, { ...one.store.of(1).draft, explanation: '第一个窗口' });
    server.change(1, { value: '610' });
    other.poll();
    await settle();
    expect(keptFor('clerk')).toEqual([1]);
  });

  test('a text that cannot be read stays until it is put right', async () => {
    const server = new Server(line(1));
    const { store, put, unsent } = open(server);
    store.type(1, { ...store.of(1).draft, figure: '约六百' });
    put(1, { figure: '约六百' });
    await settle();
    expect([unsent(), keptFor('clerk')]).toEqual([[1], [1]]);
    put(1, { figure: '600' });
    await settle();
    expect([unsent(), keptFor('clerk')]).toEqual([[], []]);
  });
});

describe('two people', () => {
  test('in different cells of one line: both are kept without a question', async () => {
    const server = new Server(line(1));
    const { store, put } = open(server);
    server.change(1, { explanation: '对方的说明' });
    put(1, { figure: '620' });
    await settle();
    expect(server.lines.get(1)).toMatchObject({ value: '620', explanation: '对方的说明' });
    expect(store.of(1)).toMatchObject({ conflict: null, seen: null });
  });

  test('a colleague’s cell appears beside one that is being typed', () => {
    const server = new Server(line(1));
    const { store, poll } = open(server);
    store.type(1, { ...store.of(1).draft, figure: '62' });
    server.change(1, { explanation: '对方的说明' });
    poll();
    expect(store.of(1).draft).toMatchObject({ figure: '62', explanation: '对方的说明' });
  });

  test('in the same cells: each is chosen by itself, and taking theirs can be undone', async () => {
    const server = new Server(line(1));
    const { store, put } = open(server);
    server.change(1, { value: '610', explanation: '对方的说明' });
    put(1, { figure: '620', explanation: '我的说明' });
    await settle();
    expect(store.of(1).conflict?.asked).toEqual(['figure', 'explanation']);
    store.settle(1, 'figure', 'mine');
    expect(store.of(1).conflict?.asked).toEqual(['explanation']);
    store.settle(1, 'explanation', 'theirs');
    await settle();
    expect(server.lines.get(1)).toMatchObject({ value: '620', explanation: '对方的说明' });
    store.undo();
    await settle();
    expect(server.lines.get(1)).toMatchObject({ value: '620', explanation: '我的说明' });
  });

  test('taking all of theirs leaves nothing unsent', async () => {
    const server = new Server(line(1));
    const { store, put, poll, unsent } = open(server);
    server.change(1, { value: '610' });
    put(1, { figure: '620' });
    await settle();
    store.settle(1, 'figure', 'theirs');
    poll();
    await settle();
    expect([unsent(), store.of(1).draft.figure, server.done]).toEqual([[], '610', []]);
    expect(keptFor('clerk')).toEqual([]);
  });

  test('a save answered late does not bring its text back over a newer one', async () => {
    const server = new Server(line(1));
    server.muted = true;
    const { store, put, poll, figure, unsent } = open(server);
    put(1, { figure: '620' });
    await settle();
    server.change(1, { value: '650' });
    poll();
    server.muted = false;
    store.retryNow();
    await settle();
    expect([figure(1), unsent(), store.of(1).save]).toEqual(['650', [], 'saved']);
  });

  test('what can no more be saved is given up on demand', () => {
    const server = new Server(line(1));
    const { store, figure, unsent } = open(server);
    store.type(1, { ...store.of(1).draft, figure: '6' });
    store.discard();
    expect([figure(1), unsent(), keptFor('clerk')]).toEqual(['', [], []]);
  });

  test('a poll that set out earlier brings no old text back', async () => {
    const server = new Server(line(1));
    const { store, put, figure } = open(server);
    const old = [...server.lines.values()];
    put(1, { figure: '620' });
    await settle();
    store.take(old);
    expect(figure(1)).toBe('620');
  });
});

test('typing in one row tells only that row', () => {
  const server = new Server(line(1), line(2));
  const { store } = open(server);
  const told: number[] = [];
  for (const id of [1, 2]) store.subscribeRow(id, () => told.push(id));
  let page = 0;
  store.subscribe(() => (page += 1));
  for (const figure of ['6', '62', '620']) store.type(1, { ...store.of(1).draft, figure });
  expect(told).toEqual([1, 1, 1]);
  // Once: there is something unsent now.
  expect(page).toBe(1);
});
