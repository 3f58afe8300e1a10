import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartError } from '../../config/start-error';
import { processIdentity } from './process-table';

/**
 * Marks a data folder as used by this process. The mark of a process that is gone counts for
 * nothing. Throws a StartError while another one lives. Returns the way to take the mark away.
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, 'lock');
  const own = processIdentity(process.pid) ?? String(process.pid);
  for (;;) {
    try {
      writeFileSync(file, own, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') {
        throw new StartError(
          `The data folder ${folder} cannot be written (${code}); set XUSHI_DATA to a folder that can.`,
          { cause: error },
        );
      }
    }
    const owner = readFileSync(file, 'utf8');
    const pid = Number.parseInt(owner, 10);
    if (Number.isInteger(pid) && processIdentity(pid) === owner) {
      throw new StartError(
        `Xushi already runs on the data folder ${folder} (process ${pid}); stop it, or set XUSHI_DATA to another folder.`,
      );
    }
    rmSync(file, { force: true });
  }
}
