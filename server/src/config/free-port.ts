import { createServer } from 'node:net';
import { StartError } from './start-error';

const MEANINGS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken by another program; set PORT to a free one',
  EACCES: 'may not be opened by this user; set PORT to a number above 1023',
  EADDRNOTAVAIL: 'cannot be opened: this machine has no such address; set HOST to one it has',
  ENOTFOUND: 'cannot be opened: the host name is unknown; set HOST to an address of this machine',
};

/** Throws a StartError when the port is taken, before anything costly has been started. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    throw explainListenError(error, host, port);
  }
  await new Promise((resolve) => server.close(resolve));
}

/** Turns a failed listen into one sentence; any other error is returned as it is. */
export function explainListenError(error: unknown, host: string, port: number): unknown {
  const { code } = error as { code?: unknown };
  const meaning = typeof code === 'string' ? MEANINGS[code] : undefined;
  if (meaning === undefined) return error;
  return new StartError(`Port ${port} on ${host} ${meaning}.`, { cause: error });
}
