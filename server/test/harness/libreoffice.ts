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
