import { createHash } from 'node:crypto';
import { z } from 'zod';
import { exact, plain } from '../../series/domain/exact';
import type { LineContent } from '../submission-line.repository';

/** Raised when a file written before could be misread. */
export const WORKBOOK_FORMAT = 1;

const lineKeysSchema = z.object({
  /** Plan and series by their keys, which stay when a database is filled anew. */
  key: z.string(),
  version: z.int().min(1),
  /** Of what the row held when the file was made: tells whether the clerk touched it. */
  digest: z.string(),
});
export type LineKeys = z.infer<typeof lineKeysSchema>;

/** What a file says of itself on its hidden sheet. */
export const workbookKeysSchema = z.object({
  format: z.int(),
  region: z.string(),
  agency: z.string(),
  periodEnd: z.string(),
  roundKind: z.string(),
  lines: z.array(lineKeysSchema),
});
export type WorkbookKeys = z.infer<typeof workbookKeysSchema>;

/** Rows of the hidden sheet: name and value, then one row a line, at last the checksum. */
export function keyRows(keys: WorkbookKeys): (string | number)[][] {
  return [
    ['format', keys.format],
    ['region', keys.region],
    ['agency', keys.agency],
    ['periodEnd', keys.periodEnd],
    ['roundKind', keys.roundKind],
    ...keys.lines.map((line) => ['line', line.key, line.version, line.digest]),
    ['checksum', checksumOf(keys)],
  ];
}

/** The keys of a file, or null where they are missing or were changed. */
export function keysOf(rows: readonly (readonly string[])[]): WorkbookKeys | null {
  const named = new Map(rows.map(([name = '', value = '']) => [name, value]));
  const parsed = workbookKeysSchema.safeParse({
    format: Number(named.get('format')),
    region: named.get('region'),
    agency: named.get('agency'),
    periodEnd: named.get('periodEnd'),
    roundKind: named.get('roundKind'),
    lines: rows
      .filter(([name]) => name === 'line')
      .map(([, key, version, digest]) => ({ key, version: Number(version), digest })),
  });
  if (!parsed.success || named.get('checksum') !== checksumOf(parsed.data)) return null;
  return parsed.data;
}

/** Tells damage, not intent: who may write what is decided by the server alone. */
function checksumOf(keys: WorkbookKeys): string {
  const { format, region, agency, periodEnd, roundKind, lines } = keys;
  const facts = [format, region, agency, periodEnd, roundKind];
  const rows = lines.map((line) => [line.key, line.version, line.digest]);
  return shortHash(JSON.stringify([facts, rows]));
}

/** Equal where two contents say the same: 455.250 is 455.25, and an empty row has no answer. */
export function digestOf(content: LineContent): string {
  const { answer, value, growth, explanation, nextStep, expectedOn } = content;
  const isEmpty = answer === null || (answer === 'value' && value === null && growth === null);
  return shortHash(
    JSON.stringify([
      isEmpty ? 'value' : answer,
      value === null ? null : plain(exact(value)),
      growth === null ? null : plain(exact(growth)),
      wordsOf(explanation),
      wordsOf(nextStep),
      isEmpty || answer === 'value' ? null : expectedOn,
    ]),
  );
}

function wordsOf(words: string | null): string | null {
  const bare = words?.replace(/\r\n?/g, '\n').trim() ?? '';
  return bare === '' ? null : bare;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
