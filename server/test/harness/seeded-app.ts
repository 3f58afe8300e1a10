import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { AccountService } from '../../src/auth/account.service';
import type { AccountRole } from '../../src/auth/auth.policy';
import { readConfig } from '../../src/config/config';
import { createApp } from '../../src/create-app';
import { createSeededDatabase } from './database';

const PASSWORD = 'a seeded house of many plans';

export interface NewPerson {
  readonly username: string;
  readonly role: AccountRole;
  readonly regionCode: string;
  /** Full name of the body a clerk reports for. */
  readonly agency?: string;
}

export interface SeededApp {
  readonly app: NestFastifyApplication;
  readonly dataSource: DataSource;
  /** The cookie header of a person who did not exist before. */
  signInNew(person: NewPerson): Promise<string>;
  /** The cookie header of one of the demo's own accounts. */
  signInDemo(username: string): Promise<string>;
  /** Reads an address as somebody; the answer must be 200 and fit the schema of the contract. */
  read<T extends z.ZodType>(cookie: string, url: string, schema: T): Promise<z.infer<T>>;
  /** Moves the demo's clock, and with it the judged states; without a day, to the true one. */
  moveClock(cookie: string, day?: string): Promise<string>;
  close(): Promise<void>;
}

/** The real application on a database of its own that holds the demo. */
export async function startSeededApp(): Promise<SeededApp> {
  const database = await createSeededDatabase();
  const { dataSource } = database;
  const config = readConfig(
    { NODE_ENV: 'test', DATABASE_URL: database.url, XUSHI_DEMO: 'true' },
    [],
  );
  const app = await createApp(config, dataSource);
  const cookieOf = async (url: string, payload: object): Promise<string> => {
    const response = await app.inject({ method: 'POST', url, payload });
    const cookie = response.cookies[0];
    if (cookie === undefined) throw new Error(`sign-in failed: ${response.body}`);
    return `${cookie.name}=${cookie.value}`;
  };
  return {
    app,
    dataSource,
    async signInNew({ username, role, regionCode, agency }) {
      const [body] =
        agency === undefined
          ? []
          : await dataSource.query<{ id: number }[]>('SELECT id FROM agency WHERE name = $1', [
              agency,
            ]);
      await app.get(AccountService).createAccount(dataSource.manager, {
        username,
        displayName: `测试${username}`,
        role,
        regionCode,
        agencyId: body?.id ?? null,
        password: PASSWORD,
      });
      return cookieOf('/api/auth/sign-in', { username, password: PASSWORD });
    },
    signInDemo: (username) => cookieOf('/api/auth/demo-sign-in', { username }),
    async read(cookie, url, schema) {
      const response = await app.inject({ url, headers: { cookie } });
      if (response.statusCode !== 200) {
        throw new Error(`${url} answered ${response.statusCode}: ${response.body}`);
      }
      return schema.parse(response.json());
    },
    async moveClock(cookie, day) {
      const { realToday } = (await app.inject({ url: '/api/clock', headers: { cookie } })).json<{
        realToday: string;
      }>();
      const today = day ?? realToday;
      const response = await app.inject({
        method: 'PUT',
        url: '/api/demo/clock',
        headers: { cookie },
        payload: { today },
      });
      if (response.statusCode !== 200) throw new Error(`the clock stands: ${response.body}`);
      return today;
    },
    async close() {
      await app.close();
      await database.drop();
    },
  };
}
