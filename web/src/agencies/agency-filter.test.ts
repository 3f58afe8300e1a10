import { noLamps } from '../shared/testing/samples';
import { groupedAgencies, matchingAgencies, sortedAgencies, type AgencyRow } from './agency-filter';

function row(id: number, name: string, pinyin: string, more: Partial<AgencyRow> = {}): AgencyRow {
  return {
    agency: { id, name, shortName: name, openGroup: false },
    regionCode: '130000',
    regionName: '河北省',
    kind: 'department',
    pinyin,
    lead: noLamps,
    shared: noLamps,
    ...more,
  };
}

const commerce = row(1, '河北省商务厅', 'hebeisheng shangwuting hbsswt');
const finance = row(2, '河北省财政厅', 'hebeisheng caizhengting hbsczt', {
  lead: { ...noLamps, total: 2, off_track: 2 },
});
const customs = row(3, '石家庄海关', 'shijiazhuang haiguan sjzhg', { kind: 'central' });
const rows = [commerce, finance, customs];

test.each([
  ['商务', [1]],
  ['shangwu', [1]],
  ['SJZHG', [3]],
  ['ｈａｉｇｕａｎ', [3]],
  ['hbs', [1, 2]],
  ['  ', [1, 2, 3]],
  ['税务', []],
])('“%s” finds %j', (typed, ids) => {
  expect(matchingAgencies(rows, typed).map(({ agency }) => agency.id)).toEqual(ids);
});

test('sorting by a count leaves equals in administrative order', () => {
  const ids = (list: AgencyRow[]) => list.map(({ agency }) => agency.id);
  expect(ids(sortedAgencies(rows, 'off_track'))).toEqual([2, 1, 3]);
  expect(ids(sortedAgencies(rows, 'order'))).toEqual([1, 2, 3]);
});

test('groups are regions and kinds in the order they come', () => {
  expect(groupedAgencies(rows).map(({ kind, rows: members }) => [kind, members.length])).toEqual([
    ['department', 2],
    ['central', 1],
  ]);
});
