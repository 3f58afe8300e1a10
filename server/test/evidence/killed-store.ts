import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { FolderStore } from '../../src/evidence/folder-store';

/** Keeps one file after another and prints their keys and hashes, until somebody kills it. */
async function keepForEver(folder: string): Promise<void> {
  const store = new FolderStore(folder);
  for (;;) {
    const content = randomBytes(200_000);
    const received = await store.receive(
      Readable.from([content.subarray(0, 70_000), content.subarray(70_000)]),
    );
    const key = await received.keep();
    process.stdout.write(`${key} ${received.sha256}\n`);
  }
}

void keepForEver(process.argv[2] ?? '');
