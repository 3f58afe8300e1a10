import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const repository = path.resolve(__dirname, '../..');
const cache = path.join(repository, 'node_modules/.cache/xushi-chromium');
const unpacked = path.join(cache, 'unpacked');

/** Without any font a page crashes; the package brings one, the system's are added. */
const FONTS_FILE = 'fonts.conf';
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${path.join(unpacked, 'fonts/fonts')}</dir>
  <cachedir>${path.join(unpacked, 'fonts-cache')}</cachedir>
</fontconfig>
`;

export interface PackagedBrowser {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Record<string, string>;
}

/**
 * The browser inside `@sparticuz/chromium`, unpacked once, with the libraries that a bare system
 * lacks. Of its flags only those that a small machine needs are taken: the others would switch off
 * rules of the browser that journeys check.
 */
export function packagedChromium(): PackagedBrowser {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Browser journeys need Chromium or Chrome; none was found on this machine.');
  }
  if (!existsSync(unpacked)) unpack();
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    executablePath: path.join(unpacked, 'chromium'),
    args: ['--no-zygote', '--disable-setuid-sandbox'],
    env: {
      ...Object.fromEntries(inherited),
      LD_LIBRARY_PATH: path.join(unpacked, 'al2023/lib'),
      FONTCONFIG_FILE: path.join(unpacked, FONTS_FILE),
    },
  };
}

/** Unpacks beside and renames: test files in other workers see all of it or nothing. */
function unpack(): void {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'unpacking-'));
  try {
    // In a process of its own: the package unpacks into the folder for temporary files, and its
    // libraries only where it believes to be in the cloud that it was made for.
    execFileSync(process.execPath, ['-e', "require('@sparticuz/chromium').executablePath()"], {
      cwd: repository,
      env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    });
    writeFileSync(path.join(folder, FONTS_FILE), FONTS);
    renameSync(folder, unpacked);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(unpacked)) throw error;
  }
}
