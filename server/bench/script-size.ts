import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { webFolder } from '../src/config/paths';

export interface ScriptSize {
  readonly page: string;
  /** Compressed as the build does it. */
  readonly bytes: number;
  readonly budgetKilobytes: number;
}

const LOGIN_BUDGET = 120;
const PAGE_BUDGET = 320;

/** Scripts of each page of the built web before its first paint; empty when it is not built. */
export function scriptSizes(folder = webFolder): ScriptSize[] {
  const index = path.join(folder, 'index.html');
  if (!existsSync(index)) return [];
  const assets = path.join(folder, 'assets');
  const files = readdirSync(assets).filter((file) => file.endsWith('.js'));
  const entries = [...readFileSync(index, 'utf8').matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)]
    .map((match) => match[1])
    .filter((file) => file !== undefined);
  // The entry decides between the two starts; everything behind a page is a chunk named after it.
  const login = files.filter((file) => file.startsWith('start-login-'));
  const start = files.filter((file) => /^start-(?!login-)/.test(file));
  const pages = files.filter((file) => file.includes('-page-'));
  const size = (roots: readonly string[]) =>
    [...closureOf(assets, roots)].reduce(
      (total, file) => total + gzipSync(readFileSync(path.join(assets, file)), { level: 9 }).length,
      0,
    );
  return [
    { page: 'login', bytes: size([...entries, ...login]), budgetKilobytes: LOGIN_BUDGET },
    ...pages.map((file) => ({
      page: file.replace(/-page-.*/, ''),
      bytes: size([...entries, ...start, file]),
      budgetKilobytes: PAGE_BUDGET,
    })),
  ];
}

/** The files and everything they import statically. */
function closureOf(assets: string, roots: readonly string[]): Set<string> {
  const found = new Set<string>();
  const open = [...roots];
  for (const file of open) {
    if (found.has(file)) continue;
    found.add(file);
    const source = readFileSync(path.join(assets, file), 'utf8');
    for (const [, imported] of source.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
      if (imported !== undefined) open.push(imported);
    }
  }
  return found;
}
