import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import type { AccountRole } from '../../src/auth/auth.policy';
import { readConfig } from '../../src/config/config';
import { createApp } from '../../src/create-app';
import { RoundGenerationService } from '../../src/reporting/round-generation.service';
import type { SubmissionDetail, SubmissionLine } from '../../src/reporting/submission.schema';
import { createTestDatabase, type TestDatabase } from '../harness/database';

export const TODAY = '2024-10-15';

type Method = 'GET' | 'PUT' | 'POST' | 'PATCH';

export interface Call {
  readonly method: Method;
  readonly url: string;
  readonly body?: object;
  readonly version?: number;
  /** Its own unless given. */
  readonly key?: string;
}

export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly text: string;
}

export interface ReportingApp {
  readonly app: NestFastifyApplication;
  readonly dataSource: DataSource;
  /** Where this application keeps evidence. */
  readonly evidenceFolder: string;
  as(username: string): <T = unknown>(call: Call) => Promise<Answer<T>>;
  /** The cookie header of somebody, for requests that `as` cannot make. */
  cookieOf(username: string): string;
  openRounds(day: string): Promise<void>;
  setToday(day: string): Promise<void>;
  rows<T>(sql: string, values?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

let serial = 0;

/** A key of its own for each command. */
export function newKey(): string {
  serial += 1;
  return `reporting-${process.pid}-${serial}`;
}

/** The real application in demo mode on a database, with the people in it signed in. */
export async function startReportingApp(
  fill: (dataSource: DataSource) => Promise<void>,
  database?: TestDatabase,
  settings: Readonly<Record<string, string>> = {},
): Promise<ReportingApp> {
  const own = database ?? (await createTestDatabase());
  const { dataSource } = own;
  await fill(dataSource);
  const evidenceFolder = mkdtempSync(path.join(os.tmpdir(), 'xushi-evidence-'));
  const config = readConfig(
    {
      NODE_ENV: 'test',
      DATABASE_URL: own.url,
      XUSHI_DEMO: 'true',
      XUSHI_EVIDENCE: evidenceFolder,
      ...settings,
    },
    [],
  );
  const app = await createApp(config, dataSource);
  const cookies = new Map<string, string>();
  const people = await dataSource.query<{ username: string }[]>(
    'SELECT username FROM account WHERE demo',
  );
  for (const { username } of people) {
    const signedIn = await app.inject({
      method: 'POST',
      url: '/api/auth/demo-sign-in',
      payload: { username },
    });
    const [cookie] = signedIn.cookies;
    if (!cookie) throw new Error(`sign-in of ${username} failed: ${signedIn.body}`);
    cookies.set(username, `${cookie.name}=${cookie.value}`);
  }
  return {
    app,
    dataSource,
    evidenceFolder,
    cookieOf: (username) => cookies.get(username) ?? '',
    as: (username) => async (call) => {
      const response = await app.inject({
        method: call.method,
        url: `/api${call.url}`,
        headers: {
          cookie: cookies.get(username) ?? '',
          ...(call.method !== 'GET' && { 'idempotency-key': call.key ?? newKey() }),
          ...(call.version !== undefined && { 'if-match': `"${call.version}"` }),
        },
        ...(call.body !== undefined && { payload: call.body }),
      });
      return { status: response.statusCode, body: response.json(), text: response.body };
    },
    openRounds: (day) =>
      dataSource.transaction((manager) => app.get(RoundGenerationService).openRounds(manager, day)),
    async setToday(day) {
      await dataSource.query(
        `INSERT INTO demo_clock (today) VALUES ($1)
         ON CONFLICT (only_row) DO UPDATE SET today = excluded.today`,
        [day],
      );
    },
    rows: (sql, values) => dataSource.query(sql, values),
    async close() {
      await app.close();
      await own.drop();
      rmSync(evidenceFolder, { recursive: true, force: true });
    },
  };
}

/** What a cell row says when only a value is typed. */
export const cell = (value: string | null, further: Record<string, unknown> = {}) => ({
  answer: 'value',
  value,
  growth: null,
  explanation: null,
  nextStep: null,
  expectedOn: null,
  ...further,
});

export const BEHIND = {
  explanation: '部分企业认定材料尚在复核，四季度集中认定',
  nextStep: '十一月底前完成剩余企业的现场核查',
};

export function lineOf(detail: SubmissionDetail, name: string): SubmissionLine {
  const line = detail.lines.find((other) => other.name === name);
  if (!line) throw new Error(`no line ${name} among ${detail.lines.map((l) => l.name).join('、')}`);
  return line;
}

/** The lines as somebody who read the return saw them: what is handed in. */
export function seenLines({ lines }: Pick<SubmissionDetail, 'lines'>) {
  return lines.map(({ id, version }) => ({ id, version }));
}

interface Person {
  readonly username: string;
  readonly role: AccountRole;
  readonly region: string;
  readonly agency?: string;
}

export async function addPeople(dataSource: DataSource, people: readonly Person[]): Promise<void> {
  for (const { username, role, region, agency } of people) {
    await dataSource.query(
      `INSERT INTO account (username, display_name, role, region_code, agency_id, demo)
       VALUES ($1, $2, $3, $4, (SELECT id FROM agency WHERE name = $5), true)`,
      [username, `人员${username}`, role, region, agency ?? null],
    );
  }
}
