import { acceptedRows, placesIn, type DecidedRow } from '../../../src/intake/domain/accepted-rows';
import { BLANK_TERMS } from '../../../src/intake/domain/model-terms';

const place = (clause: string, start: number, end: number) => ({ clause, start, end });

function row(id: number, further: Partial<DecidedRow> & { clause?: string; partOf?: number } = {}) {
  const { clause = '一', partOf = null, ...rest } = further;
  return {
    id,
    type: 'target',
    fields: { ...BLANK_TERMS, name: `指标${id}`, clause, partOf },
    read: null,
    start: id * 100,
    end: id * 100 + 10,
    quote: '',
    decision: 'accepted',
    mergedInto: null,
    ...rest,
  } satisfies DecidedRow;
}

const further = (...alsoAt: readonly ReturnType<typeof place>[]) => ({ read: { alsoAt } });

test.each<[string, DecidedRow[], ReturnType<typeof place>[]]>([
  ['its own', [row(1), row(2)], [place('一', 100, 110)]],
  [
    'further ones that were read',
    [row(1, further(place('二', 500, 510), place('三', 600, 610)))],
    [place('一', 100, 110), place('二', 500, 510), place('三', 600, 610)],
  ],
  [
    'those of rows that were merged into it, with what was read of these',
    [
      row(1),
      row(2, {
        clause: '二',
        decision: 'merged',
        mergedInto: 1,
        ...further(place('三', 600, 610)),
      }),
    ],
    [place('一', 100, 110), place('二', 200, 210), place('三', 600, 610)],
  ],
  [
    'one place once, in the clause that was named first',
    [
      row(1, further(place('二', 500, 510))),
      row(2, { clause: '三', start: 500, end: 510, decision: 'merged', mergedInto: 1 }),
    ],
    [place('一', 100, 110), place('二', 500, 510)],
  ],
  [
    'none at which a row of its own was accepted',
    [row(1, further(place('二', 205, 215), place('三', 600, 610))), row(2)],
    [place('一', 100, 110), place('三', 600, 610)],
  ],
  [
    'one that only touches another row',
    [row(1, further(place('二', 210, 220), place('二', 190, 200))), row(2)],
    [place('一', 100, 110), place('二', 210, 220), place('二', 190, 200)],
  ],
  [
    'one at which a row was rejected, or is of another kind',
    [
      row(1, further(place('二', 205, 215), place('三', 305, 310))),
      row(2, { decision: 'rejected' }),
      row(3, { type: 'incentive' }),
    ],
    [place('一', 100, 110), place('二', 205, 215), place('三', 305, 310)],
  ],
])('a row stands at %s', (_what, rows, places) => {
  const [first] = rows;
  if (!first) throw new Error('no row');
  expect(placesIn(rows)(first)).toEqual(places);
});

test('accepted rows keep their order, name their further clauses, and parts follow a merged row', () => {
  const rows = [
    row(1, { partOf: 3 }),
    row(2, { decision: 'rejected' }),
    row(3, { clause: '二', decision: 'merged', mergedInto: 4 }),
    row(4, further(place('三', 600, 610))),
    row(5, { partOf: 4 }),
  ];
  expect(acceptedRows(rows).map(({ id, alsoIn, fields }) => [id, alsoIn, fields.partOf])).toEqual([
    [1, [], 4],
    [4, ['三', '二'], null],
    [5, [], 4],
  ]);
});
