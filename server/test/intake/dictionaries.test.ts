import { cpSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedsFolder } from '../../src/config/paths';
import { readDictionaries, WrongDictionary } from '../../src/intake/dictionaries';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xushi-words-'));
  cpSync(join(seedsFolder, 'dictionaries'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['is no YAML', 'units.yaml', 'version: 1\n  units: [', /^dictionaries\/units\.yaml: \S/],
  ['has another shape', 'verbs.yaml', 'version: 0\n', /^dictionaries\/verbs\.yaml \S*: \S/],
  ['is missing', 'bodies.yaml', null, /^dictionaries\/bodies\.yaml.*ENOENT/],
])('a list that %s is named, with its fault on one line', (_what, file, content, fault) => {
  if (content === null) unlinkSync(join(folder, file));
  else writeFileSync(join(folder, file), content);
  const read = () => readDictionaries(folder);
  expect(read).toThrow(WrongDictionary);
  expect(read).toThrow(fault);
  expect(read).not.toThrow(/\n/);
});
