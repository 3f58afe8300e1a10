import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The remembered port while it is free, else any free one, on the loopback. */
export async function choosePort(rememberedIn: string): Promise<number> {
  const remembered = readRemembered(rememberedIn);
  if (remembered !== undefined && (await listenOn(remembered)) !== undefined) return remembered;
  const free = await listenOn(0);
  if (free === undefined) throw new Error('no free port on 127.0.0.1');
  return free;
}

function readRemembered(file: string): number | undefined {
  try {
    const port = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(port) && port > 0 && port < 65536 ? port : undefined;
  } catch {
    return undefined;
  }
}

/** The port that could be listened on, or undefined. */
function listenOn(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const { port: found } = server.address() as AddressInfo;
      server.close(() => resolve(found));
    });
  });
}
