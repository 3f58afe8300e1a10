import { ledgerOfDraft, type AcceptedRow } from '../../../src/intake/domain/ledger-of-draft';
import { BLANK_TERMS, type ModelTerms } from '../../../src/intake/domain/model-terms';

const goal = (id: number, fields: Partial<ModelTerms>): AcceptedRow => ({
  id,
  type: 'target',
  fields: { ...BLANK_TERMS, clause: '一', name: '进出口总值', goal: '10', unit: '亿元', ...fields },
  quote: '',
  alsoIn: [],
});
const clauses = [{ locator: '一', heading: '总体目标', start: 0, end: 9 }];

test.each<[string, Partial<ModelTerms>, Partial<ModelTerms>, 1 | 2]>([
  ['two goals of one measure', {}, { goal: '20' }, 1],
  ['two of other names', {}, { name: '利用外资' }, 2],
  ['two whose indicator is the same', { indicator: '贸易' }, { name: '贸易' }, 1],
  ['growth and total, whichever stands first', { measure: 'yoy_growth', unit: '%' }, {}, 1],
  ['two of other units', {}, { unit: '亿美元' }, 2],
  ['totals of other kinds', {}, { accumulation: 'ytd' }, 2],
  ['a goal for each member of a group', {}, { distribution: 'each' }, 2],
  ['two goals for each member', { distribution: 'each' }, { distribution: 'each' }, 2],
  ['two tasks', { kind: 'milestone' }, { kind: 'milestone' }, 2],
])('%s: %j and %j are measured by %i', (_what, first, second, count) => {
  const rows = [goal(1, first), goal(2, second)];
  const { series, targets } = ledgerOfDraft(clauses, rows, new Map(), null).ledger;
  expect(series).toHaveLength(count);
  expect(new Set(targets.map((target) => target.series))).toEqual(
    new Set(series.map(({ key }) => key)),
  );
});

test('notes stand with their clauses in the order of these, a locator that is printed twice once', () => {
  const note = (id: number, clause: string): AcceptedRow => ({
    ...goal(id, { clause, agencies: [{ name: '省商务厅', role: 'lead' }] }),
    type: 'responsibility',
  });
  const made = ledgerOfDraft(
    [...clauses, { locator: '二', heading: '', start: 9, end: 20 }, ...clauses],
    [note(1, '二'), note(2, '一'), note(3, '二')],
    new Map([['省商务厅', { name: '甲省商务厅', group: false }]]),
    null,
  );
  expect(made.noteRows).toEqual([2, 1, 3]);
  expect(
    made.ledger.clauses.map(({ locator, heading, notes }) => [locator, heading, notes.length]),
  ).toEqual([
    ['一', '总体目标', 1],
    ['二', '', 2],
  ]);
});
