import { matchBody, type KnownBody, type NamedPart } from '../../../src/intake/domain/match-body';

const PLACE = { code: '140000', name: '山西省', shortName: '山西' };
const known = (id: number, name: string, further: Partial<KnownBody> = {}): KnownBody => ({
  id,
  name,
  shortName: name.replace(/^(?:山西|河北)(?=省)/, ''),
  kind: 'department',
  regionCode: '140000',
  ended: false,
  ...further,
});
const BODIES = [
  known(1, '山西省商务厅'),
  known(2, '河北省商务厅', { regionCode: '130000' }),
  known(3, '太原海关', { shortName: '太原海关', kind: 'central' }),
  known(4, '商务部', { shortName: '商务部', kind: 'central', regionCode: '000000' }),
  known(5, '各市政府', { shortName: '各市政府', kind: 'group', regionCode: '130000' }),
  known(6, '山西省工商行政管理局', { shortName: '省市场监管局', ended: true }),
  known(7, '山西省市场监督管理局', { shortName: '省市场监管局' }),
];
const named = (name: string, further: Partial<NamedPart> = {}): NamedPart => ({
  name,
  fullName: null,
  kind: 'department',
  unknown: false,
  ...further,
});

test.each<[string, NamedPart, object | string]>([
  ['a short name of the own region', named('省商务厅'), { agencyId: 1 }],
  ['the full name', named('山西省商务厅'), { agencyId: 1 }],
  ['a dictionary’s full name', named('商务厅', { fullName: '山西省商务厅' }), { agencyId: 1 }],
  ['a body of the nation', named('商务部'), { agencyId: 4 }],
  ['the body that still exists', named('省市场监管局'), { agencyId: 7 }],
  [
    'an open group of another region is another group',
    named('各市政府', { kind: 'group' }),
    {
      create: {
        name: '山西省各市政府',
        shortName: '各市政府',
        kind: 'group',
        regionCode: '140000',
      },
    },
  ],
  [
    'a body of the plan’s own level that is not there yet',
    named('省财政厅'),
    {
      create: {
        name: '山西省财政厅',
        shortName: '省财政厅',
        kind: 'department',
        regionCode: '140000',
      },
    },
  ],
  ['a body of another level', named('市财政局'), 'open'],
  ['a body that nobody knows', named('产业专班', { unknown: true }), 'open'],
])('%s', (_what, body, expected) => {
  expect(matchBody(body, BODIES, PLACE)).toEqual(expected);
});
