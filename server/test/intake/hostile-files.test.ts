import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DraftList } from '../../src/intake/intake.schema';
import type { ReportingApp } from '../reporting/reporting-app';
import { makeZip } from '../spreadsheet/make-zip';
import { cell, makeDocx, p, row, table } from './files/make-docx';
import { makePdf } from './files/make-pdf';
import { sendFile, startIntakeApp } from './intake-app';

const root = resolve(__dirname, '../../..');
/** Of the whole command with its threads; 100 MB are Node with the dictionaries. */
const MOST_MEGABYTES = 700;
const GOAL = '到2025年，全省建成示范基地10个。';

/** Notes the most memory in kilobytes; what Linux counts as a resource begins with the parent's. */
const PEAK = `
  const { readFileSync, writeFileSync } = require('node:fs');
  const own = () => /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  const held = () => (process.platform === 'linux' ? own() : process.resourceUsage().maxRSS);
  process.on('exit', () => writeFileSync(__dirname + '/peak', String(held())));`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xushi-intake-'));
  writeFileSync(join(folder, 'peak.cjs'), PEAK);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command on a file, with the most memory it ever held. */
function intake(name: string, content: Buffer) {
  writeFileSync(join(folder, name), content);
  return run(name);
}

function run(name: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run-server-file.mjs', 'server/src/intake/print-proposal.ts', name, '--json'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      env: {
        ...process.env,
        INIT_CWD: folder,
        NODE_OPTIONS: `--require=${join(folder, 'peak.cjs')}`,
      },
    },
  );
  const megabytes = Number(readFileSync(join(folder, 'peak'), 'utf8')) / 1024;
  return { status, stdout, stderr, megabytes };
}

/** Small files that unpack to very much. */
const bombs = (): Record<string, Buffer> => ({
  docx: makeDocx('<w:p/>'.repeat(40_000_000)),
  styles: makeDocx(p(GOAL), { styles: '<w:style/>'.repeat(8_000_000) }),
  pdf: makePdf(Buffer.alloc(200_000_000, 32)),
});

const document = (declared: string, words: string) =>
  makeDocx('', {
    document: `<?xml version="1.0"?><!DOCTYPE d [${declared}]><w:document xmlns:w="w"><w:body>${p(words)}</w:body></w:document>`,
  });
