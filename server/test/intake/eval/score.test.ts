import fc from 'fast-check';
import { compare } from '../../../eval/intake/compare';
import { failedGates } from '../../../eval/intake/gates';
import { pairUp } from '../../../eval/intake/pair-up';
import { errorText } from '../../../eval/intake/report';
import { falseRate, scoreOf } from '../../../eval/intake/score';
import { proposal, proposedRow, trueDocument, trueRow } from './sample-rows';

const note = {
  start: 30,
  end: 40,
  agencies: [['甲省商务厅', '省商务厅']],
  lead: [],
  unsettled: [],
};
const second = [{ start: 20, end: 23 }];

describe('what is proposed beside what is true', () => {
  it('pairs rows once, by figure and place', () => {
    const result = compare(
      trueDocument({ rows: [trueRow({}), trueRow({ places: second })] }),
      proposal([
        proposedRow({ start: 5, end: 25 }),
        proposedRow({ start: 20, end: 23 }),
        proposedRow({ start: 20, end: 23 }),
        proposedRow({ start: 50, end: 53 }),
        proposedRow({ value: '11' }),
      ]),
    );
    expect(result.rows.map(({ row }) => row?.start)).toEqual([5, 20]);
    expect(result.falseRows).toHaveLength(3);
  });

  it('takes a row that names the place as a further one of the same goal', () => {
    const row = proposedRow({ start: 60, end: 63, alsoAt: [{ clause: '二', start: 10, end: 13 }] });
    expect(compare(trueDocument({ rows: [trueRow({})] }), proposal([row])).rows[0]?.row).toBe(row);
  });

  it('says of every field whether it is right, but not of those two officers would fill differently', () => {
    const row = proposedRow({ name: '别的', comparator: '>=', deadline: null, lead: ['省商务厅'] });
    const [settled] = compare(trueDocument({ rows: [trueRow({})] }), proposal([row])).rows;
    expect(Object.fromEntries(settled?.fields ?? [])).toEqual({
      name: false,
      comparator: false,
      deadline: false,
      agencies: true,
      lead: false,
    });
    const truth = trueRow({ unsettled: ['name', 'comparator', 'deadline', 'lead'] });
    const [open] = compare(trueDocument({ rows: [truth] }), proposal([row])).rows;
    expect(Object.fromEntries(open?.fields ?? [])).toEqual({ agencies: true });
  });

  it.each<[boolean, string[]]>([
    [true, ['省商务厅']],
    [true, ['甲省商务厅']],
    [false, ['省商务厅', '省财政厅']],
    [false, []],
    [false, ['商务厅']],
  ])('the set is exact: %s for %j', (right, agencies) => {
    const row = proposedRow({ type: 'responsibility', start: 30, end: 40, agencies });
    const result = compare(trueDocument({ notes: [note] }), proposal([row]));
    expect(result.notes[0]?.agencies).toBe(right);
  });

  it('takes rows that share the words of a note as that note, and a repeated one as false', () => {
    const row = (start: number, end: number, name: string) =>
      proposedRow({ type: 'responsibility', start, end, agencies: [name] });
    const two = { ...note, agencies: [['市甲局'], ['各县〔市、区〕政府']] };
    const rows = [row(30, 36, '市甲局'), row(36, 40, '各县（市、区）政府'), row(36, 40, '市丙局')];
    const result = compare(trueDocument({ notes: [two] }), proposal(rows));
    expect(result.notes[0]?.agencies).toBe(true);
    expect(result.falseNotes).toEqual([rows[2]]);
  });

  it('takes no row out of a table for a false note where a document has notes besides', () => {
    const rows = (['note-list', 'table.note'] as const).map((rule) =>
      proposedRow({ type: 'responsibility', start: 60, end: 70, rule }),
    );
    const result = compare(trueDocument({ notes: [note] }), proposal(rows));
    expect(result.falseNotes).toEqual([rows[0]]);
  });

  it('scores no notes where none were annotated', () => {
    const row = proposedRow({ type: 'responsibility' });
    expect(compare(trueDocument({ notes: null }), proposal([row])).falseNotes).toEqual([]);
  });

  it('scores nothing outside the annotated parts', () => {
    const document = trueDocument({ parts: [{ start: 0, end: 50 }] });
    const rows = [proposedRow({}), proposedRow({ start: 50, end: 55 })];
    expect(compare(document, proposal(rows)).falseRows).toHaveLength(1);
  });
});

