import { createHash, randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FolderStore } from '../../src/evidence/folder-store';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'xushi-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const incoming = () => readdirSync(path.join(folder, 'incoming'));
const kept = () => readdirSync(folder).filter((name) => name !== 'incoming');
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

test('what was kept is read again byte for byte, under a key of its own', async () => {
  const store = new FolderStore(folder);
  const content = randomBytes(300_000);
  const received = await store.receive(
    Readable.from([content.subarray(0, 9), content.subarray(9)]),
  );
  expect(received).toMatchObject({ size: content.length, sha256: sha256(content) });
  expect(await received.read(5, 10)).toEqual(content.subarray(5, 15));
  expect(await received.read(content.length - 3, 10)).toEqual(content.subarray(-3));
  expect(kept()).toEqual([]);

  const key = await received.keep();
  expect(await received.keep()).toBe(key);
  await received.discard();
  expect(incoming()).toEqual([]);
  expect(await store.has(key)).toBe(true);
  expect(await buffer(await store.open(key))).toEqual(content);

  const again = await store.receive(Readable.from([content]));
  expect(await again.keep()).not.toBe(key);
});

test('what is not kept, or breaks off, leaves nothing', async () => {
  const store = new FolderStore(folder);
  const received = await store.receive(Readable.from([Buffer.from('draft')]));
  expect(incoming()).toHaveLength(1);
  await received.discard();
  expect(incoming()).toEqual([]);

  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half a ');
      await Promise.resolve();
      throw new Error('gone');
    })(),
  );
  await expect(store.receive(broken)).rejects.toThrow('gone');
  expect(incoming()).toEqual([]);
  expect(kept()).toEqual([]);
});

test.each(['../../etc/passwd', 'ab/..', '/etc/passwd', '', 'incoming/x'])(
  'the key %j leads nowhere',
  async (key) => {
    await expect(new FolderStore(folder).open(key)).rejects.toThrow('no key');
    await expect(new FolderStore(folder).has(key)).rejects.toThrow('no key');
  },
);

test('what a dead process left half is swept away; what comes in now is not', async () => {
  mkdirSync(path.join(folder, 'incoming'));
  const old = path.join(folder, 'incoming/old');
  writeFileSync(old, 'half');
  writeFileSync(path.join(folder, 'incoming/young'), 'half');
  const before = new Date(Date.now() - 2 * 60 * 60 * 1000);
  utimesSync(old, before, before);
  const received = await new FolderStore(folder).receive(Readable.from([Buffer.from('new')]));
  await received.discard();
  expect(incoming()).toEqual(['young']);
});

test('killed while files come in, no half file has a place', async () => {
  const script = path.join(__dirname, 'killed-store.ts');
  const child = spawn(
    process.execPath,
    ['scripts/run-server-file.mjs', path.relative(repository, script), folder],
    { cwd: repository, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const named: string[] = [];
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    named.push(...chunk.toString().split('\n').filter(Boolean));
    if (named.length >= 20) child.kill('SIGKILL');
  }
  await ended;

  const files = kept().flatMap((shard) =>
    readdirSync(path.join(folder, shard)).map((name) => `${shard}/${name}`),
  );
  expect(files.length).toBeGreaterThanOrEqual(20);
  // Each line of the child is one key with the hash of what lies there.
  for (const line of named) {
    const [key = '', hash = ''] = line.split(' ');
    if (hash.length === 64) expect(sha256(readFileSync(path.join(folder, key)))).toBe(hash);
  }
  // Also those whose key was not told any more are whole.
  for (const file of files) expect(readFileSync(path.join(folder, file))).toHaveLength(200_000);
});

const repository = path.resolve(__dirname, '../../..');
