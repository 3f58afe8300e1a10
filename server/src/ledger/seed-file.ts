import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { LedgerError } from './ledger.error';

/** One file of the seeds that has the shape it should have. */
export interface SeedFile<T> {
  /** As errors name it: `seeds/plans/hebei-2018.yaml`. */
  readonly file: string;
  readonly content: T;
}

/**
 * Reads a YAML file below the seeds folder.
 *
 * @throws LedgerError naming the first place that is wrong
 */
export function readSeedFile<T>(seeds: string, path: string, schema: z.ZodType<T>): SeedFile<T> {
  const file = posix.join(basename(seeds), path);
  const full = join(seeds, path);
  if (!existsSync(full)) throw new LedgerError(file, '', 'the file is missing');
  const result = schema.safeParse(parseYaml(file, readFileSync(full, 'utf8')));
  if (result.success) return { file, content: result.data };
  const [issue] = result.error.issues;
  const more = result.error.issues.length - 1;
  throw new LedgerError(
    file,
    z.core.toDotPath(issue?.path ?? []),
    `${expectation(issue?.message ?? '')}${more > 0 ? ` (${more} more below)` : ''}`,
  );
}

/** All YAML files of a folder, by name. */
export function readSeedFolder<T>(
  seeds: string,
  folder: string,
  schema: z.ZodType<T>,
): SeedFile<T>[] {
  const full = join(seeds, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readSeedFile(seeds, posix.join(folder, name), schema));
}

/** The schemas say what they want; zod's own messages already say what is wrong. */
function expectation(message: string): string {
  return /^(a|the) /.test(message) ? `expected ${message}` : message;
}

function parseYaml(file: string, source: string): unknown {
  try {
    return parse(source);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = error.linePos?.[0].line;
    const [reason = error.code] = error.message.split(/ at line |\n/);
    throw new LedgerError(file, line === undefined ? '' : `line ${line}`, reason);
  }
}
