import { DataSource } from 'typeorm';
import { readConfig } from './config/config';
import { createApp } from './create-app';
import { OpenApiDocument } from './shared/openapi-document';

/** Prints the contract as JSON. Needs no database: the data source is never connected. */
async function main(): Promise<void> {
  const app = await createApp(readConfig({}, []), new DataSource({ type: 'postgres' }));
  process.stdout.write(JSON.stringify(app.get(OpenApiDocument).get()));
  await app.close();
}

void main();
