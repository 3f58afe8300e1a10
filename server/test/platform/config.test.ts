import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ConfigError, readConfig } from '../../src/config/config';
import { repositoryFolder } from '../../src/config/paths';

const DATABASE_URL = 'postgresql://xushi:secret@db.example:5432/xushi';

function problemsOf(environment: Record<string, string>, argv: string[] = []): readonly string[] {
  try {
    readConfig(environment, argv);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('what a start is told', () => {
  test('nothing: the demo on the embedded database, for this machine alone', () => {
    expect(readConfig({}, [])).toEqual({
      production: false,
      host: '127.0.0.1',
      port: 3000,
      trustProxy: [],
      database: { kind: 'embedded' },
      poolSize: 10,
      dataFolder: path.join(repositoryFolder, '.data'),
      evidence: {
        folder: path.join(repositoryFolder, '.data/evidence'),
        fileBytes: 20 * 1024 * 1024,
        filesPerValue: 10,
        returnBytes: 200 * 1024 * 1024,
      },
      migrate: true,
      demo: true,
      seedDemo: true,
      mail: null,
      jobs: true,
    });
  });

  test('schedules: on but in tests, and as XUSHI_JOBS says', () => {
    expect(readConfig({ NODE_ENV: 'test' }, []).jobs).toBe(false);
    expect(readConfig({ NODE_ENV: 'test', XUSHI_JOBS: 'on' }, []).jobs).toBe(true);
    expect(readConfig({ XUSHI_JOBS: 'off' }, []).jobs).toBe(false);
    expect(() => readConfig({ XUSHI_JOBS: 'no' }, [])).toThrow('XUSHI_JOBS must be on or off.');
  });

  test('a mail server: with who sends and where links lead', () => {
    const mail = {
      SMTP_URL: 'smtp://mail.example.gov.cn:587',
      MAIL_FROM: '序时 <xushi@example.gov.cn>',
      PUBLIC_URL: 'https://xushi.example.gov.cn',
    };
    expect(readConfig(mail, []).mail).toEqual({
      smtpUrl: mail.SMTP_URL,
      from: mail.MAIL_FROM,
      publicUrl: mail.PUBLIC_URL,
    });
    expect(() => readConfig({ SMTP_URL: mail.SMTP_URL }, [])).toThrow(/MAIL_FROM and PUBLIC_URL/);
    expect(() => readConfig({ ...mail, SMTP_URL: 'mail.example' }, [])).toThrow(/SMTP_URL/);
  });

  test('DATABASE_URL: that database, neither migrated nor filled', () => {
    expect(readConfig({ DATABASE_URL }, [])).toMatchObject({
      database: { kind: 'external', url: DATABASE_URL, migrationUrl: DATABASE_URL },
      migrate: false,
      demo: false,
      seedDemo: false,
    });
  });

  test.each([
    ['--migrate', { migrate: true, demo: false, seedDemo: false }],
    ['--demo', { migrate: false, demo: true, seedDemo: true }],
  ])('DATABASE_URL and %s', (flag, expected) => {
    expect(readConfig({ DATABASE_URL }, [flag])).toMatchObject(expected);
  });

  test('XUSHI_DEMO=true on a database of its own offers the demo without filling it', () => {
    expect(readConfig({ DATABASE_URL, XUSHI_DEMO: 'true' }, [])).toMatchObject({
      demo: true,
      seedDemo: false,
    });
  });

  test('XUSHI_DEMO=false leaves the embedded database empty', () => {
    expect(readConfig({ XUSHI_DEMO: 'false' }, [])).toMatchObject({ demo: false, seedDemo: false });
  });

  test('the migrator may come by another address', () => {
    const MIGRATION_DATABASE_URL = 'postgresql://owner:secret@db.example/xushi';
    expect(readConfig({ DATABASE_URL, MIGRATION_DATABASE_URL }, []).database).toEqual({
      kind: 'external',
      url: DATABASE_URL,
      migrationUrl: MIGRATION_DATABASE_URL,
    });
  });

  test('proxies', () => {
    const { trustProxy } = readConfig({ TRUST_PROXY: '10.0.0.0/8, ::1,loopback' }, []);
    expect(trustProxy).toEqual(['10.0.0.0/8', '::1', 'loopback']);
  });

  test('an empty variable counts as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', XUSHI_DEMO: '' }, [])).toEqual(
      readConfig({}, []),
    );
  });

  test('evidence: a folder of its own and other limits', () => {
    const environment = {
      XUSHI_EVIDENCE: '/srv/evidence',
      XUSHI_EVIDENCE_FILE_MB: '5',
      XUSHI_EVIDENCE_FILES: '3',
      XUSHI_EVIDENCE_RETURN_MB: '50',
    };
    expect(readConfig(environment, []).evidence).toEqual({
      folder: '/srv/evidence',
      fileBytes: 5 * 1024 * 1024,
      filesPerValue: 3,
      returnBytes: 50 * 1024 * 1024,
    });
    expect(readConfig({ XUSHI_DATA: '/srv/xushi' }, []).evidence.folder).toBe(
      '/srv/xushi/evidence',
    );
  });

  test('an absolute data folder stays where it is', () => {
    expect(readConfig({ XUSHI_DATA: '/srv/xushi' }, []).dataFolder).toBe('/srv/xushi');
  });
});

