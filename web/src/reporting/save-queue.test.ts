import { SaveQueue, type SaveOutcome, type SaveReport } from './save-queue';

type Outcome = SaveOutcome<string, string>;

/** A server that answers when told, and a clock that runs when told. */
function bench(answers: (Outcome | 'hold')[] = []) {
  const sent: string[] = [];
  const keys: string[] = [];
  const reports: SaveReport<string, string>[] = [];
  const timers: { run: () => void; ms: number }[] = [];
  const held: ((outcome: Outcome) => void)[] = [];
  let number = 0;
  const queue = new SaveQueue<string, string, string>({
    newKey: () => `key-${(number += 1)}`,
    later: (run, ms) => {
      const timer = { run, ms };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    send: ({ id, draft, key }) => {
      sent.push(`${id}:${draft}`);
      keys.push(key);
      const answer = answers.shift() ?? { kind: 'saved', saved: draft };
      return answer === 'hold'
        ? new Promise((resolve) => held.push(resolve))
        : Promise.resolve(answer);
    },
    report: (report) => reports.push(report),
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  const stateOf = (id: number) => reports.filter((report) => report.id === id).at(-1)?.state;
  return { queue, sent, keys, reports, timers, held, settle, stateOf };
}

describe('SaveQueue', () => {
  test('one at a time, in the order of typing', async () => {
    const b = bench(['hold']);
    b.queue.add(1, 'a');
    b.queue.add(2, 'b');
    await b.settle();
    expect(b.sent).toEqual(['1:a']);
    expect(b.queue.pending).toBe(2);
    b.held[0]?.({ kind: 'saved', saved: 'a' });
    await b.settle();
    expect(b.sent).toEqual(['1:a', '2:b']);
    expect([b.stateOf(1), b.stateOf(2)]).toEqual(['saved', 'saved']);
    expect(b.queue.pending).toBe(0);
  });

  test('a newer text of a waiting line replaces the older one', async () => {
    const b = bench(['hold']);
    b.queue.add(1, 'a');
    b.queue.add(2, 'b');
    b.queue.add(2, 'c');
    b.held[0]?.({ kind: 'saved', saved: 'a' });
    await b.settle();
    expect(b.sent).toEqual(['1:a', '2:c']);
  });

  test('a line typed on while it is being saved stays unsaved until its last text is', async () => {
    const b = bench(['hold', 'hold']);
    b.queue.add(1, 'a');
    await b.settle();
    b.queue.add(1, 'b');
    b.held[0]?.({ kind: 'saved', saved: 'a' });
    await b.settle();
    expect(b.stateOf(1)).toBe('saving');
    b.held[1]?.({ kind: 'saved', saved: 'b' });
    await b.settle();
    expect(b.stateOf(1)).toBe('saved');
  });

  test('without a network everything waits, then goes out in order with the first key', async () => {
    const b = bench([{ kind: 'unreachable' }]);
    b.queue.add(1, 'a');
    await b.settle();
    b.queue.add(2, 'b');
    await b.settle();
    expect(b.sent).toEqual(['1:a']);
    expect([b.stateOf(1), b.stateOf(2)]).toEqual(['waiting', 'waiting']);
    b.timers.shift()?.run();
    await b.settle();
    expect(b.sent).toEqual(['1:a', '1:a', '2:b']);
    expect(b.keys[1]).toBe(b.keys[0]);
    expect(b.keys[2]).not.toBe(b.keys[0]);
  });

  test('a text typed after a lost answer follows the repeated one, it does not replace it', async () => {
    const b = bench([{ kind: 'unreachable' }]);
    b.queue.add(1, 'a');
    await b.settle();
    b.queue.add(1, 'b');
    b.queue.retryNow();
    await b.settle();
    expect(b.sent).toEqual(['1:a', '1:a', '1:b']);
    expect(b.stateOf(1)).toBe('saved');
  });

  test('the pause between attempts doubles and starts afresh after a success', async () => {
    const gone: Outcome = { kind: 'unreachable' };
    const b = bench([gone, gone, gone, { kind: 'saved', saved: 'a' }, gone]);
    b.queue.add(1, 'a');
    const pauses: number[] = [];
    for (let i = 0; i < 3; i += 1) {
      await b.settle();
      const timer = b.timers.shift();
      pauses.push(timer?.ms ?? 0);
      timer?.run();
    }
    await b.settle();
    b.queue.add(2, 'b');
    await b.settle();
    expect([...pauses, b.timers[0]?.ms]).toEqual([1000, 2000, 4000, 1000]);
  });

  test('a conflict stops the line and lets the others go on', async () => {
    const b = bench(['hold']);
    b.queue.add(1, 'a');
    b.queue.add(1, 'a2');
    b.queue.add(2, 'b');
    b.held[0]?.({ kind: 'conflict', stale: 'theirs' });
    await b.settle();
    expect(b.sent).toEqual(['1:a', '2:b']);
    expect(b.reports.find(({ state }) => state === 'conflict')).toMatchObject({
      id: 1,
      stale: 'theirs',
    });
    expect(b.stateOf(1)).toBe('conflict');
  });

  test('a refusal says why', async () => {
    const b = bench([{ kind: 'refused', message: '不是数字' }]);
    b.queue.add(1, 'x');
    await b.settle();
    expect(b.reports.at(-1)).toMatchObject({ id: 1, state: 'refused', message: '不是数字' });
  });
});
