import { delimiter } from 'node:path';

/** Where the texts of annotated documents lie: the folders given, then those of the environment. */
export function textFolders(given: readonly string[]): string[] {
  const environment = process.env.XUSHI_INTAKE_TEXTS ?? '';
  return [...given, ...environment.split(delimiter).filter((folder) => folder !== '')];
}