describe('what is refused', () => {
  test.each([
    [{ PORT: 'http' }, 'PORT must be a port number from 1 to 65535.'],
    [{ PORT: '0' }, 'PORT must be a port number from 1 to 65535.'],
    [{ PORT: '65536' }, 'PORT must be a port number from 1 to 65535.'],
    [
      { DATABASE_URL: 'mysql://a/b' },
      'DATABASE_URL must look like postgresql://user:password@host:5432/database.',
    ],
    [{ XUSHI_DEMO: 'perhaps' }, 'XUSHI_DEMO must be true or false.'],
    [{ NODE_ENV: 'prod' }, 'NODE_ENV must be production, development or test.'],
    [
      { DATABASE_URL, DATABASE_POOL_SIZE: '1' },
      'DATABASE_POOL_SIZE must be a number from 2 to 200.',
    ],
    [
      { TRUST_PROXY: '10.0.0.0/33' },
      'TRUST_PROXY must list addresses or networks (10.0.0.0/8) or the words loopback, linklocal, uniquelocal, separated by commas.',
    ],
    [
      { NODE_ENV: 'production' },
      'DATABASE_URL must be set in production; the embedded database is for trying out.',
    ],
    [
      { NODE_ENV: 'production', DATABASE_URL, XUSHI_DEMO: 'true' },
      'XUSHI_DEMO is refused in production: demo data and demo sign-in must not reach real users.',
    ],
    [
      { MIGRATION_DATABASE_URL: DATABASE_URL },
      'MIGRATION_DATABASE_URL needs DATABASE_URL beside it.',
    ],
    [{ XUSHI_EVIDENCE_FILES: '0' }, 'XUSHI_EVIDENCE_FILES must be a number from 1 to 100.'],
    [{ PORT_FILE: '/no/such/file' }, 'PORT_FILE names /no/such/file, which cannot be read.'],
    [{ PORT: '1', PORT_FILE: '/x' }, 'PORT and PORT_FILE are both set; set one of them.'],
  ])('%p', (environment, sentence) => {
    expect(problemsOf(environment as Record<string, string>)).toEqual([sentence]);
  });

  test.each([
    [
      ['--demo'],
      { NODE_ENV: 'production', DATABASE_URL },
      '--demo is refused in production: demo data and demo sign-in must not reach real users.',
    ],
    [
      ['--demo'],
      { DATABASE_URL, XUSHI_DEMO: 'false' },
      '--demo and XUSHI_DEMO=false contradict each other.',
    ],
    [['--force'], {}, '--force is not a known flag; there are --migrate and --demo.'],
  ])('%p with %p', (argv, environment, sentence) => {
    expect(problemsOf(environment as Record<string, string>, argv)).toEqual([sentence]);
  });

  test('everything wrong is named at once, and the process would end with 2', () => {
    const environment = { PORT: 'x', NODE_ENV: 'production', XUSHI_DEMO: 'yes' };
    expect(problemsOf(environment, ['--what'])).toEqual([
      'PORT must be a port number from 1 to 65535.',
      '--what is not a known flag; there are --migrate and --demo.',
      'DATABASE_URL must be set in production; the embedded database is for trying out.',
      'XUSHI_DEMO is refused in production: demo data and demo sign-in must not reach real users.',
    ]);
    expect(new ConfigError([]).exitCode).toBe(2);
  });
});

describe('settings in files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'xushi-config-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('a value is read without the line end that editors add', () => {
    const file = path.join(folder, 'url');
    writeFileSync(file, `${DATABASE_URL}\n`);
    expect(readConfig({ DATABASE_URL_FILE: file }, []).database).toMatchObject({
      url: DATABASE_URL,
    });
  });

  test('an empty file is no value', () => {
    const file = path.join(folder, 'url');
    writeFileSync(file, '\n');
    expect(problemsOf({ DATABASE_URL_FILE: file })).toEqual([
      `DATABASE_URL_FILE names ${file}, which is empty.`,
    ]);
  });
});
