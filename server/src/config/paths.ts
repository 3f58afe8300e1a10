import path from 'node:path';

/**
 * Folders of the product, found from this file's own place. The build keeps the shape of the
 * sources (`server/src` → `dist/server/src`, `migrations` → `dist/migrations`), so one relative
 * path leads to the code's root both from TypeScript sources and from the build.
 */
const codeRoot = path.resolve(__dirname, '../../..');

/** The repository (or the installed product), whether running from sources or from `dist`. */
export const repositoryFolder =
  path.basename(codeRoot) === 'dist' ? path.dirname(codeRoot) : codeRoot;

export const serverSourceFolder = path.join(codeRoot, 'server/src');
export const migrationsFolder = path.join(codeRoot, 'migrations');
/** Reference data and plans; read in place, never copied by the build. */
export const seedsFolder = path.join(repositoryFolder, 'seeds');
/** What Vite builds; absent until the first build. */
export const webFolder = path.join(repositoryFolder, 'dist/web');
/** `.ts` when running from sources (tests), `.js` from the build. */
export const codeExtension = path.extname(__filename);

/** Where a command was given: npm itself goes to the product's folder. */
export const callerFolder = () => process.env.INIT_CWD ?? process.cwd();
