import type { AgencyList } from '../api/model';
import { bodyNamed } from './body-named';

type Row = AgencyList['rows'][number];

const body = (id: number, regionCode: string, name: string, shortName: string) =>
  ({ agency: { id, name, shortName }, regionCode }) as Row;

const BODIES = [
  body(1, '130000', '河北省商务厅', '省商务厅'),
  body(2, '140000', '山西省商务厅', '省商务厅'),
  body(3, '140000', '山西省工业和信息化厅', '省工信厅'),
];

test.each<[string, string, string | null, number | undefined]>([
  ['a full name, whatever the region', '河北省商务厅', '140000', 1],
  ['a short name of several: the one of the region', '省商务厅', '140000', 2],
  ['a short name of several, none of the region', '省商务厅', '440000', undefined],
  ['a short name of several, the region not known yet', '省商务厅', null, undefined],
  ['a short name of one alone', '省工信厅', '440000', 3],
  ['no name of any', '商务厅', '140000', undefined],
])('%s', (_, name, region, id) => {
  expect(bodyNamed(BODIES, name, region)?.agency.id).toBe(id);
});
