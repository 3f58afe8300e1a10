import { join } from 'node:path';
import { readDictionaries } from '../../src/intake/dictionaries';
import { BLANK_TERMS } from '../../src/intake/domain/model-terms';
import { readPlan } from '../../src/intake/domain/read-plan';
import type { SourceDocument } from '../../src/intake/domain/source';
import type { ReadingProgressView } from '../../src/intake/document.schema';
import type { DraftList } from '../../src/intake/intake.schema';
import { ReadingThreads } from '../../src/intake/reading-threads';
import { newKey } from '../reporting/reporting-app';
import { PLAN_TEXT, startIntakeApp } from './intake-app';

const words = (text: string): SourceDocument => ({
  kind: 'txt',
  text,
  tables: [],
  hardWrapped: false,
});
const issuedOn = null;

describe('threads that read documents', () => {
  let threads: ReadingThreads;
  beforeAll(() => {
    threads = new ReadingThreads();
  });
  afterAll(() => threads.close());

  test('say of a file and of words what the reader says of them', async () => {
    const read = await threads.ask({ document: Buffer.from(PLAN_TEXT), issuedOn });
    expect(read.source.text).toBe(PLAN_TEXT);
    expect(read.proposal.rows.length).toBeGreaterThan(0);
    expect(read.proposal).toEqual(readPlan(read.source, readDictionaries(), { issuedOn }));
    const again = await threads.ask({ document: read.source, issuedOn });
    expect(again).toEqual(read);
  });

  test('refuse a file as it is refused without them, and read the next', async () => {
    const refused = threads.ask({ document: Buffer.alloc(0), issuedOn });
    await expect(refused).rejects.toMatchObject({
      status: 422,
      code: 'document_empty',
      detail: { zh: '文件中没有文字，请核对后重新选择。' },
    });
    const next = await threads.ask({ document: words(PLAN_TEXT), issuedOn });
    expect(next.proposal.plan.docNo).toBe('甲政办发〔2024〕12号');
  });

  test('write a ledger table and read it back', async () => {
    const terms = { ...BLANK_TERMS, name: '示范企业', goal: '100', unit: '家' };
    const workbook = await threads.ask({
      table: {
        plan: { title: '实施方案', docNo: null, issuer: '甲省政府', regionName: '甲省' },
        rows: [{ terms, phrase: '示范企业达到100家', key: 'g1', assigned: null }],
        asOf: '2024-10-15',
        demo: false,
      },
    });
    expect(await threads.ask({ workbook })).toMatchObject([
      { 任务内容: '示范企业', 目标值: '100', 单位: '家', 编号: 'g1' },
    ]);
    await expect(threads.ask({ workbook: Buffer.from('no workbook') })).rejects.toMatchObject({
      status: 422,
      code: 'not_a_workbook',
    });
  });

  test('are there before their first document where one is likely to come', async () => {
    const prepared = new ReadingThreads();
    prepared.prepare();
    prepared.prepare();
    const read = await prepared.ask({ document: words(PLAN_TEXT), issuedOn });
    expect(read.proposal.rows.length).toBeGreaterThan(0);
    await prepared.close();
  });

  test('read nothing of a document that was cancelled before', async () => {
    const signal = AbortSignal.abort();
    const read = threads.ask({ document: words(PLAN_TEXT), issuedOn }, { signal });
    await expect(read).rejects.toMatchObject({ code: 'document_cancelled' });
  });
});

describe('a thread that fails', () => {
  const odd = (longest = 60_000) =>
    new ReadingThreads({ longest, megabytes: 30 }, 1, join(__dirname, 'odd.worker.mjs'));
  const say = (threads: ReadingThreads, text: string, signal?: AbortSignal) =>
    threads.ask({ document: words(text), issuedOn }, { signal });

  test.each([
    ['by ending', 'exit', { code: 'document_failed', status: 422 }],
    ['by a fault', 'throw', { message: 'a fault of the reader' }],
    ['by taking too much memory', 'grow', { code: 'document_too_complex', status: 422 }],
  ])('%s is told, and the next document is read', async (_how, text, problem) => {
    const threads = odd();
    await expect(say(threads, text)).rejects.toMatchObject(problem);
    expect((await say(threads, 'next')).source.text).toBe('next');
    await threads.close();
  });

  test('by taking too long is ended', async () => {
    const threads = odd(300);
    await expect(say(threads, 'loop')).rejects.toMatchObject({ code: 'document_too_slow' });
    await threads.close();
  });

  test('is ended by whoever cancels; the others wait their turn and may leave', async () => {
    const threads = odd();
    const [first, second] = [new AbortController(), new AbortController()];
    const ended: string[] = [];
    const tell = (name: string) => () => ended.push(name);
    const hanging = say(threads, 'loop', first.signal).catch(tell('first'));
    const left = say(threads, 'second', second.signal).catch(tell('second'));
    const third = say(threads, 'third').then(tell('third'));
    const fourth = say(threads, 'fourth').then(tell('fourth'));
    second.abort();
    await left;
    expect(ended).toEqual(['second']);
    first.abort();
    await Promise.all([hanging, third, fourth]);
    // The third gets its place once the thread of the first is gone.
    expect(ended.filter((name) => name !== 'first')).toEqual(['second', 'third', 'fourth']);
    expect(ended).toContain('first');
    await threads.close();
  });

  test('between two documents is replaced', async () => {
    const threads = odd();
    await say(threads, 'one');
    await threads.close();
    expect((await say(threads, 'two')).source.text).toBe('two');
    await threads.close();
  });
});

test('while a hostile megabyte is read others are answered, and whoever sent it may cancel', async () => {
  const app = await startIntakeApp();
  await app.app.listen(0, '127.0.0.1');
  const key = newKey();
  const cancelled = new AbortController();
  const form = new FormData();
  form.set('file', new Blob(['一、\n'.repeat(350_000)]), '很多一.txt');
  const sent = fetch(`${await app.app.getUrl()}/api/intake/documents`, {
    method: 'POST',
    headers: { cookie: app.cookieOf('inspector'), 'idempotency-key': key },
    body: form,
    signal: cancelled.signal,
  }).then(
    () => 'answered',
    () => 'cancelled',
  );
  const inspector = app.as('inspector');
  const step = async () => {
    const url = `/intake/documents/progress?key=${key}`;
    return (await inspector<ReadingProgressView>({ method: 'GET', url })).body.progress?.step;
  };
  while ((await step()) !== 'reading');
  for (let time = 0; time < 5; time += 1) {
    expect((await inspector<DraftList>({ method: 'GET', url: '/intake/drafts' })).status).toBe(200);
  }
  expect(await step()).toBe('reading');
  cancelled.abort();
  expect(await sent).toBe('cancelled');
  while ((await step()) !== undefined);
  const list = await inspector<DraftList>({ method: 'GET', url: '/intake/drafts' });
  expect(list.body.rows).toEqual([]);
  await app.close();
});
