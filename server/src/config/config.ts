import { isIP } from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { repositoryFolder } from './paths';
import { readSettings } from './settings';
import type { Environment } from './settings';
import { StartError } from './start-error';

/** The database the product runs on. */
export type DatabaseConfig =
  | { readonly kind: 'embedded' }
  | {
      readonly kind: 'external';
      readonly url: string;
      /** Direct connection of the role that may change the schema. */
      readonly migrationUrl: string;
    };

/** Files that prove a value. */
export interface EvidenceConfig {
  /** Absolute; shared by all processes. */
  readonly folder: string;
  readonly fileBytes: number;
  readonly filesPerValue: number;
  /** Of all files of one return, removed ones too: they are kept. */
  readonly returnBytes: number;
}
export type MailConfig = {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly smtpUrl: string;
  /** Sender as mail programs show it. */
  readonly from: string;
  /** Address by which people reach the product, for links. */
  readonly publicUrl: string;
};

export type Config = {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** Proxies, as addresses or networks, whose `X-Forwarded-*` headers are believed. */
  readonly trustProxy: readonly string[];
  readonly database: DatabaseConfig;
  /** Connections each process may open. */
  readonly poolSize: number;
  /** Absolute folder for the embedded database and everything else kept on this machine. */
  readonly dataFolder: string;
  readonly evidence: EvidenceConfig;
  /** Bring the schema up to date before serving. */
  readonly migrate: boolean;
  /** Demo sign-in, demo clock and the 演示 stamp are offered. Never in production. */
  readonly demo: boolean;
  /** Load the demo data before serving, where it is not loaded yet. */
  readonly seedDemo: boolean;
  /** Null: reminders are shown in the product only. */
  readonly mail: MailConfig | null;
  /** This process takes part in the daily schedules. */
  readonly jobs: boolean;
};

/** Every wrong setting of one start, each as a sentence. */
export class ConfigError extends StartError {
  override readonly exitCode = 2;

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

const flag = z.stringbool({ error: 'must be true or false' }).optional();

const postgresUrl = z
  .string()
  .refine((text) => /^postgres(ql)?:\/\/[^/\s]/.test(text) && URL.canParse(text), {
    error: 'must look like postgresql://user:password@host:5432/database',
  })
  .optional();

const NAMED_NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];

const proxies = z
  .string()
  .transform((text) => text.split(',').map((item) => item.trim()))
  .refine((items) => items.every(isNetwork), {
    error: `must list addresses or networks (10.0.0.0/8) or the words ${NAMED_NETWORKS.join(', ')}, separated by commas`,
  })
  .default([]);

function isNetwork(text: string): boolean {
  if (NAMED_NETWORKS.includes(text)) return true;
  const [address = '', bits] = text.split('/');
  const version = isIP(address);
  if (version === 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
  );
}

const MEGABYTE = 1024 * 1024;

function wholeNumber(from: number, to: number, what = 'a number') {
  const error = `must be ${what} from ${from} to ${to}`;
  return z
    .string()
    .regex(/^\d{1,5}$/, { error, abort: true })
    .transform(Number)
    .refine((value) => value >= from && value <= to, { error });
}

const settingsSchema = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], {
      error: 'must be production, development or test',
    })
    .default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(1, 65535, 'a port number').default(3000),
  TRUST_PROXY: proxies,
  DATABASE_URL: postgresUrl,
  MIGRATION_DATABASE_URL: postgresUrl,
  DATABASE_POOL_SIZE: wholeNumber(2, 200).default(10),
  XUSHI_DATA: z.string().default('.data'),
  XUSHI_EVIDENCE: z.string().optional(),
  XUSHI_EVIDENCE_FILE_MB: wholeNumber(1, 1024).default(20),
  XUSHI_EVIDENCE_FILES: wholeNumber(1, 100).default(10),
  XUSHI_EVIDENCE_RETURN_MB: wholeNumber(1, 10240).default(200),
  XUSHI_DEMO: flag,
  XUSHI_JOBS: z.enum(['on', 'off'], { error: 'must be on or off' }).optional(),
  SMTP_URL: z
    .string()
    .refine((text) => /^smtps?:\/\/[^/\s]/.test(text) && URL.canParse(text), {
      error: 'must look like smtp://user:password@host:587',
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\p{Cc}]*@[^\p{Cc}]+$/u, { error: 'must be an address or Name <address>' })
    .optional(),
  PUBLIC_URL: z
    .string()
    .refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), {
      error: 'must look like https://xushi.example.gov.cn',
    })
    .optional(),
});

