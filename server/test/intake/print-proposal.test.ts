import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { makeDocx, p } from './files/make-docx';

const root = resolve(__dirname, '../../..');
const PLAN = '某市供水行动方案\n\n一、总体目标\n到2028年，全市改造老旧供水管网320公里。\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xushi-intake-'));
  writeFileSync(join(folder, 'plan.txt'), PLAN);
  writeFileSync(
    join(folder, 'plan.docx'),
    makeDocx(
      PLAN.split('\n')
        .map((line) => p(line))
        .join(''),
    ),
  );
  writeFileSync(join(folder, 'scan.docx'), makeDocx('<w:p><w:r><w:drawing/></w:r></w:p>'));
  writeFileSync(join(folder, 'big.txt'), Buffer.alloc(20 * 1024 * 1024 + 1, '1'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as npm runs it, given in the test's folder. */
function intake(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run-server-file.mjs', 'server/src/intake/print-proposal.ts', ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
  );
  return { status, stdout, stderr };
}

describe('npm run intake', () => {
  it('prints a table for people', () => {
    const { status, stdout, stderr } = intake('plan.txt');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/序号 +类型 +条款/);
    expect(stdout).toMatch(/共\d+行/);
  });

  it.each([
    ['plan.txt', null],
    ['plan.docx', PLAN],
  ])('prints %s as JSON whose quotes are the text’s', (file, given) => {
    const { status, stdout } = intake(file, '--json', '--issued', '2026-03-01');
    expect(status).toBe(0);
    const proposal = JSON.parse(stdout) as {
      plan: { issuedOn: string | null };
      rows: { quote: string; start: number; end: number }[];
      clauses: unknown[];
      source: { text: string | null };
    };
    expect(proposal.plan.issuedOn).toBe('2026-03-01');
    expect(proposal.source.text?.trim() ?? null).toBe(given?.trim() ?? null);
    const text = proposal.source.text ?? PLAN;
    for (const { quote, start, end } of proposal.rows) expect(text.slice(start, end)).toBe(quote);
  });

  it('writes a workbook', async () => {
    expect(intake('plan.txt', '--xlsx', 'out.xlsx')).toMatchObject({ status: 0, stderr: '' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(readFileSync(join(folder, 'out.xlsx')) as unknown as ArrayBuffer);
    expect(book.worksheets[0]?.getRow(5).values).toContain('任务内容');
  });

  it.each([
    ['no file', [], /请指定一个文件/, /Name one file/],
    ['two files', ['plan.txt', 'plan.docx'], /请指定一个文件/, /Name one file/],
    ['a missing file', ['none.txt'], /无法读取文件.*none\.txt/, /none\.txt cannot be read; check/],
    ['a folder', ['.'], /不是文件/, /is not a file; name/],
    ['an unknown option', ['plan.txt', '--yaml'], /无法识别的选项.*--yaml/, /not understood/],
    ['an option without its value', ['plan.txt', '--issued'], /无法识别的选项/, /not understood/],
    ['an impossible day', ['plan.txt', '--issued', '2026-02-30'], /真实日期/, /in the calendar/],
    ['two outputs', ['plan.txt', '--json', '--xlsx', 'a.xlsx'], /只能选一个/, /Choose either/],
    [
      'a place that cannot be written',
      ['plan.txt', '--xlsx', 'none/a.xlsx'],
      /无法写入/,
      /cannot be written; check/,
    ],
    ['a scan', ['scan.docx'], /扫描件/, /scan without text/],
    ['a large file', ['big.txt'], /20 MB，/, /20 MB at most/],
  ])('refuses %s in one line, in both languages', (_what, args, zh, en) => {
    const { status, stdout, stderr } = intake(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^[^\n]+。 [A-Z/][^\n]+\.\n$/);
    expect(stderr).toMatch(zh);
    expect(stderr).toMatch(en);
  });
});
