import type { DataSource } from 'typeorm';
import type { Config } from '../config/config';
import { explainConnectionError } from './connection-error';
import { closeDataSource, openDataSource } from './data-source';
import { requireDurability } from './durability';
import { startEmbeddedPostgres } from './embedded/embedded-postgres';
import type { EmbeddedPostgres } from './embedded/embedded-postgres';
import { migrate } from './migrate';
import { requireCurrentSchema } from './schema-version';

export type OpenDatabase = {
  readonly dataSource: DataSource;
  /** Absent on a server that is not ours. */
  readonly embedded: EmbeddedPostgres | undefined;
  /** Closes the pool, then stops the embedded server. */
  close(): Promise<void>;
};

type Address = { readonly setting: string; readonly url: string };

/**
 * The database of this process, ready to be used: started where it is embedded, migrated where the
 * configuration says so, its schema and durability checked. Throws a StartError with one sentence
 * for everything that an operator can mend; nothing is left running then.
 */
export async function openDatabase(
  config: Config,
  say: (line: string) => void,
): Promise<OpenDatabase> {
  if (config.database.kind === 'external') {
    const { url, migrationUrl } = config.database;
    const dataSource = await openAt(
      config,
      { setting: 'DATABASE_URL', url },
      {
        setting: migrationUrl === url ? 'DATABASE_URL' : 'MIGRATION_DATABASE_URL',
        url: migrationUrl,
      },
      say,
    );
    return { dataSource, embedded: undefined, close: () => closeDataSource(dataSource) };
  }
  const embedded = await startEmbeddedPostgres(config.dataFolder, { say });
  try {
    const address = { setting: 'XUSHI_DATA', url: embedded.url };
    const dataSource = await openAt(config, address, address, say);
    return {
      dataSource,
      embedded,
      async close() {
        try {
          await closeDataSource(dataSource);
        } finally {
          await embedded.stop();
        }
      },
    };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function openAt(
  config: Config,
  address: Address,
  migrationAddress: Address,
  say: (line: string) => void,
): Promise<DataSource> {
  if (config.migrate) {
    const applied = await explained(migrationAddress, () =>
      migrate({ url: migrationAddress.url, say }),
    );
    if (applied.length > 0) say(`Migrated the database: ${applied.join(', ')}`);
  }
  const dataSource = await explained(address, () =>
    openDataSource({ url: address.url, poolSize: config.poolSize }),
  );
  try {
    await requireDurability(dataSource);
    await requireCurrentSchema(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

async function explained<T>({ setting, url }: Address, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainConnectionError(error, setting, url);
  }
}