/** Each of twelve entities stands for ten of the one before. */
const laughs = Array.from(
  { length: 12 },
  (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`,
).join('');

it.each<[string, string, () => Buffer, RegExp]>([
  ['a .docx that unpacks to 240 MB', 'bomb.docx', () => bombs().docx ?? Buffer.of(), /展开后过大/],
  [
    'a .docx whose styles unpack to 80 MB',
    'styles.docx',
    () => bombs().styles ?? Buffer.of(),
    /展开后过大/,
  ],
  ['a page that unpacks to 200 MB', 'bomb.pdf', () => bombs().pdf ?? Buffer.of(), /展开后过大/],
  ['30,000 empty pages', 'pages.pdf', () => makePdf('', 30_000), /超过500页/],
  ['500 empty pages', 'scan.pdf', () => makePdf('', 500), /扫描件/],
  [
    'entities that grow to a trillion signs',
    'laughs.docx',
    () => document(`<!ENTITY e0 "目标">${laughs}`, '&e12;'),
    /已损坏/,
  ],
  [
    'an entity that names a file of the machine',
    'entity.docx',
    () => document('<!ENTITY e SYSTEM "file:///etc/passwd">', '&e;'),
    /已损坏/,
  ],
  [
    'a row of 100,000 cells',
    'row.docx',
    () => makeDocx(table(row(cell('甲').repeat(100_000)))),
    /超过200列/,
  ],
  [
    'a program that calls itself a document',
    'plan.docx',
    () => Buffer.from('MZ\u0000\u0001\u0002'.repeat(500)),
    /不能识别/,
  ],
  [
    'a web page that calls itself a text',
    'plan.txt',
    () => Buffer.from('<!DOCTYPE html><p>甲'),
    /不能识别/,
  ],
  [
    'a zip file whose names lead out of it',
    'names.docx',
    () =>
      makeZip([
        { name: `../../../../..${join(tmpdir(), 'xushi-slipped')}`, content: 'x' },
        { name: '/etc/xushi-slipped', content: 'x' },
      ]),
    /不能识别/,
  ],
])(
  '%s is refused in one line, within bounds',
  (_what, name, content, words) => {
    const { status, stdout, stderr, megabytes } = intake(name, content());
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/root:|\/etc\//);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
    expect(existsSync(join(tmpdir(), 'xushi-slipped'))).toBe(false);
  },
  120_000,
);

it('a file of 200 MB is refused before a byte of it is read', () => {
  writeFileSync(join(folder, 'large.pdf'), '%PDF-1.4\n');
  truncateSync(join(folder, 'large.pdf'), 200 * 2 ** 20);
  const { status, stderr, megabytes } = run('large.pdf');
  expect([status, stderr]).toEqual([2, expect.stringContaining('20 MB')]);
  expect(megabytes).toBeLessThan(200);
});

it('100,000 cells of a table are read within bounds', () => {
  const rows = Array.from({ length: 10_000 }, (_, n) =>
    row(...Array.from({ length: 10 }, (_cell, column) => cell(`${n}·${column}`))),
  );
  const { status, stdout, megabytes } = intake('cells.docx', makeDocx(table(...rows)));
  expect(status).toBe(0);
  const { source } = JSON.parse(stdout) as { source: { text: string } };
  expect(source.text.split(/[\t\n]/).filter((words) => words !== '')).toHaveLength(100_000);
  expect(megabytes).toBeLessThan(MOST_MEGABYTES);
}, 120_000);

it('a document under a wrong ending is read as what it is', () => {
  const rows = ['plan.pdf', 'plan.doc', 'plan.docx'].map((name) => {
    const { status, stdout } = intake(name, makeDocx(p(GOAL)));
    expect(status).toBe(0);
    return (JSON.parse(stdout) as { rows: { value: string }[] }).rows;
  });
  expect(rows.map((read) => read.map(({ value }) => value))).toEqual([['10'], ['10'], ['10']]);
}, 60_000);

describe('sent to the server', () => {
  let app: ReportingApp;
  beforeAll(async () => {
    app = await startIntakeApp();
  });
  afterAll(() => app.close());

  it('hostile files are refused together, nothing of them is kept, and work goes on', async () => {
    const files = Object.entries(bombs());
    const answers = Promise.all(
      files.map(([name, content]) =>
        sendFile<{ code?: string }>(app, '/intake/documents', { name: `${name}.docx`, content }),
      ),
    );
    const list = await app.as('inspector')<DraftList>({ method: 'GET', url: '/intake/drafts' });
    expect(list.status).toBe(200);
    expect((await answers).map(({ status, body }) => [status, body.code])).toEqual(
      files.map(() => [422, 'document_oversized']),
    );
    expect(
      await app.rows('SELECT id FROM plan_document UNION SELECT id FROM intake_draft'),
    ).toEqual([]);
  }, 60_000);

  it.each([
    '../../../../etc/passwd',
    '..\\..\\windows\\system.ini',
    '/etc/passwd',
    'C:\\plan.docx',
  ])('a file by the name of %s is kept under its last part, and in no folder', async (name) => {
    const sent = await sendFile(app, '/intake/documents', {
      name,
      content: makeDocx(p(name + GOAL)),
    });
    expect(sent.status).toBe(200);
    const [stored] = await app.rows<{ name: string }>(
      'SELECT name FROM plan_document ORDER BY id DESC LIMIT 1',
    );
    expect(stored?.name).toBe(name.split(/[\\/]/).at(-1));
  });
});
