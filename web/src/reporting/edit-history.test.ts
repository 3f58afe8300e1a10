import fc from 'fast-check';
import { EditHistory, type EditStep } from './edit-history';
import type { LineDraft } from './line-draft';

const draft = (figure: string): LineDraft => ({
  answer: 'value',
  figure,
  explanation: '',
  nextStep: '',
  expectedOn: '',
});
const change = (before: string, after: string): EditStep => [
  { lineId: 1, column: 'figure', before: draft(before), after: draft(after) },
];

test('steps are taken back in reverse, and done again in order', () => {
  const history = new EditHistory();
  history.record(change('', '1'));
  history.record(change('1', '2'));
  expect(history.undo()).toEqual(change('2', '1'));
  expect(history.undo()).toEqual(change('1', ''));
  expect(history.undo()).toBeNull();
  expect(history.redo()).toEqual(change('', '1'));
  expect(history.redo()).toEqual(change('1', '2'));
  expect(history.redo()).toBeNull();
});

test('a new change ends what could be done again', () => {
  const history = new EditHistory();
  history.record(change('', '1'));
  history.undo();
  history.record(change('', '2'));
  expect(history.redo()).toBeNull();
  expect(history.undo()).toEqual(change('2', ''));
});

test('undoing everything leads back to the beginning, whatever was done', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('undo', 'redo')), {
        maxLength: 60,
      }),
      (acts) => {
        const history = new EditHistory();
        let value = '';
        const apply = (step: EditStep | null) => {
          expect(step?.[0]?.before.figure ?? value).toBe(value);
          value = step?.[0]?.after.figure ?? value;
        };
        for (const act of acts) {
          if (act === 'undo') apply(history.undo());
          else if (act === 'redo') apply(history.redo());
          else {
            history.record(change(value, act));
            value = act;
          }
        }
        for (let at = 0; at <= acts.length; at += 1) apply(history.undo());
        expect(value).toBe('');
      },
    ),
  );
});
