import { readFileSync } from 'node:fs';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Names of all settings; each may also be given as `<NAME>_FILE`, a file that holds the value. */
export const SETTING_NAMES = [
  'NODE_ENV',
  'HOST',
  'PORT',
  'TRUST_PROXY',
  'DATABASE_URL',
  'MIGRATION_DATABASE_URL',
  'DATABASE_POOL_SIZE',
  'XUSHI_DATA',
  'XUSHI_EVIDENCE',
  'XUSHI_EVIDENCE_FILE_MB',
  'XUSHI_EVIDENCE_FILES',
  'XUSHI_EVIDENCE_RETURN_MB',
  'XUSHI_DEMO',
  'XUSHI_JOBS',
  'SMTP_URL',
  'MAIL_FROM',
  'PUBLIC_URL',
] as const;
type SettingName = (typeof SETTING_NAMES)[number];

/**
 * Picks our settings out of the environment. An empty variable counts as not set, because compose
 * files and service units cannot easily leave one out.
 */
export function readSettings(environment: Environment): {
  values: Partial<Record<SettingName, string>>;
  problems: string[];
} {
  const values: Partial<Record<SettingName, string>> = {};
  const problems: string[] = [];
  for (const name of SETTING_NAMES) {
    const plain = environment[name] || undefined;
    const file = environment[`${name}_FILE`] || undefined;
    if (plain !== undefined && file !== undefined) {
      problems.push(`${name} and ${name}_FILE are both set; set one of them.`);
    } else if (plain !== undefined) {
      values[name] = plain;
    } else if (file !== undefined) {
      try {
        const text = readFileSync(file, 'utf8').trim();
        if (text === '') problems.push(`${name}_FILE names ${file}, which is empty.`);
        else values[name] = text;
      } catch {
        problems.push(`${name}_FILE names ${file}, which cannot be read.`);
      }
    }
  }
  return { values, problems };
}
