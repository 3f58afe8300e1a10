import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { AccountService } from '../../src/auth/account.service';
import { ACCOUNT_ROLES } from '../../src/auth/auth.policy';
import { readConfig } from '../../src/config/config';
import { createApp } from '../../src/create-app';
import type { AppOptions } from '../../src/create-app';
import { createTestDatabase } from '../harness/database';

export const PASSWORD = 'correct horse battery staple';

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly dataSource: DataSource;
  /** The cookie header of a new session of `<role>` (or another username). */
  signIn(username: string): Promise<string>;
  close(): Promise<void>;
}

export type Mode = 'demo' | 'plain' | 'production';

/** The real application on a database of its own, with one account of each role. */
export async function startTestApp(mode: Mode, options: AppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const { dataSource } = database;
  const config = readConfig(
    {
      NODE_ENV: mode === 'production' ? 'production' : 'test',
      DATABASE_URL: database.url,
      ...(mode === 'production' ? {} : { XUSHI_DEMO: String(mode === 'demo') }),
    },
    [],
  );
  const app = await createApp(config, dataSource, options);
  await addPeople(dataSource, app.get(AccountService));
  return {
    app,
    dataSource,
    async signIn(username) {
      const response = await app.inject({
        method: 'POST',
        url: '/api/auth/sign-in',
        payload: { username, password: PASSWORD },
      });
      const cookie = response.cookies[0];
      if (cookie === undefined) throw new Error(`sign-in failed: ${response.body}`);
      return `${cookie.name}=${cookie.value}`;
    },
    async close() {
      await app.close();
      await database.drop();
    },
  };
}

async function addPeople(dataSource: DataSource, accounts: AccountService): Promise<void> {
  await dataSource.query(`
    INSERT INTO region (code, parent_code, name, short_name, sort)
    VALUES ('000000', NULL, '全国', '全国', 1), ('130000', '000000', '河北省', '河北', 2)`);
  await dataSource.query(`
    INSERT INTO agency (region_code, name, short_name, kind, sort)
    VALUES ('130000', '河北省商务厅', '省商务厅', 'department', 1)`);
  const [agency] = await dataSource.query<{ id: number }[]>('SELECT id FROM agency');
  for (const role of ACCOUNT_ROLES) {
    await accounts.createAccount(dataSource.manager, {
      username: role,
      displayName: `测试${role}`,
      role,
      regionCode: '130000',
      agencyId: role === 'clerk' || role === 'signer' ? (agency?.id ?? null) : null,
      password: PASSWORD,
    });
  }
}