const flagNames = ['--migrate', '--demo'] as const;

/**
 * Reads the whole configuration; nothing else in the product looks at the environment.
 * Throws a `ConfigError` that names every wrong setting at once.
 */
export function readConfig(environment: Environment, argv: readonly string[]): Config {
  const { values, problems } = readSettings(environment);
  const parsed = settingsSchema.safeParse(values);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      problems.push(`${issue.path.join('.')} ${issue.message}.`);
    }
  }
  problems.push(...unknownFlags(argv));
  // The rules between settings need no more than whether each is given, so they are checked even
  // when a value is malformed: somebody who mends a start wants to hear of everything once.
  const production = values.NODE_ENV === 'production';
  const external = values.DATABASE_URL !== undefined;
  const demoAsked = settingsSchema.shape.XUSHI_DEMO.safeParse(values.XUSHI_DEMO).data;
  problems.push(...contradictions({ production, external, demoAsked, values, argv }));
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);

  const settings = parsed.data;
  const dataFolder = path.resolve(repositoryFolder, settings.XUSHI_DATA);
  return {
    production,
    host: settings.HOST,
    port: settings.PORT,
    trustProxy: settings.TRUST_PROXY,
    database: databaseConfig(settings.DATABASE_URL, settings.MIGRATION_DATABASE_URL),
    poolSize: settings.DATABASE_POOL_SIZE,
    dataFolder,
    evidence: {
      folder: path.resolve(repositoryFolder, settings.XUSHI_EVIDENCE ?? `${dataFolder}/evidence`),
      fileBytes: settings.XUSHI_EVIDENCE_FILE_MB * MEGABYTE,
      filesPerValue: settings.XUSHI_EVIDENCE_FILES,
      returnBytes: settings.XUSHI_EVIDENCE_RETURN_MB * MEGABYTE,
    },
    migrate: !external || argv.includes('--migrate'),
    demo: settings.XUSHI_DEMO ?? (!external || argv.includes('--demo')),
    seedDemo: argv.includes('--demo') || (!external && settings.XUSHI_DEMO !== false),
    mail: mailConfig(settings.SMTP_URL, settings.MAIL_FROM, settings.PUBLIC_URL),
    // A test starts what it looks at itself.
    jobs: (settings.XUSHI_JOBS ?? (settings.NODE_ENV === 'test' ? 'off' : 'on')) === 'on',
  };
}

function databaseConfig(url: string | undefined, migrationUrl: string | undefined): DatabaseConfig {
  return url === undefined
    ? { kind: 'embedded' }
    : { kind: 'external', url, migrationUrl: migrationUrl ?? url };
}

function mailConfig(
  smtpUrl: string | undefined,
  from: string | undefined,
  publicUrl: string | undefined,
): MailConfig | null {
  return smtpUrl === undefined || from === undefined || publicUrl === undefined
    ? null
    : { smtpUrl, from, publicUrl };
}

function unknownFlags(argv: readonly string[]): string[] {
  const known: readonly string[] = flagNames;
  return argv
    .filter((argument) => !known.includes(argument))
    .map((argument) => `${argument} is not a known flag; there are ${flagNames.join(' and ')}.`);
}

function contradictions(start: {
  production: boolean;
  external: boolean;
  demoAsked: boolean | undefined;
  values: Record<string, string | undefined>;
  argv: readonly string[];
}): string[] {
  const problems: string[] = [];
  const demoFlag = start.argv.includes('--demo');
  if (start.production && !start.external) {
    problems.push(
      'DATABASE_URL must be set in production; the embedded database is for trying out.',
    );
  }
  if (start.production && (demoFlag || start.demoAsked === true)) {
    problems.push(
      `${demoFlag ? '--demo' : 'XUSHI_DEMO'} is refused in production: demo data and demo sign-in must not reach real users.`,
    );
  }
  if (demoFlag && start.demoAsked === false) {
    problems.push('--demo and XUSHI_DEMO=false contradict each other.');
  }
  if (!start.external && start.values.MIGRATION_DATABASE_URL !== undefined) {
    problems.push('MIGRATION_DATABASE_URL needs DATABASE_URL beside it.');
  }
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = start.values;
  if (SMTP_URL !== undefined && (MAIL_FROM === undefined || PUBLIC_URL === undefined)) {
    problems.push(
      'SMTP_URL needs MAIL_FROM and PUBLIC_URL beside it: who sends, and where links lead.',
    );
  }
  return problems;
}
