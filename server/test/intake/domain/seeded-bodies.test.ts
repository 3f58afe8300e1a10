import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { seedsFolder } from '../../../src/config/paths';
import { homeOf } from '../../../src/intake/domain/home-region';
import { splitBodies } from '../../../src/intake/domain/split-bodies';
import { readDictionaries } from '../../../src/intake/dictionaries';

const { bodies } = readDictionaries();
interface SeededAgency {
  readonly name: string;
  readonly shortName: string;
}

/** Bodies of the five plans by the short names that offices write, in the issuer's own region. */
describe.each([
  ['guangdong', '广东省人民政府办公厅'],
  ['hebei', '河北省人民政府办公厅'],
  ['jingmen', '荆门市人民政府'],
  ['shanxi', '山西省人民政府办公厅'],
  ['national', '国务院办公厅'],
])('the bodies of %s', (file, issuer) => {
  const agencies = parse(
    readFileSync(join(seedsFolder, 'agencies', `${file}.yaml`), 'utf8'),
  ) as SeededAgency[];
  const home = homeOf(issuer, bodies);

  it.each(agencies.map(({ name, shortName }) => [shortName, name]))('%s is %s', (short, full) => {
    const found = splitBodies(short, bodies, home);
    expect(found.map(({ fullName, unknown }) => fullName ?? (unknown ? short : null))).toEqual([
      full,
    ]);
  });
});
