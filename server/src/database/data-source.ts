import path from 'node:path';
import { DataSource } from 'typeorm';
import type { DataSourceOptions } from 'typeorm';
import { codeExtension, migrationsFolder, serverSourceFolder } from '../config/paths';
import { pgTypes } from './pg-types';
import { SnakeNaming } from './snake-naming';

/** Records which migrations a database has had. */
export const MIGRATIONS_TABLE = 'schema_migration';

export type DataSourceSettings = {
  readonly url: string;
  /** Connections this pool may open. */
  readonly poolSize: number;
  /** Where the migrations lie; tests name a folder of their own. */
  readonly migrations?: string;
};

export function dataSourceOptions(settings: DataSourceSettings): DataSourceOptions {
  return {
    type: 'postgres',
    url: settings.url,
    poolSize: settings.poolSize,
    applicationName: 'xushi',
    connectTimeoutMS: 10_000,
    entities: [path.join(serverSourceFolder, `**/*.entity${codeExtension}`)],
    migrations: [path.join(settings.migrations ?? migrationsFolder, `*${codeExtension}`)],
    migrationsTableName: MIGRATIONS_TABLE,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    // The schema belongs to the migrations; the application's role may not create extensions.
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    extra: { types: pgTypes },
  };
}

/** Opens a pool. The caller destroys it. */
export async function openDataSource(settings: DataSourceSettings): Promise<DataSource> {
  return new DataSource(dataSourceOptions(settings)).initialize();
}

/** Closes a pool that the application, which stops first, may have closed already. */
export async function closeDataSource(dataSource: DataSource): Promise<void> {
  if (dataSource.isInitialized) await dataSource.destroy();
}
