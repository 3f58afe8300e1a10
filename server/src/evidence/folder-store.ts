import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { EvidenceStore } from './evidence-store';
import type { ReceivedFile } from './evidence-store';

const FORM = /^[0-9a-f]{2}\/[0-9a-f-]{36}$/;
/** No upload takes that long: what is older was left by a process that died. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/**
 * Evidence in a folder of this machine, or one that all processes share. A file is written under
 * `incoming`, brought to disk, and renamed to its place: at no moment does half a file have a key.
 */
export class FolderStore extends EvidenceStore {
  private readonly incoming: string;
  private sweptAt = 0;

  constructor(private readonly folder: string) {
    super();
    this.incoming = path.join(folder, 'incoming');
  }

  async receive(source: Readable): Promise<ReceivedFile> {
    const name = randomUUID();
    const place = path.join(this.incoming, name);
    await makeFolder(this.incoming);
    const written = await write(source, place);
    await this.sweep((await stat(place)).mtimeMs);
    const key = `${name.slice(0, 2)}/${name}`;
    return {
      ...written,
      read: (position, length) => readPart(place, position, length),
      keep: async () => {
        await this.place(place, key);
        return key;
      },
      discard: () => rm(place, { force: true }),
    };
  }

  async open(key: string): Promise<Readable> {
    const file = await open(this.pathOf(key), 'r');
    return file.createReadStream();
  }

  async has(key: string): Promise<boolean> {
    return (await stat(this.pathOf(key)).catch(() => null))?.isFile() ?? false;
  }

  private async place(incoming: string, key: string): Promise<void> {
    const target = this.pathOf(key);
    if (await this.has(key)) return;
    await makeFolder(path.dirname(target));
    await rename(incoming, target);
    // The names reach the disk with their folders.
    await sync(path.dirname(target));
    await sync(this.folder);
  }

  /** A key is one of ours or nothing: it never leads out of the folder. */
  private pathOf(key: string): string {
    if (!FORM.test(key)) throw new Error('no key of an evidence file');
    return path.join(this.folder, key);
  }

  /**
   * Takes away what processes left that died while a file came in, at most once an hour. `now` is
   * the folder's own time, which need not be this machine's.
   */
  private async sweep(now: number): Promise<void> {
    if (now - this.sweptAt < ABANDONED_AFTER_MS) return;
    this.sweptAt = now;
    for (const name of await readdir(this.incoming)) {
      const file = path.join(this.incoming, name);
      const found = await stat(file).catch(() => null);
      if (found !== null && now - found.mtimeMs > ABANDONED_AFTER_MS)
        await rm(file, { force: true });
    }
  }
}

async function write(source: Readable, place: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    const file = await open(place, 'wx', 0o600);
    try {
      // Not destroyed where the disk refuses: what still comes is read and dropped.
      for await (const chunk of source.iterator({ destroyOnReturn: false })) {
        const bytes = chunk as Buffer;
        hash.update(bytes);
        size += bytes.length;
        await file.appendFile(bytes);
      }
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    source.resume();
    await rm(place, { force: true });
    throw error;
  }
  return { size, sha256: hash.digest('hex') };
}

async function readPart(place: string, position: number, length: number): Promise<Buffer> {
  const file = await open(place, 'r');
  try {
    const buffer = Buffer.alloc(length);
    let read = 0;
    while (read < length) {
      const { bytesRead } = await file.read(buffer, read, length - read, position + read);
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    return buffer.subarray(0, read);
  } finally {
    await file.close();
  }
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

async function sync(folder: string): Promise<void> {
  // Windows opens no folders; there the file system keeps names by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
