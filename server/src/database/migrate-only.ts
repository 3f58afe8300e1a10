import 'reflect-metadata';
import { readConfig } from '../config/config';
import { StartError } from '../config/start-error';
import { explainConnectionError } from './connection-error';
import { migrate } from './migrate';

/** Brings the schema of an external database up to date and ends: a step of its own in a rollout. */
async function main(): Promise<void> {
  const { database } = readConfig(process.env, process.argv.slice(2));
  if (database.kind === 'embedded') {
    throw new StartError('DATABASE_URL must be set; the embedded database migrates as it starts.');
  }
  const url = database.migrationUrl;
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const applied = await migrate({ url, say }).catch((error: unknown) => {
    throw explainConnectionError(error, 'MIGRATION_DATABASE_URL or DATABASE_URL', url);
  });
  say(applied.length > 0 ? `Migrated: ${applied.join(', ')}` : 'The schema is up to date.');
}

main().catch((error: unknown) => {
  if (error instanceof StartError) process.stderr.write(`${error.message}\n`);
  else console.error(error);
  process.exitCode = error instanceof StartError ? error.exitCode : 1;
});
