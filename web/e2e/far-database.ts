import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../server/src/database/embedded/embedded-postgres';

/** A database of its own that the product reaches over a link, and a journey without it. */
export interface FarDatabase {
  /** Over the link. */
  readonly url: string;
  /** Past the link. */
  sql<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Every connection breaks and none comes about, as with a cable pulled out. */
  cut(): void;
  mend(): void;
  stop(): Promise<void>;
}

export async function startFarDatabase(): Promise<FarDatabase> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'xushi-far-'));
  const postgres = await startEmbeddedPostgres(folder);
  const target = new URL(postgres.url);
  const sockets = new Set<Socket>();
  let whole = true;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const link = createServer((near) => {
    keep(near);
    if (!whole) {
      near.destroy();
      return;
    }
    const far = connect(Number(target.port), target.hostname);
    keep(far);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => link.listen(0, '127.0.0.1', resolve));
  const url = new URL(postgres.url);
  url.hostname = '127.0.0.1';
  url.port = String((link.address() as AddressInfo).port);
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  return {
    url: url.href,
    async sql<Row>(text: string, values: readonly unknown[] = []) {
      const { rows } = await client.query(text, [...values]);
      return rows as Row[];
    },
    cut() {
      whole = false;
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      whole = true;
    },
    async stop() {
      await client.end();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => link.close(resolve));
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
