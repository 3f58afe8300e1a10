import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const WITHIN_MS = 120_000;

/** The program's name, or null where it is not installed. */
export async function findLibreOffice(): Promise<string | null> {
  for (const name of ['soffice', 'libreoffice']) {
    const found = await run(name, ['--version'], { timeout: WITHIN_MS }).catch(() => null);
    if (found) return name;
  }
  return null;
}

/** By command it asks nobody how a text file is to be read: commas, quotes, UTF-8. */
const READ_CSV = '--infilter=CSV:44,34,76';

/**
 * Opens many files of one kind in one run of LibreOffice and saves each as a page; by file name.
 * What it cannot open it passes over in silence: reading the page then fails.
 */
export async function pagesOf(
  program: string,
  files: ReadonlyMap<string, Buffer>,
  from: 'xlsx' | 'docx' | 'csv',
): Promise<Map<string, string>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'xushi-office-'));
  try {
    const out = path.join(folder, 'out');
    const names = [...files.keys()];
    for (const [name, content] of files) await writeFile(path.join(folder, name), content);
    await run(
      program,
      [
        `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
        '--headless',
        ...(from === 'csv' ? [READ_CSV] : []),
        ...['--convert-to', 'html', '--outdir', out],
        ...names.map((name) => path.join(folder, name)),
      ],
      { timeout: WITHIN_MS },
    );
    const saved = new Map<string, string>();
    for (const name of names) {
      const page = path.join(out, `${path.parse(name).name}.html`);
      saved.set(name, await readFile(page, 'utf8'));
    }
    return saved;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens a file in LibreOffice and saves it as each format in turn; the last one's bytes. */
export async function savedBy(
  program: string,
  content: Buffer,
  formats: readonly ('xlsx' | 'ods' | 'pdf')[],
  from: 'xlsx' | 'docx' = 'xlsx',
): Promise<Buffer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'xushi-office-'));
  try {
    let file = path.join(folder, `file.${from}`);
    await writeFile(file, content);
    for (const [index, format] of formats.entries()) {
      const out = path.join(folder, String(index));
      const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
      await run(program, [profile, '--headless', '--convert-to', format, '--outdir', out, file], {
        timeout: WITHIN_MS,
      });
      file = path.join(out, `file.${format}`);
    }
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