describe('the score', () => {
  const right = compare(
    trueDocument({ rows: [trueRow({})], notes: [note] }),
    proposal([
      proposedRow({}),
      proposedRow({ type: 'responsibility', start: 30, end: 40, agencies: ['省商务厅'] }),
    ]),
  );

  it('passes all gates where everything is right', () => {
    expect(failedGates([{ name: 'blind', score: scoreOf([right]) }])).toEqual([]);
    expect(errorText(right)).toBe('');
  });

  it('counts an optional row neither as missed nor as false', () => {
    const document = trueDocument({ rows: [trueRow({ optional: true })] });
    for (const rows of [[], [proposedRow({})]]) {
      const { targetPrecision, targetRecall } = scoreOf([compare(document, proposal(rows))]);
      expect([targetPrecision, targetRecall]).toEqual([
        { right: 0, of: 0 },
        { right: 0, of: 0 },
      ]);
    }
  });

  it('fails the gates for one row on a document without targets', () => {
    const empty = compare(trueDocument({}), proposal([proposedRow({ type: 'norm' })]));
    expect(falseRate(scoreOf([empty]))).toBe(10);
    expect(failedGates([{ name: 'blind', score: scoreOf([right, empty]) }])).toContainEqual(
      'blind: 1 rows on documents without targets, none is allowed',
    );
  });

  it('passes no gate on nothing', () => {
    expect(failedGates([])).toHaveLength(7);
    expect(failedGates([{ name: 'blind', score: scoreOf([]) }])).toHaveLength(7);
  });

  it('judges every group apart, so that a good one hides no bad one', () => {
    const missed = compare(trueDocument({ rows: [trueRow({})] }), proposal([]));
    const many = Array.from({ length: 30 }, () => right);
    const groups = [
      { name: 'blind', score: scoreOf([missed]) },
      { name: 'styles-blind', score: scoreOf(many) },
    ];
    expect(failedGates(groups)).toEqual(['blind: target recall: 0.0 %, at least 90 % is asked']);
    expect(failedGates([{ name: 'both', score: scoreOf([missed, ...many]) }])).toEqual([]);
  });

  it('asks of a group only what it has to judge', () => {
    const withoutNotes = compare(
      trueDocument({ rows: [trueRow({})] }),
      proposal([proposedRow({})]),
    );
    const groups = [
      { name: 'blind', score: scoreOf([withoutNotes]) },
      { name: 'styles-blind', score: scoreOf([right]) },
    ];
    expect(failedGates(groups)).toEqual([]);
    expect(failedGates(groups.slice(0, 1))).toEqual([
      'note precision: nothing to judge, at least 98 % is asked',
      'note recall: nothing to judge, at least 98 % is asked',
      'exact bodies of notes: nothing to judge, at least 90 % is asked',
    ]);
  });

  it('adds rows of all documents, not shares', () => {
    const missed = compare(trueDocument({ rows: [trueRow({}), trueRow({})] }), proposal([]));
    expect(scoreOf([right, missed]).targetRecall).toEqual({ right: 1, of: 3 });
  });
});

describe('pairing', () => {
  it('finds as many pairs as any other way would, and none twice', () => {
    const table = fc.array(fc.array(fc.option(fc.nat(5)), { minLength: 4, maxLength: 4 }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(table, (weights) => {
        const columns = [0, 1, 2, 3];
        const pairs = pairUp(weights, columns, (row, column) => row[column] ?? null);
        const taken = pairs.filter((at) => at !== null);
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken.length).toBe(mostPairs(weights, columns));
      }),
    );
  });
});

/** The number of pairs by trying every way. */
function mostPairs(rows: (number | null)[][], columns: number[]): number {
  const [first, ...rest] = rows;
  if (!first) return 0;
  return Math.max(
    mostPairs(rest, columns),
    ...columns
      .filter((column) => first[column] !== null)
      .map(
        (column) =>
          1 +
          mostPairs(
            rest,
            columns.filter((other) => other !== column),
          ),
      ),
  );
}
