import { historyKey, moveFor, type Caret, type GridKey } from './grid-navigation';

const size = { rows: 3, columns: 3 };
const key = (name: string, more: Partial<GridKey> = {}): GridKey => ({
  key: name,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
});
const selected: Caret = { start: 0, end: 4, length: 4, multiline: false };
const middle: Caret = { start: 2, end: 2, length: 4, multiline: false };
const words: Caret = { start: 2, end: 2, length: 4, multiline: true };
const at = { row: 1, column: 1 };

describe('moveFor', () => {
  test.each([
    ['Enter goes down', key('Enter'), middle, { kind: 'commit', to: { row: 2, column: 1 } }],
    [
      'Shift+Enter goes up',
      key('Enter', { shiftKey: true }),
      middle,
      { kind: 'commit', to: { row: 0, column: 1 } },
    ],
    ['Escape restores', key('Escape'), middle, { kind: 'restore' }],
    ['up', key('ArrowUp'), middle, { kind: 'go', to: { row: 0, column: 1 } }],
    ['down', key('ArrowDown'), middle, { kind: 'go', to: { row: 2, column: 1 } }],
    [
      'left from a selected cell',
      key('ArrowLeft'),
      selected,
      { kind: 'go', to: { row: 1, column: 0 } },
    ],
    [
      'right from a selected cell',
      key('ArrowRight'),
      selected,
      { kind: 'go', to: { row: 1, column: 2 } },
    ],
    ['left inside the text', key('ArrowLeft'), middle, { kind: 'none' }],
    ['right inside the text', key('ArrowRight'), middle, { kind: 'none' }],
    ['down inside lines of words', key('ArrowDown'), words, { kind: 'none' }],
    ['Tab is the browser’s', key('Tab'), middle, { kind: 'none' }],
    ['Shift+arrow selects', key('ArrowUp', { shiftKey: true }), middle, { kind: 'none' }],
    ['Ctrl+arrow', key('ArrowUp', { ctrlKey: true }), middle, { kind: 'none' }],
    ['a letter', key('a'), middle, { kind: 'none' }],
  ])('%s', (_name, pressed, caret, move) => {
    expect(moveFor(at, pressed, caret, size)).toEqual(move);
  });

  test('Enter in the last row commits and stays', () => {
    expect(moveFor({ row: 2, column: 0 }, key('Enter'), middle, size)).toEqual({
      kind: 'commit',
      to: null,
    });
  });

  test.each([
    [{ row: 0, column: 0 }, 'ArrowUp'],
    [{ row: 2, column: 0 }, 'ArrowDown'],
    [{ row: 0, column: 0 }, 'ArrowLeft'],
    [{ row: 0, column: 2 }, 'ArrowRight'],
  ])('no way out of the grid from %j by %s', (edge, name) => {
    expect(moveFor(edge, key(name), selected, size)).toEqual({ kind: 'none' });
  });
});

test.each([
  ['Ctrl+Z', key('z', { ctrlKey: true }), 'undo'],
  ['⌘Z', key('z', { metaKey: true }), 'undo'],
  ['Ctrl+Shift+Z', key('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
  ['Ctrl+Y', key('y', { ctrlKey: true }), 'redo'],
  ['a plain z', key('z'), null],
  ['Ctrl+Alt+Z', key('z', { ctrlKey: true, altKey: true }), null],
  ['Ctrl+Shift+Y', key('Y', { ctrlKey: true, shiftKey: true }), null],
])('%s', (_name, pressed, act) => {
  expect(historyKey(pressed)).toBe(act);
});
